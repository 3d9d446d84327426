import type { TabKnowledge } from '../../lib/messages.ts';

/** The share as it is said: never 100 where a word is missing, never 0 where one is known. */
function percent(known: number, words: number): string {
  const share = Math.round((known / words) * 100);
  if (share === 100 && known < words) return '99 %';
  return share === 0 && known > 0 ? 'less than 1 %' : `${String(share)} %`;
}

/** How much of the page's running words the reader knows; names and jargon are told apart, since nobody learns those as words. */
export function KnowledgeLine({ words, known, names, terms }: TabKnowledge) {
  if (words === 0) return null;
  return (
    <div class="knowledge">
      <p>
        <b>{percent(known, words)}</b> of {words} running words known
      </p>
      <meter min={0} max={words} value={known} aria-label="Known words on this page" />
      <p class="hint">
        Not counted: {names} in names, {terms} in news terms.
        {known === 0 && ' Press K on a word’s card to mark it as known, or import a list in the notebook.'}
      </p>
    </div>
  );
}
