import { flowFromText } from '../../lib/text/flow.ts';
import { WORD, type Lexicon } from '../../lib/text/lexicon.ts';
import {
  AGREEMENT_FEATURES,
  agreementFeatures,
  CONTEXT_FEATURES,
  contextFeatures,
  evidenceAt,
  featureText,
  readingLabel,
  type EvidenceSet,
  type FeatureText,
} from '../../lib/text/reading-features.ts';
import {
  candidatesFor,
  isSameButNeutral,
  withoutOwn,
  type CandidateTable,
} from '../../lib/text/reading-model.ts';
import { isHan } from '../../lib/text/script.ts';
import { segment, type Segment } from '../../lib/text/segment.ts';
import type { WordReadings } from '../../lib/text/word-readings.ts';
import type { LabelledSign } from './reading-data.ts';
import { keysOf, type Example } from './softmax.ts';

/** A text as the engine's features see it, before names and terms force borders. */
export interface ReadText {
  readonly text: FeatureText;
  readonly segments: readonly Segment[];
}

export interface ReadingExample extends Example {
  readonly candidates: readonly string[];
  /** The one reading that the dictionary gives to the character in its word, and the engine takes; empty where it has none. */
  readonly dictionary: string;
  /** See {@link LabelledSign.item}. */
  readonly item: number;
}

/** Makes examples from labelled characters, from dictionary words, and from what the dictionary says in running text. */
export class ReadingExamples {
  readonly #lexicon: Lexicon;
  readonly #words: WordReadings;
  readonly #table: CandidateTable;
  #open: ReadonlySet<string>;
  readonly #texts = new Map<string, ReadText | null>();
  readonly #context = new Int32Array(CONTEXT_FEATURES);
  readonly #agreement = new Int32Array(AGREEMENT_FEATURES);

  /** `open` are the words that {@link findOpenWords} would find, where they are known. */
  constructor(lexicon: Lexicon, words: WordReadings, table: CandidateTable, open: readonly string[] = []) {
    this.#lexicon = lexicon;
    this.#words = words;
    this.#table = table;
    this.#open = new Set(open);
  }

  /**
   * The words whose one reading in the dictionary hand-made labels contradict at least as often as they bear it out: 到了
   * is dàoliǎo there. From then on these words teach nothing by themselves, and the model is asked about them.
   */
  findOpenWords(labels: readonly LabelledSign[]): readonly string[] {
    const votes = new Map<string, number>();
    for (const label of labels) {
      const read = this.#textOf(label.text);
      const own = read?.segments.find(({ start, end }) => start <= label.offset && label.offset < end);
      const choices = own && own.word >= 0 ? this.#words.choices(own.word) : [];
      if (!read || !own || own.end - own.start < 2 || choices.length !== 1) continue;
      const answer = choices[0]?.readings[label.offset - own.start]?.syllable ?? '';
      if (answer === '' || isSameButNeutral(answer, label.syllable)) continue;
      const word = wordOf(read.text, own);
      votes.set(word, (votes.get(word) ?? 0) + (answer === label.syllable ? -1 : 1));
    }
    const open = [...votes].filter(([, sum]) => sum >= 0).map(([word]) => word);
    this.#open = new Set(open);
    return open.sort();
  }

  /** The example; null where the character is not in the table or its reading is no candidate. */
  fromLabel(label: LabelledSign, weight: number): ReadingExample | null {
    const read = this.#textOf(label.text);
    const at = read
      ? read.segments.findIndex(({ start, end }) => start <= label.offset && label.offset < end)
      : -1;
    return read && at >= 0
      ? this.#make(read.text, at, label.offset, label.syllable, weight, label.item, true)
      : null;
  }

