import { describe, expect, test } from 'vitest';

import {
  isCovered,
  isSamePage,
  paperOf,
  placeLink,
  textDirective,
} from '../../components/review/place-link.ts';

const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix, start: 0 });
const decoded = (directive: string) => decodeURIComponent(directive);

describe('a text directive', () => {
  test('has the clause before and after, cut at signs and at the ends of blocks', () => {
    expect(decoded(textDirective(quote('专精特新', '。会议要求，培育更多', '企业。全市')))).toBe(
      'text=培育更多-,专精特新,-企业',
    );
    expect(decoded(textDirective(quote('民生', '标题\n', '无小事，\n下一段')))).toBe('text=民生,-无小事');
    expect(decoded(textDirective(quote('民生', '说到，', '。')))).toBe('text=说到，-,民生,-。');
    expect(decoded(textDirective(quote('民生')))).toBe('text=民生');
  });

  test('leaves out a beginning that may stand in the middle of a word', () => {
    const prefix = '经济社会发展取得了新的成就人民群众的生活水平不断得到提高改善了许多';
    expect(prefix.length).toBeGreaterThanOrEqual(32);
    const made = decoded(textDirective(quote('民生', prefix, '无小事')));
    expect(made).toMatch(/^text=.+-,民生,-/u);
    expect(prefix.endsWith(made.slice(5, made.indexOf('-,')))).toBe(true);
    expect(made.slice(5, made.indexOf('-,')).length).toBeLessThan(prefix.length);
  });

  test('encodes the signs that a directive keeps for itself', () => {
    expect(textDirective(quote('A-股,B&C'))).toBe('text=A%2D%E8%82%A1%2CB%26C');
  });

  test('is none for an empty quote or one over blocks', () => {
    expect(textDirective(quote(' '))).toBe('');
    expect(textDirective(quote('一\n二'))).toBe('');
  });
});

describe('a link back', () => {
  test('keeps the address and the fragment that it has', () => {
    expect(placeLink({ url: 'https://a.example.cn/x?y=1', quote: quote('A') })).toBe(
      'https://a.example.cn/x?y=1#:~:text=A',
    );
    expect(placeLink({ url: 'https://a.example.cn/#top', quote: quote('A') })).toBe(
      'https://a.example.cn/#top:~:text=A',
    );
    expect(placeLink({ url: 'https://a.example.cn/', quote: quote('') })).toBe('https://a.example.cn/');
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '',
    'chrome://settings',
    'ftp://a.example.cn/',
    'https://',
  ])('is none for %s (B1)', (url) => {
    expect(placeLink({ url, quote: quote('A') })).toBeNull();
  });

  test('is of a paper by its name, else by its host', () => {
    expect(paperOf({ publisher: '湖南日报', url: 'https://a.example.cn/' })).toBe('湖南日报');
    expect(paperOf({ publisher: '', url: 'https://www.a.example.cn/x' })).toBe('a.example.cn');
    expect(paperOf({ publisher: '', url: '' })).toBe('');
  });
});

test.each([
  ['http://a.example.cn/x/1.html', 'https://a.example.cn/x/1.html#:~:text=A', true],
  ['https://www.a.example.cn/x/', 'https://a.example.cn/x', true],
  ['https://a.example.cn/x?id=1&from=app', 'https://a.example.cn/x?id=1', true],
  ['https://a.example.cn/x?id=2', 'https://a.example.cn/x?id=1', false],
  ['https://a.example.cn/', 'https://a.example.cn/x', false],
  ['https://a.example.cn/404.html', 'https://a.example.cn/x', false],
  ['https://login.example.cn/x', 'https://a.example.cn/x', false],
  ['https://a.example.cn/#/list', 'https://a.example.cn/#/news/1:~:text=A', false],
  ['https://a.example.cn/#/news/1', 'https://a.example.cn/#/news/1:~:text=A', true],
  ['https://a.example.cn/x#part2', 'https://a.example.cn/x', true],
  ['', 'https://a.example.cn/x', false],
])('%s for %s is the page that was asked for: %s', (url, link, isSame) => {
  expect(isSamePage(url, link)).toBe(isSame);
});

test.each([
  ['https://*/*', 'https://a.example.cn/x', true],
  ['https://*/*', 'http://a.example.cn/x', false],
  ['*://*/*', 'http://a.example.cn/x', true],
  ['<all_urls>', 'http://a.example.cn/x', true],
  ['<all_urls>', 'file:///x', false],
  ['https://a.example.cn/*', 'https://a.example.cn/x?y#:~:text=A', true],
  ['https://a.example.cn/*', 'https://b.example.cn/x', false],
  ['http://127.0.0.1:80/*', 'http://127.0.0.1:81/', false],
  ['http://127.0.0.1:81/*', 'http://127.0.0.1:81/', true],
  ['http://127.0.0.1/*', 'http://127.0.0.1:81/', true],
  ['https://*.example.cn/*', 'https://a.example.cn/', true],
  ['https://*.example.cn/*', 'https://example.cn/', true],
  ['https://*.example.cn/*', 'https://badexample.cn/', false],
  ['https://a.example.cn/news/*', 'https://a.example.cn/news/1', false],
  ['', 'https://a.example.cn/', false],
])('%s is about %s: %s', (pattern, link, isAbout) => {
  expect(isCovered(link, pattern)).toBe(isAbout);
});
