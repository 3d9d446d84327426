import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import initSqlJs from 'sql.js/dist/sql-asm.js';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';

import { CARD_CSS, MODEL_ID, TEMPLATES } from '../../lib/exchange/anki-model.ts';
import { FIELDS, noteFromEntry } from '../../lib/exchange/anki-note.ts';
import { packageFromEntries } from '../../lib/exchange/anki-package.ts';
import { ankiTextFromEntries } from '../../lib/exchange/anki-text.ts';
import { htmlFromText, textFromHtml } from '../../lib/exchange/html-text.ts';
import { listFromText } from '../../lib/exchange/list-table.ts';
import { wordsFromList } from '../../lib/exchange/list-words.ts';
import { type WholeEntry, wholeEntries } from '../../lib/exchange/selection.ts';
import type { Row } from '../../lib/store/records.ts';
import { startOfDay } from '../../lib/study/queue.ts';
import { makeSchedule, newCard } from '../../lib/study/schedule.ts';
import { anyMemory } from '../support/memories.ts';

const NOON = new Date('2026-05-06T12:00:00Z').getTime();
const DAY = 86_400_000;
const OPTIONS = { isRecalled: false, now: NOON, startOfDay: startOfDay(NOON) };

type Sqlite = typeof import('node:sqlite');
/** SQLite as Node brings it: another program than the one that wrote the file. None before Node 22.5. */
const sqlite = process.getBuiltinModule('node:sqlite') as Sqlite | undefined;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bandu-anki-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function entryRow(id: string, changes: Row = {}): Row {
  return {
    id,
    kind: 'term',
    headword: `试点${id}`,
    pinyin: 'shìdiǎn',
    gloss: 'pilot',
    tags: ['week 3'],
    createdAt: 1,
    savedAt: 1,
    ...changes,
  };
}

/** Entries in every state of learning: new, learning, review, relearning, suspended, with a card for recall. */
function learned(): readonly WholeEntry[] {
  const schedule = makeSchedule({ isFuzzed: false });
  const cards: Row[] = [];
  const reviews: Row[] = [];
  const grade = (
    id: string,
    subjectId: string,
    face: string,
    grades: readonly ('Again' | 'Good' | 'Easy')[],
    more: Row = {},
  ) => {
    let card = newCard(id, NOON - 10 * DAY);
    let time = NOON - 9 * DAY;
    for (const [i, given] of grades.entries()) {
      const after = schedule.grade(card, given, time);
      reviews.push({
        id: `${id} ${String(i)}`,
        cardId: id,
        grade: given,
        reviewedAt: time,
        before: card,
        after,
      });
      card = after;
      time += DAY;
    }
    cards.push({ ...card, face, subjectId, active: 1, ...more });
  };
  grade('new', 'new', 'reading', []);
  grade('learning', 'learning', 'reading', ['Again']);
  grade('review', 'review', 'reading', ['Easy', 'Good']);
  grade('review recall', 'review', 'recall', ['Easy']);
  grade('relearning', 'relearning', 'reading', ['Easy', 'Again']);
  grade('suspended', 'suspended', 'reading', ['Easy'], { active: 0, suspended: 'leech' });
  const entries = ['new', 'learning', 'review', 'relearning', 'suspended'].map((id) => entryRow(id));
  return wholeEntries({ entries, cards, reviews }).items;
}

async function filesOf(
  entries: readonly WholeEntry[],
  options = OPTIONS,
): Promise<Record<string, Uint8Array>> {
  const file = await packageFromEntries(entries, options);
  return unzipSync(new Uint8Array(await file.arrayBuffer()));
}

