import { afterEach, describe, expect, test } from 'vitest';

import { RUN_NAME } from '../../lib/page/names.ts';
import { type Frame, get, openFrame } from '../support/page-frame.ts';
import { type Started, startIn, untilReady } from '../support/page-reader.ts';

/* How it looks among a page's own rules: words in line, pinyin above them, no line upon another. */

const TEXT =
  '衡阳市党政代表团赴长沙考察学习，深入园区、考察企业，学经验、找差距，推动制造业高质量发展，优化营商环境，' +
  '加快建设省域副中心城市，共同谱写区域协同发展新篇章，2022年全市新增省级专精特新小巨人企业55家。';

let frame: Frame;
let started: Started;
afterEach(() => {
  started.stop();
  frame.close();
});

async function read(body: string, head = ''): Promise<void> {
  frame = await openFrame(body, head);
  started = startIn(frame);
  started.reader.setReading(true);
  await untilReady(frame);
}

function isIn(inner: DOMRect, outer: DOMRect): boolean {
  return inner.left >= outer.left - 1 && inner.right <= outer.right + 1;
}

/** Boxes of base text and of pinyin, line by line; each box of a line lies above those of the next. */
function lineFaults(selector: string): string[] {
  const faults: string[] = [];
  const boxes = [...frame.doc.querySelectorAll(`${selector} ruby`)].map((ruby) => {
    const range = frame.doc.createRange();
    if (ruby.firstChild) range.selectNodeContents(ruby.firstChild);
    const base = range.getBoundingClientRect();
    const rt = ruby.querySelector('rt')?.getBoundingClientRect();
    return { word: ruby.textContent, base, rt: rt ?? base };
  });
  for (const [index, { word, base, rt }] of boxes.entries()) {
    if (rt.height <= 0 || rt.width <= 0) faults.push(`${word}: no pinyin is seen`);
    if (rt.bottom > base.top + base.height * 0.35) faults.push(`${word}: pinyin over the word`);
    for (const other of boxes.slice(0, index)) {
      const isOtherLine = other.base.bottom <= base.top + 2;
      const glyphs = other.base.bottom - other.base.height * 0.12;
      const overlaps = rt.left < other.base.right && other.base.left < rt.right;
      if (isOtherLine && overlaps && rt.top < glyphs - 2)
        faults.push(`${word}: pinyin on the line above, ${other.word}`);
      const besides =
        Math.abs(other.rt.top - rt.top) < 2 && rt.left < other.rt.right - 1 && other.rt.left < rt.right - 1;
      if (besides) faults.push(`${word}: pinyin upon that of ${other.word}`);
    }
  }
  return faults;
}

describe('hostile rules of a page do not reach what we draw (A20)', () => {
  test.each([
    'span{display:block}',
    '*{all:unset!important}',
    '*{display:block!important;color:red!important;font-size:40px!important}',
    '#it *{position:absolute!important;display:none!important}',
    'ruby,rt{display:block!important;float:left;font-size:30px!important;color:transparent}',
    'rt{display:none!important} ruby{position:relative;margin:20px!important}',
    'p>*{background:yellow!important;padding:30px!important;border:9px solid!important}',
    '*::before{content:"x"!important}',
  ])('%s', async (css) => {
    await read(
      `<div id="it"><p style="display:block!important;font-size:16px!important;position:static!important">${TEXT}</p></div>`,
      `<style>${css}</style>`,
    );
    const carrier = get(frame.doc, RUN_NAME);
    const style = frame.view.getComputedStyle(carrier);
    expect(style.display).toBe('inline');
    expect(style.padding).toBe('0px');
    const ruby = get(frame.doc, `${RUN_NAME} ruby`);
    expect(frame.view.getComputedStyle(ruby).display).toBe('ruby');
    const rt = get(frame.doc, `${RUN_NAME} rt`);
    expect(frame.view.getComputedStyle(rt).display).toBe('ruby-text');
    expect(Number.parseFloat(frame.view.getComputedStyle(rt).fontSize)).toBeLessThan(17);
    expect(frame.view.getComputedStyle(rt, '::before').content).toContain('é');
  });
});

describe('lines (I7, A21)', () => {
  test.each([
    ['16px/1.4', 320],
    ['16px/1.8', 640],
    ['14px/1.2', 280],
    ['18px/32px', 600],
    ['22px/1.1', 420],
    ['12px/1.5', 300],
    ['16px/normal', 500],
  ])('no line lies upon another, %s at %i px', async (font, width) => {
    await read(`<p style="font:${font} sans-serif;width:${String(width)}px;margin:20px">${TEXT}</p>`);
    expect(lineFaults('p')).toEqual([]);
    const p = get(frame.doc, 'p').getBoundingClientRect();
    for (const ruby of frame.doc.querySelectorAll('ruby'))
      expect(isIn(ruby.getBoundingClientRect(), p)).toBe(true);
  });

  test('a usual article grows by a sixth at most, and gets no scroll bar', async () => {
    frame = await openFrame(
      `<article style="font:17px/1.8 serif;width:640px">${`<p>${TEXT}</p>`.repeat(6)}</article>`,
    );
    const { doc } = frame;
    const before = { height: get(doc, 'article').offsetHeight, width: doc.documentElement.scrollWidth };
    started = startIn(frame);
    started.reader.setReading(true);
    await untilReady(frame);
    expect(doc.querySelectorAll('ruby').length).toBeGreaterThan(150);
    expect(get(doc, 'article').offsetHeight / before.height).toBeLessThan(1.17);
    expect(doc.documentElement.scrollWidth).toBe(before.width);
  });

  test('lines with pinyin and lines without it are of one height', async () => {
    await read(`<p style="font:16px/1.5 serif;width:300px">${'ABC 123 def 456 ghi '.repeat(8)}${TEXT}</p>`);
    const tops = new Set<number>();
    for (const rect of get(frame.doc, RUN_NAME).getClientRects()) tops.add(Math.round(rect.bottom));
    const lines = [...tops].toSorted((a, b) => a - b);
    const steps = lines.slice(1).map((line, index) => line - (lines[index] ?? line));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(2);
  });

  test('a word stays on one line', async () => {
    await read(`<p style="font:16px/1.8 serif;width:210px">${TEXT}</p>`);
    for (const ruby of frame.doc.querySelectorAll('ruby')) {
      const range = frame.doc.createRange();
      if (ruby.firstChild) range.selectNodeContents(ruby.firstChild);
      expect(range.getClientRects().length, ruby.textContent).toBe(1);
    }
  });

  test('pinyin is drawn, but is no text and has no name for a screen reader', async () => {
    await read(`<p>${TEXT}</p>`);
    const rt = get(frame.doc, 'rt');
    expect(rt.textContent).toBe('');
    expect(rt.getBoundingClientRect().width).toBeGreaterThan(5);
    expect(frame.view.getComputedStyle(rt, '::before').content).toMatch(/" \/ ""$/u);
  });
});
