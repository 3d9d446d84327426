import { useRef, useState } from 'preact/hooks';

import { counted } from '../counted.ts';

/** What can be done with many words at once. */
export type BulkAct =
  | { readonly kind: 'tag'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly kind: 'mark'; readonly status: 'known' | 'ignored' | null }
  | { readonly kind: 'suspend' | 'wake' | 'recall' | 'trash' | 'restore' };

/** What the bar shows and tells. */
export interface BulkBarProps {
  readonly count: number;
  /** True where the selected words lie in the trash. */
  readonly isTrash: boolean;
  /** Tags that exist, to choose from. */
  readonly tags: readonly string[];
  readonly onAct: (act: BulkAct) => void;
  readonly onClear: () => void;
}

/** From this many words on the trash asks back; fewer are taken back by one Undo as easily. */
const MANY = 20;

function TagForm({ tags, onAct }: Pick<BulkBarProps, 'tags' | 'onAct'>) {
  const field = useRef<HTMLInputElement>(null);
  const [isMissed, setMissed] = useState(false);
  const take = (kind: 'add' | 'remove') => {
    const typed = (field.current?.value ?? '').split(/[,，、]/u).filter((tag) => tag.trim() !== '');
    setMissed(typed.length === 0);
    if (typed.length === 0) {
      field.current?.focus();
      return;
    }
    onAct({ kind: 'tag', add: kind === 'add' ? typed : [], remove: kind === 'remove' ? typed : [] });
    if (field.current) field.current.value = '';
  };
  return (
    <form
      class="bulk-tags"
      onSubmit={(event) => {
        event.preventDefault();
        take('add');
      }}
    >
      <input
        ref={field}
        aria-label="Tags, with commas between them"
        aria-invalid={isMissed}
        placeholder={isMissed ? 'Type a tag first' : 'Tag'}
        list="bulk-tags"
        onInput={() => setMissed(false)}
      />
      {isMissed && (
        <span class="said" role="alert">
          Type a tag first
        </span>
      )}
      <datalist id="bulk-tags">
        {tags.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <button type="submit" class="plain">
        Add tag
      </button>
      <button type="button" class="plain" onClick={() => take('remove')}>
        Remove tag
      </button>
    </form>
  );
}

/** What can be done with the selected words. Everything here has an undo. */
export function BulkBar({ count, isTrash, tags, onAct, onClear }: BulkBarProps) {
  const [isAsking, setIsAsking] = useState(false);
  const words = counted(count, 'word');
  const button = (label: string, act: BulkAct) => (
    <button
      type="button"
      class="plain"
      onClick={() => {
        setIsAsking(false);
        onAct(act);
      }}
    >
      {label}
    </button>
  );
  return (
    <section class="bulk" aria-label="Selected words">
      <b role="status">{count.toLocaleString('en')} selected</b>
      {isTrash ? (
        button('Bring back', { kind: 'restore' })
      ) : (
        <>
          <TagForm tags={tags} onAct={onAct} />
          {button('Mark known', { kind: 'mark', status: 'known' })}
          {button('Ignore', { kind: 'mark', status: 'ignored' })}
          {button('Clear mark', { kind: 'mark', status: null })}
          {button('Suspend', { kind: 'suspend' })}
          {button('Ask again', { kind: 'wake' })}
          {button('Ask for recall', { kind: 'recall' })}
          {isAsking ? (
            <span class="ask" role="alert">
              Move {words} to the trash? {button(`Move ${words}`, { kind: 'trash' })}
              <button type="button" class="plain" onClick={() => setIsAsking(false)}>
                Cancel
              </button>
            </span>
          ) : (
            <button
              type="button"
              class="plain danger"
              onClick={() => (count > MANY ? setIsAsking(true) : onAct({ kind: 'trash' }))}
            >
              Move to trash
            </button>
          )}
        </>
      )}
      <button
        type="button"
        class="plain clear"
        aria-label="Clear selection"
        title="Clear selection"
        onClick={onClear}
      >
        ×
      </button>
    </section>
  );
}
