import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Lexicon } from '../../lib/text/lexicon.ts';
import {
  KIND,
  KIND_AMBIGUOUS,
  KIND_PAIR,
  KIND_PLAIN,
  NAME_COST_UNIT,
  NAME_TABLES,
  NEVER,
  type Kind,
  type NameTable,
} from '../../lib/text/names.ts';
import type { CedictEntry } from './cedict.ts';
import type { Frequency } from './frequency.ts';
import type { PlaceName } from './gazetteer.ts';
import { extraSections } from './extra.ts';
import { kindFromWord, placeEvidence } from './kinds.ts';
import {
  COMPOUND_SURNAMES,
  JAPANESE_SURNAMES,
  RECENT_GIVEN,
  shareFromRank,
  SURNAMES_BY_RANK,
} from './surnames.ts';
import type { Section } from './writer.ts';

/*
 * Estimates what names are made of (lib/text/names.ts) from the lexicon's own sources. jieba's list tags 72,842 words
 * as persons' names, among them many that are none (尔虞我诈); so each entry is weighed by how much likelier it is as a
 * name than as any text, and the tables are estimated anew with those weights, a few times over.
 */

type Table = Map<string, number>;

/** Rounds of weighing and estimating; the tables hardly change after the third. */
const ROUNDS = 4;
/** Share of the listed names taken for real before anything is known of them. */
const TRUST = 0.8;
/** Probability kept back for characters that no listed name shows, spread over the characters of common use. */
const UNSEEN = 0.02;
const CHARACTERS = 8000;

/** A transliterated name's mean cost of a character stays below this: 4.2 for 普里马科夫, 8 for 白宫. */
const TRANSLITERATED = 5.8;

const add = (table: Table, key: string, by: number): void => {
  table.set(key, (table.get(key) ?? 0) + by);
};
const sum = (table: Table): number => [...table.values()].reduce((total, n) => total + n, 0);

function share(table: Table, total: number, sign: string | undefined): number {
  return sign === undefined
    ? 1
    : ((1 - UNSEEN) * (table.get(sign) ?? 0)) / (total || 1) + UNSEEN / CHARACTERS;
}

/** One listed name cut into the characters that each table counts; `weight` grows with the log of its count. */
interface Sample {
  readonly parts: readonly (readonly [NameTable, string])[];
  readonly weight: number;
}

/**
 * Tables estimated from samples of mixed quality: a sample counts by how much likelier it is under the tables than as
 * characters of any text.
 */
function estimate(
  samples: readonly Sample[],
  background: (sign: string) => number,
  rivals?: ReadonlyMap<NameTable, Table>,
): Map<NameTable, Table> {
  const rivalTotals = new Map([...(rivals ?? [])].map(([name, table]) => [name, sum(table)]));
  /** Likelihood of the sample as a transliteration, where names of that kind are rivals. */
  const asRival = (parts: Sample['parts']): number =>
    parts.reduce(
      (product, [, sign], i) => {
        const name: NameTable = i === parts.length - 1 ? 'foreignLast' : 'foreignInner';
        return (
          product * share(rivals?.get(name) ?? new Map<string, number>(), rivalTotals.get(name) ?? 1, sign)
        );
      },
      rivals ? 1 : 0,
    );
  let tables = new Map<NameTable, Table>();
  for (let round = 0; round <= ROUNDS; round++) {
    const totals = new Map([...tables].map(([name, table]) => [name, sum(table)]));
    const next = new Map<NameTable, Table>();
    for (const { parts, weight } of samples) {
      let odds = TRUST / (1 - TRUST);
      if (round > 0) {
        let other = 1;
        for (const [name, sign] of parts) {
          odds *= share(tables.get(name) ?? new Map<string, number>(), totals.get(name) ?? 1, sign);
          other *= background(sign);
        }
        odds /= Math.max(other, asRival(parts));
      }
      const trust = odds / (1 + odds);
      for (const [name, sign] of parts) {
        const table = next.get(name) ?? new Map<string, number>();
        add(table, sign, weight * trust);
        next.set(name, table);
      }
    }
    tables = next;
  }
  return tables;
}

const isHanWord = (text: string): boolean =>
  /^\p{Script=Han}+$/u.test(text) && !/[\ud800-\udfff]/u.test(text);

