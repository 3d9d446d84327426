import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { Settings } from '../lib/settings.ts';

// The storage takes the browser that it finds when it is loaded, so it is loaded after that is there.
let lib: typeof import('../lib/settings.ts');
beforeAll(async () => {
  vi.stubGlobal('chrome', fakeBrowser);
  lib = await import('../lib/settings.ts');
});
beforeEach(() => fakeBrowser.reset());

const DEFAULTS: Settings = {
  annotate: 'off',
  sites: [],
  never: [],
  scope: 'article',
  wear: 'always',
  reveal: 'word',
  place: 'above',
  size: 50,
  notation: 'marks',
  joined: 'word',
  colour: 'text',
  tones: 'none',
  toneColours: ['#d7191c', '#d07000', '#138a36', '#1f5fd0', '#6b6b6b'],
  markTerms: true,
  markPersons: true,
  markPlaces: true,
  markOrganisations: true,
  copy: 'plain',
  print: true,
  sandhi: false,
  numbers: false,
  newPerDay: 20,
  reviewsPerDay: 200,
  recall: false,
};
const store = async (value: unknown) => fakeBrowser.storage.local.set({ settings: value });

describe('settings', () => {
  test('are the defaults where nothing is stored', async () => {
    expect(await lib.settings.getValue()).toEqual(DEFAULTS);
  });

  test.each([
    [{ annotate: 'all' }, { annotate: 'all' }],
    [{ annotate: 'everywhere', newPerDay: 5 }, { newPerDay: 5 }],
    [{ annotate: 'sites', sites: 'https://a.cn' }, { annotate: 'sites' }],
    [
      {
        sites: [
          'https://a.cn',
          7,
          'https://a.cn',
          'javascript:1',
          'http://b.cn:8080',
          'https://a.cn/x',
          null,
        ],
      },
      { sites: ['https://a.cn', 'http://b.cn:8080'] },
    ],
    [{ newPerDay: -1, reviewsPerDay: Number.NaN }, {}],
    [{ newPerDay: 1.5, reviewsPerDay: 0, lang: 'de' }, { reviewsPerDay: 0 }],
    [{ wear: 'sometimes', place: 'below', size: 90, notation: 7 }, { place: 'below' }],
    [
      { wear: 'masked', size: 62.5, colour: 'red' },
      { wear: 'masked', size: 62.5 },
    ],
    [
      { colour: '#00aa44', tones: 'own', toneColours: ['#000000'] },
      { colour: '#00aa44', tones: 'own' },
    ],
    [
      { never: ['https://a.cn', 'a.cn'], markTerms: 0, print: false },
      { never: ['https://a.cn'], print: false },
    ],
    [{ sandhi: 'yes' }, {}],
    [{ sandhi: true }, { sandhi: true }],
    [{ numbers: 1 }, {}],
    [{ numbers: true }, { numbers: true }],
    [{ wear: 'unknown' }, { wear: 'unknown' }],
    [{ wear: 'never' }, {}],
    [[], {}],
    ['text', {}],
    [17, {}],
  ])('stored as %j fall back field by field', async (stored, expected) => {
    await store(stored);
    expect(await lib.settings.getValue()).toEqual({ ...DEFAULTS, ...expected });
  });

  test('are stored under `settings` and read back', async () => {
    const value: Settings = {
      ...DEFAULTS,
      annotate: 'sites',
      sites: ['https://news.example.cn'],
      sandhi: true,
      numbers: true,
      wear: 'unknown',
      newPerDay: 10,
      reviewsPerDay: 50,
      recall: true,
    };
    await lib.settings.setValue(value);
    expect((await fakeBrowser.storage.local.get('settings'))['settings']).toEqual(value);
    expect(await lib.settings.getValue()).toEqual(value);
  });

  test('that cannot be read draw pages as the defaults do, and nothing is written over them (C4)', async () => {
    await store({ annotate: 'all' });
    const failing = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('no disk'));
    expect(await lib.settings.forPages()).toEqual(DEFAULTS);
    await expect(lib.settings.getValue()).rejects.toThrow('no disk');
    await expect(lib.settings.change(() => ({ size: 60 }))).rejects.toThrow('no disk');
    failing.mockRestore();
    expect(await lib.settings.forPages()).toEqual({ ...DEFAULTS, annotate: 'all' });
  });

  test('are told at each change, as whole ones, until the end', async () => {
    const seen: Settings[] = [];
    const stop = lib.settings.watch((value) => seen.push(value));
    await store({ annotate: 'all' });
    expect(seen).toEqual([{ ...DEFAULTS, annotate: 'all' }]);
    await fakeBrowser.storage.local.remove('settings');
    expect(seen.at(-1)).toEqual(DEFAULTS);
    stop();
    await store({ annotate: 'sites' });
    expect(seen).toHaveLength(2);
  });
});

describe('note drafts', () => {
  test('are kept by entry and forgotten when they are done (B12)', async () => {
    await lib.noteDrafts.keep('a', '写到一半');
    await lib.noteDrafts.keep('b', '另一条');
    expect(await lib.noteDrafts.find('a')).toBe('写到一半');
    await lib.noteDrafts.keep('a', null);
    expect(await lib.noteDrafts.find('a')).toBeNull();
    expect(await lib.noteDrafts.find('b')).toBe('另一条');
  });

  test('typed faster than they are stored end as they were typed last', async () => {
    await Promise.all(
      [...'一二三四五'].map(async (_, at, all) => lib.noteDrafts.keep('a', all.slice(0, at + 1).join(''))),
    );
    expect(await lib.noteDrafts.find('a')).toBe('一二三四五');
  });

  test('that are damaged are as none, and can be written again', async () => {
    await fakeBrowser.storage.local.set({ noteDrafts: [1, 2] });
    expect(await lib.noteDrafts.find('a')).toBeNull();
    await lib.noteDrafts.keep('a', '又来');
    expect(await lib.noteDrafts.find('a')).toBe('又来');
  });
});
