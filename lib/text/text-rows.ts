import { textFromUtf8, type Container } from './container.ts';
import { sumsFromCounts } from './sums.ts';

/*
 * Many short texts, each found by its number: UTF-8, with a line feed after each. Only where every sixteenth begins is
 * written down: a line feed costs less than a length, and passing over a few of them takes no time.
 */

/** Texts from one whose beginning is known to the next such. A power of two. */
export const ROWS_A_BLOCK = 16;
const BLOCK_BITS = Math.log2(ROWS_A_BLOCK);
const LINE_FEED = 10;

/** The sections that hold the texts of this name: the texts, and how many bytes each block takes. */
export function rowSections(name: string): { readonly text: string; readonly blocks: string } {
  return { text: `${name}.text`, blocks: `${name}.blocks` };
}

/** A reader of the texts of this name by their numbers; it decodes at each call. @throws RangeError where they are missing */
export function openRows(container: Container, name: string): (row: number) => string {
  const sections = rowSections(name);
  const bytes = container.bytes(sections.text);
  const starts = sumsFromCounts(container.u16(sections.blocks));
  return (row) => {
    let start = starts[row >> BLOCK_BITS] as number;
    for (let skip = row % ROWS_A_BLOCK; skip > 0; skip--) start = bytes.indexOf(LINE_FEED, start) + 1;
    return textFromUtf8(bytes.subarray(start, bytes.indexOf(LINE_FEED, start)));
  };
}
