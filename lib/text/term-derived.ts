import { holdsName, NAMED, type PatternMatch, type PatternScene } from './term-scene.ts';
import { pieceAt } from './term-compound.ts';
import type { PartReader } from './term-part.ts';
import { partWord } from './term-sense-words.ts';
import { isSuffixSign, prefixOf, suffixOf } from './term-suffix.ts';

/*
 * Words by themselves that the dictionary does not have: those of the tables (平台经济), and those that a character makes of
 * another word (化解率, 零关税).
 */

/** All derived words of the scene, in order. Cost is linear. */
export function findDerived(scene: PatternScene, reader: PartReader): PatternMatch[] {
  const found: PatternMatch[] = [];
  const { folded, words } = scene;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    const made = word && (prefixed(scene, reader, index) ?? whole(scene, reader, index));
    if (made) found.push(made);
    if (made || !word || word.kind !== 'word' || !isSuffixSign(folded.charCodeAt(word.end - 1))) continue;
    const isOwn = word.end - word.start > 1;
    const stem = isOwn ? word : words[index - 1];
    if (!stem || stem.kind !== 'word' || (!isOwn && stem.end !== word.start)) continue;
    const { start } = stem;
    if (word.end - start < 3) continue;
    const surface = folded.slice(start, word.end);
    if (!suffixOf(surface)?.isWhole || reader.isInDictionary(surface)) continue;
    const derived = reader.english(surface);
    if (!derived) continue;
    const match = madeOf(scene, start, word.end, derived.noun);
    if (match) found.push(match);
  }
  return found;
}

function madeOf(scene: PatternScene, start: number, end: number, gloss: string): PatternMatch | null {
  if (holdsName(scene, start, end, NAMED.person | NAMED.other | NAMED.listed)) return null;
  return { start, end, origin: 'pattern', isCommon: true, gloss };
}

/** 零关税, 跨区域: a character and a noun of the tables. */
function prefixed(scene: PatternScene, reader: PartReader, index: number): PatternMatch | null {
  const word = scene.words[index];
  if (!word || word.end - word.start !== 1 || prefixOf(scene.folded.charAt(word.start)) === undefined)
    return null;
  const piece = pieceAt(scene, reader, index);
  const end = scene.words[(piece?.next ?? 0) - 1]?.end ?? 0;
  if (!piece || end - word.start < 3) return null;
  return madeOf(scene, word.start, end, piece.part.noun);
}

/** 平台经济, 种业振兴: a word of the tables alone. */
function whole(scene: PatternScene, reader: PartReader, index: number): PatternMatch | null {
  const word = scene.words[index];
  if (!word || word.end - word.start < 3) return null;
  const surface = scene.folded.slice(word.start, word.end);
  const part = reader.part(scene, index);
  if (!part || !partWord(surface) || reader.isInDictionary(surface)) return null;
  return madeOf(scene, word.start, word.end, part.noun);
}
