import type { Span } from './span.ts';

const END = unitsOf('。！？!?…');
const CLOSER = unitsOf('”’」』》〉）)]】"\'');
const LINE_FEED = 0x0a;

function unitsOf(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
}

/**
 * The sentences of a text, in order and without gap: each keeps the closing quotes and brackets that follow its end,
 * and the space up to the next. “好。”他说。 is two: “好。” and 他说。 A break between blocks ends a sentence, except
 * where the sentence was cut (see flow.ts): pass the flow's text to have those joined.
 */
export function sentencesFromText(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  let i = 0;
  const cut = (): void => {
    if (i > start) sentences.push({ start, end: i });
    start = i;
  };
  while (i < text.length) {
    const unit = text.charCodeAt(i++);
    if (unit === LINE_FEED) {
      while (i < text.length && /\s/u.test(text.charAt(i))) i++;
      cut();
      continue;
    }
    if (!END.has(unit)) continue;
    while (END.has(text.charCodeAt(i)) || CLOSER.has(text.charCodeAt(i))) i++;
    while (i < text.length && /[^\S\n]/u.test(text.charAt(i))) i++;
    cut();
  }
  cut();
  return sentences;
}

/** The sentence that holds `offset`, trimmed of space at both ends; an empty span at `offset` in an empty text. */
export function sentenceAt(text: string, offset: number): Span {
  for (const { start, end } of sentencesFromText(text)) {
    if (offset >= end && end < text.length) continue;
    const sentence = text.slice(start, end);
    const lead = sentence.length - sentence.trimStart().length;
    return { start: start + Math.min(lead, sentence.length), end: start + sentence.trimEnd().length };
  }
  return { start: offset, end: offset };
}
