import { inflateSync } from 'node:zlib';

/*
 * The text of a PDF as Chromium prints it (Skia): one object a font with a table from glyphs to Unicode, compressed
 * streams, no object streams. Enough to ask whether a word was printed.
 */

function readObjects(bytes: Buffer): Map<number, { head: string; body: string }> {
  const objects = new Map<number, { head: string; body: string }>();
  const latin = bytes.toString('latin1');
  for (const match of latin.matchAll(/(?:^|\n)(\d+) 0 obj\n/gu)) {
    const start = match.index + match[0].length;
    const end = latin.indexOf('endobj', start);
    const at = latin.indexOf('stream\n', start);
    const isStream = at !== -1 && at < end;
    const head = latin.slice(start, isStream ? at : end);
    const length = Number(/\/Length (\d+)/u.exec(head)?.[1] ?? 0);
    const raw = isStream ? bytes.subarray(at + 7, at + 7 + length) : Buffer.alloc(0);
    const body = head.includes('/FlateDecode') ? inflateSync(raw).toString('latin1') : raw.toString('latin1');
    objects.set(Number(match[1]), { head, body });
  }
  return objects;
}

const fromHex = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Glyph as it is written, `C7` or `004B`, to text: from `<0041> <4E2D>` lines and `<0041> <0043> <4E2D>` ranges. */
function readTable(table: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const [, block = ''] of table.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/gu))
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)>/gu))
      map.set(glyph.toUpperCase(), fromHex(text));
  for (const [, block = ''] of table.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/gu))
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/gu))
      for (let glyph = Number.parseInt(from, 16); glyph <= Number.parseInt(to, 16); glyph += 1)
        map.set(
          glyph.toString(16).toUpperCase().padStart(from.length, '0'),
          String.fromCodePoint(Number.parseInt(text, 16) + glyph - Number.parseInt(from, 16)),
        );
  return map;
}

/** All that is printed, in the order of drawing. */
export function textOfPdf(bytes: Buffer): string {
  const objects = readObjects(bytes);
  const tables = new Map<string, Map<string, string>>();
  for (const { head } of objects.values())
    for (const [, name = '', font = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/gu)) {
      const reference = /\/ToUnicode (\d+) 0 R/u.exec(objects.get(Number(font))?.head ?? '')?.[1];
      tables.set(name, readTable(objects.get(Number(reference))?.body ?? ''));
    }
  let text = '';
  for (const { body } of objects.values()) {
    let table: Map<string, string> | undefined;
    for (const [, font, hex = ''] of body.matchAll(
      /\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>(?=[^\n]*(?:Tj|TJ))/gu,
    )) {
      if (font !== undefined) table = tables.get(font);
      const width = [...(table?.keys() ?? [])][0]?.length ?? 4;
      for (let at = 0; at < hex.length; at += width)
        text += table?.get(hex.slice(at, at + width).toUpperCase()) ?? '';
    }
  }
  return text;
}
