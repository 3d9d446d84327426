/** Larger files are no lists that anybody wrote; reading one would hang the page. */
export const MOST_BYTES = 64 * 1024 * 1024;

const decoders: readonly (readonly [label: string, mark: readonly number[]])[] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a file as UTF-8, else UTF-16 by its byte-order mark, else GB 18030, in which Chinese spreadsheets write.
 * Null where it is larger than `most` bytes, or holds bytes of no text.
 */
export async function textFromFile(file: Blob, most = MOST_BYTES): Promise<string | null> {
  if (file.size > most) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const marked = decoders.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  for (const label of marked ? [marked[0]] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      return text.includes('\u0000') ? null : text;
    } catch {
      // Not in this encoding.
    }
  }
  return null;
}
