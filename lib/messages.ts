import { defineExtensionMessaging } from '@webext-core/messaging';
import type * as v from 'valibot';

import type {
  annotateRequestSchema,
  correctRequestSchema,
  flowBlockSchema,
  glossRequestSchema,
  markRequestSchema,
  meanRequestSchema,
  openArticleSchema,
  placeRequestSchema,
  quoteSchema,
  saveRequestSchema,
  soughtSchema,
  tabReadingSchema,
  trashCorrectionSchema,
  undoCorrectionSchema,
} from './message-schemas.ts';
import type { Gloss, Person } from './text/annotation.ts';

/*
 * Every call between content script, background and popup: one typed map, validated on arrival.
 * Content scripts may only ask for annotations, glosses and one save at a time; the rest is for extension pages.
 */

/** A block's text as the page shows it, and whether it may read on into the next block (国家级专 | 精特新). */
export type FlowBlock = v.InferOutput<typeof flowBlockSchema>;

export type OpenArticle = v.InferOutput<typeof openArticleSchema>;

export type AnnotateRequest = v.InferOutput<typeof annotateRequestSchema>;

/** A word to draw: `[start, end, pinyin, unsure]` in the block's text; only tokens with Han are sent. */
export type WordTuple = readonly [start: number, end: number, pinyin: string, unsure: 0 | 1];
/** A stretch to mark: `[start, end]` in the block's text; what a block break has cut is clipped to this block. */
export type MarkTuple = readonly [start: number, end: number];

export interface BlockAnnotation {
  /** Index into the request's `blocks`. */
  readonly block: number;
  readonly words: readonly WordTuple[];
  readonly terms: readonly MarkTuple[];
  readonly persons: readonly MarkTuple[];
  readonly places: readonly MarkTuple[];
  readonly organisations: readonly MarkTuple[];
  /** Numbers and dates, where the reader wants them marked; else empty. */
  readonly quantities: readonly MarkTuple[];
}

export type AnnotateAnswer =
  | { readonly blocks: readonly BlockAnnotation[] }
  /** The background was restarted and has forgotten the article: open it again, then ask again. */
  | { readonly unknownArticle: true };

export type GlossRequest = v.InferOutput<typeof glossRequestSchema>;

export interface GlossAnswer {
  /** Spans count in the text of the block pointed at, clipped to it. Null where there is nothing to say. */
  readonly gloss: Gloss | null;
  /** The sentence around the offset; may reach into neighbouring blocks. */
  readonly sentence: string;
  /** Saved before, by headword. Stays in the card's closed root. */
  readonly isSaved: boolean;
  /** Known or ignored, by headword; null for neither. Stays in the card's closed root. */
  readonly mark?: MarkRequest['status'];
}

/** Where in a page a text stands, to find it again: its exact text and what stands around it. */
export type Quote = v.InferOutput<typeof quoteSchema>;

/** A place on a page that the reader goes back to. */
export type PlaceRequest = v.InferOutput<typeof placeRequestSchema>;

export type Sought = v.InferOutput<typeof soughtSchema>;

export type SaveRequest = v.InferOutput<typeof saveRequestSchema>;

/** A correction of one stretch of text; see lib/text/correction.ts. */
export type CorrectRequest = v.InferOutput<typeof correctRequestSchema>;

export type UndoCorrection = v.InferOutput<typeof undoCorrectionSchema>;

export type TrashCorrection = v.InferOutput<typeof trashCorrectionSchema>;

/** The reader's own meaning of a word or term. */
export type MeanRequest = v.InferOutput<typeof meanRequestSchema>;

/** A word that the reader marks as known or ignored. */
export type MarkRequest = v.InferOutput<typeof markRequestSchema>;

/** What the dictionary says of the words of a list. */
export interface WordsLookedUp {
  /** In simplified characters, in the order of the list. */
  readonly headwords: readonly string[];
  /** Indexes of those that no dictionary has. */
  readonly unlisted: readonly number[];
}

