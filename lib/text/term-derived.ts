import { holdsName, NAMED, type PatternMatch, type PatternScene } from './term-scene.ts';
import type { PartReader } from './term-part.ts';
import { isSuffixSign, suffixOf } from './term-suffix.ts';

/* Derived words by themselves: 化解率, 外向型, where the dictionary does not have the whole. */

/** All derived words of the scene, in order. Cost is linear. */
export function findDerived(scene: PatternScene, reader: PartReader): PatternMatch[] {
  const found: PatternMatch[] = [];
  const { folded, words } = scene;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word || word.kind !== 'word' || !isSuffixSign(folded.charCodeAt(word.end - 1))) continue;
    const isOwn = word.end - word.start > 1;
    const stem = isOwn ? word : words[index - 1];
    if (!stem || stem.kind !== 'word' || (!isOwn && stem.end !== word.start)) continue;
    const { start } = stem;
    if (word.end - start < 3) continue;
    const surface = folded.slice(start, word.end);
    if (!suffixOf(surface)?.isWhole || reader.isWord(surface)) continue;
    const derived = reader.english(surface);
    if (!derived || holdsName(scene, start, word.end, NAMED.person | NAMED.other | NAMED.listed)) continue;
    found.push({ start, end: word.end, origin: 'pattern', isCommon: true, gloss: derived.noun });
  }
  return found;
}
