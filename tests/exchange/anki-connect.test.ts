import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { AnkiError, type AskAnki, askAnki } from '../../lib/exchange/anki-connect.ts';
import type { SentTags } from '../../lib/exchange/anki-tags.ts';
import { deliver, enqueue, type QueueStore } from '../../lib/exchange/anki-queue.ts';
import { type WholeEntry, wholeEntries } from '../../lib/exchange/selection.ts';
import { FakeAnki } from '../support/fake-anki.ts';

let anki: FakeAnki;
let ask: AskAnki;
let queue: QueueStore;
let kept: readonly string[];
let sentTags: SentTags;
let isAway = false;

beforeEach(() => {
  anki = new FakeAnki();
  isAway = false;
  kept = [];
  sentTags = {};
  queue = {
    read: async () => kept,
    write: async (ids) => {
      kept = ids;
    },
    readTags: async () => sentTags,
    writeTags: async (tags) => {
      sentTags = tags;
    },
  };
  ask = async (action, params = {}) => {
    if (isAway) throw new AnkiError('away', 'Anki does not answer.');
    try {
      return anki.answer(action, { ...params });
    } catch (error) {
      throw new AnkiError('refused', `Anki says: ${error instanceof Error ? error.message : ''}`);
    }
  };
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function entries(count: number, gloss = 'pilot', tags: readonly string[] = []): readonly WholeEntry[] {
  return wholeEntries({
    entries: Array.from({ length: count }, (_, i) => ({
      id: `e${String(i)}`,
      kind: 'word',
      headword: `试${String(i)}`,
      pinyin: '',
      gloss,
      tags: [...tags],
      createdAt: i,
      savedAt: i,
    })),
  }).items;
}
const ids = (items: readonly WholeEntry[]) => items.map(({ entry }) => entry.id);

describe('sending to Anki', () => {
  it('makes note type and deck, adds once, and updates what has changed', async () => {
    await enqueue(queue, ids(entries(250)));
    expect(await deliver(queue, entries(250), false, ask)).toEqual({
      added: 250,
      updated: 0,
      same: 0,
      waiting: 0,
      reason: null,
    });
    expect(anki.asked).toContain('createModel');
    expect(anki.notes).toHaveLength(250);
    expect(anki.notes[0]?.fields).toMatchObject({ Headword: '试0', BanduId: 'e0' });
    await enqueue(queue, ids(entries(250)));
    const edited = [...entries(1, 'trial'), ...entries(250).slice(1)];
    expect(await deliver(queue, edited, false, ask)).toMatchObject({ added: 0, updated: 1, same: 249 });
    expect(anki.notes).toHaveLength(250);
    expect(anki.notes[0]?.fields['Meaning']).toBe('trial');
    expect(anki.asked.filter((action) => action === 'createModel')).toHaveLength(1);
  });

  it('brings labels up to date, those alone that it has sent: the reader’s own stay', async () => {
    const send = async (...tags: readonly string[]) => {
      await enqueue(queue, ids(entries(2)));
      return deliver(queue, entries(2, 'pilot', tags), false, ask);
    };
    await send('news', 'week 3');
    const [first] = anki.notes;
    if (first) first.tags = [...first.tags, 'mine', 'news::a', 'leech'];
    expect(await send('News', 'week 4')).toMatchObject({ updated: 2, same: 0 });
    expect(anki.notes.map(({ tags }) => tags)).toEqual([
      ['bandu', 'word', 'news', 'mine', 'news::a', 'leech', 'week_4'],
      ['bandu', 'word', 'news', 'week_4'],
    ]);
    expect(anki.asked.filter((action) => action === 'addTags')).toHaveLength(1);
    expect(await send('News', 'week 4')).toMatchObject({ updated: 0, same: 2 });
    await send('mine');
    await send();
    // What stands under a label of ours in Anki alone stays too; a label that was sent since is ours.
    expect(anki.notes.map(({ tags }) => tags)).toEqual([
      ['bandu', 'word', 'leech', 'news::a'],
      ['bandu', 'word'],
    ]);
  });

  it('takes no label from a note whose labels it has not sent, and knows those of a try that broke off', async () => {
    await enqueue(queue, ['e0']);
    await deliver(queue, entries(1, 'pilot', ['news']), false, ask);
    sentTags = {};
    await enqueue(queue, ['e0']);
    const breaking: AskAnki = async (action, params) => {
      const answer = await ask(action, params);
      if (action === 'addTags') throw new AnkiError('away', 'gone');
      return answer;
    };
    expect(await deliver(queue, entries(1, 'pilot', ['week']), false, breaking)).toMatchObject({
      waiting: 1,
    });
    expect(await deliver(queue, entries(1), false, ask)).toMatchObject({ updated: 1, waiting: 0 });
    expect(anki.notes[0]?.tags).toEqual(['bandu', 'word', 'news']);
  });

  it('waits while Anki is away, and everything that waited goes with the next success', async () => {
    isAway = true;
    await enqueue(queue, ['e0', 'e1']);
    expect(await deliver(queue, entries(3), false, ask)).toMatchObject({
      added: 0,
      waiting: 2,
      reason: 'Anki does not answer.',
    });
    expect(await enqueue(queue, ['e1', 'e2'])).toBe(3);
    isAway = false;
    expect(await deliver(queue, entries(3), false, ask)).toMatchObject({
      added: 3,
      waiting: 0,
      reason: null,
    });
    expect(kept).toEqual([]);
  });

  it('that breaks off in the middle doubles nothing when it is tried again', async () => {
    let calls = 0;
    const breaking: AskAnki = async (action, params) => {
      if (action === 'addNotes' && (calls += 1) === 2) throw new AnkiError('away', 'gone');
      return ask(action, params);
    };
    await enqueue(queue, ids(entries(150)));
    expect(await deliver(queue, entries(150), false, breaking)).toMatchObject({ waiting: 150 });
    expect(anki.notes).toHaveLength(100);
    expect(await deliver(queue, entries(150), false, ask)).toMatchObject({
      added: 50,
      same: 100,
      waiting: 0,
    });
    expect(anki.notes).toHaveLength(150);
  });

  it('keeps what Anki refuses, says why, and sends the rest', async () => {
    anki.refused.add('试1');
    await enqueue(queue, ids(entries(3)));
    expect(await deliver(queue, entries(3), false, ask)).toMatchObject({
      added: 2,
      waiting: 1,
      reason: expect.stringMatching(/empty/u),
    });
    expect(kept).toEqual(['e1']);
  });

  it('lets go of entries that are gone, and touches no note type of that name that is another', async () => {
    await enqueue(queue, ['gone']);
    expect(await deliver(queue, entries(1), false, ask)).toMatchObject({ waiting: 0 });
    expect(anki.asked).toEqual([]);
    anki.models.set('Bandu 伴读', ['Front', 'Back']);
    await enqueue(queue, ['e0']);
    expect(await deliver(queue, entries(1), false, ask)).toMatchObject({
      waiting: 1,
      reason: expect.stringMatching(/lacks the fields/u),
    });
    expect(anki.notes).toEqual([]);
  });
});

describe('AnkiConnect', () => {
  it.each([
    ['nobody answers', async () => Promise.reject(new TypeError('Failed to fetch')), /does not answer/u],
    ['something else answers', async () => Response.json({ hello: 1 }), /Something else/u],
    ['a page answers', async () => new Response('<html>'), /does not answer/u],
    ['it refuses', async () => Response.json({ result: null, error: 'no' }), /Anki says: no/u],
  ])('%s: told in words', async (_, answer, words) => {
    vi.stubGlobal('fetch', answer);
    await expect(askAnki('version')).rejects.toThrow(words);
  });

  it('is asked on this machine alone', async () => {
    const asked = vi.fn<(url: string) => Promise<Response>>(async () =>
      Response.json({ result: 6, error: null }),
    );
    vi.stubGlobal('fetch', asked);
    expect(await askAnki('version')).toBe(6);
    expect(asked.mock.calls[0]?.[0]).toBe('http://127.0.0.1:8765');
  });
});