/** How much of what was annotated on a page the reader knows, in running words. */
export interface TabKnowledge {
  /** Plain words: neither names nor jargon, nor ignored. */
  readonly words: number;
  /** Those of `words` that are marked as known. */
  readonly known: number;
  readonly ignored: number;
  /** Words inside names, and inside terms that are marked. */
  readonly names: number;
  readonly terms: number;
}

/** A backup that Bandu keeps by itself; see lib/store/shelf.ts. */
export interface BackupInfo {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** Made by the day, by the reader's hand, or before a restore. */
  readonly reason: 'day' | 'hand' | 'restore';
  /** Records in each table. */
  readonly counts: Readonly<Record<string, number>>;
  readonly bytes: number;
}

/** How safe the memory is. */
export interface Safety {
  /** The newest first. */
  readonly backups: readonly BackupInfo[];
  /** What the memory held when it was last written, where it has been emptied since by nobody's wish; null where all is well. */
  readonly loss: { readonly counts: Readonly<Record<string, number>>; readonly writtenAt: number } | null;
  /** Why the memory cannot be opened, in a sentence; null where it can. */
  readonly fault: string | null;
}

/** How a page is drawn; see lib/display/look.ts. */
export interface Look {
  /** Another where words are written otherwise, marked otherwise or take other room: all is drawn anew then. */
  readonly key: string;
  /** Words of the style sheet: `hover`, `masked`, `below`, `noprint`. */
  readonly form: string;
  /** Of pinyin, as a share of the text's. */
  readonly size: number;
  /** Of what has no tone, then of the tones 1 to 5; one alone for all; empty, or an empty string, for that of the text. */
  readonly colours: readonly string[];
  /** Kinds of marks that are shown. */
  readonly marks: readonly ('term' | 'person' | 'place' | 'organisation')[];
  /** Menus, buttons and comments too, not the article alone. */
  readonly isWholePage: boolean;
  /** Pointing uncovers the sentence, not the word alone. */
  readonly hasSentences: boolean;
  readonly copies: 'plain' | 'brackets' | 'ruby';
  /** Whether pinyin and marks are printed. */
  readonly prints: boolean;
}

/** A text to be copied with its pinyin. */
export interface WithPinyin {
  /** `长沙(Chángshā)`, in the lines of the text. */
  readonly text: string;
  /** `<p><ruby>长沙<rp>(</rp><rt>Chángshā</rt><rp>)</rp></ruby></p>`, a paragraph a line. */
  readonly html: string;
}

/** What the popup and the badge tell of a page. */
export interface PageState {
  readonly state: 'off' | 'working' | 'ready';
  /** Distinct words, terms and names on what has been annotated so far. */
  readonly words: number;
  readonly terms: number;
  readonly names: number;
  /** Said to the reader where something is wrong: `No Chinese text on this page.` */
  readonly message?: string;
}

export type TabReading = v.InferOutput<typeof tabReadingSchema>;

