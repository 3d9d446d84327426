import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';

import { describeBadRow } from '../../lib/exchange/backup-rows.ts';
import { csvFromEntries, tsvFromEntries } from '../../lib/exchange/entry-csv.ts';
import { recordsFromWords } from '../../lib/exchange/list-records.ts';
import { listFromText } from '../../lib/exchange/list-table.ts';
import { type ListWord, wordsFromList } from '../../lib/exchange/list-words.ts';
import { planMerge } from '../../lib/exchange/merge.ts';
import { readSource } from '../../lib/exchange/import-job.ts';
import { readFileText } from '../../lib/exchange/read-file.ts';
import { type WholeEntry, wholeEntries } from '../../lib/exchange/selection.ts';
import type { Row } from '../../lib/store/records.ts';
import { anyMemory } from '../support/memories.ts';

const NOON = new Date('2026-05-06T12:00:00Z');

function wordsIn(text: string): readonly ListWord[] {
  const table = listFromText(text);
  return wordsFromList(table, table.roles).words;
}

function brief(text: string): readonly (readonly string[])[] {
  return wordsIn(text).map(({ headword, pinyin, gloss }) => [headword, pinyin, gloss]);
}

/** What a table holds of an entry, as it should be read back. */
function expected({ entry, contexts, notes }: WholeEntry): Omit<ListWord, 'row'> {
  const { kind, headword, pinyin, gloss, sense = '', tags } = entry;
  const places = contexts.map(({ sentence, title, url, publisher, publishedOn }) => ({
    sentence,
    title,
    url,
    publisher,
    publishedOn,
  }));
  return {
    kind,
    headword,
    pinyin,
    gloss,
    sense,
    tags,
    contexts: places.filter((place) => Object.values(place).some((part) => part !== '')),
    notes: notes.map(({ text }) => text).filter((text) => text !== ''),
  };
}

/** Entries that a list can hold: with a Chinese headword that has no space around it. */
const anyEntries = anyMemory.map(
  (tables) =>
    wholeEntries({
      ...tables,
      entries: tables.entries.map((row, i) => ({
        ...row,
        headword: `试${String(i)}${String(row['headword'])}`.trim(),
      })),
    }).items,
);

describe('entries as a table', () => {
  it.each([
    ['CSV', csvFromEntries],
    ['TSV', tsvFromEntries],
  ] as const)('in %s are read back as they were: formulas, quotes, line ends and all (B15)', (_, write) => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const table = listFromText(write(entries));
        expect(table.format).toBe('bandu');
        const { words, bad } = wordsFromList(table, table.roles);
        expect(bad).toEqual([]);
        expect(words.map(({ row: _row, ...word }) => word)).toEqual(entries.map(expected));
      }),
      { numRuns: 300 },
    );
  });

  it('never give a spreadsheet a formula, and begin with a byte-order mark in CSV alone (B15)', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const csv = csvFromEntries(entries);
        expect(csv.startsWith('\ufeffHeadword,')).toBe(true);
        expect(tsvFromEntries(entries).startsWith('Headword\t')).toBe(true);
        const cells = csv.slice(1).match(/(?:^|,|\r\n)("(?:[^"]|"")*"|[^",\r\n]*)/gu) ?? [];
        for (const cell of cells) expect(cell.replace(/^(?:,|\r\n)/u, '')).not.toMatch(/^"?[=+\-@\r]/u);
      }),
    );
  });

  it('are imported again without a change, and with the edits made in the spreadsheet where the reader says so', () => {
    fc.assert(
      fc.property(anyMemory, (tables) => {
        const han = {
          ...tables,
          entries: tables.entries.map((row): Row => ({
            ...row,
            headword: `试${String(row['headword'])}`.trim(),
          })),
        };
        const names = new Set(han.entries.map((row) => JSON.stringify([row['kind'], row['headword']])));
        fc.pre(names.size === han.entries.length);
        const words = wordsIn(csvFromEntries(wholeEntries(han).items));
        const plan = planMerge(han, recordsFromWords(words, NOON), 'fill');
        for (const table of ['entries', 'contexts'] as const) expect(plan.counts[table]?.added ?? 0).toBe(0);
        expect(plan.changes.filter(({ table }) => table === 'entries')).toEqual([]);
      }),
    );
    const kept = {
      entries: [
        {
          id: 'e',
          kind: 'word',
          headword: '试点',
          pinyin: '',
          gloss: 'pilot',
          tags: ['a'],
          createdAt: 1,
          savedAt: 1,
        },
      ],
    };
    const edited = recordsFromWords(wordsIn('Headword,Meaning,Tags,Pinyin\n试点,trial,b,shi4dian3\n'), NOON);
    const [filled] = planMerge(kept, edited, 'fill').changes;
    expect(filled?.after).toMatchObject({ gloss: 'pilot', pinyin: 'shìdiǎn', tags: ['a', 'b'] });
    const [written] = planMerge(kept, edited, 'overwrite').changes;
    expect(written?.after).toMatchObject({ gloss: 'trial', pinyin: 'shìdiǎn', tags: ['a', 'b'], savedAt: 1 });
  });
});

