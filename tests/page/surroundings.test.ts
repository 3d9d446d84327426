import { afterEach, describe, expect, test } from 'vitest';

import { type Frame, get, isAsBefore, openFrame, takeSnapshot } from '../support/page-frame.ts';
import { type Started, startIn, untilReady } from '../support/page-reader.ts';

/* Texts that lose something by an element or by height, and what is done instead (A21). */

const TEXT = '县里召开春季农业生产座谈会，各乡镇负责人介绍了备耕情况。';
const OTHER = '<p>记者从现场了解到，今年的化肥和种子供应充足，价格平稳。</p>';

let frame: Frame;
let started: Started;
afterEach(() => {
  started.stop();
  frame.close();
});

/** Opens a page and reads it, turns it off, where it is as it was, and reads it again. */
async function read(body: string): Promise<void> {
  frame = await openFrame(body);
  const before = takeSnapshot(frame.doc);
  started = startIn(frame, { terms: ['座谈会'] });
  started.reader.setReading(true);
  await untilReady(frame);
  started.reader.setReading(false);
  expect(isAsBefore(frame.doc, before)).toBe(true);
  started.reader.setReading(true);
  await untilReady(frame);
}

function rubies(selector: string): number {
  return frame.doc.querySelectorAll(`${selector} ruby`).length;
}

describe('boxes without room (A21)', () => {
  test.each([
    ['a fixed height', 'height:20px;line-height:20px;overflow:hidden;width:900px'],
    ['one line with an ellipsis', 'white-space:nowrap;overflow:hidden;text-overflow:ellipsis;width:470px'],
    [
      'two lines of a summary',
      'display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;line-height:20px;width:200px;max-height:40px',
    ],
  ])('%s: the text stays plain and keeps its marks', async (_name, style) => {
    await read(`<p id="it" style="font-size:16px;${style}">${TEXT}</p>${OTHER}`);
    expect(rubies('#it')).toBe(0);
    expect(rubies('#it + p')).toBeGreaterThan(5);
    expect(frame.view.CSS.highlights.get('bandu-term')?.size).toBe(1);
  });

  test('a box that hides what overflows, but grows with its text, is drawn', async () => {
    await read(`<div style="overflow:hidden"><p id="it" style="width:400px">${TEXT}</p></div>${OTHER}`);
    expect(rubies('#it')).toBeGreaterThan(5);
  });

  test('a page gets no bar to scroll it sideways', async () => {
    // As long as the page is wide, without pinyin.
    const line = TEXT.repeat(9).slice(0, Math.floor((window.innerWidth - 20) / 16));
    await read(
      `<p id="it" style="font-size:16px;white-space:nowrap;margin:0;width:max-content">${line}</p>${OTHER}`,
    );
    const { scrollWidth, clientWidth } = frame.doc.documentElement;
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    expect(rubies('#it + p')).toBeGreaterThan(5);
  });
});

test('no line is broken where the page breaks none', async () => {
  await read(`<p id="it" style="white-space:nowrap;width:200px">${TEXT}</p>${OTHER}`);
  expect(rubies('#it')).toBeGreaterThan(5);
  expect(frame.doc.querySelectorAll('#it wbr')).toHaveLength(0);
  expect(get(frame.doc, '#it').offsetHeight).toBeLessThan(40);
});

test('a dropped initial stays one', async () => {
  await read(
    `<style>#it::first-letter{font-size:48px;float:left;line-height:1}</style><p id="it" style="width:400px">${TEXT}</p>${OTHER}`,
  );
  expect(rubies('#it')).toBeGreaterThan(5);
  expect(get(frame.doc, '#it bandu-run').firstChild?.nodeName).toBe('#text');
});

test('texts that are one box of a flex container stay one', async () => {
  await read(`<p id="it" style="display:flex;gap:20px">共有<!-- -->12<!-- -->条回复</p>${OTHER}`);
  expect(rubies('#it')).toBe(0);
  expect(rubies('#it + p')).toBeGreaterThan(5);
});
