/*
 * Text in the least room that the browser's own gzip gives, as base64: a key–value area that holds JSON holds that too.
 */

/** How many bytes are turned into characters at once: more are more arguments than a call may have. */
const STEP = 0x8000;

async function through(data: BlobPart, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([data]).stream().pipeThrough(stream)).arrayBuffer());
}

/** A text as gzip (RFC 1952) in base64. Half surrogate pairs become U+FFFD. */
export async function packText(text: string): Promise<string> {
  const bytes = await through(text, new CompressionStream('gzip'));
  let units = '';
  for (let at = 0; at < bytes.length; at += STEP)
    units += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return btoa(units);
}

/** The text that `packText` packed. @throws where it is cut, or a bit of it is wrong: gzip carries a checksum */
export async function unpackText(packed: string): Promise<string> {
  const units = atob(packed);
  const bytes = new Uint8Array(units.length);
  for (let i = 0; i < units.length; i++) bytes[i] = units.charCodeAt(i);
  return new TextDecoder('utf-8', { fatal: true }).decode(
    await through(bytes, new DecompressionStream('gzip')),
  );
}
