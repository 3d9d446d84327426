import { readFileSync } from 'node:fs';

import { packFlags, WORD, type Level } from '../../lib/text/lexicon.ts';
import type { CedictEntry } from './cedict.ts';
import { dropChance, dropPhrases, GRAMMAR } from './chance.ts';
import { foldText } from './fold.ts';
import type { Frequency } from './frequency.ts';
import type { PlaceName } from './gazetteer.ts';

/** A word of the trie before it has a number. */
export interface Word {
  readonly head: string;
  cost: number;
  bits: number;
  level: Level;
  tag: string;
  parent: string | null;
  /** In CC-CEDICT's order. */
  readonly entries: CedictEntry[];
  /** Heads whose entries an alias stands for. */
  readonly targets: Set<string>;
}

/** Words of the frequency list with this count or fewer are left out: mostly names seen once. */
const FREQUENCY_CUT = 3;
/**
 * A numeral or pointing word and its classifier or unit, which the frequency list often has as one word (三年, 一名, 多家,
 * 首台) but a dictionary has not and GB/T 16159 writes apart. Where CC-CEDICT has it (一起, 一些, 一样), it stays.
 */
const COUNTED =
  /^(?:一个[一二三四五六七八九十]+[多几]?岁$|(?:[一二三四五六七八九十百千万亿两几]+[余多]?|[多余数每首这那哪各某])(?:[年月日天周岁名个位条件只张座家次种份项篇台辆架艘本册部首支枝把场起届级号层栋幢间户口人元角分块倍成斤吨亩米里度点时秒分处所段句字声队组批类代期道门课]|[万亿](?:元|人|吨|亩|户|件|名|次|册|株|头|只|辆)|个月|个半|小时|分钟|公里|公斤|公顷|平方米|平方公里|立方米|美元)$)/u;
/** What the list has cut from two words that met: 主持会议时|说, 拿个药|都得, 对|外商. */
const ACCIDENTS = new Set(['时说', '药都', '对外商', '对外部', '对抗战', '很多年', '边防哨']);
/** A brand that the list counts where it is two words, 发现美的眼睛; 美的集团 is a name of its own. */
const TWO_WORDS = new Set(['美的']);
/**
 * Cost of a word that only the dictionary has: rarer than the rarest counted word, so that it never beats two common
 * words that meet (座位|中|的, not 中的 "to hit the target"), and yet cheaper than two uncommon ones (网购, 点赞).
 */
const DICTIONARY_COST = 17;
/** The same for a place of the gazetteer. */
const PLACE_COST = 16;
/**
 * The same for a word that the list of today's words has: as one that is counted once in 60,000. Two of the commonest
 * characters that meet (就|地, 对|等) cost a little more.
 */
const RECENT_COST = 11;

const PLACE_SENSE =
  /\b(?:city|county|district|prefecture|province|town|township|river|lake|mountains?|mount|mt|island|islands|peninsula|region|country|republic|capital|state|sea|ocean|strait|gulf|desert|plateau|basin|port|village|banner|municipality|continent|kingdom|emirate)\b/i;
const NOT_PLACE_SENSE =
  /\(\d{3,4}-|\bB\.?C\.?\b|surname|dynasty|novel|writer|poet|politician|emperor|company|university|newspaper|party\b/i;

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

function bitsFromEntry(entry: CedictEntry): number {
  const isProper = entry.syllables.some((syllable) => /^[A-Z][a-z:]*\d$/.test(syllable));
  let bits: number = WORD.dictionary | (isProper ? WORD.proper : WORD.common);
  const [first = ''] = entry.senses;
  if (isProper && entry.senses.some((sense) => /\bsurname [A-Z]/.test(sense))) bits |= WORD.surname;
  if (isProper && PLACE_SENSE.test(first) && !NOT_PLACE_SENSE.test(first)) bits |= WORD.place;
  return bits;
}

/** The words of a list, parted by white space; a line that begins with # is a remark. */
export function readWords(path: string): string[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/u).filter((word) => word !== ''));
}

