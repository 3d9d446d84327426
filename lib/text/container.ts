/*
 * One file of named binary sections, read in place: opening it parses no text and copies no data.
 *
 * Layout, little endian: 8 bytes magic, u32 version, u32 number of sections, then per section 32 bytes:
 * name (24 bytes ASCII, zero-padded), u32 offset, u32 length in bytes. Sections start at multiples of 8 and follow
 * the order of their names, so that the same sections give the same bytes. scripts/lexicon/writer.ts writes it.
 */

export const CONTAINER_MAGIC = 'BANDULEX';
export const CONTAINER_VERSION = 1;
/** Bytes before the directory, of one directory row, and of the name in it. */
export const CONTAINER_LAYOUT = { header: 16, row: 32, name: 24 } as const;

/** Named sections over one buffer. Every view shares that buffer: nobody writes to it. */
export interface Container {
  has(name: string): boolean;
  /** @throws RangeError where there is no such section. */
  bytes(name: string): Uint8Array;
  /** Section as 16-bit numbers. @throws RangeError where it is missing or its length is not a multiple of 2. */
  u16(name: string): Uint16Array;
  u32(name: string): Uint32Array;
  i8(name: string): Int8Array;
  i16(name: string): Int16Array;
  i32(name: string): Int32Array;
  f32(name: string): Float32Array;
  /** Section decoded as UTF-8: copies, so call it once for a section. */
  text(name: string): string;
  /** Section as lines of UTF-8: the writer joins them with a line feed. An empty section has no lines. */
  lines(name: string): readonly string[];
}

/** Every runtime has it; lib/text compiles without DOM typings, so its one use of it is declared here. */
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
const decoder = new TextDecoder();

/** The text of UTF-8 bytes; what is not UTF-8 becomes U+FFFD. */
export function textFromUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

function ascii(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return String.fromCharCode(...bytes.subarray(0, end < 0 ? bytes.length : end));
}

/**
 * The container over `buffer`, which it keeps.
 * @throws RangeError where the buffer is no container of this version, or is cut short.
 */
export function openContainer(buffer: ArrayBuffer): Container {
  const all = new Uint8Array(buffer);
  const view = new DataView(buffer);
  if (all.length < CONTAINER_LAYOUT.header || ascii(all.subarray(0, 8)) !== CONTAINER_MAGIC) {
    throw new RangeError('not a lexicon file');
  }
  if (new Uint8Array(new Uint16Array([1]).buffer)[0] !== 1)
    throw new RangeError('needs a little-endian machine');
  const version = view.getUint32(8, true);
  if (version !== CONTAINER_VERSION)
    throw new RangeError(`lexicon file of version ${String(version)}, not 1`);

  const sections = new Map<string, Uint8Array>();
  const count = view.getUint32(12, true);
  for (let i = 0; i < count; i++) {
    const row = CONTAINER_LAYOUT.header + i * CONTAINER_LAYOUT.row;
    const name = ascii(all.subarray(row, row + CONTAINER_LAYOUT.name));
    const offset = view.getUint32(row + CONTAINER_LAYOUT.name, true);
    const length = view.getUint32(row + CONTAINER_LAYOUT.name + 4, true);
    if (offset + length > all.length) throw new RangeError(`lexicon file is cut short in section ${name}`);
    sections.set(name, all.subarray(offset, offset + length));
  }

  const bytes = (name: string): Uint8Array => {
    const section = sections.get(name);
    if (!section) throw new RangeError(`lexicon file has no section ${name}`);
    return section;
  };
  // A typed-array constructor checks alignment and length itself, with a RangeError.
  const at = <T>(
    name: string,
    make: new (buffer: ArrayBuffer, offset: number, length: number) => T,
    size: number,
  ): T => {
    const section = bytes(name);
    if (section.length % size !== 0)
      throw new RangeError(`section ${name} is not made of ${String(size)}-byte items`);
    return new make(buffer, section.byteOffset, section.length / size);
  };
  return {
    has: (name) => sections.has(name),
    bytes,
    u16: (name) => at(name, Uint16Array, 2),
    u32: (name) => at(name, Uint32Array, 4),
    i8: (name) => at(name, Int8Array, 1),
    i16: (name) => at(name, Int16Array, 2),
    i32: (name) => at(name, Int32Array, 4),
    f32: (name) => at(name, Float32Array, 4),
    text: (name) => decoder.decode(bytes(name)),
    lines: (name) => {
      const section = bytes(name);
      return section.length === 0 ? [] : decoder.decode(section).split('\n');
    },
  };
}
