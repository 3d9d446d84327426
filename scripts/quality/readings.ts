import { readFileSync } from 'node:fs';

import type { Engine } from '../../lib/text/annotate.ts';
import { numericFromMarked } from '../../lib/text/pinyin.ts';
import { isHan } from '../../lib/text/script.ts';
import type { TellWrong } from './rows.ts';

/** One character of a sentence and how it is read, normalised: `lv4`, `de5`, `er2`. */
export interface OneReading {
  readonly text: string;
  readonly offset: number;
  readonly reading: string;
}

/** A sentence and how each of its Han characters is read, normalised. */
export interface SpokenSentence {
  readonly text: string;
  readonly readings: readonly string[];
}

/** Share of right answers, and what they were counted over. */
export interface ReadingScore {
  readonly items: number;
  readonly right: number;
  readonly accuracy: number;
}

export interface SpokenScore {
  readonly all: ReadingScore;
  readonly polyphones: ReadingScore;
  /** Sentences without one wrong reading. */
  readonly sentences: ReadingScore;
  /** Sentences left out because text and readings do not have the same length. */
  readonly misaligned: number;
}

/** ü, u: and v are one; 0 and no digit are the neutral tone; r is er. */
function normalize(numeric: string): string {
  const syllable = numeric.toLowerCase().replaceAll('u:', 'v').replaceAll('ü', 'v').replace(/0$/u, '5');
  return syllable.replace(/^r(?=\d|$)/u, 'er').replace(/^([a-z]+)$/u, '$15');
}

/** Rows `sentence TAB offset TAB reading`. */
export function readOneReadings(path: string): readonly OneReading[] {
  return rows(path).map(([text = '', offset = '', reading = '']) => ({
    text,
    offset: Number(offset),
    reading: normalize(reading),
  }));
}

/** Rows `sentence TAB reading reading …`. */
export function readSpoken(path: string): readonly SpokenSentence[] {
  return rows(path).map(([text = '', readings = '']) => ({
    text,
    readings: readings.split(' ').map(normalize),
  }));
}

function rows(path: string): string[][] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n/u)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

/** The engine's reading of every Han character, by its offset. */
function readText(engine: Pick<Engine, 'annotate'>, text: string): Map<number, string> {
  const readings = new Map<number, string>();
  for (const token of engine.annotate(text).tokens) {
    let next = 0;
    for (let i = token.start; i < token.end; i++) {
      const point = text.codePointAt(i) ?? 0;
      if (isHan(point)) readings.set(i, normalize(numericFromMarked(token.readings[next++]?.syllable ?? '')));
      if (point > 0xffff) i++;
    }
  }
  return readings;
}

/** Scores single characters in their sentences; `onWrong` is told of each wrong answer. */
export function scoreOne(
  engine: Pick<Engine, 'annotate'>,
  items: readonly OneReading[],
  onWrong?: (item: OneReading, answer: string) => void,
): ReadingScore {
  let right = 0;
  for (const item of items) {
    const answer = readText(engine, item.text).get(item.offset) ?? '';
    if (answer === item.reading) right++;
    else onWrong?.(item, answer);
  }
  return share(items.length, right);
}

/** The labels write the r of 会儿 with both characters, `huir4 er5`: the first is said huì all the same. */
function withoutErhua(gold: string, next: string): string {
  return next === '儿' && !/^er\d$/u.test(gold) ? gold.replace(/r(?=\d$)/u, '') : gold;
}

/**
 * Scores whole sentences as they are spoken: a third tone that became a second before another third is right as a third,
 * the r of 儿 is told once, and 一 and 不, whose spoken tone changes, are left out. `polyphones` are the characters counted apart.
 */
export function scoreSpoken(
  engine: Pick<Engine, 'annotate'>,
  sentences: readonly SpokenSentence[],
  polyphones: ReadonlySet<string>,
  onWrong?: TellWrong,
): SpokenScore {
  const count = { all: 0, right: 0, poly: 0, polyRight: 0, sentences: 0, clean: 0, misaligned: 0 };
  for (const { text, readings } of sentences) {
    const answers = [...readText(engine, text)];
    if (answers.length !== readings.length) {
      count.misaligned++;
      continue;
    }
    let isClean = true;
    answers.forEach(([offset, answer], i) => {
      const sign = text.charAt(offset);
      if (sign === '一' || sign === '不') return;
      const gold = withoutErhua(readings[i] ?? '', text.charAt(offset + 1));
      const isRight = answer === gold || (gold.endsWith('2') && answer === `${gold.slice(0, -1)}3`);
      count.all++;
      if (isRight) count.right++;
      if (polyphones.has(sign)) {
        count.poly++;
        if (isRight) count.polyRight++;
      }
      if (!isRight) {
        isClean = false;
        onWrong?.(text, offset, gold, answer);
      }
    });
    count.sentences++;
    if (isClean) count.clean++;
  }
  return {
    all: share(count.all, count.right),
    polyphones: share(count.poly, count.polyRight),
    sentences: share(count.sentences, count.clean),
    misaligned: count.misaligned,
  };
}

function share(items: number, right: number): ReadingScore {
  return { items, right, accuracy: right / Math.max(1, items) };
}

/** Characters with two readings or more in the set: those that a sentence has to decide. */
export function polyphonesOf(items: readonly OneReading[]): ReadonlySet<string> {
  const readings = new Map<string, Set<string>>();
  for (const { text, offset, reading } of items) {
    const sign = text.charAt(offset);
    readings.set(sign, (readings.get(sign) ?? new Set()).add(reading));
  }
  return new Set([...readings].filter(([, set]) => set.size > 1).map(([sign]) => sign));
}
