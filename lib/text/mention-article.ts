import { candidateAt, type Candidate, type Lattice } from './mention-lattice.ts';
import { COMPANY_ENDINGS, HEAD, HEADS } from './mention-organisation-words.ts';
import { ACTS } from './mention-words.ts';
import { NameIndex } from './name-index.ts';
import { costIn, KIND, NAME_COST_UNIT, NEVER, type Kind, type NameStatistics } from './names.ts';
import { SIGN, signOf } from './script.ts';
import type { Span } from './span.ts';

/*
 * What an article says of its own names: a person who once stands with a title is the same person where the bare name
 * stands, a company once named in full is known by its short form after that.
 */

/** A name of an article, and how sure it is. */
export interface KnownName {
  readonly kind: Kind;
  /** The form that the article gives first, where this one is short for it: 东江物流有限责任公司 for 东江物流. */
  readonly full?: string;
  /** Price of the name wherever it stands in the article, in nats: below that of the words it might be. */
  readonly cost: number;
}

/** The names that an article introduces, by surface in simplified characters. */
export interface ArticleNames {
  readonly known: ReadonlyMap<string, KnownName>;
  /** Names that are ordinary words too (高峰), which the judge is to believe sooner than it would by their place alone. */
  readonly likely: ReadonlySet<string>;
  /** Surnames that exactly one of the persons bears, so that the surname alone may name the person. */
  readonly surnames: ReadonlySet<string>;
}

/** What is known where nothing was read. */
export const NO_NAMES: ArticleNames = { known: new Map(), likely: new Set(), surnames: new Set() };

/** A name found in a text, with what its surroundings say for it, in nats. */
export interface Evidence extends Span {
  readonly kind: Kind;
  readonly evidence: number;
  /** True for a name that the lexicon also has as an ordinary word: 高兴. */
  readonly isWord: boolean;
  /** True for a word of the lexicon, false for what a finder made up of characters or words. */
  readonly isListed: boolean;
  /** How likely a guess is the name that it was taken for, 0 to 1; absent where nobody had to guess. */
  readonly likelihood?: number;
}

/** A title, or a slot of a list filled: enough to believe the name everywhere. */
const FIRM = 2.5;
const KNOWN_COST = 6;
/** Two places where the name is likely make it as sure as one with a title. */
const ENOUGH_TIMES = 2;
/** A guess that the judge is as sure of as this counts as one with a title. */
const SURE = 0.93;
const SHORT_COST = 7;
/** Two characters of a brand and two of a trade. */
const SHORTEST_BRAND = 4;

const ALIAS = /(?:以下)?简称[：:]?[“"「]?([\p{Script=Han}A-Za-z]{2,10})[”"」]?[）)]/gu;

/** 深度求索公司（DeepSeek）: a body's name in letters, in brackets right after it. */
const LATIN_ALIAS = /^[（(]([A-Z][A-Za-z0-9&.-]*[A-Za-z0-9])[）)]/u;
const LONGEST_LATIN = 24;
/** Characters between a bracket and 简称: （以下简称. */
const LONGEST_LEAD = 4;

