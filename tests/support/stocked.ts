import { recordsFromWords } from '../../lib/exchange/list-records.ts';
import { type Backup, backupFromTables } from '../../lib/store/backup.ts';
import { listedId } from '../../lib/store/stock.ts';

/** A backup of a list of so many words to learn (词0, 词1 …), which a restore puts in stock from 200 words on. */
export function backupOfList(count: number, now: Date, tagsOf: (i: number) => string[] = () => []): Backup {
  const words = Array.from({ length: count }, (_, i) => ({
    row: i,
    kind: 'word' as const,
    headword: `词${String(i)}`,
    pinyin: '',
    gloss: `word ${String(i)}`,
    sense: '',
    tags: tagsOf(i),
    contexts: [],
    notes: [],
  }));
  return backupFromTables(recordsFromWords(words, now), now);
}

/** The id of a word of that list. */
export function idOfListed(i: number): string {
  return listedId('word', `词${String(i)}`);
}
