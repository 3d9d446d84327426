import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { resolveQuote } from '../../lib/page/anchor.ts';
import { highlightName } from '../../lib/page/highlight.ts';
import { plainMarks } from '../../lib/page/plain-marks.ts';
import { type SeekTimes, seekQuote } from '../../lib/page/seek.ts';
import type { Quote } from '../../lib/messages.ts';
import style from '../../entrypoints/page-style.css?raw';
import { type Frame, get, isAsBefore, openFrame, takeSnapshot, until } from '../support/page-frame.ts';
import { startIn, untilReady } from '../support/page-reader.ts';

const MARK = highlightName('lookup');
const FILL = '<p>今天天气很好，大家都在公园里散步聊天，孩子们放着风筝。</p>'.repeat(60);
const SENTENCE = '<p id="place">会议强调，要把改善民生福祉作为头等大事，一件一件抓好。</p>';
const QUOTE: Quote = {
  exact: '民生福祉',
  prefix: '会议强调，要把改善',
  suffix: '作为头等大事，一件一件抓好。',
  start: 1629,
};
/** As the finder has them, each a small part of it. */
const QUICK: SeekTimes = { look: 20, loaded: 300, still: 100, most: 1500, marked: 300 };
/** Where it is to be waited for. */
const LONG = { loaded: 60_000, most: 60_000 };

let frame: Frame;
const end = { stop: new AbortController() };
afterEach(() => {
  end.stop.abort();
  end.stop = new AbortController();
  frame.close();
});

/** Looks for the quote; what it told, and what ends it, come back. */
function seek(quote = QUOTE, times: Partial<SeekTimes> = {}) {
  const tell = vi.fn();
  const place = { quote, style: plainMarks(style, '*', MARK) };
  const done = seekQuote(frame.doc, place, tell, end.stop.signal, { ...QUICK, ...times });
  return { tell, done };
}

/** What is marked now, range by range. */
function marked(): string[] {
  return [...(frame.view.CSS.highlights.get(MARK) ?? [])].map((range) => {
    const live = frame.doc.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  });
}

/** True where the element is in the middle part of the window. */
function isCentral(selector = '#place'): boolean {
  const { top, bottom } = get(frame.doc, selector).getBoundingClientRect();
  return top >= 0 && bottom <= frame.view.innerHeight;
}