function backgroundFrom(frequencies: ReadonlyMap<string, Frequency>): (sign: string) => number {
  const counts: Table = new Map();
  for (const [word, { count }] of frequencies) for (const sign of word) add(counts, sign, count);
  const total = sum(counts);
  return (sign) => ((counts.get(sign) ?? 0) + 1) / (total + CHARACTERS);
}

/** What follows a surname in jieba's names but is no given name: 王公, 李老, 张县长. */
const NOT_LAST = new Set(
  '公爷县镇河哥王人之娘帝帅氏老家师道儿某总队叔伯姨婆嫂姐妹弟兄父母妻女的是说不了等们后侯皇村庄店寨',
);
const NUMERALS = /[二四五六七八九十百两]/u;
const NOT_GIVEN = new Set(['子', '大', '小', '二', '三', '五']);

function givenSamples(frequencies: ReadonlyMap<string, Frequency>, surnames: ReadonlySet<string>): Sample[] {
  const samples: Sample[] = [];
  for (const [word, { count, tag }] of frequencies) {
    if ((tag !== 'nr' && tag !== 'nrfg') || !isHanWord(word)) continue;
    const surname =
      surnames.has(word.slice(0, 2)) && word.length > 2 ? 2 : surnames.has(word.charAt(0)) ? 1 : 0;
    const given = word.slice(surname);
    const weight = Math.log2(1 + count);
    if (surname === 0 || NUMERALS.test(given) || NOT_GIVEN.has(given) || NOT_LAST.has(given.at(-1) ?? ''))
      continue;
    if (given.length === 1) samples.push({ parts: [['single', given]], weight });
    if (given.length === 2) {
      samples.push({
        parts: [
          ['first', given.charAt(0)],
          ['second', given.charAt(1)],
        ],
        weight,
      });
    }
  }
  return samples;
}

/** Given names of recent years, which lists counted before 2012 lack: see {@link RECENT_GIVEN}. */
function recentSamples(): Sample[] {
  const { first, second, single, weight } = RECENT_GIVEN;
  return [
    ...Array.from(first, (sign): Sample => ({ parts: [['first', sign]], weight })),
    ...Array.from(second, (sign): Sample => ({ parts: [['second', sign]], weight })),
    ...Array.from(single, (sign): Sample => ({ parts: [['single', sign]], weight })),
  ];
}

/** Endings that translate rather than transliterate: 爱尔兰人, 卢浮宫. */
const NOT_SOUND = /[人语族座王市区旗节世书日岛州河湖省县镇郡海港湾国城洲教派党队主义]$/u;

/** Characters of transliterated names: jieba's, and CC-CEDICT's proper nouns with one capital over three syllables or more. */
function foreignSamples(
  frequencies: ReadonlyMap<string, Frequency>,
  entries: readonly CedictEntry[],
): Sample[] {
  const names = new Map<string, number>();
  for (const [word, { count, tag }] of frequencies)
    if (tag === 'nrt' && word.length > 1) names.set(word, Math.log2(1 + count));
  for (const { simplified, syllables } of entries) {
    const isOneName =
      /^[A-Z]/.test(syllables[0] ?? '') && !syllables.slice(1).some((syllable) => /^[A-Z]/.test(syllable));
    if (isOneName && simplified.length >= 3) names.set(simplified, 3);
  }
  return [...names]
    .filter(([name]) => isHanWord(name) && !NOT_SOUND.test(name))
    .map(([name, weight]) => ({
      weight,
      parts: Array.from(name, (sign, i): Sample['parts'][number] => [
        i === 0 ? 'foreignFirst' : i === name.length - 1 ? 'foreignLast' : 'foreignInner',
        sign,
      ]),
    }));
}

const PLACE_ENDING = /(?:街道|民族乡|苏木|地区|林区|新区|自治[州县旗]|[省市县区州盟旗镇乡村场])$/u;

