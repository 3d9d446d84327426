import type { Correction, Stretch } from './correction.ts';
import type { Span } from './span.ts';

/** Where a reading comes from, best first. The engine prefers the earlier over the later. */
export type ReadingSource = 'reader' | 'curated' | 'name' | 'term' | 'lexicon' | 'model' | 'pinyin-pro';

/** How one Han character is said in its context. */
export interface Reading {
  /** One syllable with its tone mark, lower case, citation tone: `cháng`, `lǜ`, neutral `de`. Empty where unknown. */
  readonly syllable: string;
  readonly source: ReadingSource;
  /** 0 to 1; below `UNSURE` (see reading.ts) the page shows it as unsure. */
  readonly confidence: number;
  /** Other readings that the context does not exclude, likeliest first. Absent where there is none. */
  readonly alternatives?: readonly string[];
}

export type TokenKind = 'word' | 'number' | 'latin' | 'punctuation' | 'space' | 'other';

/**
 * A tile of the annotated text: the tokens of a text follow each other without gap or overlap, from 0 to its end.
 * `readings` has one item per Han character (code point) of the surface, in order.
 */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly readings: readonly Reading[];
  /** The word's pinyin as GB/T 16159 writes it: `Chángshā`, `Xī’ān`, `gāo zhìliàng`. Empty without Han. */
  readonly pinyin: string;
}

/**
 * Where a term's gloss comes from: the glossary; a pattern with a gloss of its own (市生态环境局局长); its parts, as neither
 * glossary nor dictionary has the whole (综合立体交通网络); or nowhere: a slogan that the glossary does not have, which is never
 * given a meaning.
 */
export type TermOrigin = 'glossary' | 'pattern' | 'composed' | 'slogan';

/** A news expression found in the text: “五好”园区 with its quotes, or cut by a block break. */
export interface TermMatch extends Span {
  /** Key of the term in the glossary: its headword, 五好园区. The surface where the glossary does not have it. */
  readonly headword: string;
  readonly gloss: string;
  /** True for an expression of news language that no document made: 出席会议. It is glossed, but not marked on the page. */
  readonly isCommon: boolean;
  readonly origin: TermOrigin;
}

export type MentionType = 'person' | 'place' | 'organisation';

/** A stretch of text that names a person, a place or an organisation. */
export interface Mention extends Span {
  readonly type: MentionType;
  readonly confidence: number;
  /** What it is in English, where that is known: `town in Hengnan County`. */
  readonly gloss?: string;
}

/** A number with its unit. */
export interface Quantity extends Span {
  /**
   * In Arabic numerals: 2.2亿元 is `220000000`, 30% is `30`. Of a range, its lower end. A date as far as it goes, in
   * ISO 8601's basic form: 2023年2月6日 is `20230206`, 2月6日 is `206`.
   */
  readonly value: number;
  /** In English units: `220 million yuan`. */
  readonly gloss: string;
}

/** A correction of the reader's where it holds in a text. */
export interface HeldCorrection extends Span {
  readonly correction: Correction;
  readonly words: readonly (Span & { readonly syllables: readonly string[] | null })[];
  /** False where it only reads: one character, or a stretch inside a longer one that is corrected too. */
  readonly isCut: boolean;
}

/** All that the engine says of one text. Spans count in that text; lists are sorted by start, then longest first. */
export interface Annotation {
  readonly tokens: readonly Token[];
  readonly terms: readonly TermMatch[];
  readonly mentions: readonly Mention[];
  readonly quantities: readonly Quantity[];
  /** The reader's corrections that hold here, the one that wins first. Absent where there is none. */
  readonly corrections?: readonly HeldCorrection[];
}

/** Digits, signs and letters as a newsreader says them. */
export interface Spoken {
  /** `二点二亿元`, `五G`, `C P I`: no digits, letters that are named stand apart. */
  readonly han: string;
  /** `èr diǎn èr yì yuán`, `wǔ G`. */
  readonly pinyin: string;
}

/** One meaning, in English. */
export interface Sense {
  readonly gloss: string;
}

/** A post or trade that an article gives a person: `长沙市委书记`. */
export interface Post {
  readonly surface: string;
  /** In English; empty where it is not known. */
  readonly gloss: string;
}

/** A person as an article introduces them. */
export interface Person {
  readonly name: string;
  /** In the order of the article; empty where it gives none. */
  readonly posts: readonly Post[];
}

