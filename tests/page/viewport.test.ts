import { afterEach, expect, test } from 'vitest';

import type { Marks } from '../support/page-engine.ts';
import { type Frame, isAsBefore, openFrame, takeSnapshot, until } from '../support/page-frame.ts';
import { type Started, startIn, untilReady } from '../support/page-reader.ts';

/* Cost follows what is seen, not how long the page is. */

const SENTENCE = '全市产业园区高质量发展推进会在经开区举行，各县区负责人参加会议并作交流发言。';
const LONG_ARTICLE = `<article>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(400)}</article>`;

let frame: Frame;
let started: Started;
afterEach(() => {
  started.stop();
  frame.close();
});

async function read(body: string, marks: Marks = {}): Promise<void> {
  frame = await openFrame(body);
  started = startIn(frame, marks);
  started.reader.setReading(true);
  await untilReady(frame);
}

const rubies = () => frame.doc.querySelectorAll('ruby').length;
const frames = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** True where all that is on the screen wears its words. */
function isScreenDrawn(): boolean {
  return [...frame.doc.querySelectorAll('p')].every((p) => {
    const { top, bottom } = p.getBoundingClientRect();
    return bottom < 0 || top > frame.view.innerHeight || p.querySelector('ruby') !== null;
  });
}

test('of a long article only what is near the viewport is drawn; the rest comes as it is scrolled to', async () => {
  await read(LONG_ARTICLE);
  const atFirst = rubies();
  expect(atFirst).toBeGreaterThan(100);
  expect(atFirst).toBeLessThan(400 * 60 * 0.25);
  expect(isScreenDrawn()).toBe(true);
  for (let step = 0; step < 6; step++) {
    frame.view.scrollBy(0, frame.view.innerHeight * 0.9);
    await until(isScreenDrawn, `the words of step ${String(step)}`);
  }
  frame.view.scrollTo(0, frame.doc.documentElement.scrollHeight);
  await until(isScreenDrawn, 'the end of the page');
  expect(rubies()).toBeLessThan(400 * 60 * 0.6);
});

test('a text that is one single node is drawn a screen at a time too, and restored (A17)', async () => {
  frame = await openFrame(`<div>${SENTENCE.repeat(900)}</div>`);
  const before = takeSnapshot(frame.doc);
  expect(before.data.join('').length).toBeGreaterThan(34_000);
  started = startIn(frame);
  started.reader.setReading(true);
  await untilReady(frame);
  const atFirst = rubies();
  expect(atFirst).toBeGreaterThan(100);
  expect(atFirst).toBeLessThan(9000);
  expect(frame.doc.body.textContent).toBe(SENTENCE.repeat(900));
  frame.view.scrollTo(0, frame.doc.documentElement.scrollHeight / 2);
  await until(() => rubies() > atFirst, 'more words');
  await untilReady(frame);
  expect(frame.doc.body.textContent).toBe(SENTENCE.repeat(900));
  started.reader.setReading(false);
  expect(isAsBefore(frame.doc, before)).toBe(true);
});

test('what is far from the viewport wears its marks when it comes back, and on paper; the browser keeps none of them till then', async () => {
  await read(LONG_ARTICLE, { terms: ['产业园区'] });
  const ranges = () => [...(frame.view.CSS.highlights.get('bandu-term') ?? [])];
  const marked = (p: Element) => ranges().filter(({ startContainer }) => p.contains(startContainer)).length;
  const paragraphs = [...frame.doc.querySelectorAll('p')];
  const onScreen = () =>
    paragraphs.filter((p) => {
      const { top, bottom } = p.getBoundingClientRect();
      return bottom > 0 && top < frame.view.innerHeight;
    });
  const isMarked = () => onScreen().every((p) => marked(p) === 3);
  expect(isMarked()).toBe(true);
  for (let step = 0; step < 8; step++) {
    frame.view.scrollBy(0, frame.view.innerHeight * 0.9);
    await until(() => isScreenDrawn() && isMarked(), `the marks of step ${String(step)}`);
  }
  const drawn = () => paragraphs.filter((p) => p.querySelector('ruby'));
  await until(() => ranges().length < drawn().length * 3 - 30, 'the marks of the first screens to rest');
  const [first, second] = paragraphs;
  expect(first && marked(first)).toBe(0);
  // What is written while it rests has the marks of what it says.
  if (second) second.textContent = '没有';
  await frames(50);
  frame.view.scrollTo(0, 0);
  await until(() => first !== undefined && marked(first) === 3, 'the first marks');
  expect(second && marked(second)).toBe(0);
  frame.view.dispatchEvent(new Event('beforeprint'));
  expect(drawn().filter((p) => p !== second && marked(p) !== 3)).toEqual([]);
  started.reader.setReading(false);
  expect(ranges()).toEqual([]);
});

test('where one reads stays where it is when the page is turned on and off (A4)', async () => {
  frame = await openFrame(LONG_ARTICLE);
  frame.view.scrollTo(0, 6000);
  await frames(100);
  const before = frame.view.scrollY;
  started = startIn(frame);
  for (let round = 0; round < 3; round++) {
    started.reader.setReading(true);
    await untilReady(frame);
    await frames(100);
    started.reader.setReading(false);
    await frames(150);
  }
  expect(Math.abs(frame.view.scrollY - before)).toBeLessThanOrEqual(2);
});

test('an article of usual length is printed whole (A22)', { timeout: 60_000 }, async () => {
  await read(`<article>${`<p>${SENTENCE}</p>`.repeat(200)}</article>`);
  const paragraphs = () => [...frame.doc.querySelectorAll('p')].filter((p) => p.querySelector('ruby')).length;
  expect(paragraphs()).toBeLessThan(200);
  // What lies ahead is asked about in idle time, of which a busy machine has little: two seconds a batch at the most.
  await until(
    () => started.engine.asked.flatMap(({ wanted }) => wanted).length >= 200,
    'the whole article',
    50_000,
  );
  await frames(50);
  frame.view.dispatchEvent(new Event('beforeprint'));
  expect(paragraphs()).toBe(200);
});
