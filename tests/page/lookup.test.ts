import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { findHit } from '../../lib/page/hit.ts';
import { CARD_NAME } from '../../lib/page/names.ts';
import { type Frame, get, openFrame, until } from '../support/page-frame.ts';
import { type Started, startIn, untilReady } from '../support/page-reader.ts';
import { clickMouse, middleOf, moveMouse, pressKey } from '../support/mouse.ts';

const BODY = `<nav><a href="#">首页</a></nav><p id="it">湖南省<a href="#go">长沙市</a>举行新闻<b>发</b>布会。<br>衡阳</p>
  <p><input id="field"></p><div style="height:3000px"></div>`;
const STYLE = '<style>body{margin:40px;font:20px/2 sans-serif}</style>';

let frame: Frame;
let started: Started;
beforeEach(async () => {
  frame = await openFrame(BODY, STYLE);
  started = startIn(frame);
  started.reader.setReading(true);
  await untilReady(frame);
});
afterEach(() => {
  started.stop();
  frame.close();
});

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const hosts = () => frame.doc.querySelectorAll(CARD_NAME).length;
const said = () => started.cards[0]?.content.answer.gloss?.surface;

function wordAt(text: string): { x: number; y: number } {
  const ruby = [...frame.doc.querySelectorAll('ruby')].find(({ textContent }) => textContent === text);
  if (!ruby) throw new Error(`There is no word ${text}.`);
  const range = frame.doc.createRange();
  if (ruby.firstChild) range.selectNodeContents(ruby.firstChild);
  const { left, top, width, height } = range.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

describe('what is under a point', () => {
  test('is told in the run’s text, over the word and over its pinyin, at both halves of a sign', () => {
    const { x, y } = wordAt('举行');
    const hit = (dx: number, dy = 0) => {
      const found = findHit(frame.doc, x + dx, y + dy);
      return found && found.run.text.slice(found.offset, found.offset + 1);
    };
    expect(hit(-18)).toBe('举');
    expect(hit(-2)).toBe('举');
    expect(hit(2)).toBe('行');
    expect(hit(18)).toBe('行');
    expect(hit(-2, -16)).toBe('举');
  });

  test('is nothing beyond the end of a line, between blocks, and in a field', () => {
    const { y } = wordAt('衡阳');
    expect(findHit(frame.doc, 500, y)).toBeNull();
    expect(findHit(frame.doc, 5, 5)).toBeNull();
    const field = middleOf(get(frame.doc, '#field'));
    expect(findHit(frame.doc, field.x, field.y)).toBeNull();
  });

  test('is a word of a menu too, that is not annotated', () => {
    const { x, y } = middleOf(get(frame.doc, 'nav a'));
    expect(findHit(frame.doc, x, y)?.run.text).toBe('首页');
  });
});

describe('the card', () => {
  test('opens where the mouse rests, beside the word, and closes when it leaves', async () => {
    await moveMouse(frame.view, wordAt('新闻'));
    await until(() => said() === '新闻', 'the card');
    const box = get(frame.doc, CARD_NAME).getBoundingClientRect();
    const word = wordAt('新闻');
    expect(box.top).toBeGreaterThan(word.y + 8);
    expect(box.left).toBeLessThanOrEqual(word.x);
    expect(get(frame.doc, CARD_NAME).shadowRoot).toBeNull();
    await moveMouse(frame.view, { x: 300, y: 700 });
    await until(() => hosts() === 0, 'the card to close');
    expect(started.cards).toHaveLength(0);
  });

  test('opens by a click, closes by Esc, by a click elsewhere and when the reader stops', async () => {
    await clickMouse(frame.view, wordAt('举行'));
    await until(() => said() === '举行', 'the card');
    await pressKey('Escape');
    await until(() => hosts() === 0, 'Esc');
    await clickMouse(frame.view, wordAt('举行'));
    await until(() => hosts() === 1, 'the card again');
    await clickMouse(frame.view, { x: 300, y: 700 });
    await until(() => hosts() === 0, 'the click elsewhere');
    await clickMouse(frame.view, wordAt('举行'));
    await until(() => hosts() === 1, 'the card again');
    started.reader.setReading(false);
    expect(hosts()).toBe(0);
  });

  test('a click on a link is the link’s', async () => {
    const clicks: boolean[] = [];
    frame.view.addEventListener('click', (event) => {
      clicks.push(event.defaultPrevented);
      event.preventDefault();
    });
    await clickMouse(frame.view, wordAt('长沙'));
    await wait(60);
    expect(clicks).toEqual([false]);
    expect(hosts()).toBe(0);
  });

  test('flips above at the lower edge and stays inside at the right one', async () => {
    const p = get(frame.doc, '#it');
    p.style.cssText = 'position:fixed;bottom:0;right:0;width:160px;margin:0';
    await wait(50);
    await clickMouse(frame.view, wordAt('衡阳'));
    await until(() => hosts() === 1, 'the card');
    await wait(50);
    const box = get(frame.doc, CARD_NAME).getBoundingClientRect();
    expect(box.bottom).toBeLessThanOrEqual(wordAt('衡阳').y);
    expect(box.right).toBeLessThanOrEqual(frame.view.innerWidth);
    expect(box.left).toBeGreaterThanOrEqual(0);
  });

  test('R saves with sentence, title and quote; letters with Ctrl or in a field do not', async () => {
    frame.doc.title = '要闻';
    await clickMouse(frame.view, wordAt('举行'));
    await until(() => hosts() === 1, 'the card');
    await pressKey('r', 2);
    get(frame.doc, '#field').focus();
    await pressKey('r');
    await wait(50);
    expect(started.engine.saved).toEqual([]);
    get(frame.doc, '#field').blur();
    await pressKey('r');
    await until(() => started.engine.saved.length === 1, 'the save');
    expect(started.engine.saved[0]).toMatchObject({
      kind: 'word',
      headword: '举行',
      context: { title: '要闻', quote: { exact: '举行' } },
    });
  });

  test('events that the page makes up open, save and close nothing (B2)', async () => {
    const { x, y } = wordAt('举行');
    const p = get(frame.doc, '#it');
    const init = { clientX: x, clientY: y, bubbles: true, pointerType: 'mouse' };
    p.dispatchEvent(new frame.view.PointerEvent('pointermove', init));
    p.dispatchEvent(new frame.view.MouseEvent('click', init));
    await wait(400);
    expect(hosts()).toBe(0);
    await clickMouse(frame.view, { x, y });
    await until(() => hosts() === 1, 'the card');
    for (const key of ['r', 'Escape']) {
      frame.doc.dispatchEvent(new frame.view.KeyboardEvent('keydown', { key, bubbles: true }));
    }
    await wait(80);
    expect(started.engine.saved).toEqual([]);
    expect(hosts()).toBe(1);
  });

  test('what is typed into it stays in it, and focus goes back where it was (B10)', async () => {
    const heard: string[] = [];
    for (const type of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput']) {
      frame.doc.addEventListener(type, () => heard.push(type), { capture: true });
    }
    get(frame.doc, '#field').focus();
    await moveMouse(frame.view, wordAt('举行'));
    await until(() => hosts() === 1, 'the card');
    const note = started.cards[0]?.root.querySelector('textarea');
    let inputs = 0;
    note?.addEventListener('input', () => (inputs += 1));
    note?.focus();
    for (const key of ['n', 'r', 'w']) await pressKey(key);
    expect(note?.value).toBe('nrw');
    expect(inputs).toBe(3);
    expect(heard).toEqual([]);
    await pressKey('Escape');
    await until(() => hosts() === 0, 'the card to close');
    expect(frame.doc.activeElement).toBe(get(frame.doc, '#field'));
  });

  test('a page that throws the host out only closes the card (B8)', async () => {
    await clickMouse(frame.view, wordAt('举行'));
    await until(() => hosts() === 1, 'the card');
    get(frame.doc, CARD_NAME).remove();
    frame.view.dispatchEvent(new Event('resize'));
    await until(() => started.cards.length === 0, 'the card to be put away');
    await clickMouse(frame.view, wordAt('新闻'));
    await until(() => hosts() === 1, 'another card');
  });
});
