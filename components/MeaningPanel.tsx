import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { YOURS } from '../lib/text/owner.ts';
import type { Gloss } from '../lib/text/annotation.ts';

/** What the panel shows and tells. */
export interface MeaningPanelProps {
  readonly gloss: Gloss;
  /** The reader's own meaning; empty takes it away. */
  readonly onMean: (meaning: string) => void;
}

/** A headword of one character is no term: it would be found inside everything. */
function mayMean({ kind, headword }: Gloss): boolean {
  return (
    kind !== 'quantity' && /\p{Script=Han}/u.test(headword) && headword.length >= 2 && headword.length <= 32
  );
}

/** Lets the reader give what the card is about a meaning of their own, which then counts on every page. */
export function MeaningPanel({ gloss, onMean }: MeaningPanelProps) {
  /** What stands in the field when it opens; null while it is closed. */
  const [start, setStart] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  // At once, before the next key: outside of a field the card's letters are commands.
  useLayoutEffect(() => field.current?.focus(), [start]);
  if (!mayMean(gloss)) return null;
  const isYours = gloss.term?.owner === YOURS;
  const keep = (meaning: string) => {
    setStart(null);
    onMean(meaning);
  };
  if (start === null) {
    return (
      <p class="mean small">
        {isYours && <span class="dim">Your own meaning. </span>}
        <button type="button" class="link" onClick={() => setStart(isYours ? (gloss.term?.gloss ?? '') : '')}>
          {isYours ? 'Change' : 'Add your meaning'}
        </button>
        {isYours && (
          <button type="button" class="link" onClick={() => keep('')}>
            Remove
          </button>
        )}
      </p>
    );
  }
  return (
    <form
      class="mean"
      onSubmit={(event) => {
        event.preventDefault();
        const text = field.current?.value.trim() ?? '';
        if (text !== '') keep(text);
      }}
    >
      <input
        class="note"
        aria-label={`Your meaning of ${gloss.headword}`}
        placeholder="A few English words"
        maxLength={200}
        defaultValue={start}
        ref={field}
      />
      <button type="submit" class="save">
        Keep
      </button>
    </form>
  );
}