/** The names that a text introduces with evidence. `text` is folded to simplified characters. */
export function namesFromEvidence(
  text: string,
  found: readonly Evidence[],
  names: NameStatistics,
): ArticleNames {
  const known = new Map<string, KnownName>();
  const times = new Map<string, number>();
  const likely = new Set<string>();
  for (const [at, { start, end, kind, evidence, isWord, likelihood = 0 }] of found.entries()) {
    const name = text.slice(start, end);
    if (kind === KIND.person && end - start >= 2) {
      const count = (times.get(name) ?? 0) + 1;
      times.set(name, count);
      // A name that is also a word needs its title wherever it stands.
      const isFirm = evidence >= FIRM || likelihood >= SURE;
      if (isWord && isFirm) likely.add(name);
      if (isWord || (!isFirm && count < ENOUGH_TIMES)) continue;
      known.set(name, { kind, cost: KNOWN_COST });
      const last = name.split(/[·•・‧]/u).at(-1) ?? name;
      if (last !== name && last.length >= 2) known.set(last, { kind, cost: KNOWN_COST + 1 });
    }
    if (kind === KIND.organisation) {
      // 瑞达电源 after a place that says what it is, 衡阳瑞达电源: its trade alone says less.
      if (end - start >= SHORTEST_BRAND && HEADS.get(name.slice(-2)) === HEAD.brand && !known.has(name))
        known.set(name, { kind, cost: SHORT_COST });
      for (const short of shortForms(name, text, found, at))
        if (!known.has(short)) known.set(short, { kind, cost: SHORT_COST, full: name });
    }
  }
  for (const [name, longer] of longerNames(text, times.keys(), names)) {
    known.delete(name);
    known.set(longer, { kind: KIND.person, cost: KNOWN_COST });
  }
  for (const { end, kind } of found) {
    const latin =
      kind === KIND.organisation ? LATIN_ALIAS.exec(text.slice(end, end + LONGEST_LATIN))?.[1] : undefined;
    if (latin !== undefined) known.set(latin, { kind, cost: SHORT_COST });
  }
  for (const match of text.matchAll(ALIAS)) {
    const short = match[1] ?? '';
    const first = Math.max(0, match.index - LONGEST_LEAD);
    const before = text.slice(first, match.index + 1);
    const bracket = first + Math.max(before.lastIndexOf('（'), before.lastIndexOf('('));
    const full = found.find(({ end }) => end === bracket);
    if (full) known.set(short, { kind: full.kind, cost: SHORT_COST, full: text.slice(full.start, full.end) });
  }
  return { known, likely, surnames: surnamesOf([...known.keys(), ...likely], known, names) };
}

/** The surnames of Chinese persons that only one of them bears. */
function surnamesOf(
  all: readonly string[],
  known: ReadonlyMap<string, KnownName>,
  names: NameStatistics,
): Set<string> {
  const bearers = new Map<string, number>();
  for (const name of all) {
    const isPerson = (known.get(name)?.kind ?? KIND.person) === KIND.person;
    if (!isPerson || name.length < 2 || name.length > 3) continue;
    if (names.compounds.has(name.slice(0, 2))) continue;
    const surname = name.charAt(0);
    if (costIn(names.tables.surname, surname.charCodeAt(0)) === NEVER) continue;
    bearers.set(surname, (bearers.get(surname) ?? 0) + 1);
  }
  return new Set([...bearers].filter(([, count]) => count === 1).map(([surname]) => surname));
}

/** Times that a name has to go on alike before it is taken to be longer. */
const ALWAYS = 2;
/** A second character of a given name is at most this dear; see names.ts. */
const GIVEN_LIMIT = 8 * NAME_COST_UNIT;

/**
 * 刘结一 for 刘结, where that was found and the article never has it without 一: the character that follows is part of the
 * name and not the beginning of 一向. Only names that become longer.
 */
function longerNames(text: string, all: Iterable<string>, names: NameStatistics): Map<string, string> {
  const short = [...all].filter((name) => name.length === 2);
  /** By name, the character that follows wherever it stands, '' where that changes, and how often it stands. */
  const followed = new Map<string, { next: string; count: number }>();
  new NameIndex(short).forEach(text, (name, start) => {
    const next = text.charAt(start + 2);
    const seen = followed.get(name);
    if (!seen) followed.set(name, { next, count: 1 });
    else {
      seen.count++;
      if (seen.next !== next) seen.next = '';
    }
  });
  const longer = new Map<string, string>();
  for (const name of short) {
    const { next, count } = followed.get(name) ?? { next: '', count: 0 };
    const cost = next === '' ? NEVER : costIn(names.tables.second, next.charCodeAt(0));
    if (count >= ALWAYS && cost <= GIVEN_LIMIT && !ACTS.includes(next)) longer.set(name, name + next);
  }
  return longer;
}

