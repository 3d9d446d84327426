/*
 * In which encoding a Chinese text is written. Files say so only where they begin with a byte-order mark; UTF-8 is known by
 * its form. GB 18030 and Big5 share their bytes: they are told apart by which of the two gives common characters.
 */

/** The encodings that lists are written in, as the browser calls them (WHATWG Encoding). */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A text and how it was read. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** False where another encoding would do almost as well. */
  readonly isSure: boolean;
}

const MARKS: readonly (readonly [encoding: Encoding, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Bytes that are looked at where the encoding must be guessed. */
const SAMPLE = 1024 * 1024;
/** Two-byte characters that make a guess a sure one, and by how much the better must be better. */
const ENOUGH = 10;
const CLEAR = 0.25;

/** Text that a person wrote has no control characters but tabs and line ends. */
function isPlain(text: string): boolean {
  return !/[^\P{Cc}\t\n\v\f\r]/u.test(text);
}

/** The text of the bytes; null where they are none in this encoding. */
function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The same, of an encoding that is only guessed at. */
function decodedPlain(bytes: Uint8Array, encoding: Encoding): string | null {
  const text = decoded(bytes, encoding);
  return text !== null && isPlain(text) ? text : null;
}

/** Of characters of two bytes: how many there are, and how many stand among the common ones by either encoding. */
interface Commons {
  all: number;
  gb: number;
  big5: number;
}

/**
 * Counts the characters of two bytes, both encodings read alike. GB 2312 has its 3,755 common characters at B0A1 to D7FE
 * (GB 2312-1980, level 1), Big5 its 5,401 at A440 to C67E (level 1). Signs and letters before them count for neither.
 */
function countCommons(bytes: Uint8Array): Commons {
  const commons = { all: 0, gb: 0, big5: 0 };
  for (let i = 0; i + 1 < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[i + 1] ?? 0;
    i++;
    if (lead >= 0xa1 && lead <= 0xa3) continue;
    commons.all += 1;
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) commons.gb += 1;
    if (lead >= 0xa4 && lead <= 0xc6) commons.big5 += 1;
  }
  return commons;
}

/** UTF-16 without a mark: of signs below 256, which part cells and lines, every second byte is zero. */
function unmarked16(bytes: Uint8Array): Decoded | null {
  if (bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  const end = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0 || (even > 0 && odd > 0 && even < 10 * odd && odd < 10 * even)) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = decodedPlain(bytes, encoding);
  return text === null || !/\p{Script=Han}/u.test(text) ? null : { text, encoding, isSure: false };
}

/** The text by its likelier encoding of the two of China and Taiwan; null where it is in neither. */
function guessed(bytes: Uint8Array): Decoded | null {
  const { all, gb, big5 } = countCommons(bytes.subarray(0, SAMPLE));
  const order = gb >= big5 ? (['gb18030', 'big5'] as const) : (['big5', 'gb18030'] as const);
  for (const encoding of order) {
    const text = decodedPlain(bytes, encoding);
    if (text === null) continue;
    const isClear = Math.abs(gb - big5) >= CLEAR * all && all >= ENOUGH;
    return { text, encoding, isSure: isClear && encoding === order[0] };
  }
  return null;
}

/** How files of DOS end. */
const END_OF_FILE = 0x1a;

/** The text of these bytes; null where they are no text. */
export function decodeText(file: Uint8Array): Decoded | null {
  const bytes = file.at(-1) === END_OF_FILE ? file.subarray(0, -1) : file;
  const [marked] = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte)) ?? [];
  const encoding = marked ?? 'utf-8';
  const text = decoded(bytes, encoding);
  if (text !== null) return text.includes('\u0000') ? null : { text, encoding, isSure: true };
  return marked === undefined ? (unmarked16(bytes) ?? guessed(bytes)) : null;
}

/** The text by the encoding that the reader says: what is not of it is U+FFFD, what is no sign of text a space. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding).decode(bytes).replaceAll('\u0000', ' ');
  return { text, encoding, isSure: true };
}
