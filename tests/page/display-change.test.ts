import { afterEach, describe, expect, test } from 'vitest';

import { RUN_NAME } from '../../lib/page/names.ts';
import type { Settings } from '../../lib/settings-schema.ts';
import { contrastOf } from '../support/contrast.ts';
import { clickMouse, middleOf, moveMouse } from '../support/mouse.ts';
import { type Frame, get, openFrame, until } from '../support/page-frame.ts';
import { type Looking, startLooking } from '../support/page-look.ts';
import { untilReady } from '../support/page-reader.ts';

/* Settings that change while a page is read: at once, and without moving what need not move. */

const TEXT =
  '长沙市的老街区改造让西安来的游客很惊喜。女儿们在巷子里一边走一边拍照，公安人员在路口维持秩序。' +
  '附近的商户说，今年一到周末就坐满了人，一些小店不得不把桌子摆到门外，2025年接待游客三十多万人次。';
const ARTICLE = `<article><h1>老街区改造完成</h1><p>${TEXT}</p><p>${TEXT}</p></article>`;
const MENU = '<nav><a href="#">首页</a> <a href="#">文化旅游</a></nav>';

let frame: Frame;
let looking: Looking;
afterEach(() => {
  looking.stop();
  frame.close();
});

async function read(body: string, settings: Partial<Settings> = {}, head = ''): Promise<void> {
  frame = await openFrame(body, head);
  looking = startLooking(frame, settings, { terms: ['改造'], persons: ['女儿'] });
  looking.reader.setReading(true);
  await untilReady(frame);
}

const rubies = (): Element[] => [...frame.doc.querySelectorAll(`${RUN_NAME} > ruby`)];
const boxes = (): string =>
  rubies()
    .map((ruby) => {
      const { x, y, width, height } = ruby.getBoundingClientRect();
      return [x, y, width, height].map(Math.round).join();
    })
    .join(' ');
const content = (element: Element): string => frame.view.getComputedStyle(element, '::before').content;

test.each([
  [{ wear: 'hover' }],
  [{ wear: 'masked' }],
  [{ colour: '#aa3300' }],
  [{ markTerms: false }],
  [{ print: false }],
  [{ copy: 'brackets' }],
] as const)('%j moves nothing and touches no word', async (change) => {
  await read(ARTICLE);
  const [before, places, asked] = [rubies(), boxes(), looking.engine.asked.length];
  looking.change(change);
  expect(boxes()).toBe(places);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(rubies().every((ruby, index) => ruby === before[index])).toBe(true);
  expect(looking.engine.asked.length).toBe(asked);
  looking.change({ wear: 'always', colour: 'text', markTerms: true, print: true, copy: 'plain' });
  expect(boxes()).toBe(places);
  expect(frame.doc.querySelector(`${RUN_NAME}[style], ${RUN_NAME}[data-l]`)).toBeNull();
});

test('hidden pinyin keeps its room and shows for the word, or the sentence, that is pointed at', async () => {
  await read(`<p style="font:20px serif;margin:60px 20px">${TEXT}</p>`, { wear: 'hover' });
  const [first, second] = rubies();
  const rt = (ruby: Element | undefined) => ruby?.querySelector('rt') ?? frame.doc.body;
  const isSeen = (ruby: Element | undefined) =>
    frame.view.getComputedStyle(rt(ruby)).visibility === 'visible';
  expect(rt(first).getBoundingClientRect().width).toBeGreaterThan(5);
  expect(isSeen(first)).toBe(false);
  const place = middleOf(first ?? frame.doc.body);
  await moveMouse(frame.view, place);
  await until(() => isSeen(first), 'pinyin of the word');
  expect(isSeen(second)).toBe(false);
  looking.change({ reveal: 'sentence', wear: 'masked' });
  await moveMouse(frame.view, middleOf(second ?? frame.doc.body));
  await moveMouse(frame.view, place);
  await until(() => frame.doc.querySelector('[data-h]') !== null, 'the sentence');
  const shown = [...frame.doc.querySelectorAll('ruby[data-h]')].map((ruby) => ruby.textContent).join('');
  expect(shown.startsWith('长沙')).toBe(true);
  expect(shown).toContain('惊喜');
  expect(shown).not.toContain('女儿');
  const colours = rubies().map((ruby) => frame.view.getComputedStyle(rt(ruby)).webkitTextFillColor);
  expect(new Set(colours).size).toBe(2);
  looking.reader.setReading(false);
  expect(frame.doc.querySelector('[data-h]')).toBeNull();
});

