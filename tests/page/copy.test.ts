import { afterEach, expect, test } from 'vitest';

import { htmlFromSelection, textFromSelection } from '../../lib/page/copy.ts';
import { drawReadings } from '../../lib/page/ruby.ts';
import { type Frame, get, getText, openFrame } from '../support/page-frame.ts';

/* What copying takes along, as the reader wants it (A23). */

let frame: Frame;
afterEach(() => frame.close());

const word = (start: number, end: number, pinyin: string) => ({ start, end, pinyin, isUnsure: false });

/** `在长沙考察` with a link, and a second paragraph, drawn; what stands between is not. */
async function open(): Promise<Selection> {
  frame = await openFrame('<p>在长沙<a href="/x">考察</a>的人</p><aside>的 长沙</aside><p>老街的 菜</p>');
  const { doc } = frame;
  drawReadings(getText(doc, '在长沙'), 0, 3, [word(0, 1, 'zài'), word(1, 3, '|Cháng2|shā1')]);
  drawReadings(getText(doc, '考察'), 0, 2, [word(0, 2, '/kǎo0/chá0')]);
  drawReadings(getText(doc, '的人'), 0, 2, [word(0, 1, 'de')]);
  drawReadings(getText(doc, '老街'), 0, 5, [word(0, 2, 'lǎojiē'), word(2, 3, 'de')]);
  const selection = doc.getSelection();
  if (!selection) throw new Error('No selection.');
  return selection;
}

test('all of it: plain, with brackets, as rubies', async () => {
  const selection = await open();
  const { doc } = frame;
  selection.selectAllChildren(doc.body);
  const plain = selection.toString();
  expect(textFromSelection(selection, 'plain')).toBe(plain);
  expect(textFromSelection(selection, 'ruby')).toBe(plain);
  const brackets = textFromSelection(selection, 'brackets');
  expect(brackets.replaceAll(/\s+/gu, ' ')).toBe(
    '在(zài)长沙(Chángshā)考察(kǎo chá)的(de)人 的 长沙 老街(lǎojiē)的(de) 菜',
  );
  expect(brackets.replaceAll(/\([^)]*\)/gu, '')).toBe(plain);
  expect(htmlFromSelection(selection, doc)).toBe(
    '<p>在长沙<a href="/x">考察</a>的人</p><aside>的 长沙</aside><p>老街的 菜</p>',
  );
  expect(htmlFromSelection(selection, doc, 'brackets')).toContain(
    '<p>在(zài)长沙(Chángshā)<a href="/x">考察(kǎo chá)</a>的(de)人</p>',
  );
  const rich = htmlFromSelection(selection, doc, 'ruby');
  expect(rich).toContain('<ruby>长沙<rp>(</rp><rt>Chángshā</rt><rp>)</rp></ruby><a href="/x">');
  expect(rich).not.toMatch(/bandu|data-|wbr/u);
});

test('half a word has no pinyin; a word alone has its own', async () => {
  const selection = await open();
  const { doc } = frame;
  const [zai, changsha] = [...doc.querySelectorAll('ruby')].map((ruby) => ruby.firstChild);
  const [rao] = [...get(doc, 'a ruby').childNodes];
  if (!zai || !changsha || !rao) throw new Error('Nothing is drawn.');
  selection.setBaseAndExtent(zai, 0, changsha, 1);
  expect(textFromSelection(selection, 'brackets')).toBe('在(zài)长');
  expect(htmlFromSelection(selection, doc, 'brackets')).toBe('<p>在(zài)长</p>'.slice(3, -4));
  selection.setBaseAndExtent(changsha, 0, changsha, 2);
  expect(htmlFromSelection(selection, doc, 'brackets')).toBe('长沙(Chángshā)');
  expect(htmlFromSelection(selection, doc)).toBe('长沙');
  selection.setBaseAndExtent(changsha, 1, rao, 1);
  expect(textFromSelection(selection, 'brackets')).toBe('沙考');
  expect(htmlFromSelection(selection, doc, 'ruby')).toBe('沙<a href="/x">考</a>');
});
