import { readFileSync } from 'node:fs';

import { packFlags, WORD, type Level } from '../../lib/text/lexicon.ts';
import type { CedictEntry } from './cedict.ts';
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
  /^(?:[一二三四五六七八九十百千万亿两几]+[余多]?|[多余数每首这那哪各某])(?:[年月日天周岁名个位条件只张座家次种份项篇台辆架艘本册部首支枝把场起届级号层栋幢间户口人元角分块倍成斤吨亩米里度点时秒分处所段句字声队组批类代期道门课]|[万亿](?:元|人|吨|亩|户|件|名|次|册|株|头|只|辆)|个月|个半|小时|分钟|公里|公斤|公顷|平方米|平方公里|立方米|美元)$/u;
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

/** Kinds of the frequency list that name something, and set phrases: these stay whole. */
const KEPT_TAGS = /^(?:nr|ns|nt|nz|i|l|j)/u;

/**
 * Drops what the frequency list has as one word but is two or more words side by side, 经济发展, 公共服务: four characters
 * or more that cut into counted words of two or more, no name, and not in CC-CEDICT. Also what begins with a suffix.
 */
function dropPhrases(words: Map<string, Word>, listed: ReadonlySet<string>): void {
  const isPhrase = (head: string): boolean => {
    for (let cut = 2; cut <= head.length - 2; cut++) {
      const right = head.slice(cut);
      if (words.has(head.slice(0, cut)) && (words.has(right) || (right.length >= 4 && isPhrase(right))))
        return true;
    }
    return false;
  };
  const phrases = [...words.values()].filter(
    ({ head, tag }) =>
      !listed.has(head) &&
      ((head.length >= 4 && !KEPT_TAGS.test(tag) && isPhrase(head)) ||
        (SUFFIXES.has(head.charAt(0)) && head.length >= 3 && words.has(head.slice(1)))),
  );
  for (const { head } of phrases) words.delete(head);
}

/** Words of grammar, some of which are rare surnames. */
const GRAMMAR = new Set(
  '于和在从由向有都为与以对把被将到自按经当因同跟及而但又也就才再还已正更最很不没无是要会能可应该来去并等',
);

/** Those that hardly anybody bears: whoever does is found all the same. */
const HARDLY_SURNAMES = new Set('和在从由有都与被把将到');

/** Prepositions, with which the list has words of other kinds too: 按计划, 对系统. */
const PREPOSITIONS = new Set('于和对按过由从被把将与以');
/** Kinds of words that it has them as: nouns, names of things, phrases. */
const NOUN_TAGS = /^(?:n|nz|l|i|z)$/u;

/**
 * Drops what the frequency list takes for a person and is a word of grammar before another word, 于柏林, 在城镇, 由医保, or in
 * one: 向阳处. A person of such a name is found by it all the same. Also nouns that begin with a preposition, and what ends
 * in a particle: 按计划, 小小的, 刘备之.
 */
function dropChance(words: Map<string, Word>, listed: ReadonlySet<string>): void {
  const isWord = (text: string): boolean => {
    const word = words.get(text);
    return listed.has(text) || (word !== undefined && !word.tag.startsWith('nr'));
  };
  const isNoPerson = (head: string): boolean =>
    GRAMMAR.has(head.charAt(0)) &&
    (HARDLY_SURNAMES.has(head.charAt(0)) ||
      isWord(head.slice(1)) ||
      isWord(head.slice(0, 2)) ||
      (head.length > 3 && isWord(head.slice(2))));
  const isTwo = (head: string): boolean =>
    (PREPOSITIONS.has(head.charAt(0)) && isWord(head.slice(1)) && !listed.has(head.slice(0, 2))) ||
    (/[的地之]$/u.test(head) && head.charAt(0) === head.charAt(1)) ||
    (head.endsWith('之') && !head.endsWith('分之'));
  const found = [...words.values()].filter(
    ({ head, tag }) =>
      head.length >= 3 &&
      !listed.has(head) &&
      ((tag.startsWith('nr') && isNoPerson(head)) || (NOUN_TAGS.test(tag) && isTwo(head))),
  );
  for (const { head } of found) words.delete(head);
}

/** Suffixes with which no word begins, unless CC-CEDICT has it: 化发展 is cut from 一体化发展, 型业务 from 新型业务. */
const SUFFIXES = new Set('化型式级');

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
