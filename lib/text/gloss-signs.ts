import type { Annotation, Gloss, Token } from './annotation.ts';

/** Signs that stand in a number or between two: 12:30, 3:1, -5℃, PM2.5. */
const INSIDE_NUMBER = /^[-−–—~～:：∶/／.．,%％‰℃°$＄¥￥€£+㎡]$/u;
/** What is longer is no number that anybody reads aloud. */
const LONGEST_SIGNS = 40;

/**
 * The card for a token without Han: digits and abbreviations without a unit, 12:30, CPI, of which nothing is told but
 * how they are said. Null on punctuation and on words of a foreign language.
 */
export function glossOfSigns(text: string, token: Token, annotation: Annotation): Gloss | null {
  const { tokens } = annotation;
  const isSigns = (other: Token | undefined): other is Token =>
    other !== undefined &&
    (other.kind === 'number' ||
      other.kind === 'latin' ||
      INSIDE_NUMBER.test(text.slice(other.start, other.end))) &&
    other.readings.length === 0;
  if (!isSigns(token)) return null;
  const index = tokens.indexOf(token);
  let first = index;
  let last = index;
  while (isSigns(tokens[first - 1])) first--;
  while (isSigns(tokens[last + 1])) last++;
  const isEnd = (at: number): boolean =>
    /^[-−–—~～:：∶/／.．,+]$/u.test(text.slice(tokens[at]?.start, tokens[at]?.end));
  while (first < last && isEnd(first) && !/^[-−]$/u.test(text.charAt(tokens[first]?.start ?? 0))) first++;
  while (first < last && isEnd(last)) last--;
  const span = { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
  const surface = text.slice(span.start, span.end);
  const isNumber = /\p{Nd}/u.test(surface);
  if (span.end - span.start > LONGEST_SIGNS || !(isNumber || /^[A-Z]{2,}$/u.test(surface))) return null;
  if (token.end <= span.start || token.start >= span.end) return null;
  const kind = isNumber ? 'quantity' : 'word';
  const note = isNumber ? 'number' : 'abbreviation in Latin letters';
  return { span, surface, kind, headword: surface, pinyin: '', entries: [], note, parts: [] };
}
