import { useState } from 'preact/hooks';

/** What is typed of a term. Variants are parted by `|`. */
export interface TermText {
  readonly headword: string;
  readonly gloss: string;
  readonly pinyin: string;
  readonly variants: string;
  readonly explanation: string;
  readonly source: string;
}

/** A term of which nothing is typed yet. */
export const EMPTY_TERM: TermText = {
  headword: '',
  gloss: '',
  pinyin: '',
  variants: '',
  explanation: '',
  source: '',
};

/** What the form shows and tells. */
export interface TermFormProps {
  /** What stands in the fields first. */
  readonly start: TermText;
  /** `New term`, or `Edit 夜校热`. */
  readonly title: string;
  /** What is wrong with the text that was last to be kept, by field; empty where nothing is. */
  readonly faults: Readonly<Partial<Record<keyof TermText, string>>>;
  readonly onKeep: (text: TermText) => void;
  readonly onCancel: () => void;
}

const FIELDS: readonly (readonly [
  name: keyof TermText,
  label: string,
  hint: string,
  lang: 'zh' | 'en' | 'zh-Latn-pinyin',
])[] = [
  ['headword', 'Term', 'in Chinese, without quotes', 'zh'],
  ['gloss', 'Meaning', 'a few English words', 'en'],
  ['pinyin', 'Pinyin', 'only where Bandu reads it wrong', 'zh-Latn-pinyin'],
  ['variants', 'Other forms', 'longer or shorter ones, parted by |', 'zh'],
  ['explanation', 'Explanation', 'a sentence or two', 'en'],
  ['source', 'Source', 'where it is from', 'en'],
];

/** The fields of one term. What is wrong is said beside the field; nothing typed is lost for it. */
export function TermForm({ start, title, faults, onKeep, onCancel }: TermFormProps) {
  const [text, setText] = useState(start);
  return (
    <form
      class="panel form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(text);
      }}
    >
      <h2>{title}</h2>
      {FIELDS.map(([name, label, hint, lang]) => {
        const fault = faults[name];
        return (
          <label key={name} class="field">
            <span class="label">
              {label} <span class="hint">{hint}</span>
            </span>
            <input
              name={name}
              lang={lang}
              value={text[name]}
              aria-invalid={fault !== undefined}
              aria-describedby={fault === undefined ? undefined : `fault-${name}`}
              onInput={({ currentTarget }) => setText({ ...text, [name]: currentTarget.value })}
            />
            {fault !== undefined && (
              <span class="fault" id={`fault-${name}`} role="alert">
                {fault}
              </span>
            )}
          </label>
        );
      })}
      <div class="row-end">
        <button type="button" class="plain" onClick={onCancel}>
          Cancel
        </button>
        <button type="submit" class="main">
          Keep
        </button>
      </div>
    </form>
  );
}
