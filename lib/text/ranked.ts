import type { Container } from './container.ts';

/** Numbers of which many are the same: number i is `values[ranks[i]]`. The commonest value stands first. */
export interface RankedNumbers {
  readonly values: Uint32Array;
  readonly ranks: Uint16Array;
}

/** The sections that hold the numbers of this name. */
export function rankedSections(name: string): { readonly values: string; readonly ranks: string } {
  return { values: `${name}.values`, ranks: `${name}.ranks` };
}

/** The numbers of this name, read in place. @throws RangeError where they are missing */
export function openRanked(container: Container, name: string): RankedNumbers {
  const sections = rankedSections(name);
  return { values: container.u32(sections.values), ranks: container.u16(sections.ranks) };
}
