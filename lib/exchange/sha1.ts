const encoder = new TextEncoder();

/** The first eight hexadecimal digits of a text's SHA-1 as a number: the checksum by which Anki finds doubles (`csum`). */
export async function sha1Prefix(text: string): Promise<number> {
  const digest = await crypto.subtle.digest('SHA-1', encoder.encode(text));
  return new DataView(digest).getUint32(0);
}
