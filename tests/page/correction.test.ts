import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { mountGlossCard } from '../../components/mount-gloss-card.tsx';
import { type MountCard, openCard } from '../../lib/page/card-host.ts';
import { CARD_NAME } from '../../lib/page/names.ts';
import { startReader } from '../../lib/page/reader.ts';
import { clickMouse, middleOf, moveMouse, pressKey } from '../support/mouse.ts';
import { type FakeEngine, OTHER_READING, fakeEngine } from '../support/page-engine.ts';
import { type Frame, get, isAsBefore, openFrame, takeSnapshot, until } from '../support/page-frame.ts';
import { untilReady } from '../support/page-reader.ts';

const BODY = `<nav><a href="#">新闻首页</a></nav><p id="it">湖南省长沙市举行新闻发布会。</p><p id="two">长沙市民说新闻。</p><p><input id="field"></p>`;
const STYLE = '<style>body{margin:40px;font:20px/2 sans-serif}</style>';

let frame: Frame;
let engine: FakeEngine;
let stopping: AbortController;
let roots: ShadowRoot[];
let setReading: (on: boolean) => unknown;
beforeEach(async () => {
  frame = await openFrame(BODY, STYLE);
  engine = fakeEngine();
  stopping = new AbortController();
  roots = [];
  const mount: MountCard = (root, content) => {
    roots.push(root);
    return mountGlossCard(root, content);
  };
  const reader = startReader(
    frame.doc,
    engine,
    async () => (range, content, signal, onClosed) => openCard(range, content, mount, signal, onClosed),
    stopping.signal,
  );
  setReading = (on) => reader.setReading(on);
});
afterEach(() => {
  stopping.abort();
  frame.close();
});

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function rubyOf(paragraph: string, text: string): Element {
  const found = [...frame.doc.querySelectorAll(`${paragraph} ruby`)].find(
    (ruby) => ruby.textContent === text,
  );
  if (!found) throw new Error(`There is no word ${text}.`);
  return found;
}
const pinyinOf = (paragraph: string, text: string) =>
  rubyOf(paragraph, text).querySelector('rt')?.getAttribute('data-p');
const isUnsure = (paragraph: string, text: string) =>
  rubyOf(paragraph, text).querySelector('rt')?.hasAttribute('data-u');
const card = () => roots.at(-1)?.querySelector<HTMLElement>('.card') ?? null;
const said = () => card()?.innerText ?? '';

async function open(text: string): Promise<void> {
  setReading(true);
  await untilReady(frame);
  await clickMouse(frame.view, middleOf(rubyOf('#it', text)));
  await until(() => said().includes(text), 'the card');
}

