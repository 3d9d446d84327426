import { BODIES } from './term-body-words.ts';
import { FIELDS, KINDS, LEVELS } from './term-organ-words.ts';
import { CHIEFS, POSTS, PREFIXES, RANKED, RANKS } from './term-post-words.ts';
import { FORMULA_HEADS } from './term-formula-words.ts';
import { MEETINGS } from './term-meeting-words.ts';
import { MEASURES } from './term-measure-words.ts';
import { buildTrie, childOf, ROOT, type Trie } from './term-trie.ts';

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

/** The tables as one trie: which of their words begin at a place. */
export interface PatternWords {
  /** True where `unit` begins some word: one look, for the scan over a text. */
  begins(unit: number): boolean;
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

/** Opens the tables. Costs a few milliseconds. */
export function openPatternWords(): PatternWords {
  const byText = new Map<string, PatternWord[]>();
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
    byText.set(text, [...(byText.get(text) ?? []), word]);
  }
  const lists = [...byText.values()];
  const trie: Trie = buildTrie([...byText.keys()].map((text, i) => [text, i + 1]));
  const first = new Uint16Array(0x10000);
  for (let edge = 0; edge < (trie.firstEdge[1] ?? 0); edge++) first[trie.labels[edge] ?? 0] = edge + 1;
  return {
    begins: (unit) => first[unit] !== ROOT,
    at: (folded, start) => {
      let node = first[folded.charCodeAt(start)] ?? ROOT;
      let found: readonly PatternWord[] = NONE;
      for (let end = start + 1; node !== ROOT; end++) {
        const list = lists[(trie.values[node] ?? 0) - 1];
        if (list) found = found.length === 0 ? list : [...list, ...found];
        if (end >= folded.length) break;
        node = childOf(trie, node, folded.charCodeAt(end));
      }
      return found;
    },
  };
}

const NONE: readonly PatternWord[] = [];