interface Calls {
  /** Content script → background: tells the article's beginning; answers when the names in it are known. */
  openArticle(request: OpenArticle): void;
  /** Content script → background: words and marks for the wanted blocks. */
  annotate(request: AnnotateRequest): AnnotateAnswer;
  /** Content script → background: how the reader wants pages drawn, and the reader's style sheet, for shadow roots. */
  getLook(): { readonly look: Look; readonly style: string };
  /** Content script → background: text in elements of this name is marked in the frame, and the style sheet has to reach it. */
  markPlain(name: string): void;
  /** Popup → background: a text with the pinyin of its words, as the settings want it written. */
  addPinyin(text: string): WithPinyin;
  /** Content script → background: something of ours went wrong; kept until the browser is closed. */
  fault(text: string): void;
  /** Content script → background: what the card shows for a place. */
  gloss(request: GlossRequest): GlossAnswer;
  /** Content script → background: one entry with its context and card, in one transaction; answers after it completed. */
  save(request: SaveRequest): { readonly saved: true };
  /** Content script → background: keeps one correction; answers after its transaction completed. */
  correct(request: CorrectRequest): { readonly corrected: true };
  /** Content script → background: takes a correction back that holds where the card stands. */
  undoCorrection(request: UndoCorrection): { readonly corrected: true };
  /** Popup → background: puts a correction in the trash, or takes it out of it. */
  trashCorrection(request: TrashCorrection): void;
  /** Content script → background: keeps the reader's own meaning, or takes it away; answers after its transaction completed. */
  mean(request: MeanRequest): { readonly meant: true };
  /** Content script → background: marks a word as known or ignored, or takes the mark away; answers after its transaction completed. */
  mark(request: MarkRequest): { readonly marked: true };
  /** Pages of Bandu → background: something was written to the memory. */
  memoryWritten(): void;
  /** Pages of Bandu → background: whether the memory is whole, and which backups there are. */
  getSafety(): Safety;
  /** Pages of Bandu → background: puts a backup on the shelf now. */
  backUpNow(): BackupInfo;
  /** Pages of Bandu → background: puts what is there on the shelf, before another thing takes its place; nothing of nothing. */
  backUpBefore(): void;
  /** Pages of Bandu → background: restores a backup of this id; what was there goes to the shelf first. */
  restoreBackup(id: string): void;
  /** Pages of Bandu → background: what was lost is given up; the memory as it is now counts. */
  acceptLoss(): void;
  /** Pages of Bandu → background: opens a page in a new tab, at the place that is asked for. */
  openPlace(request: PlaceRequest): void;
  /** Content script → background: what this tab was opened for, and how it is marked; null for nothing. */
  getPlace(): { readonly quote: Quote; readonly style: string } | null;
  /** Content script → background: what became of the place that this tab was opened for. */
  placeSought(sought: Sought): void;
  /** Notebook → background: deletes what is in the trash for good. */
  emptyTrash(): { readonly entries: number; readonly notes: number; readonly others: number };
  /** Notebook → background: words were marked or unmarked. */
  wordsChanged(): void;
  /** Notebook → background: the words of a list as the dictionary writes them. */
  lookUpWords(words: readonly string[]): WordsLookedUp;
  /** Notebook → background: so many of the commonest words, the commonest first. */
  commonestWords(count: number): readonly string[];
  /** Popup → background: how much of a tab's page is known; null where nothing was annotated. */
  getTabKnowledge(tabId: number): TabKnowledge | null;
  /** Notebook → background: the reader's terms or packs have changed. */
  termsChanged(): void;
  /** Content script → background: is a frame to be read without being asked? Its origin first, then those around it. */
  getWish(origins: string[]): boolean;
  /** Background → content script: something of the settings is another now. */
  settingsChanged(): void;
  /** Background → content script: the reader has taught the engine something, so what was said of texts may be so no more. */
  engineChanged(): void;
  /** Content script → background: puts the card's script into the frame that asks; answers when it has run. */
  loadCard(): void;
  /** Content script → background: the frame has Chinese and is to be read if the settings want it; the reader is to start in it. */
  chineseFound(): void;
  /** Content script → background: frames have come to a page that was turned on by hand; the reader is to start in them. */
  framesAdded(): void;
  /** Content script → background: the page's state, for the badge. */
  pageState(state: PageState): void;
  /** Popup → background: turns annotation on or off in all frames of a tab, starting the reader where it is not yet. */
  setTabReading(request: TabReading): PageState;
  /** Popup → background: what all frames of a tab say together; `off` where no reader runs. */
  getTabState(tabId: number): PageState;
  /** Popup → background: the persons that the articles of a tab name, in their order; none where nothing was read. */
  getPersons(tabId: number): readonly Person[];
  /** Background or popup → content script (top frame answers): turns annotation on or off. */
  setReading(on: boolean): PageState;
  /** Popup → content script (top frame): the state now. */
  getPageState(): PageState;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Calls>();
