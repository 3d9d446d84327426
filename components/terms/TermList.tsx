import { useState } from 'preact/hooks';

/** A term as the list shows it. */
export interface TermItem {
  readonly id: string;
  readonly headword: string;
  readonly pinyin: string;
  readonly gloss: string;
  /** Name of its pack; empty for what the reader wrote. */
  readonly pack: string;
  /** True where the reader changed what the pack says. */
  readonly isEdited: boolean;
}

/** What the list shows and tells. `damaged` counts what is kept but could not be read. */
export interface TermListProps {
  readonly items: readonly TermItem[];
  readonly damaged: number;
  readonly onAdd: () => void;
  readonly onEdit: (id: string) => void;
  readonly onDelete: (id: string) => void;
}

/** Rows shown before one asks for more, so that a pack of thousands opens at once. */
const SHOWN = 200;

function isAbout({ headword, pinyin, gloss, pack }: TermItem, sought: string): boolean {
  return [headword, pinyin, gloss, pack].some((text) => text.toLowerCase().includes(sought));
}

/** The reader's terms, with a search in characters, pinyin and English. */
export function TermList({ items, damaged, onAdd, onEdit, onDelete }: TermListProps) {
  const [sought, setSought] = useState('');
  const [shown, setShown] = useState(SHOWN);
  const found =
    sought.trim() === '' ? items : items.filter((item) => isAbout(item, sought.trim().toLowerCase()));
  return (
    <section class="panel" aria-labelledby="terms-title">
      <div class="row">
        <h2 id="terms-title">Your terms</h2>
        <button type="button" class="main" onClick={onAdd}>
          New term
        </button>
      </div>
      {damaged > 0 && <p class="message">{damaged} could not be read. They are kept as they are.</p>}
      {items.length === 0 ? (
        <p class="hint">
          None yet. Write one here, or open the card of a word on a page and press “Add your meaning”. Pages
          then gloss it everywhere.
        </p>
      ) : (
        <>
          <input
            type="search"
            aria-label="Search terms"
            placeholder="Search"
            value={sought}
            onInput={({ currentTarget }) => setSought(currentTarget.value)}
          />
          <p class="hint" role="status">
            {found.length === items.length
              ? `${String(items.length)} terms`
              : `${String(found.length)} of ${String(items.length)} terms`}
          </p>
          <ul class="terms">
            {found.slice(0, shown).map((item) => (
              <li key={item.id}>
                <div>
                  <b lang="zh">{item.headword}</b> <span class="pinyin">{item.pinyin}</span>
                  {item.pack !== '' && (
                    <span class="chip">
                      {item.pack}
                      {item.isEdited ? ', changed by you' : ''}
                    </span>
                  )}
                  <p>{item.gloss}</p>
                </div>
                <div class="row-end">
                  <button
                    type="button"
                    class="plain"
                    aria-label={`Edit ${item.headword}`}
                    onClick={() => onEdit(item.id)}
                  >
                    Edit
                  </button>
                  <button
                    type="button"
                    class="plain"
                    aria-label={`Delete ${item.headword}`}
                    onClick={() => onDelete(item.id)}
                  >
                    Delete
                  </button>
                </div>
              </li>
            ))}
          </ul>
          {found.length > shown && (
            <button type="button" class="plain" onClick={() => setShown(shown + SHOWN)}>
              Show more
            </button>
          )}
        </>
      )}
    </section>
  );
}
