import type { Container } from './container.ts';
import { openDictionary, type Dictionary } from './dictionary.ts';
import { foldTable } from './fold-table.ts';
import { openRanked } from './ranked.ts';
import { sumsFromCounts } from './sums.ts';
import { openNodes } from './trie-nodes.ts';

/*
 * Every word the engine knows, as a trie in typed arrays: CC-CEDICT's headwords, the frequency list's words and the
 * administrative places. Words are written in simplified characters; traditional text is folded while it is read,
 * character by character, so 長沙 finds 长沙. Where a traditional character is also a simplified one (著 in 看著
 * but also in 著名, 乾 in 乾淨 but also in 乾隆), the traditional spelling stands in the trie as a word of its own.
 */

/** What is known of a word besides its entries: bits of {@link Lexicon.flags}. */
export const WORD = {
  /** CC-CEDICT has it. */
  dictionary: 1 << 0,
  /** CC-CEDICT has it with a capital: 长沙, 曾 as a surname. */
  proper: 1 << 1,
  /** CC-CEDICT has it without a capital: 高兴, 曾 as "once". */
  common: 1 << 2,
  /** CC-CEDICT has it as a surname: 曾, 欧阳. */
  surname: 1 << 3,
  /** A place: gazetteer, frequency list (ns), or CC-CEDICT's wording. */
  place: 1 << 4,
  /** A person's name or given name in the frequency list (nr). */
  person: 1 << 5,
  /** An organisation in the frequency list (nt). */
  organisation: 1 << 6,
  /** In the frequency list with a count above the cut. */
  frequent: 1 << 7,
  /** A traditional spelling that folding does not reach: 看著. */
  alias: 1 << 8,
  /** A gazetteer name without its ending: 珠晖, of 珠晖区. */
  stem: 1 << 9,
  /** In the gazetteer as more than one place: 城关镇, 朝阳区. */
  shared: 1 << 10,
  /** Its reading is curated in data/readings.yaml. */
  curated: 1 << 11,
} as const;

/** Administrative level of a place in the gazetteer; 0 where it is none. */
export const LEVEL = { none: 0, province: 1, city: 2, county: 3, town: 4 } as const;
export type Level = (typeof LEVEL)[keyof typeof LEVEL];

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];
const LEVEL_SHIFT = 12;
const POS_SHIFT = 16;

/**
 * Part of speech in the frequency list, by its first letter there; empty where unknown.
 * n noun, v verb, a adjective, d adverb, m numeral, q classifier, r pronoun, p preposition, c conjunction, u particle,
 * t time, f direction, s position, b attributive, z state, i idiom, l phrase, j short form, y/e/o mood and sound, h/k affix.
 */
export const POS_LETTERS: readonly string[] = ['', ...'nvadmqrpcutfsbzijlyeohkgx'];

/** Packs level and part of speech into the bits that {@link Lexicon.flags} leaves free. For the build. */
export function packFlags(bits: number, level: Level, posLetter: string): number {
  const pos = Math.max(0, POS_LETTERS.indexOf(posLetter));
  return (bits | (level << LEVEL_SHIFT) | (pos << POS_SHIFT)) >>> 0;
}

/** Costs are stored as whole numbers of 1/1024 nat. */
export const COST_UNIT = 1024;

/** A word's id is a whole number below {@link Lexicon.size}; −1 stands for none. Ids hold for one built file only. */
export interface Lexicon extends Dictionary {
  readonly size: number;
  /** Node the walk through the trie starts from. */
  readonly root: number;
  /** The node that `code`, a UTF-16 unit as written (simplified or traditional), leads to; −1 where no word goes on so. */
  next(node: number, code: number): number;
  /** The word that ends at this node; −1 where none does. */
  wordAt(node: number): number;
  /** The word that is exactly `text.slice(start, end)`, simplified or traditional; −1 where there is none. */
  find(text: string, start?: number, end?: number): number;
  /** −log of the word's estimated probability, in nats: the smaller, the more common. About 3 for 的, 20 for the rarest. */
  cost(id: number): number;
  /** Bits of {@link WORD}. */
  flags(id: number): number;
  level(id: number): Level;
  /** One of {@link POS_LETTERS}. */
  pos(id: number): string;
  /** For a gazetteer place with one parent: that parent's word (珠晖区 → 衡阳市 → 湖南省); else −1. */
  parent(id: number): number;
  /** The word in simplified characters (an alias as it is written). Allocates. */
  text(id: number): string;
  /** `code` folded to its simplified unit: 長 → 长; itself where folding would be a guess (著, 乾, 後 in 皇后). */
  fold(code: number): number;
}

