import { rankedSections } from '../../lib/text/ranked.ts';
import type { Section } from './writer.ts';

/** The sections that `openRanked` reads. @throws Error where more than 65,536 different numbers are among them */
export function sectionsFromRanked(name: string, numbers: readonly number[]): Section[] {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  const values = [...times].sort(([a, m], [b, n]) => n - m || a - b).map(([value]) => value);
  if (values.length > 0x10000) throw new Error(`${name}: too many different numbers`);
  const rankOf = new Map(values.map((value, rank) => [value, rank]));
  const sections = rankedSections(name);
  return [
    { name: sections.values, data: Uint32Array.from(values) },
    { name: sections.ranks, data: Uint16Array.from(numbers, (number) => rankOf.get(number) ?? 0) },
  ];
}
