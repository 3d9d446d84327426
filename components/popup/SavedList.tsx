/** An entry as the list shows it. */
export interface SavedItem {
  readonly id: string;
  readonly headword: string;
  readonly pinyin: string;
  readonly gloss: string;
}

/** What the list shows. `damaged` counts what is kept but could not be read. */
export interface SavedListProps {
  readonly items: readonly SavedItem[];
  readonly damaged: number;
}

/** The entries saved last, the newest first. */
export function SavedList({ items, damaged }: SavedListProps) {
  return (
    <section class="panel" aria-labelledby="saved-title">
      <h2 id="saved-title">Last saved</h2>
      {damaged > 0 && <p class="message">{damaged} could not be read. They are kept as they are.</p>}
      {items.length === 0 ? (
        <p class="hint">
          Nothing yet. Point at a word on a page and press R, and it is kept here with its sentence.
        </p>
      ) : (
        <ul class="saved">
          {items.map(({ id, headword, pinyin, gloss }) => (
            <li key={id}>
              <span class="head" lang="zh">
                {headword}
              </span>
              <span class="pinyin">{pinyin}</span>
              <span class="gloss">{gloss}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