describe('a place on a page', () => {
  test('is scrolled to and marked for a while, and no byte of the page is another', async () => {
    frame = await openFrame(`${FILL}${SENTENCE}${FILL}`);
    const before = takeSnapshot(frame.doc);
    const { tell, done } = seek();
    await until(() => marked().length > 0, 'the mark');
    expect(marked()).toEqual(['民生福祉']);
    expect(isCentral()).toBe(true);
    expect(tell.mock.calls).toEqual([['found']]);
    expect(isAsBefore(frame.doc, before)).toBe(true);
    await done;
    expect(frame.view.CSS.highlights.has(MARK)).toBe(false);
    expect(isAsBefore(frame.doc, before)).toBe(true);
    expect(tell).toHaveBeenCalledOnce();
  });

  test('that is seen already is not scrolled to', async () => {
    frame = await openFrame(`${FILL}${SENTENCE}${FILL}`);
    get(frame.doc, '#place').scrollIntoView({ block: 'end' });
    frame.view.scrollBy(0, 150);
    const { scrollY } = frame.view;
    const { done } = seek();
    await until(() => marked().length > 0, 'the mark');
    await done;
    expect(frame.view.scrollY).toBe(scrollY);
  });

  test('is reached at once where the page itself wants scrolling to be a motion', async () => {
    frame = await openFrame(`${FILL}${SENTENCE}${FILL}`, '<style>html { scroll-behavior: smooth }</style>');
    seek();
    await until(() => marked().length > 0, 'the mark');
    expect(isCentral()).toBe(true);
  });

  test('that the page writes late, moves and writes anew is followed', async () => {
    frame = await openFrame(
      `<script type="application/json">${JSON.stringify(SENTENCE)}</script><main></main>`,
    );
    const { tell } = seek(QUOTE, { ...LONG, marked: 60_000 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(tell).not.toHaveBeenCalled();
    const main = get(frame.doc, 'main');
    const add = (html: string, position: 'append' | 'prepend') => {
      const part = new frame.view.DOMParser().parseFromString(html, 'text/html');
      main[position](...part.body.childNodes);
    };
    add(`${FILL}${SENTENCE}${FILL}`, 'append');
    await until(() => isCentral() && marked()[0] === '民生福祉', 'the place');
    add(FILL, 'prepend');
    frame.view.scrollTo(0, 0);
    await until(isCentral, 'the place after more has come before it');
    const old = get(frame.doc, '#place');
    old.replaceWith(old.cloneNode(true));
    await until(() => marked()[0] === '民生福祉', 'the mark on the place that was made anew');
    expect(tell.mock.calls).toEqual([['found']]);
  });

  test('is marked, and not scrolled to, once the reader has taken the page in hand; scripts are nobody’s hand', async () => {
    for (const isByHand of [false, true]) {
      frame = await openFrame(`<button>打开</button>${FILL}`);
      const { tell } = seek(QUOTE, { ...LONG, marked: 60_000 });
      const button = get(frame.doc, 'button');
      button.dispatchEvent(new frame.view.WheelEvent('wheel', { bubbles: true }));
      button.dispatchEvent(new frame.view.KeyboardEvent('keydown', { bubbles: true }));
      button.focus();
      if (isByHand) await userEvent.keyboard('{Shift}');
      const late = frame.doc.createElement('p');
      late.textContent = '会议强调，要把改善民生福祉作为头等大事。';
      frame.doc.body.append(late);
      await until(() => marked()[0] === '民生福祉', 'the mark');
      expect(tell.mock.calls).toEqual([['found']]);
      if (isByHand) expect(frame.view.scrollY).toBe(0);
      else expect(frame.view.scrollY).toBeGreaterThan(0);
      end.stop.abort();
      end.stop = new AbortController();
      frame.close();
    }
  });

  test('in a box that scrolls is brought into sight in it', async () => {
    frame = await openFrame(
      `${FILL}<div id="box" style="height:200px;overflow:auto">${FILL}${SENTENCE}</div>${FILL}`,
    );
    seek();
    await until(() => marked().length > 0, 'the mark');
    const [box, place] = ['#box', '#place'].map((one) => get(frame.doc, one).getBoundingClientRect());
    expect(place && box && place.top >= box.top && place.bottom <= box.bottom).toBe(true);
    expect(isCentral()).toBe(true);
  });

  test('in a shadow root is found and marked there, by a sheet that goes again', async () => {
    frame = await openFrame(`${FILL}<my-article></my-article>`);
    const root = get(frame.doc, 'my-article').attachShadow({ mode: 'open' });
    const part = new frame.view.DOMParser().parseFromString(`${FILL}${SENTENCE}`, 'text/html');
    root.append(...part.body.childNodes);
    const { done, tell } = seek();
    await until(() => marked().length > 0, 'the mark');
    expect(marked()).toEqual(['民生福祉']);
    expect(root.adoptedStyleSheets).toHaveLength(1);
    expect(frame.view.scrollY).toBeGreaterThan(0);
    await done;
    expect(root.adoptedStyleSheets).toHaveLength(0);
    expect(tell.mock.calls).toEqual([['found']]);
  });

  test('keeps its mark while the reader draws its pinyin there', async () => {
    frame = await openFrame(`<article>${FILL}${SENTENCE}${FILL}</article>`);
    const started = startIn(frame);
    seek(QUOTE, { marked: 60_000 });
    await until(() => marked()[0] === '民生福祉', 'the mark');
    started.reader.setReading(true);
    await untilReady(frame);
    await until(() => marked()[0] === '民生福祉', 'the mark over the pinyin');
    expect(isCentral()).toBe(true);
    started.reader.setReading(false);
    await until(() => marked()[0] === '民生福祉', 'the mark without the pinyin');
    started.stop();
  });

  test('gives way to the mark of a word that is being looked up', async () => {
    frame = await openFrame(`${FILL}${SENTENCE}`);
    const range = frame.doc.createRange();
    range.selectNodeContents(get(frame.doc, 'p'));
    const theirs = new frame.view.Highlight(range);
    frame.view.CSS.highlights.set(MARK, theirs);
    const { done, tell } = seek();
    await done;
    expect(tell.mock.calls).toEqual([['found']]);
    expect(frame.view.CSS.highlights.get(MARK)).toBe(theirs);
    expect(theirs.size).toBe(1);
  });
});

describe('a place that is not on the page', () => {
  const told = async (html: string, quote = QUOTE, times: Partial<SeekTimes> = {}) => {
    frame = await openFrame(html);
    const { done, tell } = seek(quote, times);
    await done;
    expect(frame.view.CSS.highlights.has(MARK)).toBe(false);
    return tell.mock.calls.flat();
  };

  test('is lost when the page has loaded and been still', async () => {
    expect(await told(FILL)).toEqual(['lost']);
    expect(frame.view.scrollY).toBe(0);
  });

  test.each([
    ['stands elsewhere in other words', '<p>另有评论说，民生福祉的含义很广。</p>', 'lost'],
    ['has moved with its sentence', `<h2>要点</h2><ul><li>${SENTENCE}</li></ul>`, 'found'],
    ['is in data of the page alone', `<script type="application/json">${SENTENCE}</script>`, 'lost'],
    ['is hidden', `<div hidden>${SENTENCE}</div>`, 'unsure'],
  ])('is told apart from one that %s', async (_, html, sought) => {
    expect(await told(`${FILL}${html}`)).toEqual([sought]);
  });

  test('says nothing of a page with too little Chinese to be an article', async () => {
    expect(await told('<p>请完成安全验证。</p>')).toEqual(['unsure']);
    frame.close();
    expect(await told('<p>Not found. Please try again later.</p>'.repeat(50))).toEqual(['unsure']);
  });

  test('says nothing of a page that grows as long as anybody looks', async () => {
    frame = await openFrame(FILL);
    const timer = setInterval(() => {
      const more = frame.doc.createElement('p');
      more.textContent = '最新消息，'.repeat(20);
      frame.doc.body.append(more);
    }, 30);
    const { done, tell } = seek();
    await done;
    clearInterval(timer);
    expect(tell.mock.calls).toEqual([['unsure']]);
  });

  test('is looked for no more when it is ended, and nothing is told', async () => {
    frame = await openFrame(FILL);
    const { done, tell } = seek();
    end.stop.abort();
    await done;
    expect(tell).not.toHaveBeenCalled();
  });
});

test('of a word that is there often, the place with its own surroundings comes first, whatever white space is between blocks', async () => {
  frame = await openFrame('<p>长沙的夜市。</p>\n\n   <p>在</p>\n<p>长沙</p>\n<p>考察</p>');
  const quote = { exact: '长沙', prefix: '夜市。在', suffix: '考察', start: 0 };
  const places = [...resolveQuote(frame.doc.body, quote)];
  expect(places.map(({ fit }) => fit)).toEqual([6, 0]);
  expect(places[0]?.range.startContainer.parentElement?.textContent).toBe('长沙');
});
