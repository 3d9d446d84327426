/** An entry as the list shows it. */
export interface SavedItem {
  readonly id: string;
  readonly headword: string;
  readonly pinyin: string;
  readonly gloss: string;
}

/** The entries saved last, the newest first. */
export function SavedList({ items }: { readonly items: readonly SavedItem[] }) {
  return (
    <section class="panel" aria-labelledby="saved-title">
      <h2 id="saved-title">Last saved</h2>
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
