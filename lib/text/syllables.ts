import type { Container } from './container.ts';

/*
 * The syllables of the dictionary's entries, a byte each: which of its character's syllables it is, by how common they are.
 * Nearly all are the first, so that they are compressed to a fifth of what the syllables' numbers would take.
 */

/** Sections: the syllables by number, in lower case; the characters, how many syllables each has, and which. */
export const SYLLABLE_SECTIONS = {
  names: 'syllables.name',
  signs: 'syllables.sign',
  counts: 'syllables.count',
  lists: 'syllables.list',
  codes: 'syllables.code',
} as const;

/** Bit of a code: the first letter is a capital. The bits above it are the place in the character's list. */
export const CAPITAL = 1;
/** A code that says nothing: the syllable's number, doubled, with {@link CAPITAL}, follows in two bytes, the low one first. */
export const SPELT = 255;

/** Decodes the syllables of entries. */
export interface Syllables {
  /** The syllables in bytes `[from, to)` of the codes: of an entry of the headword `head`. */
  read(from: number, to: number, head: string): string[];
}

/** The decoder over an opened file. @throws RangeError where its sections are missing */
export function openSyllables(container: Container): Syllables {
  const names = container.lines(SYLLABLE_SECTIONS.names);
  const signs = container.u16(SYLLABLE_SECTIONS.signs);
  const counts = container.bytes(SYLLABLE_SECTIONS.counts);
  const lists = container.u16(SYLLABLE_SECTIONS.lists);
  const codes = container.bytes(SYLLABLE_SECTIONS.codes);
  const listOf = new Uint16Array(0x10000);
  for (let i = 0, at = 0; i < signs.length; i++) {
    listOf[signs[i] as number] = at;
    at += counts[i] as number;
  }
  const named = (number: number, isCapital: boolean): string => {
    const name = names[number] ?? '';
    return isCapital ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  };
  return {
    read: (from, to, head) => {
      const list: string[] = [];
      for (let at = from; at < to; at++) {
        const code = codes[at] as number;
        if (code === SPELT) {
          const spelt = (codes[at + 1] as number) | ((codes[at + 2] as number) << 8);
          list.push(named(spelt >> 1, (spelt & CAPITAL) !== 0));
          at += 2;
          continue;
        }
        const first = listOf[head.charCodeAt(list.length)] as number;
        list.push(named(lists[first + (code >> 1)] as number, (code & CAPITAL) !== 0));
      }
      return list;
    },
  };
}
