import { afterEach, describe, expect, test } from 'vitest';

import { hasChinese, whenChinese } from '../../lib/page/chinese.ts';
import { type Frame, openFrame, textNodes } from '../support/page-frame.ts';

let frame: Frame | null = null;
afterEach(() => {
  frame?.close();
  frame = null;
});

async function open(body: string): Promise<Document> {
  frame = await openFrame(body);
  return frame.doc;
}

test.each([
  ['of one character in much else', `<p>${'The county opened a library. '.repeat(2000)}<b>县</b></p>`],
  ['of rare characters', '<p>\u{2a700} \u{30edd}</p>'],
  ['in traditional writing', '<p>臺灣</p>'],
  ['in a text that is not shown', '<p hidden>新闻</p>'],
])('a page has Chinese: %s', async (_, body) => {
  const doc = await open(body);
  expect(hasChinese(doc.documentElement)).toBe(true);
});

test.each([
  ['', ''],
  ['of English, signs and pictures', '<p>Plain — “text”, 2026 … 😀 ①</p><img alt="新闻" src="data:,">'],
  ['of kana and hangul alone', '<p>ひらがな カタカナ 한글</p>'],
])('a page has none: %s', async (_, body) => {
  const doc = await open(body);
  expect(hasChinese(doc.documentElement)).toBe(false);
});

test('open shadow roots are looked into, and roots in roots', async () => {
  const doc = await open('<div id="outer"></div>');
  const outer = doc.querySelector('#outer')?.attachShadow({ mode: 'open' });
  const inner = doc.createElement('section');
  outer?.append(inner);
  expect(hasChinese(doc.documentElement)).toBe(false);
  inner.attachShadow({ mode: 'open' }).append('新闻');
  expect(hasChinese(doc.documentElement)).toBe(true);
});

describe('what comes later is seen', () => {
  const soon = async (doc: Document) => {
    const wait = new Promise<string>((resolve) => {
      setTimeout(() => resolve('nothing'), 600);
    });
    return Promise.race([whenChinese(doc).then(() => 'seen'), wait]);
  };

  test.each<[string, (doc: Document) => void]>([
    ['an element', (doc) => doc.body.append(Object.assign(doc.createElement('p'), { textContent: '快讯' }))],
    ['a text', (doc) => doc.querySelector('p')?.append('快讯')],
    ['a text that is written anew', (doc) => textNodes(doc)[0]?.replaceData(0, 4, '快讯')],
    ['another body', (doc) => (doc.documentElement.innerHTML = '<body><p>快讯</p></body>')],
  ])('%s', async (_, change) => {
    const doc = await open('<p>Wait</p>');
    const seen = soon(doc);
    setTimeout(() => change(doc), 50);
    expect(await seen).toBe('seen');
  });

  test('a root that its element gets after its script has come', async () => {
    const doc = await open('<news-item></news-item>');
    const seen = whenChinese(doc);
    setTimeout(() => doc.querySelector('news-item')?.attachShadow({ mode: 'open' }).append('快讯'), 50);
    await seen;
  });

  test('more English is not', async () => {
    const doc = await open('<p>Wait</p>');
    const seen = soon(doc);
    setTimeout(() => doc.body.append('and read on'), 50);
    expect(await seen).toBe('nothing');
  });
});
