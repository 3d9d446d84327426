import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { openEngine } from '../../lib/text/annotate.ts';
import { openMentions } from '../../lib/text/mention.ts';
import { flowFromText } from '../../lib/text/flow.ts';
import { segment } from '../../lib/text/segment.ts';
import { openPatterns } from '../../lib/text/term-pattern.ts';
import { openTerms } from '../../lib/text/terms.ts';
import { getContainer, getLexicon, loadResources } from '../support/resources.ts';
import { onlyTerm } from '../support/terms-of.ts';

const engine = openEngine(loadResources());
const lexicon = getLexicon();
const terms = openTerms(getContainer());
const mentions = openMentions(lexicon, getContainer());
const patterns = openPatterns(lexicon);

const PIECES = [
  '市',
  '县委',
  '生态环境',
  '局',
  '局长',
  '副',
  '书记',
  '、',
  '，',
  '。',
  '“',
  '”',
  '《',
  '》',
  '方案',
  '三',
  '个',
  '大',
  '高地',
  '工程',
  '第',
  '届',
  '次',
  '会议',
  '推进会',
  '同比增长',
  '8.3%',
  '农村',
  '公路',
  '建设',
  '机制',
  '率',
  '化',
  '以',
  '为导向',
  '把',
  '放在首位',
  '乡村振兴',
  '李建国',
  '长沙市',
  '的',
  '了',
  '我们',
  '国发',
  '〔',
  '2023',
  '〕',
  '5号',
  '\n\n',
  ' ',
  '早发现',
  '早报告',
  'x',
];
const text = array(constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('patterns', () => {
  test('lie inside the text, in order, without overlap, with a gloss, and tokens still tile', () => {
    assert(
      property(text, (source) => {
        const { terms: found, tokens } = engine.annotate(source);
        let end = 0;
        for (const term of found) {
          expect(term.start).toBeGreaterThanOrEqual(end);
          expect(term.end).toBeGreaterThan(term.start);
          expect(term.gloss).not.toBe('');
          expect(term.gloss).not.toMatch(/[{}[\]]|undefined|NaN/u);
          end = term.end;
        }
        expect(end).toBeLessThanOrEqual(source.length);
        let at = 0;
        for (const token of tokens) {
          expect(token.start).toBe(at);
          at = token.end;
        }
        expect(at).toBe(source.length);
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  test('no term of the glossary is lost but to one that holds it', () => {
    assert(
      property(text, (source) => {
        const words = segment(flowFromText(source), lexicon);
        if (source.includes('\n')) return;
        const listed = terms.match(source, words);
        const found = patterns.find(source, words, listed, mentions.find(source));
        for (const term of listed)
          expect(found.some(({ start, end }) => start <= term.start && term.end <= end)).toBe(true);
      }),
      { numRuns: 300, seed: 12 },
    );
  });

  test('cut no person’s name', () => {
    assert(
      property(text, (source) => {
        const annotation = engine.annotate(source);
        for (const { start, end, type } of annotation.mentions) {
          if (type !== 'person') continue;
          for (const term of annotation.terms) {
            if (term.origin === 'glossary') continue;
            const isCut = term.start < end && start < term.end && !(term.start <= start && end <= term.end);
            expect(isCut).toBe(false);
          }
        }
      }),
      { numRuns: 300, seed: 13 },
    );
  });

  test('twice the text is twice the terms', () => {
    const sentence = '市生态环境局局长说，完善农村公路养护管理机制，同比增长8.3%，“一轴三带五区”。';
    const count = (times: number): number => engine.annotate(sentence.repeat(times)).terms.length;
    expect(count(40)).toBe(40 * count(1));
  });

  test.each(['一', '把', '以', '“', '《', '、', '第', '书记、', '早发现、', '农村', '推进会', '“三大'])(
    '%s again and again costs time in proportion',
    (unit) => {
      const cost = (times: number): number => {
        const source = unit.repeat(times);
        const words = segment(flowFromText(source), lexicon);
        const start = process.cpuUsage();
        patterns.find(source, words, [], []);
        const { user, system } = process.cpuUsage(start);
        return user + system;
      };
      cost(4000);
      // Sixteen times the text: 256 times the cost, were it quadratic.
      const [short, long] = [Math.max(cost(2000), 2000), cost(32_000)];
      expect(long / short).toBeLessThan(100);
    },
  );

  test('the number in a measure stays a quantity, that of a count does not', () => {
    expect(engine.annotate('产值同比增长8.3%。').quantities).toMatchObject([{ value: 8.3 }]);
    expect(engine.annotate('实施五大行动。').quantities).toEqual([]);
  });

  test('the card says where the gloss comes from, and lists the parts', () => {
    const source = '推进城市地下管网改造。';
    const card = engine.gloss(source, source.indexOf('地下'));
    expect(card).toMatchObject({
      kind: 'term',
      origin: 'composed',
      note: 'urban pipe networks renovation',
    });
    expect(card?.term).toBeUndefined();
    expect(card?.parts.map(({ surface }) => surface)).toEqual(
      expect.arrayContaining(['城市', '地下', '改造']),
    );
    expect(engine.gloss('落实“三清三改”要求。', 4)).toMatchObject({ origin: 'slogan' });
    expect(engine.gloss('推进乡村振兴。', 2)?.origin).toBeUndefined();
  });

  test.each(['', '。', '《', '“', '第', '国发〔', '三大', '把', '市'])('%j is safe', (source) => {
    expect(onlyTerm(source)).toBeNull();
  });
});
