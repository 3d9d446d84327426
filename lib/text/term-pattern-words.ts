import { PairFilter } from './pair-filter.ts';
import { unitAt } from './script.ts';
import { BODIES } from './term-body-words.ts';
import { FIELDS, KINDS, LEVELS } from './term-organ-words.ts';
import { CHIEFS, POSTS, PREFIXES, RANKED, RANKS } from './term-post-words.ts';
import { FORMULA_HEADS } from './term-formula-words.ts';
import { MEETINGS } from './term-meeting-words.ts';
import { MEASURES } from './term-measure-words.ts';

/** What a word of the patterns' tables is in their grammar. */
export type Part =
  | 'level'
  | 'field'
  | 'kind'
  | 'body'
  | 'post'
  | 'prefix'
  | 'rank'
  | 'ranked'
  | 'chief'
  | 'meeting'
  | 'measure'
  | 'formula';

/** When a word is an expression: by itself, only with another beside it, or only right after a level. */
export type Need = 'none' | 'company' | 'level';

/** One word of the tables; `length` in UTF-16 units. */
export interface PatternWord {
  readonly part: Part;
  readonly length: number;
  readonly english: string;
  readonly need: Need;
}

/** The tables as one: which of their words begin at a place. */
export interface PatternWords {
  /** The UTF-16 units that words begin with, for the scan over a text. */
  readonly firstUnits: readonly number[];
  /** The words that `folded` (a text in simplified characters) holds at `start`, longest first. */
  at(folded: string, start: number): readonly PatternWord[];
}

/** Posts and meetings mark with `*` what stands alone, the other tables what does not. */
function needOf(part: Part, mark: string): Need {
  if (mark === '!') return 'level';
  return (mark === '*') === (part === 'post' || part === 'meeting') ? 'none' : 'company';
}

function wordsOf(part: Part, rows: readonly (readonly [string, string])[]): [string, PatternWord][] {
  return rows.map(([marked, english]) => {
    const word = marked.replace(/^[*!]/u, '');
    const need = needOf(part, marked.charAt(0));
    return [word, { part, length: word.length, english, need }];
  });
}

/** A text of the tables and what it is in their grammar. */
interface Row {
  readonly text: string;
  readonly words: PatternWord[];
}

/** Bits of the filter of pairs, as a power of two. */
const PAIR_BITS = 16;

/** Opens the tables: by first character, longest first. Costs a few milliseconds. */
export function openPatternWords(): PatternWords {
  const rows = new Map<string, Row>();
  for (const [text, word] of [
    ...wordsOf('level', LEVELS),
    ...wordsOf('field', FIELDS),
    ...wordsOf('kind', KINDS),
    ...wordsOf('body', BODIES),
    ...wordsOf('post', POSTS),
    ...wordsOf('prefix', PREFIXES),
    ...wordsOf('rank', RANKS),
    ...wordsOf('ranked', RANKED),
    ...wordsOf('chief', CHIEFS),
    ...wordsOf('meeting', MEETINGS),
    ...wordsOf('measure', MEASURES),
    ...wordsOf('formula', FORMULA_HEADS),
  ]) {
    const row = rows.get(text);
    if (row) row.words.push(word);
    else rows.set(text, { text, words: [word] });
  }
  const first = new Uint16Array(0x10000);
  const lists: Row[][] = [[]];
  // Where a word of two characters or more may begin, and those of one.
  const pairs = new PairFilter(PAIR_BITS);
  const alone = new Set<number>();
  for (const row of [...rows.values()].sort((a, b) => b.text.length - a.text.length)) {
    const unit = row.text.charCodeAt(0);
    if (first[unit] === 0) first[unit] = lists.push([]) - 1;
    lists[first[unit] ?? 0]?.push(row);
    if (row.text.length > 1) pairs.add(unit, row.text.charCodeAt(1));
    else alone.add(unit);
  }
  return {
    firstUnits: [...new Set([...rows.keys()].map((text) => text.charCodeAt(0)))],
    at: (folded, start) => {
      const unit = folded.charCodeAt(start);
      const second = unitAt(folded, start + 1);
      if (!pairs.mayHave(unit, second) && !alone.has(unit)) return NONE;
      let found: readonly PatternWord[] = NONE;
      const list = lists[first[unit] ?? 0] as Row[];
      for (let i = 0; i < list.length; i++) {
        const { text, words } = list[i] as Row;
        if (text.length > 1 && text.charCodeAt(1) !== second) continue;
        if (folded.startsWith(text, start)) found = found.length === 0 ? words : [...found, ...words];
      }
      return found;
    },
  };
}

const NONE: readonly PatternWord[] = [];