describe.skipIf(!sqlite)('a package for Anki, as another SQLite reads it', () => {
  async function open(entries: readonly WholeEntry[], options = OPTIONS) {
    const files = await filesOf(entries, options);
    const path = join(folder, `${crypto.randomUUID()}.anki2`);
    writeFileSync(path, files['collection.anki2'] ?? new Uint8Array());
    if (!sqlite) throw new Error('no SQLite');
    return new sqlite.DatabaseSync(path, { readOnly: true });
  }
  type Rows = readonly Readonly<Record<string, unknown>>[];

  it('is whole: a sound file of schema 11 whose rows all belong together', async () => {
    const files = await filesOf(learned());
    expect(Object.keys(files)).toEqual(['collection.anki2', 'media']);
    expect(JSON.parse(strFromU8(files['media'] ?? new Uint8Array()))).toEqual({});
    const database = await open(learned());
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    const tables = database
      .prepare("SELECT name FROM sqlite_master WHERE type='table' ORDER BY name")
      .all() as Rows;
    expect(tables.map(({ name }) => name)).toEqual(['cards', 'col', 'graves', 'notes', 'revlog']);
    const [col] = database.prepare('SELECT * FROM col').all() as Rows;
    expect(col).toMatchObject({ id: 1, ver: 11, crt: startOfDay(NOON) / 1000 });
    const models = JSON.parse(String(col?.['models'])) as Record<
      string,
      { flds: { name: string }[]; tmpls: unknown[]; css: string; id: number }
    >;
    const model = models[String(MODEL_ID)];
    expect(model?.flds.map(({ name }) => name)).toEqual(FIELDS);
    expect(model?.tmpls).toHaveLength(2);
    const decks = JSON.parse(String(col?.['decks'])) as Record<string, { conf: number }>;
    const dconf = JSON.parse(String(col?.['dconf'])) as Record<string, unknown>;
    for (const deck of Object.values(decks)) expect(dconf[String(deck.conf)]).toBeDefined();
    for (const sql of [
      'SELECT count(*) n FROM cards WHERE nid NOT IN (SELECT id FROM notes)',
      'SELECT count(*) n FROM notes WHERE id NOT IN (SELECT nid FROM cards)',
      'SELECT count(*) n FROM revlog WHERE cid NOT IN (SELECT id FROM cards)',
    ])
      expect(database.prepare(sql).get()).toEqual({ n: 0 });
    const notes = database.prepare('SELECT * FROM notes').all() as Rows;
    expect(notes).toHaveLength(5);
    for (const { mid, flds, tags, csum, id } of notes) {
      expect(models[String(mid)]).toBeDefined();
      expect(String(flds).split('\u001f')).toHaveLength(FIELDS.length);
      expect(tags).toBe(' bandu term week_3 ');
      expect(Number(csum)).toBeGreaterThan(0);
      expect(Number(id)).toBeLessThan(NOON);
    }
    for (const { did, ord } of database.prepare('SELECT * FROM cards').all() as Rows) {
      expect(decks[String(did)]).toBeDefined();
      expect([0, 1]).toContain(ord);
    }
    database.close();
  });

  it('carries over what was learned where Anki has a place for it', async () => {
    const database = await open(learned());
    const rows = database
      .prepare('SELECT n.sfld word, c.* FROM cards c JOIN notes n ON n.id = c.nid ORDER BY c.ord')
      .all() as Rows;
    const card = (id: string, ord = 0) =>
      rows.find((row) => row['word'] === `试点${id}` && row['ord'] === ord);
    expect(rows).toHaveLength(6);
    for (const id of ['new', 'learning'])
      expect(card(id)).toMatchObject({ type: 0, queue: 0, ivl: 0, reps: 0, data: '{}' });
    const kept = learned()
      .find(({ entry }) => entry.id === 'review')
      ?.cards.find(({ face }) => face === 'reading');
    const review = card('review');
    expect(review).toMatchObject({
      type: 2,
      queue: 2,
      ivl: kept?.scheduledDays,
      reps: 2,
      lapses: 0,
      factor: 2500,
    });
    expect(review?.['due']).toBe(Math.floor(((kept?.due ?? 0) - startOfDay(NOON)) / DAY));
    const data = JSON.parse(String(review?.['data'])) as { s: number; d: number };
    expect(data.s).toBeCloseTo(kept?.stability ?? 0, 3);
    expect(data.d).toBeCloseTo(kept?.difficulty ?? 0, 2);
    expect(card('relearning')).toMatchObject({ type: 2, queue: 2, lapses: 1 });
    expect(card('suspended')).toMatchObject({ type: 2, queue: -1 });
    expect(card('review', 1)).toMatchObject({ type: 2 });
    const log = database.prepare('SELECT * FROM revlog ORDER BY id').all() as Rows;
    expect(log).toHaveLength(7);
    expect(new Set(log.map(({ id }) => id)).size).toBe(7);
    for (const { ease, factor } of log) {
      expect([1, 3, 4]).toContain(ease);
      expect(Number(factor)).toBeGreaterThanOrEqual(100);
      expect(Number(factor)).toBeLessThanOrEqual(1100);
    }
    database.close();
  });

  it('made again has the same ids, so that Anki updates and doubles nothing', async () => {
    const idsOf = async (entries: readonly WholeEntry[], now: number) => {
      const database = await open(entries, { ...OPTIONS, now });
      const notes = database.prepare('SELECT id, guid, mid FROM notes ORDER BY id').all();
      const cards = database.prepare('SELECT id, nid, ord FROM cards ORDER BY id').all();
      const mods = database.prepare('SELECT max(mod) newest FROM notes').get() as { newest: number };
      database.close();
      return { notes, cards, newest: mods.newest };
    };
    const first = await idsOf(learned(), NOON);
    const edited = learned().map((whole) => ({ ...whole, entry: { ...whole.entry, gloss: 'trial' } }));
    const second = await idsOf(edited.toReversed(), NOON + DAY);
    expect(second.notes).toEqual(first.notes);
    expect(second.cards).toEqual(first.cards);
    expect(second.newest).toBe(first.newest + DAY / 1000);
  });

  it('holds any text as text: nothing of it is markup, and no field runs into the next (B1)', async () => {
    await fc.assert(
      fc.asyncProperty(anyMemory, async (tables) => {
        const entries = wholeEntries(tables).items;
        const database = await open(entries, { ...OPTIONS, isRecalled: true });
        expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
        const notes = database.prepare('SELECT guid, flds FROM notes').all() as Rows;
        expect(notes).toHaveLength(entries.length);
        expect(database.prepare('SELECT count(*) n FROM cards').get()).toEqual({ n: entries.length * 2 });
        for (const { flds } of notes) {
          const fields = String(flds).split('\u001f');
          expect(fields).toHaveLength(FIELDS.length);
          for (const field of fields)
            expect(field.replaceAll(/<br>|<\/?b>|<a href="https?:[^"<>]*">|<\/a>/gu, '')).not.toMatch(
              /[<>[\t\n\r]/u,
            );
        }
        database.close();
      }),
      { numRuns: 25 },
    );
  }, 30_000);
});

test('a package is whole to a fresh SQLite of our own too, where Node has none', async () => {
  const files = await filesOf(learned());
  const { Database } = await initSqlJs();
  const database = new Database(files['collection.anki2']);
  expect(database.exec('PRAGMA integrity_check')[0]?.values).toEqual([['ok']]);
  expect(database.exec('SELECT count(*) FROM cards c JOIN notes n ON n.id = c.nid')[0]?.values).toEqual([
    [6],
  ]);
  database.close();
});

describe('the text file for Anki', () => {
  it('has the headers of the manual, a line a note, and its columns where they say', () => {
    const text = ankiTextFromEntries(learned(), false);
    const lines = text.trimEnd().split('\n');
    expect(lines.slice(0, 7)).toEqual([
      '#separator:tab',
      '#html:true',
      '#notetype:Bandu 伴读',
      '#deck:Bandu 伴读',
      `#columns:guid\t${FIELDS.join('\t')}\ttags`,
      '#guid column:1',
      '#tags column:10',
    ]);
    expect(lines).toHaveLength(12);
    for (const line of lines.slice(7)) expect(line.split('\t')).toHaveLength(10);
  });

  it('is read back by our own import with the same words', () => {
    fc.assert(
      fc.property(anyMemory, (tables) => {
        const entries = wholeEntries({
          ...tables,
          entries: tables.entries.map((row): Row => ({
            ...row,
            kind: 'word',
            headword: `试${String(row['id'])}`,
          })),
        }).items;
        fc.pre(entries.length > 0);
        const table = listFromText(ankiTextFromEntries(entries, false));
        expect(table.format).toBe('anki');
        const { words, bad } = wordsFromList(table, table.roles);
        expect(bad).toEqual([]);
        expect(words.map(({ headword }) => headword)).toEqual(entries.map(({ entry }) => entry.headword));
      }),
    );
  });
});

describe('a note', () => {
  const whole = (changes: Row, url: string): WholeEntry | undefined =>
    wholeEntries({
      entries: [entryRow('e', changes)],
      contexts: [
        {
          id: 'c',
          entryId: 'e',
          sentence: '先行<b>试点e</b>。',
          title: '"标题"',
          url,
          publisher: '晨报',
          publishedOn: '2026-05-06',
          quote: { exact: '', prefix: '', suffix: '', start: 0 },
          pinyin: '',
          gloss: '',
          savedAt: 1,
        },
      ],
    }).items[0];

  it('has the learner’s own meaning, the word set off in its sentence, and the source as a link', () => {
    const entry = whole({ sense: 'trial [sound:x.mp3]' }, 'https://news.example.cn/a?x=1&y="2"');
    const { fields } = noteFromEntry(entry ?? expect.fail(), false);
    expect(fields.Meaning).toBe('trial &#91;sound:x.mp3]');
    expect(fields.Sentence).toBe('先行&lt;b&gt;<b>试点e</b>&lt;/b&gt;。');
    expect(fields.Source).toBe(
      '<a href="https://news.example.cn/a?x=1&amp;y=%222%22">&quot;标题&quot;</a> · 晨报 · 2026-05-06',
    );
    expect(fields.Recall).toBe('');
    expect(noteFromEntry(entry ?? expect.fail(), true).fields.Recall).toBe('1');
  });

  it('links to no other scheme (B1)', () => {
    const entry = whole({}, 'javascript:alert(1)');
    expect(noteFromEntry(entry ?? expect.fail(), false).fields.Source).not.toContain('href');
  });

  it('has templates that name only its fields, and a look for night', () => {
    const named = TEMPLATES.flatMap(({ front, back }) =>
      [...`${front}${back}`.matchAll(/\{\{[#/]?(\w+)\}\}/gu)].map(([, name]) => name),
    );
    for (const name of named) expect([...FIELDS, 'FrontSide']).toContain(name);
    expect(CARD_CSS).toContain('.nightMode');
  });

  it('gives its text back from HTML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = text.replaceAll(/\r\n|\r/gu, '\n').replaceAll('\u0000', '\ufffd');
        expect(textFromHtml(htmlFromText(text))).toBe(plain);
      }),
    );
  });
});

describe('a long package', () => {
  const many = wholeEntries({ entries: Array.from({ length: 240 }, (_, i) => entryRow(String(i))) }).items;

  it('tells how far it is, and lets the page work in between', async () => {
    const told: string[] = [];
    const onProgress = (done: number, all: number) => {
      told.push(`${String(done)}/${String(all)}`);
      setTimeout(() => told.push('page'), 0);
    };
    await packageFromEntries(many, { ...OPTIONS, onProgress });
    expect(told).toEqual(['100/240', 'page', '200/240', 'page', '240/240', 'page']);
  });

  it('is given up where its reader says so', async () => {
    const end = new AbortController();
    const told: number[] = [];
    const onProgress = (done: number) => {
      told.push(done);
      setTimeout(() => end.abort(new Error('enough')), 0);
    };
    await expect(packageFromEntries(many, { ...OPTIONS, onProgress, signal: end.signal })).rejects.toThrow(
      'enough',
    );
    expect(told).toEqual([100]);
  });
});
