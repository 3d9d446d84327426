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
  /** Keeps a sense; an empty one takes the choice back. `isTyped` where it is what stands in the field. */
  readonly onSense: (sense: string, isTyped: boolean) => void;
}

/** The meanings of an entry: one of those that were met, or the learner's own words; what is chosen is what reviews show. */
export function SensePanel({ headword, glosses, sense, draft, onDraft, onSense }: SensePanelProps) {
  const isOwn = sense !== '' && !glosses.includes(sense);
  const [typed, setTyped] = useState<string | null>(null);
  /** True after the field was kept: the draft that was found is done with. */
  const [isDone, setDone] = useState(false);
  /** The sense when the typing began: it may be another by now. */
  const [over, setOver] = useState(sense);
  const text = typed ?? (isDone ? null : draft) ?? (isOwn ? sense : '');
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
            onChange={() => onSense(index === 0 ? '' : gloss, false)}
          />
          <span>{gloss}</span>
        </label>
      ))}
      <form
        class="own-sense"
        onSubmit={(event) => {
          event.preventDefault();
          setTyped(null);
          setDone(true);
          onSense(text.trim(), true);
        }}
      >
        <input
          aria-label={`Your own meaning of ${headword}`}
          placeholder="In your own words"
          value={text}
          onInput={({ currentTarget }) => {
            setDone(false);
            if (typed === null) setOver(sense);
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
      {typed !== null && over !== sense && (
        <p class="hint" role="status">
          Chosen in the meantime: {sense === '' ? 'the first meaning' : `“${sense}”`}. “Keep” puts yours in
          its place.
        </p>
      )}
    </fieldset>
  );
}