test('off leaves the page’s own text with its marks, and pinyin comes back', async () => {
  await read(ARTICLE);
  const count = rubies().length;
  looking.change({ wear: 'off' });
  await until(() => frame.doc.querySelector(RUN_NAME) === null, 'no words of ours');
  await untilReady(frame);
  expect(frame.doc.querySelector('p')?.innerHTML).toBe(TEXT);
  expect(frame.view.CSS.highlights.get('bandu-term')?.size).toBeGreaterThan(1);
  expect(looking.reader.getState().words).toBeGreaterThan(20);
  looking.change({ wear: 'always' });
  await until(() => rubies().length === count, 'all words again');
});

test('size and place are fitted anew: what has no room any more is left plain, and drawn where it has', async () => {
  const fixed = '<h2 style="font:20px/32px serif;height:32px;overflow:hidden">老街区改造完成</h2>';
  await read(`${fixed}<p>${TEXT}</p>`);
  const h2 = get(frame.doc, 'h2');
  expect(h2.querySelector('ruby')).not.toBeNull();
  looking.change({ size: 70 });
  await until(() => h2.querySelector('ruby') === null, 'the headline is plain');
  await until(() => frame.doc.querySelectorAll('p [style*="0.7"] ruby').length > 30, 'large pinyin');
  looking.change({ size: 50, place: 'below' });
  await until(() => frame.doc.querySelectorAll('p [data-l~=below] ruby').length > 30, 'pinyin below');
  looking.change({ place: 'above' });
  await until(() => h2.querySelector('ruby') !== null, 'the headline has room again');
});

test('what is written changes at once: tones, numbers, zhuyin, syllables', async () => {
  await read(`<p>${TEXT}</p>`);
  const rt = () => get(frame.doc, 'rt');
  expect(content(rt())).toContain('chángshā');
  looking.change({ notation: 'numbers' });
  await until(() => content(rt()).includes('chang2sha1'), 'numbers');
  looking.change({ notation: 'zhuyin' });
  await until(() => content(rt()).includes('ㄔㄤˊ ㄕㄚ'), 'zhuyin');
  looking.change({ notation: 'marks', tones: 'pleco' });
  await until(() => rt().children.length > 1, 'syllables of their own colours');
  expect([...rt().children].map((part) => part.getAttribute('data-t'))).toEqual(['2', '1']);
  expect(rt().textContent).toBe('');
  expect(content(get(frame.doc, 'rt > i'))).toContain('cháng');
  looking.change({ joined: 'syllable' });
  await until(() => get(frame.doc, 'ruby').querySelectorAll('rt').length === 2, 'a syllable a character');
  expect([...get(frame.doc, 'ruby').querySelectorAll('rt')].map((one) => one.dataset['t'])).toEqual([
    '2',
    '1',
  ]);
});

test('marks come and go by their kind', async () => {
  await read(ARTICLE);
  const { highlights } = frame.view.CSS;
  expect([highlights.has('bandu-term'), highlights.has('bandu-person')]).toEqual([true, true]);
  looking.change({ markTerms: false });
  expect([highlights.has('bandu-term'), highlights.has('bandu-person')]).toEqual([false, true]);
  looking.change({ markPersons: false, markTerms: true });
  expect([highlights.has('bandu-term'), highlights.has('bandu-person')]).toEqual([true, false]);
  looking.reader.setReading(false);
  expect([...highlights.keys()]).toEqual([]);
});

test('the article alone by default; the whole page, its menu too, on demand', async () => {
  await read(`${MENU}${ARTICLE}`);
  expect(frame.doc.querySelector('nav ruby')).toBeNull();
  const html = get(frame.doc, 'nav').outerHTML;
  looking.change({ scope: 'page' });
  await until(() => frame.doc.querySelectorAll('nav ruby').length > 1, 'the menu');
  await untilReady(frame);
  looking.change({ scope: 'article' });
  await until(() => frame.doc.querySelectorAll('nav ruby').length === 0, 'no menu');
  await until(() => frame.doc.querySelectorAll('p ruby').length > 30, 'the article');
  expect(get(frame.doc, 'nav').outerHTML).toBe(html);
});

