/** What can be chosen, each with its name for people. */
type Options = readonly (readonly [value: string, label: string])[];

/** What the choices show and tell. */
export interface ReadingChoicesProps {
  /** What parts the columns; null where there is nothing to choose. */
  readonly separator: string | null;
  readonly separators: Options;
  /** How the text is encoded; null where there is nothing to choose. */
  readonly encoding: string | null;
  readonly encodings: Options;
  /** False where the encoding is a guess that another one comes near. */
  readonly isSure: boolean;
  readonly onSeparator: (separator: string) => void;
  readonly onEncoding: (encoding: string) => void;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: Options;
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
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

/** How the text of a file is read: guesses that the reader can change. */
export function ReadingChoices(props: ReadingChoicesProps) {
  const { separator, separators, encoding, encodings, isSure, onSeparator, onEncoding } = props;
  return (
    <>
      {!isSure && (
        <p class="fault">
          The file does not say how its characters are encoded, and more than one way fits. Look whether the
          words below are right.
        </p>
      )}
      <div class="options">
        {separator !== null && (
          <Choice
            label="Columns are parted by"
            value={separator}
            options={separators}
            onChange={onSeparator}
          />
        )}
        {encoding !== null && (
          <Choice
            label="Characters are encoded as"
            value={encoding}
            options={encodings}
            onChange={onEncoding}
          />
        )}
      </div>
    </>
  );
}
