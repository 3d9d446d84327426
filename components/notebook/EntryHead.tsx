import type { Status } from '../../lib/study/status.ts';
import { Icon } from '../Icon.tsx';
import type { BulkAct } from './BulkBar.tsx';
import { StatusChip } from './StatusChip.tsx';
import { TagEditor } from './TagEditor.tsx';
import { KIND_NAMES, type WordItem } from './word-item.ts';

/** What the head shows and tells. */
export interface EntryHeadProps {
  readonly entry: Pick<WordItem, 'headword' | 'kind' | 'tags'> & { readonly trashedAt?: number | undefined };
  readonly status: Status;
  readonly suspended: WordItem['suspended'];
  /** Its readings as they were met, each once, the first one first. */
  readonly readings: readonly string[];
  readonly onAct: (act: BulkAct) => void;
  /** Says it aloud; null where the browser has no Chinese voice on this machine. */
  readonly onSpeak: (() => void) | null;
}

/** What an entry is: headword, readings, status and tags, and what can be done with it as a whole. */
export function EntryHead({ entry, status, suspended, readings, onAct, onSpeak }: EntryHeadProps) {
  const { headword, kind, tags, trashedAt } = entry;
  const button = (label: string, act: BulkAct, look = 'plain') => (
    <button type="button" class={look} onClick={() => onAct(act)}>
      {label}
    </button>
  );
  const isMarked = status === 'known' || status === 'ignored';
  return (
    <header class="entry-head">
      <p>
        <a href="#words">← All words</a>
      </p>
      <h2 class={headword.length > 8 ? 'headword long' : 'headword'} lang="zh">
        {headword}
      </h2>
      <p class="answer">
        {readings.map((reading) => (
          <span key={reading} class="pinyin" lang="zh-Latn-pinyin">
            {reading}
          </span>
        ))}
        {onSpeak && (
          <button type="button" class="quiet speak" onClick={onSpeak}>
            <Icon name="sound" />
            <span class="said">Say {headword}</span>
          </button>
        )}
      </p>
      <div class="facts">
        <span class="kind">{KIND_NAMES[kind]}</span>
        <StatusChip status={status} suspended={suspended} />
        <TagEditor
          headword={headword}
          tags={tags}
          onAdd={(add) => onAct({ kind: 'tag', add, remove: [] })}
          onRemove={(tag) => onAct({ kind: 'tag', add: [], remove: [tag] })}
        />
      </div>
      <p class="acts">
        {trashedAt === undefined ? (
          <>
            {button('Mark known', { kind: 'mark', status: 'known' })}
            {button('Ignore', { kind: 'mark', status: 'ignored' })}
            {isMarked && button('Clear mark', { kind: 'mark', status: null })}
            {button('Move to trash', { kind: 'trash' }, 'plain danger')}
          </>
        ) : (
          <>
            <span class="message">This lies in the trash.</span>
            {button('Bring back', { kind: 'restore' })}
          </>
        )}
      </p>
    </header>
  );
}
