import { afterEach, describe, expect, test } from 'vitest';

import { RUN_NAME } from '../../lib/page/names.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { findInPage, type Frame, get, isAsBefore, openFrame, takeSnapshot } from '../support/page-frame.ts';
import { type Looking, startLooking } from '../support/page-look.ts';
import { untilReady } from '../support/page-reader.ts';

/* Each way of showing pinyin, in a real page: even lines, nothing upon anything, and the page as it was after it. */

const TEXT =
  '长沙市的老街区改造让西安来的游客很惊喜，女儿们在巷子里一边走一边拍照，公安人员在路口维持秩序，' +
  '附近的商户说，今年一到周末就坐满了人，一些小店不得不把桌子摆到门外，2025年接待游客三十多万人次。';

const WAYS: readonly (readonly [name: string, settings: Partial<Settings>])[] = [
  ['above', {}],
  ['hover', { wear: 'hover' }],
  ['masked', { wear: 'masked' }],
  ['below', { place: 'below' }],
  ['large', { size: 70 }],
  ['large, below', { size: 70, place: 'below' }],
  ['tones', { tones: 'pleco' }],
  ['numbers with tones', { notation: 'numbers', tones: 'zhongwen', size: 60 }],
  ['zhuyin', { notation: 'zhuyin' }],
  ['zhuyin by syllable, below', { notation: 'zhuyin', joined: 'syllable', place: 'below', size: 60 }],
  ['by syllable', { joined: 'syllable' }],
  ['by syllable with tones, large', { joined: 'syllable', tones: 'own', size: 70 }],
];

let frame: Frame;
let looking: Looking;
afterEach(() => {
  looking.stop();
  frame.close();
});

async function read(settings: Partial<Settings>, body: string, head = ''): Promise<void> {
  frame = await openFrame(body, head);
  looking = startLooking(frame, settings);
  looking.reader.setReading(true);
  await untilReady(frame);
}

interface Line {
  readonly top: number;
  readonly bottom: number;
}

/** Of an em of its font, a Chinese sign fills this much on each side of the middle. */
const HALF_SIGN = 0.45;

/** The lines of base text, each from the tops to the bottoms of its signs: fonts claim more than these. */
function linesOf(root: Element): Line[] {
  const lines: Line[] = [];
  const em = Number.parseFloat(frame.view.getComputedStyle(root).fontSize);
  for (const ruby of root.querySelectorAll(`${RUN_NAME} > ruby`)) {
    for (const base of ruby.childNodes) {
      if (base.nodeType !== Node.TEXT_NODE) continue;
      const range = frame.doc.createRange();
      range.selectNodeContents(base);
      const { top, bottom } = range.getBoundingClientRect();
      const middle = (top + bottom) / 2;
      const line = { top: middle - HALF_SIGN * em, bottom: middle + HALF_SIGN * em };
      const known = lines.find((other) => Math.abs(other.top - line.top) < 4);
      if (!known) lines.push(line);
    }
  }
  return lines.toSorted((a, b) => a.top - b.top);
}

/** What lies upon something: pinyin upon a line of text, or upon the pinyin beside it. */
function faultsOf(root: Element): string[] {
  const faults: string[] = [];
  const lines = linesOf(root);
  const drawn = [...root.querySelectorAll(`${RUN_NAME} rt`)].map((rt) => ({
    word: rt.parentElement?.textContent ?? '',
    box: rt.getBoundingClientRect(),
  }));
  for (const [index, { word, box }] of drawn.entries()) {
    if (box.width <= 0 || box.height <= 0) faults.push(`${word}: no room`);
    // The letters, without the height that a line of them claims.
    const [top, bottom] = [box.top + box.height * 0.12, box.bottom - box.height * 0.12];
    const under = lines.find((line) => top < line.bottom - 1 && bottom > line.top + 1);
    if (under)
      faults.push(`${word}: ${String([top, bottom])} upon text ${String([under.top, under.bottom])}`);
    const next = drawn[index + 1]?.box;
    if (next && Math.abs(next.top - box.top) < 2 && next.left < box.right - 0.6)
      faults.push(`${word}: upon its neighbour`);
  }
  return faults;
}

function stepsOf(root: Element): number {
  const tops = linesOf(root).map(({ top }) => top);
  const steps = tops.slice(1).map((top, index) => top - (tops[index] ?? top));
  return Math.max(...steps) - Math.min(...steps);
}

describe.each(WAYS)('%s', (_name, settings) => {
  test.each([
    ['16px/1.8', 360],
    ['17px/1.5', 330],
    ['14px/1.2', 280],
    ['26px/1.3', 350],
  ])('lines are even and nothing lies upon anything, %s at %i px (I7, A21)', async (font, width) => {
    await read(settings, `<p style="font:${font} serif;width:${String(width)}px;margin:24px">${TEXT}</p>`);
    const p = get(frame.doc, 'p');
    expect(p.querySelectorAll('rt').length).toBeGreaterThan(30);
    expect(faultsOf(p)).toEqual([]);
    expect(linesOf(p).length).toBeGreaterThan(2);
    expect(stepsOf(p)).toBeLessThanOrEqual(1.5);
    for (const ruby of p.querySelectorAll('ruby')) {
      const box = ruby.getBoundingClientRect();
      expect(box.right).toBeLessThanOrEqual(p.getBoundingClientRect().right + 1);
    }
    expect(frame.doc.documentElement.scrollWidth).toBe(frame.doc.documentElement.clientWidth);
  });

  test('text, search and undo are the plain page’s (A4, A24, A26, I1, I2, I3)', async () => {
    frame = await openFrame(
      `<h1>${TEXT.slice(0, 14)}</h1><p>${TEXT.slice(0, 20)}<a href="#">${TEXT.slice(20, 40)}</a>${TEXT.slice(40)}</p>`,
    );
    const before = takeSnapshot(frame.doc);
    const [text, inner] = [frame.doc.body.textContent, frame.doc.body.innerText];
    looking = startLooking(frame, settings);
    looking.reader.setReading(true);
    await untilReady(frame);
    expect(frame.doc.querySelectorAll('rt').length).toBeGreaterThan(30);
    expect(frame.doc.body.textContent).toBe(text);
    expect(frame.doc.body.innerText).toBe(inner);
    frame.doc.getSelection()?.selectAllChildren(frame.doc.body);
    expect(frame.doc.getSelection()?.toString().replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
    frame.doc.getSelection()?.removeAllRanges();
    expect(findInPage(frame.view, '老街区改造让西安')).toBe(true);
    frame.doc.getSelection()?.removeAllRanges();
    for (const part of frame.doc.querySelectorAll('[data-p]'))
      expect(frame.view.getComputedStyle(part, '::before').content).toMatch(/" \/ ""$/u);
    looking.reader.setReading(false);
    expect(isAsBefore(frame.doc, before)).toBe(true);
  });
});