describe('the card of a word that the engine is unsure of', () => {
  test('says so in words and offers the other reading; the page shows it too', async () => {
    await open('新闻');
    expect(said()).toContain('Unsure reading');
    expect(said()).toMatch(new RegExp(`or\\s+${OTHER_READING}`, 'u'));
    expect(isUnsure('#it', '新闻')).toBe(true);
    const before = frame.view.getComputedStyle(get(frame.doc, '#it ruby rt[data-u]'), '::before');
    expect(before.content).toContain('?');
  });

  test('A keeps the other reading and draws it everywhere at once, Z takes it back, and the card stays', async () => {
    await open('新闻');
    const own = pinyinOf('#it', '新闻');
    const place = get(frame.doc, CARD_NAME).getBoundingClientRect();
    await pressKey('a');
    await until(() => pinyinOf('#it', '新闻') === OTHER_READING, 'the reading on the page');
    await until(() => pinyinOf('#two', '新闻') === OTHER_READING, 'the reading elsewhere');
    await until(() => said().includes('Your reading'), 'the card');
    expect(said()).toContain(OTHER_READING);
    expect(isUnsure('#it', '新闻')).toBe(false);
    expect(get(frame.doc, CARD_NAME).getBoundingClientRect().left).toBeCloseTo(place.left, -1);
    expect(frame.view.CSS.highlights.get('bandu-lookup')?.size).toBe(1);
    expect(engine.corrected[0]).toMatchObject({
      text: '新闻',
      words: [{ length: 2, syllables: [OTHER_READING] }],
    });

    await pressKey('z');
    await until(() => pinyinOf('#it', '新闻') === own, 'the undo');
    await until(() => pinyinOf('#two', '新闻') === own, 'the undo elsewhere');
    expect(engine.corrected[1]).toMatchObject({ isStep: true });
    await until(() => said().includes('Unsure reading'), 'the card');
    await pressKey('a');
    await until(() => said().includes('Your reading'), 'the card again');
    await pressKey('a');
    await until(() => pinyinOf('#it', '新闻') === own, 'the engine’s own');
    expect(engine.corrected.at(-1)).toMatchObject({ isStep: false });
  });

  test('what is saved after a correction has its reading', async () => {
    await open('新闻');
    await pressKey('a');
    await until(() => said().includes('Your reading'), 'the card');
    await pressKey('r');
    await until(() => engine.saved.length === 1, 'the save');
    expect(engine.saved[0]).toMatchObject({ headword: '新闻', pinyin: OTHER_READING });
  });

  test('letters that have no button now are the page’s', async () => {
    await open('新闻');
    const heard: string[] = [];
    frame.doc.addEventListener('keydown', ({ key }) => heard.push(key));
    for (const key of ['z', 'j', 's', 'a']) await pressKey(key);
    await until(() => engine.corrected.length === 1, 'A');
    expect(heard).toEqual(['z', 'j', 's']);
  });

  test('letters with Ctrl, in a field of the page, or in the note correct nothing (B10)', async () => {
    await open('新闻');
    await pressKey('a', 2);
    const note = roots.at(-1)?.querySelector('textarea');
    note?.focus();
    for (const key of ['a', 'j', 's', 'z']) await pressKey(key);
    expect(note?.value).toBe('ajsz');
    get(frame.doc, '#field').focus();
    await pressKey('a');
    await wait(60);
    expect(engine.corrected).toEqual([]);
  });

  test('keys and clicks that the page makes up correct nothing (B2)', async () => {
    await open('新闻');
    for (const target of [frame.doc, get(frame.doc, CARD_NAME)]) {
      for (const key of ['a', 'z', 'j', 's'])
        target.dispatchEvent(new frame.view.KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      target.dispatchEvent(new frame.view.MouseEvent('click', { bubbles: true, composed: true }));
    }
    await wait(80);
    expect(engine.corrected).toEqual([]);
  });

  test('a correction that cannot be kept is told in the card, and the page stays as it is', async () => {
    await open('新闻');
    const own = pinyinOf('#it', '新闻');
    engine.correct = async () => Promise.reject(new Error('The disk is full, so nothing was saved.'));
    await pressKey('a');
    await until(() => said().includes('The disk is full'), 'the reason');
    expect(pinyinOf('#it', '新闻')).toBe(own);
  });
});

test('a word of a menu is corrected like any other, and the menu stays as it is', async () => {
  setReading(true);
  await untilReady(frame);
  frame.view.focus();
  const link = get(frame.doc, 'nav a');
  const html = get(frame.doc, 'nav').innerText;
  const { left, top, height } = link.getBoundingClientRect();
  await moveMouse(frame.view, { x: left + 8, y: top + height / 2 });
  await until(() => said().includes('新闻'), 'the card');
  await pressKey('a');
  await until(() => pinyinOf('#it', '新闻') === OTHER_READING, 'the reading in the article');
  await until(() => said().includes('Your reading'), 'the card');
  expect(get(frame.doc, 'nav').querySelector('ruby')).toBeNull();
  expect(get(frame.doc, 'nav').innerText).toBe(html);
});

test('off after a correction leaves the page as it was, byte for byte', async () => {
  const before = takeSnapshot(frame.doc);
  await open('新闻');
  await pressKey('a');
  await until(() => pinyinOf('#two', '新闻') === OTHER_READING, 'the reading');
  setReading(false);
  expect(isAsBefore(frame.doc, before)).toBe(true);
});

test('an answer that was on its way while a correction was made is not drawn', async () => {
  await open('新闻');
  const late = frame.doc.createElement('p');
  late.id = 'late';
  late.textContent = '晚间新闻继续。';
  engine.hold(true);
  frame.doc.body.prepend(late);
  await until(
    () => engine.asked.at(-1)?.blocks.some(({ text }) => text.includes('晚间')) === true,
    'the question',
  );
  await pressKey('a');
  engine.hold(false);
  await until(() => pinyinOf('#two', '新闻') === OTHER_READING, 'the reading');
  await until(() => pinyinOf('#late', '新闻') === OTHER_READING, 'the reading in what came late');
});