/** What the body `found[at]` is called for short: 东江物流 of 东江物流有限责任公司; 邦普循环科技 of 湖南邦普循环科技有限公司. */
function shortForms(name: string, text: string, found: readonly Evidence[], at: number): string[] {
  const ending = COMPANY_ENDINGS.find((suffix) => name.endsWith(suffix));
  if (ending === undefined) return [];
  const stem = name.slice(0, -ending.length);
  const start = found[at]?.start ?? 0;
  // What is shorter and begins there comes right after it.
  let place: Evidence | undefined;
  for (let next = at + 1; place === undefined && found[next]?.start === start; next++) {
    const inner = found[next];
    if (inner?.kind === KIND.place && inner.end - start < stem.length) place = inner;
  }
  const bare = place ? text.slice(place.end, start + stem.length) : stem;
  // 星辰智造 of 湖南星辰智造科技有限公司.
  const trade = HEADS.get(bare.slice(-2)) === HEAD.brand ? bare.slice(0, -2) : '';
  return [stem, bare, trade].filter((short, i, all) => short.length >= 4 && all.indexOf(short) === i);
}

/** Verbs of speech after which a sentence goes on with what was said; 曾说过 is "once said" whoever said it. */
const SPEAKS =
  /^(?:说道?|表示|介绍说?|指出|认为|坦言|回忆说?|透露|强调|告诉|解释|感慨|笑道|答道|补充)(?![过到])/u;
const BEGINS_SENTENCE = /[。！？”\n]\s*$|^\s*$/u;

/** A surname alone that opens a sentence and speaks: 曾说：“值得。” after one 曾 only was introduced. */
function findSurnames(text: string, article: ArticleNames, out: Candidate[]): void {
  indexOf(article).surnames.forEach(text, (_, start) => {
    const end = start + 1;
    if (
      SPEAKS.test(text.slice(end, end + 4)) &&
      BEGINS_SENTENCE.test(text.slice(Math.max(0, start - 2), start))
    )
      out.push(candidateAt(start, end, KIND.person, 1));
  });
}

interface Indices {
  readonly known: NameIndex;
  readonly likely: NameIndex;
  readonly surnames: NameIndex;
}
const indices = new WeakMap<ArticleNames, Indices>();

/** An article's names as its blocks ask for them one after another. */
function indexOf(article: ArticleNames): Indices {
  let own = indices.get(article);
  if (!own) {
    const { known, likely, surnames } = article;
    own = {
      known: new NameIndex(known.keys()),
      likely: new NameIndex(likely),
      surnames: new NameIndex(surnames),
    };
    indices.set(article, own);
  }
  return own;
}

const isLatinAt = (text: string, at: number): boolean => signOf(text.charCodeAt(at)) === SIGN.latin;

/** Where an article's names stand in a text of it. */
export function findKnown(lattice: Lattice, article: ArticleNames, out: Candidate[]): void {
  const { text } = lattice;
  indexOf(article).known.forEach(text, (name, start) => {
    const end = start + name.length;
    // Letters that go on are another word.
    if (isLatinAt(text, end) && isLatinAt(text, end - 1)) return;
    if (isLatinAt(text, start) && isLatinAt(text, start - 1)) return;
    const { kind, cost } = article.known.get(name) ?? { kind: KIND.none, cost: Infinity };
    out.push(candidateAt(start, end, kind, cost));
  });
  findSurnames(text, article, out);
}

/** True where some name of the article stands in the text and was not found as it is known. */
export function hasMissed(text: string, article: ArticleNames, found: readonly Evidence[]): boolean {
  const ends = new Map<number, Evidence>();
  for (const one of found)
    if (!ends.has(one.start) || (ends.get(one.start)?.end ?? 0) < one.end) ends.set(one.start, one);
  const covered = new Uint8Array(text.length + 1);
  for (const { start, end } of found) covered.fill(1, start, end);
  const alone: Candidate[] = [];
  findSurnames(text, article, alone);
  if (alone.some(({ start }) => covered[start] === 0)) return true;
  const isMissed = (name: string, start: number): boolean =>
    covered[start] === 0 || covered[start + name.length - 1] === 0;
  const { known, likely } = indexOf(article);
  return known.some(text, isMissed) || likely.some(text, isMissed);
}
