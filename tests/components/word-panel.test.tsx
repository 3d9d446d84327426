import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import type { GlossCardContent } from '../../components/mount-gloss-card.tsx';
import type { GlossAnswer } from '../../lib/messages.ts';
import type { Choice, Gloss, WordView } from '../../lib/text/annotation.ts';
import { useCardHost } from '../support/card-host.ts';
import { findFaint } from '../support/contrast.ts';

const reading = (label: string): Choice => ({
  label,
  change: { before: '把', text: '地', after: '扫', words: [{ length: 1, syllables: [label] }] },
});
const cut = (label: string): Choice => ({
  label,
  change: { before: '', text: '地扫', after: '', words: [{ length: 2, syllables: null }] },
});

const WORD: WordView = {
  surface: '地',
  pinyin: 'de',
  certainty: 'unsure',
  source: 'model',
  readings: [reading('dì'), reading('tì')],
  join: cut('地扫'),
  split: cut('地 | 扫'),
  correction: null,
};

function answerOf(changes: Partial<WordView> = {}, gloss: Partial<Gloss> = {}): GlossAnswer {
  const word = { ...WORD, ...changes };
  return {
    gloss: {
      span: { start: 0, end: 1 },
      surface: '地',
      kind: 'word',
      headword: '地',
      pinyin: word.pinyin,
      entries: [],
      parts: [],
      word,
      ...gloss,
    },
    sentence: '',
    isSaved: false,
  };
}

const host = useCardHost();

function mount(answer: GlossAnswer, callbacks: Partial<GlossCardContent> = {}) {
  const onCorrect = vi.fn(async (): Promise<GlossAnswer | null> => null);
  const onUndo = vi.fn(async (): Promise<GlossAnswer | null> => null);
  host.mount({ answer, onCorrect, onUndo, ...callbacks });
  return { onCorrect, onUndo };
}

const panel = () => host.root.querySelector<HTMLElement>('.reading');
const said = () => (panel()?.innerText ?? '').replaceAll(/\s+/gu, ' ');
const button = (action: string) => host.root.querySelector<HTMLElement>(`button[data-action=${action}]`);

describe('how sure a reading is', () => {
  test.each<[Partial<WordView>, RegExp]>([
    [{}, /^Unsure reading, chosen by context/u],
    [{ source: 'pinyin-pro' }, /^Unsure reading, by rule/u],
    [{ certainty: 'likely' }, /^Likely reading, chosen by context/u],
    [{ certainty: 'sure', correction: { id: 'c', isOfReading: true } }, /^Your reading Z Undo/u],
    [{ certainty: 'sure', correction: { id: 'c', isOfReading: false } }, /^Your word border Z Undo/u],
    [
      { correction: { id: 'c', isOfReading: false } },
      /^Your word border · Unsure reading, chosen by context Z/u,
    ],
    [{ certainty: 'sure' }, /^A or dì J join 地扫 S split 地 \| 扫$/u],
  ])('is said in words: %o', (changes, expected) => {
    mount(answerOf(changes));
    expect(said()).toMatch(expected);
  });

  test('of a word inside what the card is about names the word', () => {
    mount(answerOf({}, { surface: '遍地开花', headword: '遍地开花' }));
    expect(said()).toMatch(/^地 de Unsure/u);
  });

  test('is no matter where there is nothing to say and nothing to do', () => {
    mount(answerOf({ certainty: 'sure', readings: [], join: null, split: null }));
    expect(panel()).toBeNull();
  });
});

describe('a choice', () => {
  test('tells what it changes, and the card shows what comes of it', async () => {
    const corrected = answerOf({ pinyin: 'dì', correction: { id: 'c1', isOfReading: true } });
    const onCorrect = vi.fn(async () => corrected);
    mount(answerOf(), { onCorrect });
    button('other-reading')?.click();
    await expect.poll(said).toContain('Your reading');
    expect(onCorrect.mock.calls).toEqual([[WORD.readings[0]?.change]]);
    expect(host.root.querySelector('.pinyin')?.textContent).toBe('dì');
  });

  test('each has its button, and the undo has the correction’s name', async () => {
    const { onCorrect, onUndo } = mount(answerOf({ correction: { id: 'c1', isOfReading: true } }));
    for (const action of ['join', 'split']) {
      button(action)?.click();
      await expect.poll(() => onCorrect.mock.calls.length).toBe(action === 'join' ? 1 : 2);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    expect(onCorrect.mock.calls).toEqual([[WORD.join?.change], [WORD.split?.change]]);
    button('undo')?.click();
    expect(onUndo.mock.calls).toEqual([['c1']]);
  });

  test('pressed twice before the answer corrects once', () => {
    const onCorrect = vi.fn(async () => new Promise<GlossAnswer | null>(() => undefined));
    mount(answerOf(), { onCorrect });
    button('other-reading')?.click();
    button('other-reading')?.click();
    expect(onCorrect).toHaveBeenCalledTimes(1);
  });

  test('that could not be kept says why', async () => {
    mount(answerOf(), { onCorrect: async () => Promise.reject(new Error('The disk is full.')) });
    button('join')?.click();
    await expect.poll(() => host.root.querySelector('[role=alert]')?.textContent).toBe('The disk is full.');
  });

  test('that makes another word of it begins without the note and the save of the first', async () => {
    const joined = answerOf({ surface: '地扫' }, { surface: '地扫', headword: '地扫' });
    mount(answerOf(), { onCorrect: async () => joined });
    const note = () => host.root.querySelector('textarea');
    await userEvent.type(note() ?? host.root.host, '地面');
    button('save')?.click();
    await expect.poll(() => button('save')?.innerText).toContain('Saved');
    button('join')?.click();
    await expect.poll(() => host.root.querySelector('.surface')?.textContent).toBe('地扫');
    expect(button('save')?.innerText).toMatch(/^Save\b/u);
    expect(note()?.value).toBe('');
  });
});

describe('for everybody', () => {
  test('all text stands out from its ground by 4.5 to 1, in light and dark (WCAG 2.2, 1.4.3)', () => {
    for (const changes of [
      {},
      { certainty: 'likely' },
      { correction: { id: 'c', isOfReading: true } },
    ] as const) {
      mount(answerOf(changes, { surface: '遍地开花' }));
      for (const scheme of ['light', 'dark'] as const) expect(findFaint(host.root, scheme)).toEqual([]);
    }
  });

  test('text of a page is never HTML, and long choices stay in the card (B1, B9)', () => {
    const evil = '<img src=x onerror="alert(1)">'.repeat(3);
    mount(
      answerOf({ surface: evil, readings: [reading(evil)], join: cut('长'.repeat(60)) }, { surface: '地' }),
    );
    expect(host.root.querySelector('img')).toBeNull();
    const card = host.root.querySelector('.card');
    expect(card?.scrollWidth).toBeLessThanOrEqual(card?.clientWidth ?? 0);
  });
});
