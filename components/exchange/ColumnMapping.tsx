/** A column of the file: its name, what it is taken for, some of what stands in it. */
export interface ColumnView {
  readonly name: string;
  readonly role: string;
  readonly samples: readonly string[];
}

/** What the table shows and tells. */
export interface ColumnMappingProps {
  readonly columns: readonly ColumnView[];
  /** What a column can be, each with its name for people. */
  readonly roles: readonly (readonly [role: string, label: string])[];
  readonly onRole: (column: number, role: string) => void;
}

/** The first rows of a list, and over each column what it is taken for: a guess that the reader can change. */
export function ColumnMapping({ columns, roles, onRole }: ColumnMappingProps) {
  const rows = Math.max(0, ...columns.map(({ samples }) => samples.length));
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="First rows of the file">
      <table class="mapping">
        <thead>
          <tr>
            {columns.map(({ name, role }, column) => (
              <th key={column} scope="col">
                <span class="hint">{name}</span>
                <select
                  aria-label={`What is in ${name}`}
                  value={role}
                  onChange={({ currentTarget: { value } }) => onRole(column, value)}
                >
                  {roles.map(([value, label]) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            <tr key={row}>
              {columns.map(({ role, samples }, column) => (
                <td key={column} class={role === 'skip' ? 'skipped' : ''}>
                  {samples[row]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
