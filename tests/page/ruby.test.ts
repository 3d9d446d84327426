import {
  array,
  assert,
  constant,
  constantFrom,
  letrec,
  nat,
  oneof,
  property,
  record,
  string,
} from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';

import { RUN_NAME } from '../../lib/page/names.ts';
import {
  dataOf,
  drawReadings,
  eraseReadings,
  meltCarrier,
  type NodeWord,
  ownerOf,
  placeOf,
  sourceOf,
} from '../../lib/page/ruby.ts';
import {
  type Frame,
  get,
  getText,
  isAsBefore,
  openFrame,
  takeSnapshot,
  textNodes,
} from '../support/page-frame.ts';

let frame: Frame;
afterEach(() => frame.close());

function word(start: number, end: number, pinyin: string): NodeWord {
  return { start, end, pinyin, isUnsure: false };
}

describe('drawing one node', () => {
  test('the words stand right after the emptied node, the pinyin is no text', async () => {
    frame = await openFrame('<p>在长沙经开区考察</p>');
    const { doc } = frame;
    const node = getText(doc, '在长沙');
    const undo = drawReadings(node, 0, 8, [word(1, 3, 'Chángshā'), word(3, 6, 'Jīngkāiqū')]);
    const p = get(doc, 'p');
    expect(node.data).toBe('');
    expect(node.nextSibling).toBe(p.querySelector(RUN_NAME));
    expect(p.textContent).toBe('在长沙经开区考察');
    expect(p.innerText).toBe('在长沙经开区考察');
    expect([...p.querySelectorAll('rt')].map((rt) => rt.dataset['p'])).toEqual(['Chángshā', 'Jīngkāiqū']);
    expect(dataOf(node)).toBe('在长沙经开区考察');
    undo();
    expect(p.outerHTML).toBe('<p>在长沙经开区考察</p>');
    expect(p.firstChild).toBe(node);
  });

  test('parts with tones, parts over their characters, and the sign of an unsure reading after the last', async () => {
    frame = await openFrame('<p>长沙西安</p>');
    const { doc, view } = frame;
    const node = getText(doc, '长沙');
    drawReadings(node, 0, 4, [
      { ...word(0, 2, '|Cháng2|shā1'), isUnsure: true },
      { ...word(2, 4, '/Xī1/ān0'), isUnsure: true },
    ]);
    const [joined, apart] = [...doc.querySelectorAll('ruby')];
    const parts = (ruby: Element | undefined, name: string) =>
      [...(ruby?.querySelectorAll<HTMLElement>(name) ?? [])].map(({ dataset }) => [
        dataset['p'],
        dataset['t'],
      ]);
    expect(parts(joined, 'i')).toEqual([
      ['Cháng', '2'],
      ['shā', '1'],
    ]);
    expect(parts(apart, 'rt')).toEqual([
      ['Xī', '1'],
      ['ān', undefined],
    ]);
    const drawn = (element: Element | null | undefined, at: string) =>
      element && view.getComputedStyle(element, at).content;
    expect(drawn(joined?.querySelector('rt'), '::after')).toBe('"?" / ""');
    expect(drawn(apart?.querySelector('rt'), '::before')).toBe('"Xī" / ""');
    expect(drawn(apart?.querySelector('rt:last-child'), '::before')).toBe('"ān?" / ""');
    expect(drawn(apart?.querySelector('rt:last-child'), '::after')).toBe('none');
    expect(get(doc, 'p').textContent).toBe('长沙西安');
  });

  test('the rest of a node may be drawn later; the same words again change nothing', async () => {
    frame = await openFrame('<p>湖南省长沙市与衡阳市</p>');
    const node = getText(frame.doc, '湖南省');
    drawReadings(node, 0, 6, [word(0, 3, 'Húnán Shěng')]);
    const first = frame.doc.querySelector('ruby');
    drawReadings(node, 6, 10, [word(7, 10, 'Héngyáng Shì')]);
    expect(frame.doc.querySelectorAll('ruby')).toHaveLength(2);
    expect(frame.doc.querySelector('ruby')).toBe(first);
    drawReadings(node, 0, 6, [word(0, 3, 'Húnán Shěng')]);
    expect(frame.doc.querySelector('ruby')).toBe(first);
    drawReadings(node, 0, 6, [word(0, 2, 'Húnán'), word(3, 6, 'Chángshā Shì')]);
    expect([...frame.doc.querySelectorAll('ruby')].map((ruby) => ruby.textContent)).toEqual([
      '湖南',
      '长沙市',
      '衡阳市',
    ]);
    eraseReadings(node);
    expect(node.data).toBe('湖南省长沙市与衡阳市');
    expect(frame.doc.querySelector(RUN_NAME)).toBeNull();
  });

  test('places are found in both directions', async () => {
    frame = await openFrame('<p>在长沙经开区考察</p>');
    const node = getText(frame.doc, '在长沙');
    drawReadings(node, 0, 8, [word(1, 3, 'Chángshā'), word(3, 6, 'Jīngkāiqū')]);
    for (let offset = 0; offset < 8; offset++) {
      const place = placeOf(node, offset);
      expect(sourceOf(place.node, place.offset)).toEqual({ node, offset });
      expect(place.node.data[place.offset]).toBe('在长沙经开区考察'[offset]);
    }
  });

  test('a copy that the page has made is turned back into text', async () => {
    frame = await openFrame('<p>长沙</p><div></div>');
    const { doc } = frame;
    const p = get(doc, 'p');
    drawReadings(getText(doc, '长沙'), 0, 2, [word(0, 2, 'Chángshā')]);
    const div = get(doc, 'div');
    div.append(p.cloneNode(true));
    const carrier = get(doc, `div ${RUN_NAME}`);
    expect(ownerOf(carrier)).toBeNull();
    meltCarrier(carrier);
    expect(div.innerHTML).toBe('<p>长沙</p>');
    // Written and read again by the page as HTML, the empty node is lost on the way.
    div.innerHTML = p.innerHTML;
    meltCarrier(get(doc, `div ${RUN_NAME}`));
    expect(div.innerHTML).toBe('长沙');
  });
});

