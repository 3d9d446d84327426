import { useState } from 'preact/hooks';

/** What the panel shows and tells. */
export interface SensePanelProps {
  readonly headword: string;
  /** Meanings that the dictionary and the pages gave, each once. */
  readonly glosses: readonly string[];
  /** The learner's choice; empty where none was made. */
  readonly sense: string;
  /** What was typed and not kept when the page was left; null for nothing. */
  readonly draft: string | null;
  readonly onDraft: (text: string) => void;
  /** Keeps a sense; an empty one takes the choice back. */
  readonly onSense: (sense: string) => void;
}

/** The meanings of an entry: one of those that were met, or the learner's own words; what is chosen is what reviews show. */
export function SensePanel({ headword, glosses, sense, draft, onDraft, onSense }: SensePanelProps) {
  const isOwn = sense !== '' && !glosses.includes(sense);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? draft ?? (isOwn ? sense : '');
  const chosen = sense === '' ? (glosses[0] ?? '') : sense;
  return (
    <fieldset class="panel senses">
      <legend>Meaning</legend>
      {glosses.map((gloss, index) => (
        <label key={gloss} class="choice">
          <input
            type="radio"
            name="sense"
            checked={chosen === gloss}
            onChange={() => onSense(index === 0 ? '' : gloss)}
          />
          <span>{gloss}</span>
        </label>
      ))}
      <form
        class="own-sense"
        onSubmit={(event) => {
          event.preventDefault();
          setTyped(null);
          onSense(text.trim());
        }}
      >
        <input
          aria-label={`Your own meaning of ${headword}`}
          placeholder="In your own words"
          value={text}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            onDraft(currentTarget.value);
          }}
        />
        {text.trim() !== (isOwn ? sense : '') && (
          <button type="submit" class="main">
            Keep
          </button>
        )}
      </form>
    </fieldset>
  );
}
