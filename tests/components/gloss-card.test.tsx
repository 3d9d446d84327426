import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import type { GlossCardContent } from '../../components/mount-gloss-card.tsx';
import type { Gloss } from '../../lib/text/annotation.ts';
import { useCardHost } from '../support/card-host.ts';
import { findFaint } from '../support/contrast.ts';

const SLOGAN: Gloss = {
  span: { start: 4, end: 10 },
  surface: '“五好”园区',
  kind: 'term',
  headword: '五好园区',
  pinyin: 'wǔ hǎo yuánqū',
  entries: [],
  term: {
    headword: '五好园区',
    variants: [],
    pinyin: '',
    gloss: 'five-good industrial park',
    literal: 'five-good park',
    explanation: 'A title for parks that do well in five respects.',
    standsFor: [
      { zh: '规划定位好', en: 'well planned and positioned' },
      { zh: '创新平台好', en: 'good platforms for innovation' },
    ],
    official: { text: '“Five-good” park', by: 'a provincial government' },
    scope: '湖南',
    since: 2021,
    source: 'a document of 2021',
    confidence: 'low',
    checked: false,
  },
  parts: [{ span: { start: 8, end: 10 }, surface: '园区', pinyin: 'yuánqū', gloss: 'park; zone' }],
};

const COMPOSED: Gloss = {
  span: { start: 2, end: 10 },
  surface: '城市地下管网改造',
  kind: 'term',
  headword: '城市地下管网改造',
  pinyin: 'chéngshì dìxià guǎnwǎng gǎizào',
  entries: [],
  note: 'urban underground pipe network renovation',
  origin: 'composed',
  parts: [{ span: { start: 2, end: 4 }, surface: '城市', pinyin: 'chéngshì', gloss: 'city' }],
};

const WORD: Gloss = {
  span: { start: 0, end: 2 },
  surface: '银行',
  kind: 'word',
  headword: '银行',
  pinyin: 'yínháng',
  entries: [
    {
      simplified: '银行',
      traditional: '銀行',
      pinyin: 'yínháng',
      senses: [{ gloss: 'bank' }, { gloss: 'classifier: 家 jiā' }],
    },
  ],
  parts: [],
};

const host = useCardHost();

function mount(gloss: Gloss, content: Partial<GlossCardContent> & { isSaved?: boolean } = {}) {
  const { isSaved = false, ...callbacks } = content;
  host.mount({ answer: { gloss, sentence: '', isSaved }, ...callbacks });
}

function find(selector: string): HTMLElement {
  const element = host.root.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`There is no ${selector}`);
  return element;
}
function field(): HTMLTextAreaElement {
  const element = find('textarea');
  if (!(element instanceof HTMLTextAreaElement)) throw new Error('That is no text area');
  return element;
}
const text = () => find('.card').innerText;
const saveButton = () => find('button[data-action=save]');

