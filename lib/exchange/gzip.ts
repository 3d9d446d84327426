/* Gzip by the browser's own streams, with a limit on what comes out. */

/** What packed bytes give: the whole text's bytes, or why there is none. */
export type Unpacked =
  { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly fault: 'too-large' | 'broken' };

/** The file packed as gzip. */
export async function gzip(file: Blob): Promise<Blob> {
  return new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

/**
 * The bytes of a gzip file. Stops as soon as more than `most` come out, however little went in (a zip bomb); `broken`
 * where it is cut short or its checksum is wrong.
 */
export async function gunzip(file: Blob, most: number): Promise<Unpacked> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > most) {
        await reader.cancel();
        return { fault: 'too-large' };
      }
      chunks.push(value);
    }
  } catch {
    return { fault: 'broken' };
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { bytes };
}
