import { isDeepStrictEqual } from 'node:util';

import { describe, expect, test } from 'vitest';

import { COMMON_USAGE } from '../../lib/text/term-record.ts';
import { makeFold } from '../../lib/text/term-view.ts';
import { describeProblem, parseTerms, readTermFiles } from '../../scripts/lexicon/term-files.ts';
import { foldOfDictionary, openGlossary, TERMS } from '../support/glossary.ts';

const traditional = foldOfDictionary();
const fold = makeFold([...traditional.keys()], [...traditional.values()]);
const files = readTermFiles(TERMS);
const { terms, problems } = parseTerms(files, fold);

/** The glossary of the files; compiled by the first test that asks, as it takes seconds and throws where they have problems. */
const openOnce = (): ReturnType<typeof openGlossary> => (opened ??= openGlossary(files));
let opened: ReturnType<typeof openGlossary> | undefined;

/** What is said of one file. */
function problemsOf(yaml: string): string[] {
  return parseTerms([{ file: 'test.yaml', yaml }], fold).problems.map(describeProblem);
}

const GOOD = `- headword: 三农
  gloss: farming, villages and farmers
  explanation: The three rural questions.
  source: common usage
  confidence: high
`;

describe('the glossary of data/terms', { timeout: 60_000 }, () => {
  test('has no problem in any file', () => {
    expect(problems.map(describeProblem)).toEqual([]);
    expect(files.length).toBeGreaterThan(4);
  });

  test('holds what no document made in common/, and there alone', () => {
    const misplaced = files.flatMap(({ file, yaml }) => {
      const isCommon = file.startsWith('common/');
      const found = parseTerms([{ file, yaml }], fold).terms;
      return found
        .filter(({ source }) => (source === COMMON_USAGE) !== isCommon)
        .map(({ headword }) => headword);
    });
    expect(misplaced).toEqual([]);
    expect(terms.filter(({ source }) => source !== COMMON_USAGE).length).toBeGreaterThan(150);
  });

  test('opens, and finds each headword and variant where it stands alone', () => {
    const glossary = openOnce();
    expect(glossary.size).toBe(terms.length);
    const lost = terms.flatMap(({ headword, variants }) =>
      [headword, ...variants].filter((form) => {
        const [match, ...more] = glossary.match(`“${form}”`);
        return match?.headword !== headword || match.end - match.start < form.length || more.length > 0;
      }),
    );
    expect(lost).toEqual([]);
  });

  test('opens with each term as its file has it', () => {
    const glossary = openOnce();
    const changed = terms.filter((source) => {
      const { stands_for: standsFor, ...fields } = source;
      const { standsFor: found, ...term } = glossary.get(source.headword) ?? { standsFor: null };
      // Guards are not part of a term; an engine that reads a headword right has no pinyin for it.
      const wanted = { ...fields, pinyin: fields.pinyin ?? '' };
      return !isDeepStrictEqual([{ ...wanted, ...term }, found], [wanted, standsFor]);
    });
    expect(changed.map(({ headword }) => headword)).toEqual([]);
  });

  test('a low confidence is told in the explanation too', () => {
    const silent = terms.filter(
      ({ confidence, explanation }) =>
        confidence === 'low' && !/unconfirmed|probably|not certain/.test(explanation),
    );
    expect(silent.map(({ headword }) => headword)).toEqual([]);
  });

  test('an explanation says more than the gloss', () => {
    const idle = terms.filter(({ gloss, explanation }) => explanation.replace(/\.$/, '') === gloss);
    expect(idle.map(({ headword }) => headword)).toEqual([]);
  });

  test('a place-bound slogan names its place, in Chinese', () => {
    const odd = terms.filter(({ scope }) => scope !== 'national' && !/^[\p{Script=Han}、]+$/u.test(scope));
    expect(odd.map(({ headword, scope }) => `${headword}: ${scope}`)).toEqual([]);
  });

  test('a year given as the beginning is not later than the sources', () => {
    const late = terms.filter(({ since, source }) => {
      const years = source.match(/(?:19|20)\d\d/g)?.map(Number) ?? [];
      return since !== undefined && years.length > 0 && since > Math.max(...years);
    });
    expect(late.map(({ headword }) => headword)).toEqual([]);
  });
});

describe('validation', () => {
  test('passes a term as docs/terms.md shows it', () => {
    expect(problemsOf(GOOD)).toEqual([]);
  });

  test.each([
    [GOOD.replace('  gloss: farming, villages and farmers\n', ''), 'test.yaml:1 三农 gloss: is missing'],
    [
      GOOD.replace('farming, villages', 'one two three four five six seven'),
      'test.yaml:2 三农 gloss: is longer than 8 English words',
    ],
    [GOOD.replace('farming', '农业'), 'test.yaml:2 三农 gloss: must be English'],
    [GOOD.replace('questions.', 'questions'), 'test.yaml:3 三农 explanation: must end as a sentence does'],
    [
      GOOD.replace('common usage', 'the press'),
      'test.yaml:4 三农 source: must name a document, meeting or speech with its year, or be "common usage"',
    ],
    [GOOD.replace('high', 'sure'), 'test.yaml:5 三农 confidence: must be high, medium or low'],
    [`${GOOD}  colour: red\n`, 'test.yaml:6 三农 colour: is not a field of a term'],
    [`${GOOD}  since: "1996"\n`, 'test.yaml:6 三农 since: must be a year'],
    [`${GOOD}  pinyin: san1nong2\n`, 'test.yaml:6 三农 pinyin: must be pinyin with tone marks'],
    [`${GOOD}  variants: [“三农”]\n`, 'test.yaml:6 三农 variants: “三农” is the same as 三农 in test.yaml'],
    [`${GOOD}  variants: [三農]\n`, 'test.yaml:6 三农 variants: 三農 is the same as 三农 in test.yaml'],
    [`${GOOD}${GOOD}`, 'test.yaml:6 三农 headword: 三农 is the same as 三农 in test.yaml'],
    [
      GOOD.replace('三农', '两个维护'),
      'test.yaml:1 两个维护 stands_for: a numeric slogan must say what its numbers stand for (or be confidence: low)',
    ],
    [
      GOOD.replace('三农', '农'),
      'test.yaml:1 农 headword: 农 has fewer than 2 characters once quotes are left out',
    ],
    [
      `${GOOD.replace('high', 'low')}  checked: true\n`,
      'test.yaml:6 三农 checked: what was looked up is not of low confidence',
    ],
    ['headword: 三农\n', 'test.yaml:1 : must be a list of terms'],
  ])('tells file, line, headword, field and fault %#', (yaml, said) => {
    expect(problemsOf(yaml)).toContain(said);
  });

  test('a broken file is told with its line, and does not hide the others', () => {
    const { terms: read, problems: told } = parseTerms(
      [
        { file: 'bad.yaml', yaml: '- headword: [三农\n' },
        { file: 'good.yaml', yaml: GOOD },
      ],
      fold,
    );
    expect(read.map(({ headword }) => headword)).toEqual(['三农']);
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ file }) => file === 'bad.yaml')).toBe(true);
  });
});

describe('in running text', () => {
  const glossary = openGlossary(files);
  const found = (text: string): string[] =>
    glossary.match(text).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['各级组织部门和宣传部门负责', []],
    ['工信部发布通知', ['工信部']],
    ['二十四五岁的年轻人', []],
    ['“十四五”规划纲要', ['“十四五”规划']],
    ['脱貧攻堅與鄉村振興', ['脱貧攻堅', '鄉村振興']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
