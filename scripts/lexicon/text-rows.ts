import { ROWS_A_BLOCK, rowSections } from '../../lib/text/text-rows.ts';
import type { Section } from './writer.ts';

/** The sections that `openRows` reads. @throws Error where a text holds a line feed, or a block of them is too long. */
export function sectionsFromRows(name: string, rows: readonly string[]): Section[] {
  const blocks: Uint8Array[] = [];
  const encoder = new TextEncoder();
  for (let at = 0; at < rows.length; at += ROWS_A_BLOCK) {
    const block = rows.slice(at, at + ROWS_A_BLOCK);
    const bytes = encoder.encode(`${block.join('\n')}\n`);
    if (bytes.length > 0xffff || block.some((row) => row.includes('\n')))
      throw new Error(
        `${name}: a text is too long or has several lines, after ${(block[0] ?? '').slice(0, 40)}`,
      );
    blocks.push(bytes);
  }
  const sections = rowSections(name);
  return [
    { name: sections.text, data: Buffer.concat(blocks) },
    { name: sections.blocks, data: Uint16Array.from(blocks, (bytes) => bytes.length) },
  ];
}