  /** What the dictionary says of each word with one reading, as if it stood alone; the example does not see that answer. */
  fromDictionary(weight: number): ReadingExample[] {
    const heads: { head: string; word: number }[] = [];
    for (let word = 0; word < this.#lexicon.size; word++) {
      const [only, ...others] = this.#words.choices(word);
      if (!only || others.length > 0 || (this.#lexicon.flags(word) & WORD.alias) !== 0) continue;
      const head = this.#lexicon.text(word);
      if (head.length >= 2 && head.length <= LONGEST_HEAD && !this.#open.has(head))
        heads.push({ head, word });
    }
    // The same words give the same weights, wherever they stand in the file.
    heads.sort((a, b) => a.head.length - b.head.length || (a.head < b.head ? -1 : 1));
    const examples: ReadingExample[] = [];
    for (const { head, word } of heads) {
      const segments: Segment[] = [{ start: 0, end: head.length, kind: 'word', word }];
      const text: FeatureText = { codes: Uint16Array.from(head, (sign) => sign.charCodeAt(0)), segments };
      examples.push(...this.#fromWord(text, 0, weight, -1, false));
    }
    return examples;
  }

  /** The words of running text that have one reading; these examples see the dictionary's answer, and learn to trust it. */
  fromRunningText(text: string, item: number, except: number, weight: number): ReadingExample[] {
    const read = this.#textOf(text);
    if (!read) return [];
    return read.segments.flatMap(({ start, end, word }, at) =>
      word < 0 ||
      end - start < 2 ||
      (start <= except && except < end) ||
      this.#open.has(text.slice(start, end))
        ? []
        : this.#fromWord(read.text, at, weight, item, true),
    );
  }

  #fromWord(
    text: FeatureText,
    at: number,
    weight: number,
    item: number,
    seesAnswer: boolean,
  ): ReadingExample[] {
    const own = text.segments[at];
    const [only, ...others] = own ? this.#words.choices(own.word) : [];
    if (!own || !only || others.length > 0) return [];
    const examples: ReadingExample[] = [];
    for (let offset = own.start, han = 0; offset < own.end; offset++) {
      if (!isHan(text.codes[offset] ?? 0)) continue;
      const syllable = only.readings[han++]?.syllable ?? '';
      const example = this.#make(text, at, offset, syllable, weight, item, seesAnswer);
      if (example && example.candidates.length > 1) examples.push(example);
    }
    return examples;
  }

  #textOf(source: string): ReadText | null {
    let read = this.#texts.get(source);
    if (read === undefined) {
      const flow = flowFromText(source);
      const segments = segment(flow, this.#lexicon);
      read = flow.text === source ? { text: featureText(source, segments, this.#lexicon), segments } : null;
      this.#texts.set(source, read);
    }
    return read;
  }

  #make(
    text: FeatureText,
    at: number,
    offset: number,
    label: string,
    weight: number,
    item: number,
    seesAnswer: boolean,
  ): ReadingExample | null {
    const code = text.codes[offset] ?? 0;
    const known = this.#table.get(code);
    if (!known) return null;
    const own = text.segments[at];
    const isOpen = own !== undefined && this.#open.has(wordOf(text, own));
    const found = evidenceAt(text, at, offset, this.#lexicon, this.#words);
    const evidence = isOpen ? withoutOwn(found) : found;
    const candidates = candidatesFor(known, evidence);
    const dictionary = onlyAnswer(evidence);
    // Neutral tones are the dictionary's: the sets that labels come from disagree on them with it and with each other.
    const syllable = dictionary !== '' && isSameButNeutral(label, dictionary) ? dictionary : label;
    const gold = candidates.indexOf(syllable);
    if (gold < 0) return null;
    const count = contextFeatures(text, at, offset, this.#lexicon, this.#context);
    const keys = candidates.map((candidate) => {
      const key = readingLabel(code, candidate);
      const context = keysOf(this.#context, count, key);
      if (!seesAnswer) return Int32Array.from(context);
      const pairs = agreementFeatures(code, candidate, key, evidence, this.#agreement);
      return Int32Array.from([...context, ...keysOf(this.#agreement, pairs, 0)]);
    });
    return { keys, gold, weight, candidates, dictionary, item };
  }
}

/** The segment's word in simplified characters. */
function wordOf(text: FeatureText, { start, end }: Segment): string {
  return String.fromCharCode(...text.codes.subarray(start, end));
}

/** Longer dictionary items are sayings, which the engine cuts into words. */
const LONGEST_HEAD = 6;

function onlyAnswer([own]: EvidenceSet): string {
  return own.length > 1 && own.syllables.length === 1 ? (own.syllables[0] ?? '') : '';
}
