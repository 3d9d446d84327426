import { readFileSync } from 'node:fs';

/** A fault of what the user gave, said in one sentence; commands print it and end with code 2. */
export class InputError extends Error {}

/** A text that was read, and what had to be said about it. */
export interface Input {
  readonly text: string;
  /** Where the text was not UTF-8 and was read as something else; null where there is nothing to say. */
  readonly warning: string | null;
}

/** Byte order marks, and the encodings they announce. */
const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** How much of a file is looked at to tell text from pictures and archives. */
const PROBE = 8192;

/**
 * The text of some bytes: UTF-8, UTF-16 by its mark, else GB18030, which holds GBK and GB2312, as older Chinese pages do.
 * @throws InputError where the bytes are no text in any of them
 */
export function decodeText(bytes: Uint8Array, name: string): Input {
  const mark = MARKS.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (mark) return { text: new TextDecoder(mark[1]).decode(bytes), warning: null };
  if (bytes.subarray(0, PROBE).includes(0)) throw new InputError(`${name} is not a text file`);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warning: null };
  } catch {
    // Not UTF-8: go on to the older encoding.
  }
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return { text, warning: `${name} is not UTF-8; it was read as GB18030 (GBK)` };
  } catch {
    throw new InputError(`${name} is not a text file, or is text in an encoding that is not known here`);
  }
}

/**
 * The text of a file, or of standard input for `-`.
 * @throws InputError where it cannot be read or is no text
 */
export function readInput(path: string): Input {
  const name = path === '-' ? 'standard input' : path;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') throw new InputError(`there is no file ${name}`);
    if (code === 'EISDIR') throw new InputError(`${name} is a folder, not a file`);
    throw new InputError(`${name} cannot be read`);
  }
  return decodeText(bytes, name);
}
