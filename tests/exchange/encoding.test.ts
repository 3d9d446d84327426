import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';

import { decodeAs, decodeText } from '../../lib/exchange/encoding.ts';
import { readSource, wantedRecords } from '../../lib/exchange/import-job.ts';

const SIMPLIFIED =
  '词语,拼音,释义\n发展,fāzhǎn,to develop\n会议,hui4 yi4,“meeting”\n经济,jing1 ji4,economy\n';
const TRADITIONAL =
  '詞語,拼音,釋義\n發展,fa1 zhan3,to develop\n會議,hui4 yi4,「meeting」\n經濟,jing1 ji4,economy\n';

function encoded(text: string, encoding: string, addBOM = false): Uint8Array {
  return new Uint8Array(iconv.encode(text, encoding, { addBOM }));
}

describe('the encoding of a list', () => {
  it.each([
    ['UTF-8', SIMPLIFIED, 'utf-8', false, 'utf-8'],
    ['UTF-8 with a mark', TRADITIONAL, 'utf-8', true, 'utf-8'],
    ['GB 18030', SIMPLIFIED, 'gb18030', false, 'gb18030'],
    ['Big5', TRADITIONAL, 'big5', false, 'big5'],
    ['UTF-16 with a mark', SIMPLIFIED, 'utf-16le', true, 'utf-16le'],
    ['UTF-16, big-endian, with a mark', TRADITIONAL, 'utf-16be', true, 'utf-16be'],
  ])('is seen in the text: %s', (_, text, encoding, hasMark, name) => {
    expect(decodeText(encoded(text, encoding, hasMark))).toEqual({ text, encoding: name, isSure: true });
  });

  it.each([
    ['a few characters of Big5', '發展\n會議\n', 'big5', 'big5'],
    ['a few characters of GB 18030', '发展\n会议\n', 'gb18030', 'gb18030'],
    ['traditional characters in GB 18030', TRADITIONAL, 'gb18030', 'gb18030'],
    ['UTF-16 without a mark', SIMPLIFIED, 'utf-16le', 'utf-16le'],
    ['the same big-endian', SIMPLIFIED, 'utf-16be', 'utf-16be'],
  ])('is guessed, and said to be a guess: %s', (_, text, encoding, name) => {
    expect(decodeText(encoded(text, encoding))).toEqual({ text, encoding: name, isSure: false });
  });

  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 0xff, 0xfe, 0x80, 0x81]],
    ['zeros in plain text', [...new TextEncoder().encode('word\u0000,x\n')]],
    ['a broken mark', [0xef, 0xbb, 0xbf, 0xff]],
  ])('is none of %s', (_, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toBeNull();
  });

  it('is what the reader says, and what does not fit is shown as such', () => {
    expect(decodeAs(encoded(SIMPLIFIED, 'gb18030'), 'gb18030').text).toBe(SIMPLIFIED);
    expect(decodeAs(encoded('发展', 'gb18030'), 'utf-8').text).toContain('\ufffd');
    expect(decodeAs(new Uint8Array([0x61, 0]), 'utf-8').text).toBe('a ');
  });

  it('is told of a file, and chosen', async () => {
    const file = new Blob([Uint8Array.from(encoded(TRADITIONAL, 'big5'))]);
    const source = await readSource(file);
    if (source.kind !== 'list') throw new Error(source.kind);
    expect(source).toMatchObject({ encoding: 'big5', isSure: true });
    const { roles } = source.table;
    const wish = { mode: 'merge', target: 'learn', trust: 'fill', roles, name: '' } as const;
    const { tables } = wantedRecords(source, wish, new Date(0));
    expect(tables.entries?.map(({ headword }) => headword)).toEqual(['發展', '會議', '經濟']);
    expect(await readSource(file, { encoding: 'gb18030' })).toMatchObject({
      encoding: 'gb18030',
      isSure: true,
    });
  });
});
