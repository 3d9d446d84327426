/** What the choice shows and tells. */
export interface ReadingChoiceProps {
  readonly label: string;
  readonly value: string;
  /** What can be chosen, each with its name for people. */
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

/** How a file is read, in one regard: a guess that the reader can change. */
export function ReadingChoice({ label, value, options, onChange }: ReadingChoiceProps) {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
