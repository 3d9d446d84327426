import { CAPITAL, SPELT, SYLLABLE_SECTIONS } from '../../lib/text/syllables.ts';
import type { Section } from './writer.ts';

/** An entry's headword and its syllables, CC-CEDICT's: `Heng2`. */
export interface SpokenHead {
  readonly head: string;
  readonly syllables: readonly string[];
}

/** More places than this in a character's list have no code. */
const MOST_PLACES = SPELT >> 1;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** True where each unit of the headword has its syllable: not in 4S店, nor beyond the basic plane. */
const isAligned = ({ head, syllables }: SpokenHead): boolean =>
  head.length === syllables.length && head.length === [...head].length;

/** The sections of `heads`, in their order, and how many bytes of the codes each takes. See lib/text/syllables.ts. */
export function sectionsFromSyllables(heads: readonly SpokenHead[]): {
  readonly sections: readonly Section[];
  readonly sizes: readonly number[];
} {
  const names = [...new Set(heads.flatMap(({ syllables }) => syllables.map(lowerFirst)))].sort();
  const numberOf = new Map(names.map((name, number) => [name, number]));
  const times = new Map<string, Map<string, number>>();
  for (const spoken of heads) {
    if (!isAligned(spoken)) continue;
    spoken.syllables.forEach((syllable, i) => {
      const sign = spoken.head.charAt(i);
      const ofSign = times.get(sign) ?? new Map<string, number>();
      times.set(sign, ofSign);
      ofSign.set(lowerFirst(syllable), (ofSign.get(lowerFirst(syllable)) ?? 0) + 1);
    });
  }
  const lists = new Map(
    [...times]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([sign, ofSign]) => {
        const ranked = [...ofSign].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
        return [sign, ranked.slice(0, MOST_PLACES)] as const;
      }),
  );
  const codes: number[] = [];
  const sizes = heads.map((spoken) => {
    const before = codes.length;
    const isCoded = isAligned(spoken);
    spoken.syllables.forEach((syllable, i) => {
      const lower = lowerFirst(syllable);
      const capital = lower === syllable ? 0 : CAPITAL;
      const place = isCoded ? (lists.get(spoken.head.charAt(i))?.indexOf(lower) ?? -1) : -1;
      const spelt = ((numberOf.get(lower) ?? 0) << 1) | capital;
      if (place >= 0) codes.push((place << 1) | capital);
      else codes.push(SPELT, spelt & 0xff, spelt >> 8);
    });
    return codes.length - before;
  });
  return {
    sections: [
      { name: SYLLABLE_SECTIONS.names, data: names },
      { name: SYLLABLE_SECTIONS.signs, data: Uint16Array.from(lists.keys(), (sign) => sign.charCodeAt(0)) },
      { name: SYLLABLE_SECTIONS.counts, data: Uint8Array.from(lists.values(), (list) => list.length) },
      {
        name: SYLLABLE_SECTIONS.lists,
        data: Uint16Array.from([...lists.values()].flat(), (name) => numberOf.get(name) ?? 0),
      },
      { name: SYLLABLE_SECTIONS.codes, data: Uint8Array.from(codes) },
    ],
    sizes,
  };
}
