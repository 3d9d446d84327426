import { useRef } from 'preact/hooks';

import { StatusChip } from './StatusChip.tsx';
import { useWindowRows } from './use-window-rows.ts';
import { KIND_NAMES, type WordItem } from './word-item.ts';

/** What the table shows and tells. */
export interface WordTableProps {
  readonly items: readonly WordItem[];
  readonly selected: ReadonlySet<string>;
  /** The words that become selected or not. */
  readonly onSelect: (ids: readonly string[], isOn: boolean) => void;
  /** The address of an entry's page. */
  readonly hrefOf: (id: string) => string;
}

/** Height of a row in CSS pixels; style.css has it as `--row`. */
const ROW = 68;

/** From this many characters on a headword is set smaller, on two lines. */
const LONG = 10;

const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' });

interface RowProps extends Pick<WordTableProps, 'hrefOf'> {
  readonly item: WordItem;
  readonly index: number;
  readonly offset: number;
  readonly isSelected: boolean;
  readonly onCheck: (index: number, isOn: boolean, isRange: boolean) => void;
}

function Row({ item, index, offset, isSelected, hrefOf, onCheck }: RowProps) {
  const { id, kind, headword, pinyin, gloss, tags, seen, savedAt } = item;
  const isLong = headword.length >= LONG;
  return (
    <div
      role="row"
      class={isSelected ? 'word selected' : 'word'}
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${String(offset)}px)` }}
    >
      <span role="cell" class="pick">
        <input
          type="checkbox"
          aria-label={`Select ${headword}`}
          checked={isSelected}
          onClick={(event) => onCheck(index, event.currentTarget.checked, event.shiftKey)}
        />
      </span>
      <span role="cell" class="name">
        <a
          href={hrefOf(id)}
          lang="zh"
          title={isLong ? headword : undefined}
          class={isLong ? 'long' : undefined}
        >
          {headword}
        </a>
        <span class="pinyin" lang="zh-Latn-pinyin" title={isLong ? pinyin : undefined}>
          {pinyin}
        </span>
      </span>
      <span role="cell" class="about">
        <span class="gloss">{gloss}</span>
        {tags.length > 0 && (
          <span class="tags">
            {tags.map((tag) => (
              <span key={tag} class="tag">
                {tag}
              </span>
            ))}
          </span>
        )}
      </span>
      <span role="cell" class="kind">
        {KIND_NAMES[kind]}
      </span>
      <span role="cell">
        <StatusChip {...item} />
      </span>
      <span role="cell" class="number">
        {seen}×
      </span>
      <span role="cell" class="number date">
        {DAY.format(savedAt)}
      </span>
    </div>
  );
}

/** Words as a table of any length: only the rows near the window are drawn. Shift and click selects a stretch. */
export function WordTable({ items, selected, onSelect, hrefOf }: WordTableProps) {
  const list = useRef<HTMLDivElement>(null);
  const { items: rows, height, margin } = useWindowRows(items.length, ROW, list);
  const last = useRef(0);
  const check = (index: number, isOn: boolean, isRange: boolean) => {
    const [from, to] = isRange ? [last.current, index].toSorted((a, b) => a - b) : [index, index];
    last.current = index;
    onSelect(
      items.slice(from, (to ?? index) + 1).map(({ id }) => id),
      isOn,
    );
  };
  const isAll =
    items.length > 0 && selected.size >= items.length && items.every(({ id }) => selected.has(id));
  return (
    <div role="table" class="words" aria-label="Words" aria-rowcount={items.length + 1}>
      <div role="rowgroup">
        <div role="row" class="word head" aria-rowindex={1}>
          <span role="columnheader" class="pick">
            <input
              type="checkbox"
              aria-label={`Select all ${items.length.toLocaleString('en')} listed`}
              checked={isAll}
              onChange={({ currentTarget }) =>
                onSelect(
                  items.map(({ id }) => id),
                  currentTarget.checked,
                )
              }
            />
          </span>
          <span role="columnheader">Word</span>
          <span role="columnheader">Meaning</span>
          <span role="columnheader" class="kind">
            Kind
          </span>
          <span role="columnheader">Status</span>
          <span role="columnheader" class="number">
            Seen
          </span>
          <span role="columnheader" class="number date">
            Saved
          </span>
        </div>
      </div>
      <div role="rowgroup" class="rows" ref={list} style={{ height: `${String(height)}px` }}>
        {rows.map(({ index, start }) => {
          const item = items[index];
          return (
            item && (
              <Row
                key={item.id}
                item={item}
                index={index}
                offset={start - margin}
                isSelected={selected.has(item.id)}
                hrefOf={hrefOf}
                onCheck={check}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
