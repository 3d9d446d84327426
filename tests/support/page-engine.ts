import { pinyin } from 'pinyin-pro';

import type { AnnotateRequest, BlockAnnotation, MarkTuple, WordTuple } from '../../lib/messages.ts';
import type { PagePort } from '../../lib/page/port.ts';

const HAN = /\p{Script=Han}/u;

/** What the stand-in engine marks, and what it has been asked. */
export interface FakeEngine extends PagePort {
  readonly asked: AnnotateRequest[];
  readonly saved: unknown[];
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

/** An engine that answers like the background's, without a dictionary. */
export function fakeEngine(marks: Marks = {}): FakeEngine {
  let known = new Set<string>();
  let gate: Promise<void> = Promise.resolve();
  let release = () => undefined as void;
  const engine: FakeEngine = {
    asked: [],
    saved: [],
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
      await gate;
      if (!known.has(request.article)) return { unknownArticle: true };
      return {
        blocks: request.wanted.map((block): BlockAnnotation => {
          const { text = '', cuts = [] } = request.blocks[block] ?? {};
          return {
            block,
            words: wordsOf(text, cuts),
            terms: findAll(text, marks.terms),
            persons: findAll(text, marks.persons),
            places: findAll(text, marks.places),
            organisations: [],
          };
        }),
      };
    },
    gloss: async ({ blocks, block, offset }) => {
      const text = blocks[block]?.text ?? '';
      const word = wordsOf(text, []).find(([start, end]) => start <= offset && offset < end);
      if (!word) return { gloss: null, sentence: text, isSaved: false };
      const [start, end, reading] = word;
      const surface = text.slice(start, end);
      const gloss = {
        span: { start, end },
        surface,
        kind: 'word' as const,
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
    pageState: async () => undefined,
  };
  return engine;
}
