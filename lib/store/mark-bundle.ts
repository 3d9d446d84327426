import type { Row } from './records.ts';

/*
 * Marks of words stand many to a record. A learner marks the hundred thousand words of a list at once, and a page asks
 * for all of them: a record a word took ten seconds and more to write and half a second to read, bundles take a fiftieth
 * of it. Which bundle a mark is in follows from its headword alone.
 */

/** One record of marks: rows as in a backup, in the order of their headwords. */
export interface MarkBundle {
  /** From 0 to {@link BUNDLES} − 1. */
  readonly bundle: number;
  readonly marks: readonly Row[];
}

/** In how many records the marks are kept: of 20,000 marks each has some 150, 10 KB, which a press of a key writes anew. */
export const BUNDLES = 128;

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo, 32 bits): spreads headwords evenly, and is the same everywhere. */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** The number of the bundle in which a headword's mark is. */
export function bundleOf(headword: string): number {
  let hash = OFFSET_BASIS;
  for (let i = 0; i < headword.length; i++) hash = Math.imul(hash ^ headword.charCodeAt(i), PRIME);
  return (hash >>> 0) % BUNDLES;
}

/** The headword of a mark as it is stored; empty where it has none. */
function headwordOf(mark: Row): string {
  return typeof mark['headword'] === 'string' ? mark['headword'] : '';
}

/** Headwords, or marks by them, parted into their bundles. */
export function parted<T>(items: readonly T[], headword: (item: T) => string): Map<number, T[]> {
  const parts = new Map<number, T[]>();
  for (const item of items) {
    const bundle = bundleOf(headword(item));
    const part = parts.get(bundle);
    if (part) part.push(item);
    else parts.set(bundle, [item]);
  }
  return parts;
}

/** The bundle with these marks in it, in the place of those of the same headwords, and without those that are `gone`. */
export function changedBundle(
  bundle: number,
  before: MarkBundle | undefined,
  put: readonly Row[],
  gone: readonly string[] = [],
): MarkBundle {
  const marks = new Map((before?.marks ?? []).map((mark) => [headwordOf(mark), mark] as const));
  for (const headword of gone) marks.delete(headword);
  for (const mark of put) marks.set(headwordOf(mark), mark);
  const sorted = [...marks].sort(([a], [b]) => (a < b ? -1 : 1));
  return { bundle, marks: sorted.map(([, mark]) => mark) };
}

/** The bundles of marks that are in none yet. */
export function bundlesFrom(marks: readonly Row[]): readonly MarkBundle[] {
  return [...parted(marks, headwordOf)].map(([bundle, part]) => changedBundle(bundle, undefined, part));
}