/** Joins the sources into one list of words, sorted by their UTF-16 units. */
export function wordsFromSources(
  entries: readonly CedictEntry[],
  frequencies: ReadonlyMap<string, Frequency>,
  places: readonly PlaceName[],
  fold: ReadonlyMap<number, number>,
  curated: readonly string[],
  recent: readonly string[],
): { words: Word[]; uncounted: number } {
  const words = new Map<string, Word>();
  const get = (head: string): Word => {
    let word = words.get(head);
    if (!word) {
      word = {
        head,
        cost: Infinity,
        bits: 0,
        level: 0,
        tag: '',
        parent: null,
        entries: [],
        targets: new Set(),
      };
      words.set(head, word);
    }
    return word;
  };

  const listed = new Set(entries.map((entry) => entry.simplified));
  let total = 0;
  for (const { count } of frequencies.values()) total += count;
  for (const [text, { count, tag }] of frequencies) {
    if (!isHan(text) || (count <= FREQUENCY_CUT && Array.from(text).length > 1)) continue;
    if ((COUNTED.test(text) || ACCIDENTS.has(text)) && !listed.has(text)) continue;
    if (TWO_WORDS.has(text)) continue;
    const word = get(foldText(text, fold));
    const cost = -Math.log(Math.max(count, 1) / total);
    if (cost >= word.cost) continue;
    word.cost = cost;
    word.tag = tag;
    word.bits |= WORD.frequent;
    if (tag.startsWith('nr')) word.bits |= WORD.person;
    if (tag === 'ns') word.bits |= WORD.place;
    if (tag === 'nt') word.bits |= WORD.organisation;
  }

  dropPhrases(words, listed);
  dropChance(words, listed);

  for (const entry of entries) {
    const head = foldText(entry.simplified, fold);
    const word = get(head);
    word.entries.push(entry);
    word.bits |= bitsFromEntry(entry);
    const traditional = foldText(entry.traditional, fold);
    if (traditional !== head) get(traditional).targets.add(head);
  }

  for (const { name, level, parent, bearers, isStem } of places) {
    // 适用于 | 城镇, 回报于 | 家乡: a town of that name is found beside its county.
    if (name.length > 2 && GRAMMAR.has(name.charAt(0)) && listed.has(name.slice(1))) continue;
    const word = get(foldText(name, fold));
    const isOrdinary =
      isStem && (word.bits & (WORD.common | WORD.frequent)) !== 0 && (word.bits & WORD.place) === 0;
    if (isStem) word.bits |= WORD.stem;
    if (bearers > 1) word.bits |= WORD.shared;
    // 和平区 makes 和平 the stem of a place, but the word stays an ordinary one.
    if (isOrdinary) continue;
    word.bits |= WORD.place;
    word.level = level;
    word.parent = parent;
  }

  for (const text of curated) get(foldText(text, fold)).bits |= WORD.curated;
  for (const text of recent) {
    const word = get(foldText(text, fold));
    word.cost = Math.min(word.cost, RECENT_COST);
    word.bits |= WORD.common;
  }

  const uncounted = setListedCosts(words);
  for (const word of words.values()) {
    if (word.targets.size === 0) continue;
    if (word.entries.length === 0) word.bits |= WORD.alias;
    for (const target of word.targets) {
      const to = words.get(target);
      if (to) word.cost = Math.min(word.cost, to.cost);
      if (to && word.entries.length === 0)
        word.bits |= to.bits & (WORD.place | WORD.person | WORD.organisation | WORD.proper | WORD.common);
    }
  }
  return { words: [...words.values()].sort((a, b) => (a.head < b.head ? -1 : 1)), uncounted };
}

/** Gives words without a count the cost of their kind. Returns how many had none. */
function setListedCosts(words: ReadonlyMap<string, Word>): number {
  const uncounted = [...words.values()].filter((word) => word.cost === Infinity && word.bits !== 0);
  for (const word of uncounted) {
    word.cost = word.bits & WORD.place && !(word.bits & WORD.dictionary) ? PLACE_COST : DICTIONARY_COST;
  }
  return uncounted.length;
}

/** The flags as the lexicon stores them. */
export function flagsFromWord(word: Word): number {
  return packFlags(word.bits, word.level, word.tag.charAt(0));
}
