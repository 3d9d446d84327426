/** What becomes of one kind of records. */
export interface CountRow {
  readonly label: string;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly kept: number;
  readonly conflicting: number;
}

const COLUMNS = [
  ['added', 'New', 'Not here yet'],
  ['changed', 'Changed', 'The file has more or newer'],
  ['same', 'Same', 'As you have them'],
  ['kept', 'Yours stays', 'What you have is newer, or was there first'],
  ['conflicting', 'Conflict', 'They differ and neither is newer; yours stays'],
] as const;

/** Counts of what an import would do, a row for each kind of records. */
export function CountTable({ rows }: { readonly rows: readonly CountRow[] }) {
  const columns = COLUMNS.filter(([key]) => key === 'added' || rows.some((row) => row[key] > 0));
  return (
    <table class="counts">
      <thead>
        <tr>
          <td />
          {columns.map(([key, title, hint]) => (
            <th key={key} scope="col" title={hint}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            {columns.map(([key]) => (
              <td key={key} class={row[key] === 0 ? 'none' : ''}>
                {row[key].toLocaleString('en')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
