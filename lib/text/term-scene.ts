import type { Mention, TermMatch } from './annotation.ts';
import type { Segment } from './segment.ts';
import type { Span } from './span.ts';

/*
 * What the productive patterns see of a text: its characters in simplified form, its words, and where names stand.
 * All offsets are UTF-16 units of the text.
 */

/** A text as the finders of patterns read it. */
export interface PatternScene {
  readonly text: string;
  /** The text in simplified characters, unit by unit. */
  readonly folded: string;
  readonly words: readonly Segment[];
  /** By offset: the index of the word that begins there; −1 inside a word. One longer than the text. */
  readonly wordFrom: Int32Array;
  /** By offset: bits of {@link NAMED}. */
  readonly named: Uint8Array;
  /** The glossary's terms by where they begin. */
  readonly listed: ReadonlyMap<number, TermMatch>;
}

/** What {@link PatternScene.named} says of a character: bits. */
export const NAMED = {
  /** In the name of a person. */
  person: 1,
  /** In the name of a place or an organisation. */
  other: 2,
  /** In a name, but not its first character. */
  inside: 4,
  /** In a term of the glossary that a document has made. */
  listed: 8,
} as const;

/** An expression that a pattern has found. Longer wins; the glossary's own wins over all that are not longer. */
export interface PatternMatch extends Span {
  readonly origin: Exclude<TermMatch['origin'], 'glossary'>;
  readonly isCommon: boolean;
  readonly gloss: string;
}

/** The scene of a text. `words` tile it but for breaks; cost is linear. */
export function sceneFromText(
  text: string,
  folded: string,
  words: readonly Segment[],
  mentions: readonly Mention[],
  terms: readonly TermMatch[],
): PatternScene {
  const wordFrom = new Int32Array(text.length + 1).fill(-1);
  words.forEach(({ start }, i) => (wordFrom[start] = i));
  wordFrom[text.length] = words.length;
  const named = new Uint8Array(text.length + 1);
  for (const { start, end, type } of mentions) {
    const bit = type === 'person' ? NAMED.person : NAMED.other;
    for (let at = start; at < end; at++)
      named[at] = (named[at] ?? 0) | bit | (at === start ? 0 : NAMED.inside);
  }
  for (const { start, end, isCommon } of terms) {
    if (isCommon) continue;
    for (let at = start; at < end; at++) named[at] = (named[at] ?? 0) | NAMED.listed;
  }
  return { text, folded, words, wordFrom, named, listed: new Map(terms.map((term) => [term.start, term])) };
}

/** True where a word begins or the text ends at `offset`. */
export function isBorder(scene: PatternScene, offset: number): boolean {
  return (scene.wordFrom[offset] ?? -1) >= 0 || offset >= scene.text.length;
}

/** True where a character of the stretch belongs to a name of the kinds in `bits`. */
export function holdsName(scene: PatternScene, start: number, end: number, bits: number): boolean {
  for (let at = start; at < end; at++) if (((scene.named[at] ?? 0) & bits) !== 0) return true;
  return false;
}
