import { expect, test } from 'vitest';

import { dateFromArticle } from '../../lib/text/article-date.ts';

/** Day, month, year as `2026-11-20`; empty where the article tells no date. */
function told(digest: string, published?: string): string {
  const date = dateFromArticle(digest, published);
  return date ? `${String(date.year)}-${String(date.month)}-${String(date.day)}` : '';
}

test.each([
  ['标题\n2026年11月20日 09:12 来源：江城日报\n正文。', '2026-11-20'],
  ['标题\n2026-11-20 09:12\n正文。', '2026-11-20'],
  ['标题\n\n发布时间：2026/11/20\n\n正文。', '2026-11-20'],
  ['２０２６年１１月２０日 ０９:１２ 来源：江城日报', '2026-11-20'],
  ['江城网长沙2026年3月5日电（记者方圆）正文。', '2026-3-5'],
  ['2026年11月20日 09:12 来源：江城日报\n新华社北京11月19日电 正文。', '2026-11-19'],
  ['2026-01-02 10:00\n本报北京12月31日讯 正文。', '2025-12-31'],
])('%j is of %s', (digest, date) => {
  expect(told(digest)).toBe(date);
});

test.each([
  ['a day and month without a year', '本报2月6日讯 大桥2023年建成。'],
  ['a date that a sentence tells', '2026年3月5日，他来到长沙。'],
  ['a title with a year', '2026年工作要点'],
  ['a day that there is not', '2026-02-30 10:00'],
  ['a list of articles', '2026-11-20 09:12\n2026-11-19 10:00\n2026-11-18 08:30'],
  ['nothing', ''],
])('%s tells no date', (_, digest) => {
  expect(told(digest)).toBe('');
});

test('the time that the page gives is China’s, and gives a dateline its year', () => {
  expect(told('正文。', '2026-11-19T20:00:00Z')).toBe('2026-11-20');
  expect(told('正文。', '2026-11-20T00:30:00+08:00')).toBe('2026-11-20');
  expect(told('正文。', '2026-11-20 09:12')).toBe('2026-11-20');
  expect(told('本报11月18日讯', '2026-11-20')).toBe('2026-11-18');
  expect(told('正文。', 'yesterday')).toBe('');
});
