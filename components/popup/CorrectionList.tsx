/** A correction as the list shows it. */
export interface CorrectionItem {
  readonly id: string;
  /** The words as the reader cut them: `中国 | 人民`; with what stands around one character: `跑[得]很快`. */
  readonly text: string;
  /** As the reader reads them; empty where only the cut was told. */
  readonly pinyin: string;
}

/** What the list shows and tells. */
export interface CorrectionListProps {
  /** The newest first; not all of them. */
  readonly items: readonly CorrectionItem[];
  readonly count: number;
  /** The one that was deleted last, while the popup is open; null for none. */
  readonly deleted: CorrectionItem | null;
  readonly onDelete: (item: CorrectionItem) => void;
  readonly onRestore: (item: CorrectionItem) => void;
}

/** What the reader has put right, newest first, each with its delete button; nothing at all before the first one. */
export function CorrectionList({ items, count, deleted, onDelete, onRestore }: CorrectionListProps) {
  if (count === 0 && deleted === null) return null;
  return (
    <section class="panel" aria-labelledby="corrections-title">
      <div class="row">
        <h2 id="corrections-title">Your corrections</h2>
        <span class="badge">{count}</span>
      </div>
      {deleted !== null && (
        <p class="message" role="status">
          <span lang="zh">{deleted.text}</span> is read by Bandu again.{' '}
          <button type="button" class="quiet" onClick={() => onRestore(deleted)}>
            Undo
          </button>
        </p>
      )}
      <ul class="corrections">
        {items.map((item) => (
          <li key={item.id}>
            <span class="head" lang="zh">
              {item.text}
            </span>
            <span class="pinyin">{item.pinyin}</span>
            <button
              type="button"
              class="quiet"
              aria-label={`Delete the correction of ${item.text}`}
              onClick={() => onDelete(item)}
            >
              Delete
            </button>
          </li>
        ))}
      </ul>
      {count > items.length && <p class="hint">And {count - items.length} older ones.</p>}
    </section>
  );
}