function placeSamples(places: readonly PlaceName[]): Sample[] {
  return places
    .filter(({ name, isStem }) => !isStem && PLACE_ENDING.test(name) && isHanWord(name))
    .map(({ name, bearers }) => ({ stem: name.replace(PLACE_ENDING, ''), bearers }))
    .filter(({ stem }) => stem.length >= 1 && stem.length <= 3)
    .map(({ stem, bearers }) => ({
      weight: Math.log2(1 + bearers),
      parts: Array.from(stem, (sign, i): Sample['parts'][number] => [
        i === 0 ? 'placeFirst' : 'placeLater',
        sign,
      ]),
    }));
}

function costUnits(probability: number): number {
  return Math.min(NEVER - 1, Math.round(-Math.log(probability) * NAME_COST_UNIT));
}

/** The cheapest cut of a word into lexicon words, not the word itself: ids in order. Unknown characters are −1. */
function cutWord(word: string, lexicon: Lexicon): number[] {
  const best = [0];
  const from: number[] = [0];
  const ids: number[] = [-1];
  for (let end = 1; end <= word.length; end++) {
    best[end] = Infinity;
    for (let start = 0; start < end; start++) {
      if (start === 0 && end === word.length) continue;
      const id = lexicon.find(word, start, end);
      const cost = (best[start] ?? 0) + (id >= 0 ? lexicon.cost(id) : end - start === 1 ? 17 : Infinity);
      if (cost >= (best[end] ?? 0)) continue;
      best[end] = cost;
      from[end] = start;
      ids[end] = id;
    }
  }
  const cut: number[] = [];
  for (let end = word.length; end > 0; end = from[end] ?? 0) cut.push(ids[end] ?? -1);
  return cut.toReversed();
}

/** Score of a verb inside a name, in eighths of a nat. */
const VERB_SCORE = -28;

/**
 * How much likelier a word stands inside an organisation's name than in any text, in eighths of a nat: 开发 in
 * 国家开发银行. Counted in the listed organisations' names, all words but the last, with one count in fifty kept back.
 */
function insideFrom(lexicon: Lexicon, kinds: Uint8Array, names: Iterable<string>): Int8Array {
  const counts = new Map<number, number>();
  let total = 0;
  for (const name of names) {
    const id = lexicon.find(name);
    if (id < 0 || (kinds[id] ?? 0) !== KIND.organisation || name.length < 4) continue;
    for (const part of cutWord(name, lexicon).slice(0, -1)) {
      if (part < 0) continue;
      counts.set(part, (counts.get(part) ?? 0) + 1);
      total++;
    }
  }
  const inside = new Int8Array(lexicon.size);
  // jieba tags some verbs as nouns (战胜); what CC-CEDICT writes with "to" is one, and no part of a name unless seen in one.
  for (let id = 0; id < lexicon.size; id++) {
    if (counts.has(id) || lexicon.pos(id) !== 'n') continue;
    const [first] = lexicon.entries(id);
    if (
      first?.senses[0]?.startsWith('to ') === true &&
      !first.senses.some((sense) => !sense.startsWith('to ') && !sense.startsWith('('))
    )
      inside[id] = VERB_SCORE;
  }
  for (const [id, count] of counts) {
    const odds = Math.log((count - 0.5) / total / Math.exp(-lexicon.cost(id)));
    inside[id] = Math.max(-127, Math.min(127, Math.round(odds * 8)));
  }
  return inside;
}

/** A listed name that costs more than this is offered at the price of the names that the lexicon lacks. */
const RARE = 12;

/** The words of a hand-written list: a word between spaces, comments after `#`. */
function readWords(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => (line.startsWith('#') ? [] : line.trim().split(/\s+/u)))
    .filter((word) => word !== '');
}