describe('a list of another program', () => {
  it('Zhongwen: simplified, traditional, pinyin, definition, notes', () => {
    const text =
      '试点\t試點\tshì diǎn\tpilot project/to pilot\tunit 3\r\n低空\t低空\tdi1 kong1\tlow altitude\t\r\n';
    expect(listFromText(text).format).toBe('zhongwen');
    expect(brief(text)).toEqual([
      ['试点', 'shì diǎn', 'pilot project/to pilot'],
      ['低空', 'dī kōng', 'low altitude'],
    ]);
    expect(wordsIn(text)[0]?.notes).toEqual(['unit 3']);
    expect(brief('试点\t試點\tshì diǎn\tㄕˋ ㄉㄧㄢˇ\tpilot\t\r\n')).toEqual([['试点', 'shì diǎn', 'pilot']]);
  });

  it('Pleco: headwords with traditional forms, pinyin with numbers, categories', () => {
    const text =
      "//News/Economy\n试点[試點]\tshi4dian3\tpilot project\ueab1\ueab2noun\ueab3\n女儿[女兒]\tnv3'er2\tdaughter\n//Places\n西安\tXi1'an1\tcity\n";
    const { format } = listFromText(text);
    expect(format).toBe('pleco');
    expect(brief(text)).toEqual([
      ['试点', 'shìdiǎn', 'pilot project\nnoun'],
      ['女儿', "nǚ'ér", 'daughter'],
      ['西安', "Xī'ān", 'city'],
    ]);
    expect(wordsIn(text).map(({ tags }) => tags)).toEqual([['News/Economy'], ['News/Economy'], ['Places']]);
  });

  it('Pleco in UTF-16', async () => {
    const bytes = iconv.encode('试点[試點]\tshi4dian3\tpilot\r\n', 'utf-16le', { addBOM: true });
    const read = await readFileText(new Blob([new Uint8Array(bytes)]));
    expect('text' in read && brief(read.text)).toEqual([['试点', 'shìdiǎn', 'pilot']]);
  });

  it('Anki: headers say the columns, HTML becomes text', () => {
    const text =
      '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:7\n' +
      'x1\tBasic\tNews\t试点\tshì diǎn\tpilot<br>"trial" &amp; <b>error</b>\tnews week_3\n' +
      'x2\tBasic\tNews\t<div>低空</div>\t\t"low<img src=x onerror=alert(1)>"\t\n';
    expect(listFromText(text).format).toBe('anki');
    expect(wordsIn(text)).toMatchObject([
      {
        row: 7,
        headword: '试点',
        pinyin: 'shì diǎn',
        gloss: 'pilot\n"trial" & error',
        tags: ['news', 'week_3'],
      },
      { row: 8, headword: '低空', gloss: 'low', tags: [] },
    ]);
  });

  it('Anki with a header that cannot be read as one, or that never ends, is a table', () => {
    expect(listFromText('#hello\n试点,pilot\n').format).toBe('table');
    expect(listFromText('#separator:tab').rows).toEqual([]);
  });

  it.each([
    ['comma', '词语,拼音,释义\n试点,shi4 dian3,pilot\n'],
    ['semicolon', 'Word;Pinyin;English\n试点;shi4 dian3;pilot\n'],
    ['tab and no header', '试点\tshì diǎn\tpilot\n低空\tdī kōng\tlow altitude\n'],
    ['other order', 'English,Hanzi,Pinyin\npilot,试点,shi4 dian3\n'],
    ['unknown names', 'A,B,C\npilot,试点,shi4 dian3\nlow,低空,di1 kong1\n'],
  ])('a table with columns guessed: %s', (_, text) => {
    expect(brief(text)[0]).toEqual(['试点', 'shì diǎn', 'pilot']);
  });

  it.each([
    ['one gloss has a semicolon', '发展,fā zhǎn,to develop; to grow\n会议,huì yì,meeting\n', ','],
    ['every gloss has one', '发展,fā zhǎn,to develop; to grow\n会议,huì yì,meeting; talk\n', ','],
    ['there are two columns', '发展,to develop; to grow\n会议,meeting; talk\n', ','],
    ['they are parted by semicolons', '发展;to develop, to grow\n会议;meeting, talk\n', ';'],
    ['a word stands last', 'to develop; to grow,fā zhǎn,发展\n', ','],
    ['the first gloss is quoted', '发展;"to develop; to grow, to rise"\n会议;meeting\n', ';'],
    ['they are parted by tabs', '发展\tto develop, to grow\n会议\tmeeting, talk\n', '\t'],
    ['only the header has all', 'word,pinyin\n发展\n会议\n试点\n', ','],
  ])('the sign that parts the columns is seen where %s', (_, text, separator) => {
    expect(listFromText(text).separator).toBe(separator);
  });

  it('the sign that parts the columns is what the reader says', () => {
    const table = listFromText('发展,fā zhǎn;to develop\n', ';');
    expect(table).toMatchObject({ separator: ';', rows: [{ cells: ['发展,fā zhǎn', 'to develop'] }] });
  });

  it.each([
    ['alone', 'Traditional,Pinyin,English\n發展,fa1 zhan3,develop\n', '發展'],
    ['beside other Chinese', '繁體,Lesson,English\n發展,第一課,develop\n會議,第一課,meeting\n', '發展'],
    ['beside a simplified form', 'Traditional,Simplified,English\n發展,发展,develop\n', '发展'],
    [
      'beside one of another name',
      'Traditional,大陆,English\n發展,发展,develop\n會議,会议,meeting\n',
      '发展',
    ],
  ])('a traditional form %s', (_, text, headword) => {
    expect(wordsIn(text)[0]).toMatchObject({ headword, gloss: 'develop' });
  });

  it.each([
    ['whose header begins with a bracket', 'a.csv', '[名词],meaning\n发展,x\n'],
    ['that begins with a brace', 'a.txt', '{发展},x\n{会议},y\n'],
  ])('a table %s is no backup', async (_, name, text) => {
    expect(await readSource(new File([text], name))).toMatchObject({ kind: 'list' });
  });

  it.each([
    ['a.json', 'no JSON', /cut short/u],
    ['a.json', '[1,2', /cut short/u],
    ['a.txt', '{ "app": "bandu", "format": 1,', /cut short/u],
    ['a.csv', '[1,2]', /not written by Bandu/u],
  ])('%s with %s is no list', async (name, text, message) => {
    expect(await readSource(new File([text], name))).toMatchObject({
      kind: 'unreadable',
      message: expect.stringMatching(message),
    });
  });

  it('a plain list of words', () => {
    expect(brief('试点\n低空\n\n会议\n').map(([headword]) => headword)).toEqual(['试点', '低空', '会议']);
  });

  it('rows of one headword are one word; what they say differently is kept', () => {
    const [word] = wordsIn('word,pinyin,meaning\n行,háng,row\n行,xíng,to walk\n');
    expect(word).toMatchObject({ pinyin: 'háng / xíng', gloss: 'row; to walk' });
  });

  it('bad rows are told by the number that a spreadsheet shows', () => {
    const table = listFromText('word,meaning\n试点,pilot\nabc,x\n,y\n');
    expect(wordsFromList(table, table.roles).bad.map(describeBadRow)).toEqual([
      'row 3, abc: needs a Chinese character',
      'row 4: has no headword',
    ]);
  });

  it('a cell that nobody wrote is a bad row, whatever column but one that is left out; a long note is none', () => {
    const long = 'm'.repeat(10_001);
    const text = [
      'word,meaning,pinyin,note,sentence,id',
      `会议,${'m'.repeat(5_000_000)},,,,`,
      `试点,,${'a'.repeat(200_000)},,,`,
      `低空,,,${'n'.repeat(100_001)},,`,
      `经济,,,,${long},`,
      `民生,low,,${long},,${long}`,
      ...Array.from({ length: 3 }, (_, i) => `行,${String(i)}${'m'.repeat(4000)},,,,`),
    ].join('\n');
    const table = listFromText(text);
    const { words, bad } = wordsFromList(table, table.roles);
    expect(words.map(({ headword, gloss }) => [headword, gloss.length])).toEqual([
      ['民生', 3],
      ['行', 8004],
    ]);
    expect(bad.map(describeBadRow)).toEqual([
      'row 2, 会议: its meaning is longer than 10,000 characters',
      'row 3, 试点: its pinyin is longer than 10,000 characters',
      'row 4, 低空: its note is longer than 100,000 characters',
      'row 5, 经济: its sentence is longer than 10,000 characters',
      'row 9, 行: says more of the word than 10,000 characters, with the rows before',
    ]);
  });

  it('a quote that is not closed costs its own row, in CSV, and is told of', () => {
    const table = listFromText(
      'word,pinyin,meaning\n发展,fa1,"unclosed\n会议,hui4,meeting\n低空,di1,"a ""low"" sky,\nand more"\n' +
        '"试"点,shi4,x\n经济,jing1,"say "no"", twice"\n民生,min2,"end\n',
    );
    const { words, bad } = wordsFromList(table, table.roles);
    expect(words.map(({ headword, gloss }) => [headword, gloss])).toEqual([
      ['会议', 'meeting'],
      ['低空', 'a "low" sky,\nand more'],
    ]);
    expect(bad.map(describeBadRow)).toEqual(
      ['row 2, 发展', 'row 5, "试"点,shi4,x', 'row 6, 经济', 'row 7, 民生'].map(
        (name) => `${name}: has a quotation mark that is not closed`,
      ),
    );
  });

  it('a quote in TSV is an ordinary sign unless it begins and ends its cell', () => {
    const text =
      'word\tpinyin\tmeaning\n发展\tfa1\t"big" thing\n会议\thui4\t"unclosed\n试点\tshi4\ta tube of 5"\n' +
      '低空\tdi1\t"a ""low""\tsky\nand more"\n';
    expect(brief(text)).toEqual([
      ['发展', 'fā', '"big" thing'],
      ['会议', 'huì', '"unclosed'],
      ['试点', 'shì', 'a tube of 5"'],
      ['低空', 'dī', 'a "low"\tsky\nand more'],
    ]);
  });

  it('no link but to http, https and files is taken (B1)', () => {
    const [word] = wordsIn('word,url,sentence\n试点,javascript:alert(1),试点。\n');
    expect(word?.contexts[0]?.url).toBe('');
  });

  it('never throws, and reads headers named __proto__ as columns', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => wordsIn(text).length >= 0));
    fc.assert(
      fc.property(
        fc.constantFrom('#separator:tab\n', '//a\n', '试\t試\tshi4\ta\n'),
        fc.string({ unit: 'binary' }),
        (head, text) => wordsIn(head + text).length >= 0,
      ),
    );
    expect(listFromText(`试点,${','.repeat(1_000_000)}`).columns).toHaveLength(200);
    expect(listFromText('__proto__,word\nx,试点\n').columns).toEqual(['__proto__', 'word']);
  });
});
