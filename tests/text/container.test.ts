import { describe, expect, it } from 'vitest';

import { openContainer } from '../../lib/text/container.ts';
import { writeContainer } from '../../scripts/lexicon/writer.ts';

const sections = [
  { name: 'words.cost', data: Uint16Array.of(1, 2, 65_535) },
  { name: 'a.lines', data: ['长沙', '', '𠮷野家'] },
  { name: 'empty', data: [] },
  { name: 'signed', data: Int8Array.of(-128, 127) },
];

describe('container', () => {
  it('gives back what was written', () => {
    const container = openContainer(writeContainer(sections).buffer);
    expect([...container.u16('words.cost')]).toEqual([1, 2, 65_535]);
    expect(container.lines('a.lines')).toEqual(['长沙', '', '𠮷野家']);
    expect(container.lines('empty')).toEqual([]);
    expect([...container.i8('signed')]).toEqual([-128, 127]);
    expect(container.has('words.cost')).toBe(true);
    expect(container.has('words')).toBe(false);
  });

  it('has the same bytes whatever the order of its sections', () => {
    expect(writeContainer(sections)).toEqual(writeContainer(sections.toReversed()));
  });

  it('says what is wrong with a file', () => {
    const file = writeContainer(sections);
    expect(() => openContainer(new ArrayBuffer(0))).toThrow('not a lexicon file');
    expect(() => openContainer(new TextEncoder().encode('<!doctype html><title>404</title>').buffer)).toThrow(
      'not a lexicon file',
    );
    expect(() => openContainer(file.slice(0, file.length - 8).buffer)).toThrow('cut short in section');
    const older = file.slice();
    older[8] = 99;
    expect(() => openContainer(older.buffer)).toThrow('version 99');
    expect(() => openContainer(file.buffer).u32('nothing')).toThrow('no section nothing');
    expect(() => openContainer(file.buffer).u32('words.cost')).toThrow('4-byte items');
  });

  it('refuses sections that could not be told apart', () => {
    expect(() => writeContainer([...sections, { name: 'empty', data: [] }])).toThrow('two sections');
    expect(() => writeContainer([{ name: 'x'.repeat(25), data: [] }])).toThrow('bad section name');
    expect(() => writeContainer([{ name: 'x', data: ['a\nb'] }])).toThrow('line feed');
  });
});
