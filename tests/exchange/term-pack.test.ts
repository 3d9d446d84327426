import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { csvFromTerms, packFromCsv } from '../../lib/exchange/term-csv.ts';
import {
  describePackProblem,
  jsonFromPack,
  packFromJson,
  PACK_FORMAT,
  type PackTerm,
} from '../../lib/exchange/term-pack.ts';

const TERM: PackTerm = {
  headword: '两癌筛查',
  variants: ['“两癌”筛查'],
  pinyin: 'liǎng’ái shāichá',
  gloss: 'screening for two cancers',
  explanation: 'Free tests, for breast and cervical cancer.',
  source: 'our textbook, unit 3',
};

/** Terms as a reader may write them: any text in one line, formulas and quotes among it. */
const lineText = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((text) => text.replaceAll(/[\p{Cc}\p{Cs}|]/gu, '').trim());
const anyTerm = fc.record({
  headword: lineText.map((text) => `试点${text}`.slice(0, 32).toWellFormed().trim()),
  variants: fc.array(
    lineText.filter((text) => text !== ''),
    { maxLength: 3 },
  ),
  pinyin: lineText,
  gloss: lineText.map((text) => (text === '' ? 'pilot' : text)),
  explanation: fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) =>
    text
      .replaceAll(/\p{Cc}/gu, '')
      .toWellFormed()
      .trim(),
  ),
  source: lineText,
});
const anyTerms = fc.uniqueArray(anyTerm, { selector: ({ headword }) => headword, maxLength: 20 });

function told(text: string): readonly string[] {
  return packFromJson(text, 'x').problems.map(describePackProblem);
}

describe('a pack of terms as JSON', () => {
  it('is read back as it was written, and written the same again', () => {
    fc.assert(
      fc.property(anyTerms, lineText, (terms, name) => {
        const text = jsonFromPack({ id: 'id', name: name === '' ? 'n' : name, terms });
        const read = packFromJson(text, 'file');
        expect(read.problems).toEqual([]);
        expect(read.terms).toEqual(terms);
        expect(jsonFromPack(read)).toBe(text);
      }),
    );
  });

  it('tells every bad row and keeps the good ones', () => {
    const terms = [
      TERM,
      { headword: 'abc', gloss: 'x' },
      { headword: '低空' },
      { ...TERM, gloss: 'again' },
      7,
    ];
    const read = packFromJson(
      JSON.stringify({ format: PACK_FORMAT, version: 1, name: 'Unit 3', terms }),
      'file',
    );
    expect(read.terms).toEqual([TERM]);
    expect(read.problems.map(describePackProblem)).toEqual([
      'row 2, abc, headword: needs a Chinese character',
      'row 3, 低空, gloss: is missing',
      'row 4, 两癌筛查, headword: stands in row 1 already',
      expect.stringMatching(/^row 5/u),
    ]);
  });

  it.each([
    ['', /not a JSON file/u],
    ['{"format":"bandu-terms","version":1,"terms":[', /cut short/u],
    ['{"entries":[]}', /no pack of terms/u],
    ['{"format":"bandu-terms","version":2,"terms":[]}', /newer Bandu/u],
    ['\u0000\u0001', /not a JSON file/u],
  ])('is refused with words: %j', (text, words) => {
    expect(told(text)).toHaveLength(1);
    expect(told(text)[0]).toMatch(words);
  });

  it('takes nothing from a key that is no field (__proto__), and reads after a byte-order mark', () => {
    const text = `\ufeff{"format":"bandu-terms","version":1,"name":"p","terms":[{"headword":"试点","gloss":"pilot","__proto__":{"gloss":"x"},"html":"<b>"}]}`;
    expect(packFromJson(text, 'x').terms).toEqual([
      { headword: '试点', variants: [], pinyin: '', gloss: 'pilot', explanation: '', source: '' },
    ]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => packFromJson(text, 'x').problems.length >= 0));
    fc.assert(fc.property(fc.json(), (text) => packFromJson(text, 'x').problems.length >= 0));
  });
});

describe('a pack of terms as CSV', () => {
  it('is read back as it was written (formulas and quotes too)', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        expect(packFromCsv(csvFromTerms(terms), 'x').terms).toEqual(terms);
      }),
    );
  });

  it('never gives a spreadsheet a formula (B15)', () => {
    const csv = csvFromTerms([{ ...TERM, gloss: '=HYPERLINK("http://a")', source: '@SUM(A1)' }]);
    expect(csv).not.toMatch(/(?:^|,|")[=@+-]/mu);
    expect(packFromCsv(csv, 'x').terms[0]?.gloss).toBe('=HYPERLINK("http://a")');
  });

  it('may have tabs or semicolons, columns in any order, and empty rows; rows are numbered as a spreadsheet does', () => {
    const read = packFromCsv('Gloss\tHeadword\r\npilot\t试点\r\n\t\r\n\t低空经济\r\nx\tabc\r\n', 'my list');
    expect(read.name).toBe('my list');
    expect(read.terms.map(({ headword }) => headword)).toEqual(['试点']);
    expect(read.problems.map(describePackProblem)).toEqual([
      'row 4, 低空经济, gloss: must not be empty',
      'row 5, abc, headword: needs a Chinese character',
    ]);
    expect(packFromCsv('headword;gloss\n试点;pilot', 'x').terms).toHaveLength(1);
  });

  it('says which columns are missing', () => {
    expect(packFromCsv('word,meaning\n试点,pilot', 'x').problems.map(describePackProblem)).toEqual([
      'The first row must name the columns; missing: headword, gloss.',
    ]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => packFromCsv(text, 'x').problems.length >= 0));
  });
});
