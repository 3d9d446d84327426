import type { Decoded, Encoding } from './encoding.ts';
import { decodedFile } from './file-text.ts';
import { gunzip } from './gzip.ts';

/** Bytes of text at most, unpacked. */
export interface FileLimits {
  readonly backup: number;
  readonly list: number;
}

const MEGABYTE = 1024 * 1024;

/** A backup: what a page can hold at once as one text. A list: larger ones are none that anybody wrote. */
const LIMITS: FileLimits = { backup: 256 * MEGABYTE, list: 64 * MEGABYTE };

/** The text of a file that the reader gave, or a sentence that says why there is none. */
export type FileText = Decoded | { readonly message: string };

function tooLarge(most: number): FileText {
  return {
    message: `This file is larger than ${String(most / MEGABYTE)} MB, more than can be read at once. Nothing was changed.`,
  };
}

/** True where the first sign that is no space is a brace, past a byte-order mark: JSON and not a list. */
function looksLikeJson(head: Uint8Array): boolean {
  const first = head.find((byte) => byte > 0x20 && ![0xef, 0xbb, 0xbf, 0xff, 0xfe].includes(byte));
  return first === 0x7b || first === 0x5b;
}

function startsWith(head: Uint8Array, ...bytes: readonly number[]): boolean {
  return bytes.every((byte, i) => head[i] === byte);
}

/**
 * The text of a file as it is or packed as gzip, in the encoding that is named, else in the likeliest one. Its size is
 * looked at before it is read. Never throws.
 */
export async function readFileText(
  file: Blob,
  limits: FileLimits = LIMITS,
  encoding: Encoding | null = null,
): Promise<FileText> {
  if (file.size === 0) return { message: 'This file is empty.' };
  const head = new Uint8Array(await file.slice(0, 64).arrayBuffer());
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04))
    return {
      message:
        'This is a zip, a spreadsheet or an Anki package, which cannot be read here. Save it as text, CSV or “Notes in Plain Text” first.',
    };
  let plain = file;
  if (startsWith(head, 0x1f, 0x8b)) {
    const unpacked = await gunzip(file, limits.backup);
    if ('fault' in unpacked)
      return unpacked.fault === 'too-large'
        ? tooLarge(limits.backup)
        : { message: 'This packed file is damaged or cut short. Nothing was changed.' };
    plain = new Blob([unpacked.bytes]);
  }
  const start = new Uint8Array(await plain.slice(0, 64).arrayBuffer());
  const most = looksLikeJson(start) ? limits.backup : limits.list;
  if (plain.size > most) return tooLarge(most);
  const read = await decodedFile(plain, most, encoding);
  if (read === null)
    return { message: 'This is no text that can be read: it is neither UTF-8, UTF-16, GB 18030 nor Big5.' };
  return read.text.trim() === '' ? { message: 'This file is empty.' } : read;
}
