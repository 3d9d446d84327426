import { BulkBar } from '../../components/notebook/BulkBar.tsx';
import { WordFilters } from '../../components/notebook/WordFilters.tsx';
import { WordTable } from '../../components/notebook/WordTable.tsx';
import { entryHref } from './route.ts';
import { useScroll } from './use-scroll.ts';
import { useWords } from './use-words.ts';
import { filters, listed, selected, siteCounts, tagCounts } from './word-rows.ts';
import { countLine, optionsOf } from './word-words.ts';

/** All words: search, filters, the table, and what can be done with many at once. */
export function WordsSection() {
  const { select, clear, change, doAll } = useWords();
  useScroll('words');
  const tags = optionsOf(tagCounts.value);
  const sites = optionsOf(siteCounts.value);
  const { size } = selected.value;
  return (
    <section class="words-view" aria-label="Words">
      <WordFilters value={filters.value} tags={tags} sites={sites} onChange={change} />
      <p class="hint count" role="status">
        {countLine(listed.value.length)}
      </p>
      <WordTable items={listed.value} selected={selected.value} onSelect={select} hrefOf={entryHref} />
      {size > 0 && (
        <BulkBar
          count={size}
          isTrash={filters.value.place === 'trash'}
          tags={tags.map(([tag]) => tag)}
          onAct={doAll}
          onClear={clear}
        />
      )}
    </section>
  );
}
