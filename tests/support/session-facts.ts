import { readFile } from 'node:fs/promises';

import type { Page } from 'playwright';

import { type StoredRow, readTable } from './memory-page.ts';

/** What must be there after some acts of a session. */
export interface Kept {
  /** By headword: how often it was met, whether it lies in the trash, the keys by which its card was graded. */
  readonly words: Map<string, { readonly contexts: number; readonly isTrashed: boolean; grades: string[] }>;
  /** By headword: what the note about it says, the status of its mark, the meaning of the reader's own. */
  readonly notes: Map<string, string>;
  readonly marks: Map<string, string>;
  readonly meanings: Map<string, string>;
}

/** A line for each thing that is kept, in order: two that are the same are two lines. */
export type Facts = readonly string[];

const GRADES: Readonly<Record<string, string>> = { 3: 'Good', 4: 'Easy' };

function wordLine(headword: string, contexts: number, isTrashed: boolean, cards: readonly string[]): string {
  return `word ${headword}: met ${String(contexts)}×${isTrashed ? ', in the trash' : ''}; ${cards.join('; ')}`;
}

function cardLine(isActive: boolean, grades: readonly string[]): string {
  return `card ${isActive ? 'asked' : 'at rest'}, graded ${grades.join(' ')}`;
}

/** What must be in the database after these acts, and nothing else. */
export function factsAfter(acts: readonly { readonly keep: (kept: Kept) => void }[]): Facts {
  const kept: Kept = { words: new Map(), notes: new Map(), marks: new Map(), meanings: new Map() };
  for (const act of acts) act.keep(kept);
  const lines = (kind: string, map: ReadonlyMap<string, string>) =>
    [...map].map(([headword, text]) => `${kind} ${headword}: ${text}`);
  return [
    ...[...kept.words].map(([headword, { contexts, isTrashed, grades }]) => {
      const card = cardLine(
        !isTrashed,
        grades.map((key) => GRADES[key] ?? key),
      );
      return wordLine(headword, contexts, isTrashed, [card]);
    }),
    ...lines('note', kept.notes),
    ...lines('mark', kept.marks),
    ...lines('meaning', kept.meanings),
  ].toSorted();
}

/** Rows by the value of a field. */
function byField(rows: readonly StoredRow[], field: string): ReadonlyMap<unknown, StoredRow[]> {
  return Map.groupBy(rows, (row) => row[field]);
}

/** A card with its grades, which must be those that have brought it to where it stands. */
function cardFact(card: StoredRow, reviews: readonly StoredRow[]): string {
  const given = reviews.toSorted((a, b) => Number(a['reviewedAt']) - Number(b['reviewedAt']));
  const { id: _id, ...after } = (given.at(-1)?.['after'] ?? { reps: 0 }) as StoredRow;
  const strays = Object.keys(after).filter((field) => after[field] !== card[field]);
  const line = cardLine(
    card['active'] === 1,
    given.map(({ grade }) => String(grade)),
  );
  return strays.length === 0 ? line : `${line}, but another ${strays.join(', ')}`;
}

/** The marks of words as a backup has them: how the database holds them is its own affair. */
async function readMarks(notebook: Page): Promise<readonly StoredRow[]> {
  await notebook.evaluate(() => void (location.hash = 'exchange'));
  await notebook.getByRole('radio', { name: /^Backup as plain text/u }).check();
  const downloading = notebook.waitForEvent('download');
  await notebook.getByRole('button', { name: 'Save file' }).click();
  const text = await readFile(await (await downloading).path(), 'utf8');
  return (JSON.parse(text) as { tables: { words: StoredRow[] } }).tables.words;
}

/** What is in the database: every row of every table of which a session may write, also one that belongs to nothing. */
export async function readFacts(bare: Page, notebook: Page): Promise<Facts> {
  const [entries, contexts, cards, reviews, notes, terms] = await Promise.all(
    ['entries', 'contexts', 'cards', 'reviews', 'notes', 'terms'].map(async (name) => readTable(bare, name)),
  );
  const contextsOf = byField(contexts ?? [], 'entryId');
  const cardsOf = byField(cards ?? [], 'subjectId');
  const reviewsOf = byField(reviews ?? [], 'cardId');
  const headwords = new Map((entries ?? []).map(({ id, headword }) => [id, String(headword)]));
  const cardIds = new Set((cards ?? []).map(({ id }) => id));
  const strays = [
    ...[...contextsOf.keys(), ...cardsOf.keys()].filter((id) => !headwords.has(String(id))),
    ...[...reviewsOf.keys()].filter((id) => !cardIds.has(id)),
  ];
  return [
    ...(entries ?? []).map(({ id, headword, trashedAt }) =>
      wordLine(
        String(headword),
        contextsOf.get(id)?.length ?? 0,
        trashedAt !== undefined,
        (cardsOf.get(id) ?? []).map((card) => cardFact(card, reviewsOf.get(card['id']) ?? [])),
      ),
    ),
    ...(notes ?? []).map(({ entryId, text }) => `note ${String(headwords.get(entryId))}: ${String(text)}`),
    ...(await readMarks(notebook)).map(
      ({ headword, status }) => `mark ${String(headword)}: ${String(status)}`,
    ),
    ...(terms ?? []).map(({ headword, gloss }) => `meaning ${String(headword)}: ${String(gloss)}`),
    ...strays.map((id) => `of nothing: ${String(id)}`),
  ].toSorted();
}