/** A dictionary item for a headword. */
export interface Entry {
  readonly simplified: string;
  readonly traditional: string;
  /** Joined by word, with tone marks. */
  readonly pinyin: string;
  readonly senses: readonly Sense[];
}

/** One item of what a numeric slogan stands for: the three of 三高. */
export interface StandsFor {
  readonly zh: string;
  readonly en: string;
}

/** A curated news expression, as data/terms holds it. Absent fields are unknown, not empty. */
export interface Term {
  readonly headword: string;
  readonly variants: readonly string[];
  /** Joined by word, with tone marks; empty where the engine reads the headword right by itself. */
  readonly pinyin: string;
  readonly gloss: string;
  readonly literal?: string;
  readonly explanation: string;
  readonly standsFor: readonly StandsFor[];
  readonly official?: { readonly text: string; readonly by: string };
  /** `national`, or the province or city whose term it is: `湖南`. */
  readonly scope: string;
  /** Year, as `2020`. */
  readonly since?: number;
  /** Document, meeting or speech with its year, or `common usage`. */
  readonly source: string;
  /** `low` is shown as "unconfirmed". */
  readonly confidence: 'high' | 'medium' | 'low';
  /** True where the facts were looked up in a public reference when the term was written. */
  readonly checked: boolean;
  /** Of a term that is not Bandu's own: the name of the reader's pack that it is from, `yours` for what the reader wrote. */
  readonly owner?: string;
}

/** Another way to read or cut a word, for the reader to choose. */
export interface Choice {
  /** As it would be shown: `zhǎng`, `中国 | 人民`. */
  readonly label: string;
  /** What has to be kept for it, or the correction to be taken back where it is the engine's own way. */
  readonly change: Stretch | { readonly takenBack: string };
}

/** How sure the reading of one word is, and what the reader may make of it. */
export interface WordView {
  /** The word pointed at, as it is cut here; a part of what the card is about, or all of it. */
  readonly surface: string;
  readonly pinyin: string;
  /** `likely` where the context does not exclude another reading, `unsure` below `UNSURE` (see reading.ts). */
  readonly certainty: 'sure' | 'likely' | 'unsure';
  /** Of its least sure reading. */
  readonly source: ReadingSource;
  /** Its other readings: the likely ones first, in a round that begins after the one shown and has the engine's own in it. */
  readonly readings: readonly Choice[];
  /** Joined with the word after it; null where none follows. */
  readonly join: Choice | null;
  /** The next of the ways to split it; null where it cannot be split. */
  readonly split: Choice | null;
  /** The reader's correction that holds here, the newest; null where there is none. */
  readonly correction: { readonly id: string; readonly isOfReading: boolean } | null;
}

/**
 * What the gloss card shows for one place of a text. Everything in it is plain data;
 * `surface` is the text as written, `span` counts in the text that was asked about.
 */
export interface Gloss {
  readonly span: Span;
  readonly surface: string;
  readonly kind: 'word' | 'term' | MentionType | 'quantity';
  readonly headword: string;
  /** Of the surface, as it is said here. */
  readonly pinyin: string;
  /** How the surface is read aloud, where it holds digits or letters and is said otherwise: 二点二亿元 for 2.2亿元. */
  readonly spoken?: Spoken;
  /** Of the headword, where a term is written otherwise here: 三高四新 for “三高四新”美好蓝图. */
  readonly headwordPinyin?: string;
  /** Dictionary items of the headword; empty where it has none. */
  readonly entries: readonly Entry[];
  readonly term?: Term;
  /** What a mention or quantity is: `person`, `town in Hengnan County`, `220 million yuan`; a term's gloss without a `term`. */
  readonly note?: string;
  /** Where the gloss of a term comes from that the glossary does not have: never passed off as an entry. */
  readonly origin?: Exclude<TermOrigin, 'glossary'>;
  /** Of a person: the posts that the article gives them. Absent where it gives none. */
  readonly posts?: readonly Post[];
  /** Of a name that the article shortens: its full form there, 东江物流有限责任公司 for 东江物流. */
  readonly fullForm?: string;
  /** Of a body named by its level alone (省委): the place that the article is about at that level, 湖南省. */
  readonly homePlace?: string;
  /** Parts that can be asked about in their turn: words of a term, or the shorter term inside a longer one. */
  readonly parts: readonly {
    readonly span: Span;
    readonly surface: string;
    readonly pinyin: string;
    readonly gloss: string;
  }[];
  /** The word pointed at, where it can be corrected. */
  readonly word?: WordView;
}
