import { type Decoded, decodeAs, decodeText, type Encoding } from './encoding.ts';

/** Larger files are no lists that anybody wrote; reading one would hang the page. */
export const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The text of a file, in the encoding that is named, else in the likeliest one; see lib/exchange/encoding.ts. Null where it
 * is larger than `most` bytes, or holds bytes of no text.
 */
export async function decodedFile(
  file: Blob,
  most = MOST_BYTES,
  encoding: Encoding | null = null,
): Promise<Decoded | null> {
  if (file.size > most) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return encoding === null ? decodeText(bytes) : decodeAs(bytes, encoding);
}

/** The same as text alone. */
export async function textFromFile(file: Blob): Promise<string | null> {
  return (await decodedFile(file))?.text ?? null;
}