/** The sections that `openNames` reads. `lexicon` is the one that they will stand beside: word ids are its ids. */
export function nameSections(
  lexicon: Lexicon,
  entries: readonly CedictEntry[],
  frequencies: ReadonlyMap<string, Frequency>,
  places: readonly PlaceName[],
  folder: string,
): Section[] {
  const background = backgroundFrom(frequencies);
  const ranked = new Map(SURNAMES_BY_RANK.map((surname, rank) => [surname, shareFromRank(rank)]));
  const surnames = new Set([...ranked.keys(), ...COMPOUND_SURNAMES]);
  const foreign = estimate(foreignSamples(frequencies, entries), background);
  const tables = new Map([
    ...estimate([...givenSamples(frequencies, surnames), ...recentSamples()], background, foreign),
    ...foreign,
    ...estimate(placeSamples(places), background),
  ]);

  const japanese = new Set<string>(JAPANESE_SURNAMES);
  for (const { simplified, senses } of entries) {
    const isSurname = senses.some((sense) => /^surname [A-Z]/.test(sense));
    if (
      senses.some((sense) => /Japanese surname|Japanese family name/i.test(sense)) &&
      simplified.length >= 2
    )
      japanese.add(simplified);
    // A surname of one character that the ranks do not have is rarer than the rarest of them.
    else if (isSurname && simplified.length === 1 && !ranked.has(simplified))
      ranked.set(simplified, shareFromRank(SURNAMES_BY_RANK.length * 4));
  }
  tables.set('surname', ranked);

  // The text is folded before it is looked up, so the tables' keys are folded too.
  const foldSign = (sign: string): string =>
    sign.length === 1 ? String.fromCharCode(lexicon.fold(sign.charCodeAt(0))) : sign;
  for (const [name, table] of tables) {
    const folded: Table = new Map();
    for (const [sign, count] of table) add(folded, foldSign(sign), count);
    tables.set(name, folded);
  }
  const units = [...new Set([...tables.values()].flatMap((table) => [...table.keys()]))]
    .filter((sign) => sign.length === 1)
    .sort();
  const costs = new Uint8Array(units.length * NAME_TABLES.length).fill(NEVER);
  NAME_TABLES.forEach((name, row) => {
    const table = tables.get(name) ?? new Map<string, number>();
    const total = name === 'surname' ? 1 : sum(table);
    units.forEach((sign, i) => {
      const count = table.get(sign);
      if (name === 'surname') {
        if (count !== undefined) costs[row * units.length + i] = costUnits(count);
      } else costs[row * units.length + i] = costUnits(share(table, total, sign));
    });
  });

  const isTransliterated = (text: string): boolean => {
    const { length } = text;
    let cost = 0;
    Array.from(text).forEach((sign, i) => {
      const name: NameTable = i === 0 ? 'foreignFirst' : i === length - 1 ? 'foreignLast' : 'foreignInner';
      const table = foreign.get(name) ?? new Map<string, number>();
      cost -= Math.log(share(table, sum(table), sign));
    });
    return cost / length < TRANSLITERATED;
  };
  const kinds = new Uint8Array(lexicon.size);
  const evidence = placeEvidence(entries);
  for (let id = 0; id < lexicon.size; id++) {
    const { kind, isAmbiguous, isPair } = kindFromWord(lexicon, id, frequencies, evidence, isTransliterated);
    kinds[id] = kind | (isAmbiguous ? KIND_AMBIGUOUS : 0) | (isPair === true ? KIND_PAIR : 0);
  }
  const missing = new Map<string, Set<Kind>>();
  const lists: readonly [string, Kind][] = [
    ['places.txt', KIND.place],
    ['persons.txt', KIND.person],
    ['organisations.txt', KIND.organisation],
    ['words.txt', KIND.none],
  ];
  for (const [file, kind] of lists) {
    for (const word of readWords(join(folder, file))) {
      const id = lexicon.find(word);
      if (id >= 0) kinds[id] = kind === KIND.none ? KIND_PLAIN : kind;
      // A rare word of the lexicon would lose against its characters: 台中.
      if (id < 0 || lexicon.cost(id) > RARE) missing.set(word, (missing.get(word) ?? new Set()).add(kind));
    }
  }
  const names = new Set([...frequencies.keys(), ...entries.map((entry) => entry.simplified)]);
  return [
    { name: 'names.units', data: Uint16Array.from(units, (sign) => sign.charCodeAt(0)) },
    { name: 'names.costs', data: costs },
    {
      name: 'names.compounds',
      data: COMPOUND_SURNAMES.map(
        (surname) => `${surname}\t${String(costUnits(surname === '欧阳' ? 0.001 : 0.0001))}`,
      ),
    },
    { name: 'names.japanese', data: [...japanese].sort() },
    { name: 'mention.kind', data: kinds },
    ...extraSections(lexicon, missing),
    { name: 'mention.inside', data: insideFrom(lexicon, kinds, names) },
  ];
}
