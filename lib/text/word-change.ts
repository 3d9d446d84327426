import type { Annotation, Choice, Reading, Token } from './annotation.ts';
import { isCorrectable, isOneSign } from './correction.ts';
import { flowFromOffset, flowFromText } from './flow.ts';
import { isHan } from './script.ts';
import { isOverlapping, isWithin, type Span } from './span.ts';

/** One place of a text, with what the engine says of it with the reader's corrections and without. */
export interface Place {
  readonly text: string;
  /** UTF-16 units, in `text`. */
  readonly offset: number;
  readonly annotation: Annotation;
  readonly own: Annotation;
}

/** What is written over a span, without what a break between blocks has put into it. */
export function surfaceOf({ text }: Place, { start, end }: Span): string {
  return text.slice(start, end).replaceAll(/\s*\n\s*/gu, '');
}

/** The readings of the Han characters of a span, whatever tokens cut it. */
export function readingsIn({ tokens }: Annotation, text: string, span: Span): readonly Reading[] {
  return tokens
    .filter((token) => isOverlapping(token, span))
    .flatMap((token) => {
      let han = 0;
      const inside: Reading[] = [];
      for (let at = token.start; at < token.end; at++) {
        const point = text.codePointAt(at) ?? 0;
        const reading = isHan(point) ? token.readings[han++] : undefined;
        if (reading && span.start <= at && at < span.end) inside.push(reading);
        if (point > 0xffff) at++;
      }
      return inside;
    });
}

/** The syllables of a span where the reader has decided some of them before; else null: they are left to the engine. */
export function keptSyllables({ annotation, text }: Place, span: Span): readonly string[] | null {
  const readings = readingsIn(annotation, text, span);
  return readings.some(({ source }) => source === 'reader') ? readings.map(({ syllable }) => syllable) : null;
}

/** A word of a stretch to be: where it stands, and its reading if that is to be told. */
export interface Draft extends Span {
  readonly syllables: readonly string[] | null;
}

/**
 * What has to be done so that the place says `words`. The stretch takes in whatever cuts already hold there, so that the
 * new correction, which is the longer or takes the older one's place, always wins; where it says no more than the engine
 * by itself, the older one is taken back. Null where it would be too long or has a mark in it.
 */
export function changeTo(place: Place, words: readonly Draft[]): Choice['change'] | null {
  const { annotation } = place;
  let [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  for (const item of (annotation.corrections ?? []).toSorted((a, b) => a.start - b.start)) {
    if (!item.isCut || !isOverlapping(item, { start, end })) continue;
    [start, end] = [Math.min(start, item.start), Math.max(end, item.end)];
  }
  const others = annotation.tokens
    .filter((token) => isWithin(token, { start, end }) && !words.some((word) => isOverlapping(word, token)))
    .filter((token) => surfaceOf(place, token) !== '')
    .map((token): Draft => ({ ...token, syllables: keptSyllables(place, token) }));
  const all = [...others, ...words].sort((a, b) => a.start - b.start);
  const text = surfaceOf(place, { start, end });
  if (!isCorrectable(text)) return null;
  if (all.every(({ syllables }) => syllables === null) && isOwnCut(place, all)) {
    const older = annotation.corrections?.find((item) => item.start === start && item.end === end);
    if (older) return { takenBack: older.correction.id };
  }
  return {
    ...(isOneSign(text) ? around(place, { start, end }) : { before: '', after: '' }),
    text,
    words: all.map((word) => ({ length: surfaceOf(place, word).length, syllables: word.syllables })),
  };
}

/** The words right before and after one character, or six characters of them; those that its correction has already, where it has one. */
function around(place: Place, span: Span): { before: string; after: string } {
  const same = place.annotation.corrections?.find(
    (item) => item.start === span.start && item.end === span.end,
  );
  if (same) return { before: same.correction.before, after: same.correction.after };
  const { tokens } = place.annotation;
  const index = tokens.findIndex(({ start }) => start === span.start);
  const before = neighbour(place, index, -1);
  const after = neighbour(place, index, 1);
  return {
    before: /[\p{L}\p{N}]{0,6}$/u.exec(before ? surfaceOf(place, before) : '')?.[0] ?? '',
    after: /^[\p{L}\p{N}]{0,6}/u.exec(after ? surfaceOf(place, after) : '')?.[0] ?? '',
  };
}

/** The word with Han right beside a token, over a break between blocks if the text flows on there; else null. */
export function neighbour({ text, annotation: { tokens } }: Place, index: number, by: 1 | -1): Token | null {
  const token = tokens[index];
  const beside = tokens[index + by];
  if (!token || !beside) return null;
  if (beside.readings.length > 0) return beside;
  const beyond = tokens[index + 2 * by];
  if (beside.kind !== 'space' || !beyond || beyond.readings.length === 0) return null;
  const flow = flowFromText(text);
  const [first, second] = by === 1 ? [token, beyond] : [beyond, token];
  return flowFromOffset(flow, first.end) === flowFromOffset(flow, second.start) ? beyond : null;
}

/** True where the engine by itself cuts just these words. */
export function isOwnCut({ own }: Place, words: readonly Span[]): boolean {
  const stretch = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
  const tokens = own.tokens.filter(
    (token) => isOverlapping(token, stretch) && (token.readings.length > 0 || token.kind !== 'space'),
  );
  return (
    tokens.length === words.length &&
    tokens.every((token, i) => token.start === words[i]?.start && token.end === words[i]?.end)
  );
}