describe('the card shows', () => {
  test('of a term all that the glossary says, and that it is unconfirmed', () => {
    mount(SLOGAN);
    for (const said of [
      '“五好”园区',
      'wǔ hǎo yuánqū',
      'news term',
      'five-good industrial park',
      'five-good park',
      'A title for parks',
      '规划定位好',
      'good platforms for innovation',
      '“Five-good” park',
      '(a provincial government)',
      '湖南 · since 2021 · a document of 2021',
      'Unconfirmed',
      'park; zone',
    ]) {
      expect(text()).toContain(said);
    }
  });

  test('of a confirmed term no doubt', () => {
    mount({ ...SLOGAN, ...(SLOGAN.term && { term: { ...SLOGAN.term, confidence: 'high' } }) });
    expect(text()).not.toContain('Unconfirmed');
  });

  test('of what no list has, its gloss and that it was composed; of a slogan, that nobody knows', () => {
    mount(COMPOSED);
    expect(text()).toContain('urban underground pipe network renovation');
    expect(text()).toContain('composed from its parts');
    expect(text()).toContain('city');
    mount({ ...COMPOSED, note: 'slogan, not in the glossary', origin: 'slogan' });
    expect(text()).toContain('slogan, not in the glossary');
    expect(text()).toContain('not known here');
  });

  test('of a word its senses, and its traditional form', () => {
    mount(WORD);
    expect(text()).toContain('銀行');
    expect([...host.root.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
      'bank',
      'classifier: 家 jiā',
    ]);
  });

  test('of a number how it is read aloud, in Han and in pinyin, each in its language', () => {
    const number: Gloss = {
      span: { start: 0, end: 3 },
      surface: '30%',
      kind: 'quantity',
      headword: '30%',
      pinyin: '',
      entries: [],
      note: '30%',
      parts: [],
    };
    mount({ ...number, spoken: { han: '百分之三十', pinyin: 'bǎi fēn zhī sānshí' } });
    const line = find('.spoken');
    expect(line.innerText).toBe('read aloud: 百分之三十 bǎi fēn zhī sānshí');
    expect(line.querySelector('[lang=zh]')?.textContent).toBe('百分之三十');
    expect(line.querySelector('[lang=zh-Latn-pinyin]')?.textContent).toBe('bǎi fēn zhī sānshí');
    expect(findFaint(host.root, 'light')).toEqual([]);
    mount(WORD);
    expect(text()).not.toContain('read aloud');
  });

  test('of a word that is written in traditional characters no second form', () => {
    mount({ ...WORD, surface: '銀行' });
    expect(text()).not.toContain('traditional');
  });

  test('of a word with several readings which senses belong to which', () => {
    const entry = (pinyin: string, gloss: string) => ({
      simplified: '行',
      traditional: '行',
      pinyin,
      senses: [{ gloss }],
    });
    mount({
      ...WORD,
      surface: '行',
      headword: '行',
      pinyin: 'háng',
      entries: [entry('háng', 'row'), entry('xíng', 'to go')],
    });
    const [first, second] = host.root.querySelectorAll<HTMLElement>('.entry');
    expect(first?.innerText).toBe('row');
    expect(second?.innerText).toMatch(/^xíng\s+to go$/u);
  });

  test.each([
    ['person', 'Deputy Mayor'],
    ['place', 'town in Hengnan County'],
    ['organisation', 'bureau'],
    ['quantity', '220 million yuan'],
  ] as const)('of a %s what it is', (kind, note) => {
    mount({ ...WORD, kind, note, entries: [] });
    expect(text()).toContain(note);
  });

  test('of a word that it does not know that it does not', () => {
    mount({ ...WORD, entries: [] });
    expect(text()).toContain('Not in the dictionary');
  });

  test('hostile text as it is written, as text (B1, B15)', () => {
    const evil = '<img src=x onerror="globalThis.hacked=1"></textarea><script>globalThis.hacked=1</script>';
    const { term } = SLOGAN;
    mount({
      ...SLOGAN,
      surface: evil,
      pinyin: evil,
      headword: evil,
      note: evil,
      ...(term && {
        term: {
          ...term,
          gloss: evil,
          literal: evil,
          explanation: evil,
          standsFor: [{ zh: evil, en: evil }],
          source: evil,
        },
      }),
      entries: [{ simplified: evil, traditional: evil, pinyin: evil, senses: [{ gloss: evil }] }],
      parts: [{ span: { start: 0, end: 1 }, surface: evil, pinyin: evil, gloss: evil }],
    });
    expect(host.root.querySelector('img, script')).toBeNull();
    expect(find('h2').textContent).toBe(evil);
    expect(find('.gloss').textContent).toBe(evil);
    expect(find('.senses li').textContent).toBe(evil);
    expect(Reflect.get(globalThis, 'hacked')).toBeUndefined();
  });
});

describe('saving', () => {
  test('says Saved only after the save is done, and only once', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const onSave = vi.fn(async () => promise);
    mount(WORD, { onSave });
    saveButton().click();
    await expect.poll(() => saveButton().textContent).toContain('Saving…');
    saveButton().click();
    expect(onSave).toHaveBeenCalledTimes(1);
    resolve();
    await expect.poll(() => saveButton().textContent).toBe('Saved');
    expect(find('[role=status]').textContent).toBe('Saved to your vocabulary');
    saveButton().click();
    expect(onSave).toHaveBeenCalledTimes(1);
  });

  test('that fails says why, keeps the note, and can be tried again', async () => {
    const onSave = vi.fn(async (_note: string): Promise<void> => undefined);
    onSave.mockRejectedValueOnce(new Error('The disk is full, so nothing was saved.'));
    mount(WORD, { onSave });
    await userEvent.fill(field(), '记一下');
    saveButton().click();
    await expect
      .poll(() => host.root.querySelector('[role=alert]')?.textContent)
      .toBe('The disk is full, so nothing was saved.');
    expect(field().value).toBe('记一下');
    expect(saveButton().textContent).not.toContain('Saved');
    saveButton().click();
    await expect.poll(() => saveButton().textContent).toBe('Saved');
    expect(onSave.mock.calls).toEqual([['记一下'], ['记一下']]);
    expect(host.root.querySelector('[role=alert]')).toBeNull();
    expect(text()).toContain('记一下');
  });

  test('under an extension that was updated tells to reload, not the browser’s own words (B13)', async () => {
    mount(WORD, { onSave: async () => Promise.reject(new Error('Extension context invalidated.')) });
    saveButton().click();
    await expect
      .poll(() => host.root.querySelector('[role=alert]')?.textContent)
      .toMatch(/Reload this page/u);
  });

  test('a note may follow a save', async () => {
    const onSave = vi.fn(async () => undefined);
    mount(WORD, { onSave });
    saveButton().click();
    await expect.poll(() => saveButton().textContent).toBe('Saved');
    await userEvent.fill(field(), '后来想到的');
    await expect.poll(() => saveButton().textContent).toContain('Save note');
    saveButton().click();
    await expect.poll(() => host.root.querySelector('.kept')?.textContent).toBe('后来想到的');
    expect(onSave.mock.calls).toEqual([[''], ['后来想到的']]);
  });

  test('a word that is in the vocabulary can be saved with this sentence, too', () => {
    mount(WORD, { isSaved: true });
    expect(saveButton().textContent).toContain('Save here too');
    expect(text()).toContain('In your vocabulary already');
  });

  test('a note that was begun is there when the card is opened again (B12)', async () => {
    mount(WORD);
    await userEvent.fill(field(), '写到一');
    mount(SLOGAN);
    expect(field().value).toBe('');
    mount(WORD);
    expect(field().value).toBe('写到一');
    await userEvent.fill(field(), '');
  });
});