/** Bits of the filter of pairs, some sixteen for each. */
const PAIR_BITS = 1 << 21;
const pairBit = (node: number, label: number): number =>
  (Math.imul(node, 0x9e3779b1) ^ Math.imul(label, 0x85ebca6b)) >>> (32 - 21);

/**
 * Most pairs of characters begin no word: a bit at the hash of each pair that does tells so without a search. A function of
 * its own: inside of the one whose closures go on to use the arrays the loop takes three times as long.
 */
function pairFilter(children: Uint32Array, labels: Uint16Array): Uint8Array {
  const pairs = new Uint8Array(PAIR_BITS / 8);
  const firstNodes = children[1] as number;
  for (let node = 1; node <= firstNodes; node++) {
    const end = children[node + 1] as number;
    for (let child = (children[node] as number) + 1; child <= end; child++) {
      const bit = pairBit(node, labels[child] as number);
      pairs[bit >>> 3] = (pairs[bit >>> 3] as number) | (1 << (bit & 7));
    }
  }
  return pairs;
}

/** The lexicon of an opened file. Costs a few milliseconds and about 6 MB beyond the file itself. */
export function openLexicon(container: Container): Lexicon {
  const labels = container.u16('trie.label');
  const costs = container.u16('words.cost');
  const kinds = openRanked(container, 'words.flags');
  // No word has no flags: whoever finds none asks all the same.
  const flagsOf = (id: number): number => kinds.values[kinds.ranks[id] ?? -1] ?? 0;
  // The words that lie in a place, ascending, each as a step from the one before it; and that place.
  const placed = sumsFromCounts(container.u16('places.step')).subarray(1);
  const parents = openRanked(container, 'places.parent');

  const fold = foldTable(container.u16('fold.from'), container.u16('fold.to'));

  // The children of a node stand by ascending label.
  const { children, numberOf, nodeOf } = openNodes(container, 'trie');
  const roots = new Int32Array(0x10000).fill(-1);
  for (let node = 1; node <= (children[1] ?? 0); node++) roots[labels[node] ?? 0] = node;
  const firstNodes = children[1] ?? 0;
  const pairs = pairFilter(children, labels);

  const next = (node: number, code: number): number => {
    const label = fold[code] ?? 0;
    if (node === 0) return roots[label] ?? 0;
    if (node <= firstNodes) {
      const bit = pairBit(node, label);
      if (((pairs[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return -1;
    }
    let low = (children[node] ?? 0) + 1;
    let high = (children[node + 1] ?? 0) + 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = labels[middle] ?? 0;
      if (at === label) return middle;
      if (at < label) low = middle + 1;
      else high = middle;
    }
    return -1;
  };
  const find = (text: string, start = 0, end = text.length): number => {
    let node = 0;
    for (let i = start; i < end; i++) {
      node = next(node, text.charCodeAt(i));
      if (node < 0) return -1;
    }
    return (numberOf[node] ?? 0) - 1;
  };
  /** The node whose children include `node`: the last one whose children begin at or before it. */
  const parentNode = (node: number): number => {
    let low = 0;
    let high = labels.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((children[middle] ?? 0) + 1 <= node) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const textOf = (id: number): string => {
    let text = '';
    for (let node = nodeOf[id] ?? 0; node > 0; node = parentNode(node)) {
      text = String.fromCharCode(labels[node] ?? 0) + text;
    }
    return text;
  };
  const foldText = (text: string): string =>
    Array.from({ length: text.length }, (_, i) => String.fromCharCode(fold[text.charCodeAt(i)] ?? 0)).join(
      '',
    );
  const dictionary = openDictionary(container, { text: textOf, find, fold: foldText });

  return {
    size: costs.length,
    root: 0,
    next,
    wordAt: (node) => (numberOf[node] ?? 0) - 1,
    find,
    cost: (id) => (costs[id] ?? 0) / COST_UNIT,
    flags: flagsOf,
    level: (id) => LEVELS[(flagsOf(id) >>> LEVEL_SHIFT) & 7] ?? LEVEL.none,
    pos: (id) => POS_LETTERS[(flagsOf(id) >>> POS_SHIFT) & 31] ?? '',
    parent: (id) => {
      let low = 0;
      let high = placed.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((placed[middle] ?? 0) < id) low = middle + 1;
        else high = middle;
      }
      return placed[low] === id ? (parents.values[parents.ranks[low] ?? 0] ?? -1) : -1;
    },
    text: textOf,
    entries: dictionary.entries,
    readings: dictionary.readings,
    fold: (code) => fold[code] ?? 0,
  };
}
