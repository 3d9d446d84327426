import { capitalize, joinSyllables, markedFromNumeric } from '../text/pinyin.ts';

const SYLLABLES = /^(?:[a-zü:]+[1-5])+(?:[a-zü:]*)$/iu;

function marked(chunk: string): string {
  if (!SYLLABLES.test(chunk)) return chunk;
  const parts = chunk.match(/[a-zü:]+[1-5]?/giu) ?? [];
  const syllables = parts.map((part) => markedFromNumeric(/\d$/u.test(part) ? part : `${part}5`));
  if (syllables.includes(null)) return chunk;
  const word = joinSyllables(syllables.filter((syllable) => syllable !== null));
  return /^\p{Lu}/u.test(chunk) ? capitalize(word) : word;
}

/**
 * Pinyin as lists write it with tone marks in place of numbers: `shi4dian3` → `shìdiǎn`, `lu:4 se4` → `lǜ sè`,
 * `dong1xi` → `dōngxi`. What has marks, or is no pinyin, stays as it is.
 */
export function markedPinyin(text: string): string {
  return text.replaceAll(/[a-zü:]+[1-5][a-zü:1-5]*/giu, marked);
}