test('a part asks about its place, and the cross closes', async () => {
  const onPart = vi.fn();
  const onClose = vi.fn();
  mount(SLOGAN, { onPart, onClose });
  find('.part').click();
  expect(onPart).toHaveBeenCalledExactlyOnceWith(8);
  find('button[aria-label=Close]').click();
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('by keyboard alone one comes to everything, in the order of the eye', async () => {
  const onSave = vi.fn(async () => undefined);
  mount(SLOGAN, { onSave });
  const seen: string[] = [];
  find('button[aria-label=Close]').focus();
  for (let step = 0; step < 5; step += 1) {
    const focused = host.root.activeElement;
    if (focused instanceof HTMLElement) {
      seen.push(focused.getAttribute('aria-label') ?? focused.innerText.split('\n')[0] ?? '');
      expect(getComputedStyle(focused).outlineStyle).toBe('solid');
    }
    if (step < 4) await userEvent.keyboard('{Tab}');
  }
  expect(seen).toEqual(['Close', '园区', 'Add your meaning', 'Note', expect.stringMatching(/^Save/u)]);
  await userEvent.keyboard('{Enter}');
  expect(onSave).toHaveBeenCalledTimes(1);
  expect(host.root.activeElement).toBe(saveButton());
});

describe('for everybody', () => {
  test('it is a dialog with a name, and everything to press or fill has one', () => {
    mount(SLOGAN);
    expect(find('[role=dialog]').getAttribute('aria-label')).toBe('“五好”园区 wǔ hǎo yuánqū');
    for (const control of host.root.querySelectorAll<HTMLElement>('button, textarea')) {
      expect((control.getAttribute('aria-label') ?? control.innerText).trim()).not.toBe('');
    }
    for (const picture of host.root.querySelectorAll('svg'))
      expect(picture.getAttribute('aria-hidden')).toBe('true');
    expect(find('h2').lang).toBe('zh');
  });

  test('all text stands out from its ground by 4.5 to 1, in light and dark (WCAG 2.2, 1.4.3)', async () => {
    const kinds = ['word', 'term', 'person', 'place', 'organisation', 'quantity'] as const;
    for (const scheme of ['light', 'dark'] as const) {
      for (const kind of kinds) {
        mount({ ...SLOGAN, kind }, { onSave: async () => Promise.reject(new Error('Why.')) });
        saveButton().click();
        await expect.poll(() => host.root.querySelector('[role=alert]')).not.toBeNull();
        expect(findFaint(host.root, scheme)).toEqual([]);
      }
    }
  });

  test('on a page with a tiny or huge font its size is the same, and long text stays in it (B9)', () => {
    const widths = ['10px', '62.5%', '40px'].map((size) => {
      document.documentElement.style.fontSize = size;
      mount({ ...SLOGAN, surface: '国家级专精特新“小巨人”企业'.repeat(6), note: 'x'.repeat(400) });
      const card = find('.card');
      expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth);
      const { width, height } = card.getBoundingClientRect();
      expect(height).toBeLessThanOrEqual(500);
      expect(find('.save').getBoundingClientRect().bottom).toBeLessThanOrEqual(
        card.getBoundingClientRect().bottom,
      );
      return width;
    });
    document.documentElement.style.removeProperty('font-size');
    expect(widths).toEqual([348, 348, 348]);
  });
});