describe('colours hold AA on whatever is behind the text', () => {
  const GROUNDS = [
    '#ffffff',
    '#fbf7ef',
    '#f3dede',
    '#cfe8ff',
    '#111418',
    '#1d2330',
    '#3b0d0d',
    '#8a8a8a',
    '#5b5b5b',
  ];
  test.each(['pleco', 'zhongwen', 'own'] as const)('tones, %s', async (tones) => {
    const parts = GROUNDS.map(
      (ground) =>
        `<p style="background:${ground};color:${/^#[1-3]/u.test(ground) ? '#ddd' : '#111'}">${TEXT}</p>`,
    );
    await read(parts.join(''), { tones, colour: '#ffd400' });
    for (const [index, p] of frame.doc.querySelectorAll('p').entries()) {
      const seen = new Set<string>();
      for (const part of p.querySelectorAll('[data-t]')) {
        const { color } = frame.view.getComputedStyle(part);
        seen.add(color);
        expect(
          contrastOf(color, GROUNDS[index] ?? ''),
          `${GROUNDS[index] ?? ''} ${color}`,
        ).toBeGreaterThanOrEqual(4.5);
      }
      // The grounds in the middle leave room for black or white alone.
      if (index < 7) expect(seen.size, GROUNDS[index]).toBe(5);
    }
  });

  test('a page that its reader turns dark', async () => {
    await read(`<button>夜间</button><p>${TEXT}</p>`, { tones: 'pleco' });
    const { body } = frame.doc;
    get(frame.doc, 'button').addEventListener('click', () => {
      body.style.cssText = 'background:#15181d;color:#ddd';
    });
    const colours = () =>
      [...frame.doc.querySelectorAll('rt [data-t]')].map((part) => frame.view.getComputedStyle(part).color);
    const before = colours();
    await clickMouse(frame.view, middleOf(get(frame.doc, 'button')));
    await until(() => colours().join() !== before.join(), 'other colours');
    for (const colour of new Set(colours()))
      expect(contrastOf(colour, '#15181d')).toBeGreaterThanOrEqual(4.5);
  });

  test('one’s own colour; and a ground that is an image, by the colour of the text on it', async () => {
    await read(`<p style="color:#eee;background:linear-gradient(#000,#223)">${TEXT}</p><p>${TEXT}</p>`, {
      colour: '#1a7f37',
    });
    const [dark, light] = [...frame.doc.querySelectorAll('p')].map(
      (p) => frame.view.getComputedStyle(p.querySelector('rt') ?? p).color,
    );
    expect(contrastOf(dark ?? '', '#000022')).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(light ?? '', '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(light).toBe('rgb(26, 127, 55)');
  });
});

test('a look that changes before a long page is surveyed to its end is worn by all that is seen', async () => {
  frame = await openFrame(`<article><h1>老街区改造完成</h1>${`<p>${TEXT}</p>`.repeat(500)}</article>`);
  looking = startLooking(frame, {}, { terms: ['改造'] });
  const isChanged = new Promise<void>((resolve) => {
    new frame.view.MutationObserver((_, watcher) => {
      if (frame.doc.documentElement.dataset['bandu'] !== 'ready') return;
      watcher.disconnect();
      // The first look is over, the rest waits for an idle moment.
      looking.change({ notation: 'numbers' });
      resolve();
    }).observe(frame.doc.documentElement, { attributes: true });
  });
  looking.reader.setReading(true);
  await isChanged;
  // What is off the screen by now waits until it is near again.
  const cities = () =>
    rubies().filter(
      (ruby) => ruby.textContent === '长沙' && ruby.getBoundingClientRect().top < frame.view.innerHeight,
    );
  const isNew = (ruby: Element) => content(ruby.querySelector('rt') ?? ruby).includes('chang2sha1');
  await until(() => cities().length > 3 && cities().every(isNew), 'numbers over all words');
});
