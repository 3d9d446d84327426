import { CONTAINER_LAYOUT, CONTAINER_MAGIC, CONTAINER_VERSION } from '../../lib/text/container.ts';

/** A named section to write: numbers as they lie in memory (little endian), or lines of text. */
export interface Section {
  /** At most 24 ASCII characters: `words.cost`. */
  readonly name: string;
  readonly data: ArrayBufferView | readonly string[];
}

function bytesFromData(section: Section): Uint8Array {
  const { data } = section;
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  for (const line of data) {
    if (line.includes('\n')) throw new Error(`section ${section.name}: a line holds a line feed: ${line}`);
  }
  return new TextEncoder().encode(data.join('\n'));
}

/**
 * The container's bytes. The same sections, in any order, give the same bytes.
 * @throws Error where two sections share a name, or a name does not fit.
 */
export function writeContainer(sections: readonly Section[]): Uint8Array<ArrayBuffer> {
  const rows = sections
    .map((section) => ({ name: section.name, bytes: bytesFromData(section) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const align = (n: number): number => Math.ceil(n / 8) * 8;

  let offset = align(CONTAINER_LAYOUT.header + rows.length * CONTAINER_LAYOUT.row);
  const placed = rows.map((row, i) => {
    if (!/^[\x21-\x7e]{1,24}$/.test(row.name)) throw new Error(`bad section name: ${row.name}`);
    if (rows[i + 1]?.name === row.name) throw new Error(`two sections are named ${row.name}`);
    const start = offset;
    offset = align(offset + row.bytes.length);
    return { ...row, start };
  });

  const file = new Uint8Array(offset);
  const view = new DataView(file.buffer);
  const putAscii = (text: string, at: number): void => {
    for (let i = 0; i < text.length; i++) file[at + i] = text.charCodeAt(i);
  };
  putAscii(CONTAINER_MAGIC, 0);
  view.setUint32(8, CONTAINER_VERSION, true);
  view.setUint32(12, placed.length, true);
  placed.forEach(({ name, bytes, start }, i) => {
    const row = CONTAINER_LAYOUT.header + i * CONTAINER_LAYOUT.row;
    putAscii(name, row);
    view.setUint32(row + CONTAINER_LAYOUT.name, start, true);
    view.setUint32(row + CONTAINER_LAYOUT.name + 4, bytes.length, true);
    file.set(bytes, start);
  });
  return file;
}
