/** What the table shows. */
export interface FigureTableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  /** Each begins with what the row is about. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The figures of a chart as a table, folded away: for those who do not see the chart, and to copy. */
export function FigureTable({ caption, heads, rows }: FigureTableProps) {
  return (
    <details class="figures">
      <summary>{caption} as a table</summary>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
