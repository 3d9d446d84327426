import { describe, expect, test } from 'vitest';

import type { GlossCardContent } from '../../components/mount-gloss-card.tsx';
import type { Gloss } from '../../lib/text/annotation.ts';
import { useCardHost } from '../support/card-host.ts';

const host = useCardHost();

const mount = (gloss: Gloss, onMean: GlossCardContent['onMean'] = async () => null) => {
  host.mount({ answer: { gloss, sentence: '', isSaved: false }, onMean });
};

describe("the reader's own meaning", () => {
  const slogan: Gloss = {
    span: { start: 0, end: 4 },
    surface: '一港两园',
    kind: 'word',
    headword: '一港两园',
    pinyin: 'yī gǎng liǎng yuán',
    entries: [],
    parts: [],
  };
  const press = async (name: string) => {
    const button = [...host.root.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
    button?.click();
    await new Promise((resolve) => setTimeout(resolve, 30));
  };

  test('is typed in the card, kept as typed, and shown; it can be changed and taken away', async () => {
    const meant: string[] = [];
    const answerFor = (meaning: string) => ({
      gloss:
        meaning === ''
          ? slogan
          : {
              ...slogan,
              kind: 'term' as const,
              term: {
                headword: '一港两园',
                variants: [],
                pinyin: '',
                gloss: meaning,
                explanation: '',
                standsFor: [],
                scope: '',
                source: '',
                confidence: 'medium' as const,
                checked: false,
                owner: 'yours',
              },
            },
      sentence: '',
      isSaved: false,
    });
    mount(slogan, async (meaning) => {
      meant.push(meaning);
      return answerFor(meaning);
    });
    await press('Add your meaning');
    const input = host.root.querySelector<HTMLInputElement>('input.note');
    expect(host.root.activeElement).toBe(input);
    if (input) input.value = ' <b>one port</b> ';
    await press('Keep');
    expect(meant).toEqual(['<b>one port</b>']);
    expect(host.root.textContent).toContain('<b>one port</b>');
    expect(host.root.textContent).toContain('Your own meaning');
    await press('Remove');
    expect(meant).toEqual(['<b>one port</b>', '']);
    expect(host.root.textContent).toContain('Add your meaning');
  });

  test('is not offered for a single character or a number', () => {
    mount({ ...slogan, headword: '得' });
    expect(host.root.textContent).not.toContain('Add your meaning');
  });
});
