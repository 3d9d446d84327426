import { readFileSync } from 'node:fs';

import * as v from 'valibot';

import type { Engine } from '../../lib/text/annotate.ts';
import type { Token } from '../../lib/text/annotation.ts';
import { NO_NAMES } from '../../lib/text/mention-article.ts';
import { isHan } from '../../lib/text/script.ts';
import type { TellWrong } from './rows.ts';

/* The project's own labelled texts in tests/quality: each scorer says how many of its labels the engine agrees with. */

const sentence = v.object({ text: v.string(), words: v.array(v.string()), pinyin: v.array(v.string()) });
const surname = v.object({
  text: v.string(),
  checks: v.array(v.object({ at: v.number(), pinyin: v.string(), kind: v.optional(v.string(), 'word') })),
});
const quantity = v.object({
  text: v.string(),
  date: v.optional(v.object({ year: v.number(), month: v.number(), day: v.number() })),
  quantities: v.array(v.object({ start: v.number(), end: v.number(), value: v.number(), gloss: v.string() })),
});

export interface Share {
  readonly items: number;
  readonly right: number;
  readonly accuracy: number;
}

/** The share that `right` is of `items`. */
export function shareOf(items: number, right: number): Share {
  return { items, right, accuracy: right / Math.max(1, items) };
}

/** The rows of a file of one JSON object a line. @throws v.ValiError where one is not as `schema` says */
export function readRows<S extends v.GenericSchema>(path: string, schema: S): v.InferOutput<S>[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n/u)
    .filter((line) => line !== '')
    .map((line) => v.parse(schema, JSON.parse(line)));
}

type Reader = Pick<Engine, 'annotate' | 'readArticle'>;

function readText(engine: Reader, text: string): Map<number, string> {
  return syllablesByOffset(text, engine.annotate(text, engine.readArticle(text)).tokens);
}

/** The reading of every Han character of `text`, by its offset. */
export function syllablesByOffset(text: string, tokens: readonly Token[]): Map<number, string> {
  const syllables = new Map<number, string>();
  for (const token of tokens) {
    let next = 0;
    for (let i = token.start; i < token.end; i++) {
      const point = text.codePointAt(i) ?? 0;
      if (isHan(point)) syllables.set(i, token.readings[next++]?.syllable ?? '');
      if (point > 0xffff) i++;
    }
  }
  return syllables;
}

/** Sentences of `sentences.jsonl` as lists of words. */
export function readOwnWords(path: string): readonly (readonly string[])[] {
  return readRows(path, sentence).map(({ words }) => words);
}

/** Every Han character's reading in `sentences.jsonl`, and the sentences without a wrong one. */
export function scoreOwnReadings(
  engine: Reader,
  path: string,
  onWrong?: TellWrong,
): { readonly characters: Share; readonly sentences: Share } {
  let items = 0;
  let right = 0;
  let clean = 0;
  const rows = readRows(path, sentence);
  for (const { text, pinyin } of rows) {
    const wrong = [...readText(engine, text)].filter(([offset, syllable], i) => {
      items++;
      if (syllable === pinyin[i]) {
        right++;
        return false;
      }
      onWrong?.(text, offset, pinyin[i] ?? '', syllable);
      return true;
    });
    if (wrong.length === 0) clean++;
  }
  return { characters: shareOf(items, right), sentences: shareOf(rows.length, clean) };
}

/** Characters of `surnames.jsonl` that are surnames, and the same characters as ordinary words. */
export function scoreSurnames(
  engine: Reader,
  path: string,
  onWrong?: TellWrong,
): { readonly surnames: Share; readonly words: Share } {
  const count = { surname: [0, 0], word: [0, 0] } satisfies Record<string, [number, number]>;
  for (const { text, checks } of readRows(path, surname)) {
    const answers = readText(engine, text);
    for (const { at, pinyin, kind } of checks) {
      const tally = kind === 'surname' ? count.surname : count.word;
      tally[0] = (tally[0] ?? 0) + 1;
      if (answers.get(at) === pinyin) tally[1] = (tally[1] ?? 0) + 1;
      else onWrong?.(text, at, pinyin, answers.get(at) ?? '');
    }
  }
  const of = ([items = 0, right = 0]: readonly number[]): Share => shareOf(items, right);
  return { surnames: of(count.surname), words: of(count.word) };
}

/** What a card adds in brackets is no part of a label: ` (about 3,330 hectares)`. */
const CONVERSION = / \((?:about )?[\d,.]+(?: million| billion)? (?:hectares|kg|metres|kilometres)\)$/u;

/**
 * Quantities of `quantities.jsonl` with span and value right, and those whose gloss is the same too; `genuine` is how many
 * of the found ones touch a label. `onWrong` hears of each other one, with what was found in its place.
 */
export function scoreQuantities(
  engine: Reader,
  path: string,
  onWrong?: (text: string, gold: string, answer: string) => void,
): { readonly values: Share; readonly glosses: Share; readonly genuine: Share } {
  let items = 0;
  let values = 0;
  let glosses = 0;
  let answers = 0;
  let genuine = 0;
  for (const { text, date, quantities } of readRows(path, quantity)) {
    const found = engine.annotate(text, { ...NO_NAMES, ...(date && { date }) }).quantities;
    const told = (q: (typeof quantities)[number]): string =>
      `${text.slice(q.start, q.end)} ${String(q.value)} ${q.gloss.replace(CONVERSION, '')}`;
    const beside = (gold: (typeof quantities)[number]): string =>
      found
        .filter((q) => q.start < gold.end && gold.start < q.end)
        .map(told)
        .join(' + ');
    for (const gold of quantities) {
      items++;
      const match = found.find((q) => q.start === gold.start && q.end === gold.end && q.value === gold.value);
      if (match) values++;
      if (match && match.gloss.replace(CONVERSION, '') === gold.gloss) glosses++;
      else onWrong?.(text, told(gold), beside(gold));
    }
    for (const answer of found) {
      answers++;
      if (quantities.some((gold) => gold.start < answer.end && answer.start < gold.end)) genuine++;
      else onWrong?.(text, '', told(answer));
    }
  }
  return {
    values: shareOf(items, values),
    glosses: shareOf(items, glosses),
    genuine: shareOf(answers, genuine),
  };
}
