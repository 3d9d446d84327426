import initSqlJs, { type Database } from 'sql.js/dist/sql-asm.js';

import { type AnkiCard, ankiCards, ankiReviews } from './anki-cards.ts';
import { collectionJson, deckOptionsJson, decksJson, DECK_ID, MODEL_ID, modelsJson } from './anki-model.ts';
import { FIELDS, noteFromEntry } from './anki-note.ts';
import { textFromHtml } from './html-text.ts';
import { pause } from './portions.ts';
import { sha1Prefix } from './sha1.ts';
import type { WholeEntry } from './selection.ts';
import { stableNumber } from '../store/stable-id.ts';

/*
 * Anki's collection of schema 11, which every Anki since 2012 imports. The build of SQLite without WebAssembly: the
 * extension's security policy allows no other. Loaded by the export alone.
 */

/** The tables and indexes, as Anki creates them (rslib/src/storage/schema11.sql). */
const SCHEMA = `
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
  ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,
  models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
  flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL,
  ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL,
  odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
  ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
`;

/** What is written besides the entries. */
export interface AnkiOptions {
  /** Whether each note asks for the characters too. */
  readonly isRecalled: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Begin of the day of study that `now` is in; see lib/study/queue.ts. */
  readonly startOfDay: number;
  /** Told after each portion of entries; in between the page is free. */
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
}

/** Ids look as Anki makes them, times in milliseconds: between September 2001 and the first Bandu, none in the future. */
const FIRST_ID = 1_000_000_000_000;
const ID_COUNT = 750_000_000_000;

/** An id that follows from the entry; the next free one where two meet. */
function freeId(taken: Set<number>, ...parts: readonly string[]): number {
  let id = FIRST_ID + stableNumber(ID_COUNT, ...parts);
  while (taken.has(id)) id++;
  taken.add(id);
  return id;
}

function insert(database: Database, table: string, columns: number) {
  return database.prepare(
    `INSERT INTO ${table} VALUES (${Array.from({ length: columns }, () => '?').join(',')})`,
  );
}

/** Entries in one portion: some 30 ms of work. */
const PORTION = 100;

/** Parts the fields of a note in one column. */
const FIELD_END = '\u001f';

/**
 * The entries as a collection of Anki, the bytes of an SQLite file.
 * @throws the signal's reason where it is aborted
 */
export async function ankiDatabase(
  entries: readonly WholeEntry[],
  options: AnkiOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { now, startOfDay: start, isRecalled, onProgress, signal } = options;
  const { Database } = await initSqlJs();
  const database = new Database();
  try {
    database.run(SCHEMA);
    database.run('BEGIN');
    database.run('INSERT INTO col VALUES (1,?,?,?,11,0,0,0,?,?,?,?,?)', [
      Math.floor(start / 1000),
      now,
      now,
      collectionJson(entries.length),
      modelsJson(),
      decksJson(),
      deckOptionsJson(),
      '{}',
    ]);
    const notes = insert(database, 'notes', 11);
    const cards = insert(database, 'cards', 18);
    const reviews = insert(database, 'revlog', 9);
    const taken = { notes: new Set<number>(), cards: new Set<number>(), reviews: new Set<number>() };
    const changed = Math.floor(now / 1000);
    for (const [i, whole] of entries.entries()) {
      const { guid, fields, tags } = noteFromEntry(whole, isRecalled);
      const noteId = freeId(taken.notes, 'note', whole.entry.id);
      const values = FIELDS.map((field) => fields[field].replaceAll(FIELD_END, ' '));
      // By this, without markup, Anki sorts and finds doubles.
      const first = textFromHtml(fields.Headword);
      notes.run([
        noteId,
        guid,
        MODEL_ID,
        changed,
        -1,
        ` ${tags.join(' ')} `,
        values.join(FIELD_END),
        first,
        await sha1Prefix(first),
        0,
        '',
      ]);
      for (const card of ankiCards(whole, fields.Recall !== '', i + 1, start)) {
        const cardId = freeId(taken.cards, 'card', whole.entry.id, String(card.ord));
        cards.run(cardValues(card, cardId, noteId, changed));
        for (const { id, ease, ivl, lastIvl, factor, type } of ankiReviews(whole, card.ord)) {
          let reviewId = Math.max(1, id);
          while (taken.reviews.has(reviewId)) reviewId++;
          taken.reviews.add(reviewId);
          reviews.run([reviewId, cardId, -1, ease, ivl, lastIvl, factor, 0, type]);
        }
      }
      if (i % PORTION < PORTION - 1) continue;
      onProgress?.(i + 1, entries.length);
      await pause(signal);
    }
    onProgress?.(entries.length, entries.length);
    await pause(signal);
    for (const statement of [notes, cards, reviews]) statement.free();
    database.run('COMMIT');
    return database.export();
  } finally {
    database.close();
  }
}

function cardValues(card: AnkiCard, id: number, noteId: number, changed: number): (number | string)[] {
  const { ord, type, queue, due, ivl, factor, reps, lapses, data } = card;
  return [
    id,
    noteId,
    DECK_ID,
    ord,
    changed,
    -1,
    type,
    queue,
    due,
    ivl,
    factor,
    reps,
    lapses,
    0,
    0,
    0,
    0,
    data,
  ];
}