/** A random tree: texts, comments, and elements with more of them. */
type Plan = string | null | { readonly name: string; readonly children: Plan[] };

const SIGNS = ['中', '国', '长', '沙', '𠮷', 'a', ' ', '。', '“', '\n', '\u200b'];
const { plan: anyPlan } = letrec<{ plan: Plan }>((tie) => ({
  plan: oneof(
    { depthSize: 'small' },
    string({ unit: constantFrom(...SIGNS), maxLength: 12 }),
    constant(null),
    record({
      name: constantFrom('p', 'div', 'b', 'a', 'span', 'li'),
      children: array(tie('plan'), { maxLength: 4 }),
    }),
  ),
}));

function grow(doc: Document, parent: Node, plan: Plan): void {
  if (plan === null) {
    parent.appendChild(doc.createComment('中国'));
  } else if (typeof plan === 'string') {
    parent.appendChild(doc.createTextNode(plan));
  } else {
    const element = parent.appendChild(doc.createElement(plan.name));
    for (const child of plan.children) grow(doc, element, child);
  }
}

test('draw, then undo: the same bytes and the same nodes, whatever the tree and the order (I1, I2)', async () => {
  frame = await openFrame('<main></main>');
  const { doc } = frame;
  const main = get(doc, 'main');
  assert(
    property(
      array(anyPlan, { maxLength: 5 }),
      array(nat(), { minLength: 1, maxLength: 6 }),
      (plans, seeds) => {
        main.replaceChildren();
        for (const plan of plans) grow(doc, main, plan);
        const before = takeSnapshot(doc);
        const text = main.textContent;
        const nodes = textNodes(doc).filter((node) => main.contains(node) && node.data !== '');
        const undos: (() => void)[] = [];
        for (const [index, seed] of seeds.entries()) {
          const node = nodes[seed % Math.max(nodes.length, 1)];
          if (!node) continue;
          const { length } = dataOf(node);
          const start = (seed >> 3) % length;
          const end = Math.min(length, start + 1 + (index % 3));
          undos.push(drawReadings(node, start, end, [word(start, end, 'x')], { before: '中', after: '国' }));
          expect(main.textContent).toBe(text);
        }
        for (const undo of undos.toReversed()) undo();
        expect(isAsBefore(doc, before)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});
