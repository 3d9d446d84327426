/// <reference types="vite/client" />
import { pinyin } from 'pinyin-pro';

import type {
  AnnotateRequest,
  BlockAnnotation,
  CorrectRequest,
  MarkTuple,
  MeanRequest,
  UndoCorrection,
  WordTuple,
} from '../../lib/messages.ts';
import type { PagePort } from '../../lib/page/port.ts';
import type { Gloss } from '../../lib/text/annotation.ts';
import style from '../../entrypoints/page-style.css?raw';

const HAN = /\p{Script=Han}/u;

/** What the stand-in engine marks, and what it has been asked. */
export interface FakeEngine extends PagePort {
  readonly asked: AnnotateRequest[];
  readonly saved: unknown[];
  /** The reader's own meanings, in the order in which they came. */
  readonly meant: MeanRequest[];
  /** Corrections and their undos, in the order in which they came. */
  readonly corrected: (CorrectRequest | UndoCorrection)[];
  readonly opened: { article: string; digest: string; published: string }[];
  /** Forgets all articles, as a restarted background does. */
  forget(): void;
  /** Lets calls wait until it is called again with false. */
  hold(isHeld: boolean): void;
}

export interface Marks {
  readonly terms?: readonly string[];
  readonly persons?: readonly string[];
  readonly places?: readonly string[];
}

function findAll(text: string, words: readonly string[] = []): MarkTuple[] {
  return words
    .flatMap((word) =>
      [...text.matchAll(new RegExp(word, 'gu'))].map(({ index }): MarkTuple => [index, index + word.length]),
    )
    .sort((a, b) => a[0] - b[0]);
}

/** Words as ICU cuts them, cut again where the page's nodes meet: enough to draw, no matter how well. */
function wordsOf(text: string, cuts: readonly number[]): WordTuple[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words: WordTuple[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    if (!HAN.test(segment)) continue;
    const inside = cuts.filter((cut) => cut > index && cut < index + segment.length);
    const borders = [index, ...inside, index + segment.length];
    for (let i = 1; i < borders.length; i++) {
      const [start = 0, end = 0] = [borders[i - 1], borders[i]];
      const surface = text.slice(start, end);
      if (HAN.test(surface)) words.push([start, end, pinyin(surface).replaceAll(' ', ''), 0]);
    }
  }
  return words;
}

/** A second reading of any word, which nobody would take for a real one. */
export const OTHER_READING = 'ōuōu';

/** An engine that answers like the background's, without a dictionary. It is unsure of every word. */
export function fakeEngine(marks: Marks = {}): FakeEngine {
  /** By their text; undone ones are gone. */
  const corrections = new Map<string, CorrectRequest>();
  const readAll = (text: string, cuts: readonly number[]): WordTuple[] =>
    wordsOf(text, cuts).map(([start, end, reading]) => {
      const correction = corrections.get(text.slice(start, end));
      return [start, end, correction?.words[0]?.syllables?.join('') ?? reading, correction ? 0 : 1];
    });
  let known = new Set<string>();
  let gate: Promise<void> = Promise.resolve();
  let release = () => undefined as void;
  const engine: FakeEngine = {
    style,
    markPlain: async () => Promise.resolve(),
    asked: [],
    saved: [],
    corrected: [],
    meant: [],
    opened: [],
    forget: () => {
      known = new Set();
    },
    hold: (isHeld) => {
      release();
      if (isHeld) gate = new Promise((resolve) => (release = resolve));
    },
    openArticle: async (request) => {
      await gate;
      engine.opened.push(request);
      known.add(request.article);
    },
    annotate: async (request) => {
      engine.asked.push(request);
      // What is said is what is known when the question comes, however long the answer takes.
      const blocks = request.wanted.map((block): BlockAnnotation => {
        const { text = '', cuts = [] } = request.blocks[block] ?? {};
        return {
          block,
          words: readAll(text, cuts),
          terms: findAll(text, marks.terms),
          persons: findAll(text, marks.persons),
          places: findAll(text, marks.places),
          organisations: [],
          quantities: [],
        };
      });
      await gate;
      return known.has(request.article) ? { blocks } : { unknownArticle: true };
    },
    gloss: async ({ blocks, block, offset }) => {
      const text = blocks[block]?.text ?? '';
      const word = readAll(text, []).find(([start, end]) => start <= offset && offset < end);
      if (!word) return { gloss: null, sentence: text, isSaved: false };
      const [start, end, reading] = word;
      const surface = text.slice(start, end);
      const correction = corrections.get(surface);
      const change = {
        before: '',
        text: surface,
        after: '',
        words: [{ length: end - start, syllables: [OTHER_READING] }],
      };
      const gloss: Gloss = {
        word: {
          surface,
          pinyin: reading,
          certainty: 'unsure',
          source: 'model',
          readings: correction
            ? [{ label: 'own', change: { takenBack: correction.id } }]
            : [{ label: OTHER_READING, change }],
          join: null,
          split: null,
          correction: correction ? { id: correction.id, isOfReading: true } : null,
        },
        span: { start, end },
        surface,
        kind: 'word',
        headword: surface,
        pinyin: reading,
        entries: [
          {
            simplified: surface,
            traditional: surface,
            pinyin: reading,
            senses: [{ gloss: `meaning of ${surface}` }],
          },
        ],
        parts: [],
      };
      return { gloss, sentence: text, isSaved: false };
    },
    save: async (request) => {
      engine.saved.push(request);
      return { saved: true };
    },
    mean: async (request) => {
      engine.meant.push(request);
    },
    correct: async (request) => {
      engine.corrected.push(request);
      corrections.set(request.text, request);
    },
    undoCorrection: async (request) => {
      engine.corrected.push(request);
      for (const [text, { id }] of corrections) if (id === request.id) corrections.delete(text);
    },
    pageState: async () => undefined,
    fault: async () => undefined,
  };
  return engine;
}
