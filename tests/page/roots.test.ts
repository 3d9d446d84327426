import { afterEach, describe, expect, test } from 'vitest';

import { findHit } from '../../lib/page/hit.ts';
import { type Frame, get, openFrame, until } from '../support/page-frame.ts';
import { type Started, startIn, untilReady } from '../support/page-reader.ts';

/* Text of web components: read, drawn, followed and put back like any other, in open shadow roots. */

const STORY =
  '<style>p{margin:20px;font:20px/2 serif}</style><p>湖南省长沙市举行新闻发布会。</p><slot></slot>';

let frame: Frame;
let started: Started;
afterEach(() => {
  started.stop();
  frame.close();
});

function attach(selector: string, html: string): ShadowRoot {
  const root = get(frame.doc, selector).attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
}

async function turnOn(): Promise<void> {
  started = startIn(frame, { places: ['长沙市'] });
  started.reader.setReading(true);
  await untilReady(frame);
}

const readings = (root: ParentNode) => [...root.querySelectorAll('rt')].map((rt) => rt.dataset['p']);

describe('an open shadow root', () => {
  test('is drawn in our style, with its marks, and is as it was once off (I1, I2)', async () => {
    frame = await openFrame('<div id="it">国家统计局发布公告。</div>');
    const root = attach('#it', STORY);
    const own = new frame.view.CSSStyleSheet();
    root.adoptedStyleSheets = [own];
    const text = root.querySelector('p')?.firstChild;
    const before = { inside: root.innerHTML, outside: frame.doc.documentElement.outerHTML };
    await turnOn();
    expect(readings(root).length).toBeGreaterThan(3);
    // What is slotted into it stands in the document, and is read there, once.
    expect(readings(frame.doc).length).toBeGreaterThan(2);
    const rt = root.querySelector('rt');
    if (!rt) throw new Error('No pinyin.');
    expect(frame.view.getComputedStyle(rt, '::before').content).toContain(rt.dataset['p']);
    expect(rt.getBoundingClientRect().height).toBeGreaterThan(5);
    expect(root.querySelector('p')?.textContent).toBe('湖南省长沙市举行新闻发布会。');
    const place = frame.view.CSS.highlights.get('bandu-place');
    expect([...(place ?? [])].map(({ startContainer }) => startContainer.getRootNode())).toEqual([root]);
    started.reader.setReading(false);
    expect(root.innerHTML).toBe(before.inside);
    expect(frame.doc.documentElement.outerHTML).toBe(before.outside);
    expect(root.querySelector('p')?.firstChild).toBe(text);
    expect([...root.adoptedStyleSheets]).toEqual([own]);
  });

  test('is followed as it changes: its text wins, what comes is read, what goes is plain (A2)', async () => {
    frame = await openFrame('<div id="it"></div><p>国家统计局发布公告。</p>');
    const root = attach('#it', '湖南省长沙市<b>举行</b>新闻发布会。');
    const host = get(frame.doc, '#it');
    await turnOn();
    expect(readings(root).length).toBeGreaterThan(3);
    const node = root.firstChild;
    if (!(node instanceof frame.view.Text)) throw new Error('No text.');
    node.data = '衡阳市';
    await until(() => root.textContent === '衡阳市举行新闻发布会。', 'the new text');
    await until(() => root.querySelector('ruby')?.textContent.startsWith('衡阳') === true, 'the new words');
    const p = frame.doc.createElement('p');
    p.textContent = '耒阳市召开座谈会。';
    root.append(p);
    await until(() => readings(p).length > 2, 'the added paragraph');
    host.remove();
    await until(() => root.querySelector('bandu-run') === null, 'the root to be plain');
    expect(root.innerHTML).toBe('衡阳市<b>举行</b>新闻发布会。<p>耒阳市召开座谈会。</p>');
    frame.doc.body.append(host);
    await until(() => readings(root).length > 5, 'the words to come back');
  });

  test('is read where a component gets it late, or brings it along, and one within another', async () => {
    frame = await openFrame('<late-story id="late"></late-story><p>国家统计局发布公告。</p>');
    await turnOn();
    const late = attach('#late', '<p>湖南省长沙市举行新闻发布会。</p><div id="inner"></div>');
    await until(() => readings(late).length > 3, 'the late root');
    const inner = get(frame.doc, '#late').shadowRoot?.querySelector('#inner')?.attachShadow({ mode: 'open' });
    const host = frame.doc.createElement('span');
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>衡阳市召开工作推进会。</p>';
    frame.doc.querySelector('p')?.append(host);
    await until(() => readings(host.shadowRoot ?? frame.doc).length > 2, 'the root that came along');
    if (!inner) throw new Error('No inner root.');
    inner.innerHTML = '<p>记者从现场了解到情况。</p>';
    late.append(frame.doc.createElement('hr'));
    get(frame.doc, '#late').shadowRoot?.querySelector('#inner')?.setAttribute('lang', 'zh');
    await until(() => readings(inner).length > 2, 'the inner root');
  });

  test('is left alone where it or its host is closed, and its fallback where it is not shown', async () => {
    frame = await openFrame(
      '<div id="a">看见的文字</div><div id="b" contenteditable></div><div id="box"><div id="c"></div></div><div id="d">看不见</div>',
    );
    const a = attach('#a', '<slot>没有显示的文字</slot><div role="textbox">草稿文字</div>');
    const b = attach('#b', '<p>编辑文字</p>');
    const c = attach('#c', '<p>湖南省长沙市举行新闻发布会。</p>');
    attach('#d', '<p>湖南省</p>');
    await turnOn();
    await until(() => readings(c).length > 3, 'the words');
    expect(readings(a)).toEqual([]);
    expect(readings(b)).toEqual([]);
    expect(readings(get(frame.doc, '#d'))).toEqual([]);
    get(frame.doc, '#box').contentEditable = 'true';
    await until(() => readings(c).length === 0, 'the root inside an editor to be plain');
    expect(c.innerHTML).toBe('<p>湖南省长沙市举行新闻发布会。</p>');
  });

  test('gets no second sheet, and gets ours again where the page has dropped it', async () => {
    frame = await openFrame('<div id="a"></div>');
    const root = attach('#a', '<p>湖南省长沙市举行新闻发布会。</p>');
    await turnOn();
    root.adoptedStyleSheets = [];
    const p = frame.doc.createElement('p');
    p.textContent = '耒阳市召开座谈会。';
    root.append(p);
    await until(() => readings(p).length > 2, 'the added paragraph');
    expect(root.adoptedStyleSheets.length).toBe(1);
  });
});

test('a word in a shadow root is found under the pointer, over its sign and over its pinyin', async () => {
  frame = await openFrame('<section id="it"></section>');
  const root = attach('#it', STORY);
  await turnOn();
  const ruby = [...root.querySelectorAll('ruby')].find(({ textContent }) => textContent.includes('新闻'));
  const rt = ruby?.querySelector('rt');
  if (!ruby || !rt) throw new Error('No word.');
  const range = frame.doc.createRange();
  if (ruby.firstChild) range.selectNodeContents(ruby.firstChild);
  for (const { left, top, width, height } of [range.getBoundingClientRect(), rt.getBoundingClientRect()]) {
    const hit = findHit(frame.doc, left + width / 4, top + height / 2);
    expect(hit?.run.text.slice(hit.offset)).toMatch(/^新闻/u);
  }
});
