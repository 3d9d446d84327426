import * as v from 'valibot';

import { type DumpedTable, namesOf } from '../store/backup.ts';
import type { Row } from '../store/records.ts';
import {
  cardSchema,
  contextSchema,
  correctionSchema,
  entrySchema,
  noteSchema,
  reviewSchema,
  wordMarkSchema,
} from '../store/records.ts';
import { ownTermSchema, termPackSchema } from '../store/term-records.ts';

/* The rows of a backup, each looked at before anything is written. */

/** A row of a file that cannot be taken, and why, for people. */
export interface BadRow {
  /** Which list of the file it stands in: a table of a backup, or empty for a plain list. */
  readonly table: string;
  /** Its number in that list, from 1; in a spreadsheet as the spreadsheet shows it. */
  readonly row: number;
  /** The word it is about, as far as that could be read. */
  readonly name: string;
  readonly reason: string;
}

/** A bad row as one line: `entries, row 12, 专精特新: savedAt is no date`. */
export function describeBadRow({ table, row, name, reason }: BadRow): string {
  const place = [table, `row ${String(row)}`, name].filter((part) => part !== '').join(', ');
  return `${place}: ${reason}`;
}

/** What each table's rows must be, as lib/store reads them back. */
export const ROW_SCHEMAS: Readonly<Record<DumpedTable, v.GenericSchema<unknown, Row>>> = {
  entries: entrySchema,
  contexts: contextSchema,
  notes: noteSchema,
  cards: cardSchema,
  reviews: reviewSchema,
  words: wordMarkSchema,
  corrections: correctionSchema,
  terms: ownTermSchema,
  packs: termPackSchema,
};

/** Fields that hold a time, in whatever table. */
const TIMES = new Set([
  'createdAt',
  'savedAt',
  'updatedAt',
  'trashedAt',
  'markedAt',
  'importedAt',
  'reviewedAt',
  'due',
  'lastReview',
]);

/** Latest time that a Date can hold (ECMA-262, time values), in milliseconds. */
export const LATEST = 8.64e15;

/** The name of a field that holds a time which no Date can; null where all can. */
function impossibleTime(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, field] of Object.entries(value)) {
    if (TIMES.has(name) && typeof field === 'number' && Math.abs(field) > LATEST) return name;
    const inner = impossibleTime(field);
    if (inner !== null) return inner;
  }
  return null;
}

function reasonOf([issue]: readonly v.BaseIssue<unknown>[]): string {
  if (!issue) return 'is no record';
  const path = v.getDotPath(issue);
  if (path === null) return 'is no record';
  if (issue.received === 'undefined') return `${path} is missing`;
  return issue.expected === null
    ? `${path}: ${issue.message}`
    : `${path} must be ${issue.expected}, not ${issue.received.slice(0, 40)}`;
}

/** A name by which people know the row. */
function nameOf(row: unknown): string {
  if (typeof row !== 'object' || row === null) return '';
  for (const field of ['headword', 'text', 'name', 'sentence', 'id']) {
    const value: unknown = Object.hasOwn(row, field) ? Reflect.get(row, field) : undefined;
    if (typeof value === 'string' && value !== '') return value.slice(0, 32).toWellFormed();
  }
  return '';
}

/** The value with half surrogate pairs in its strings made U+FFFD, which every file can hold (C13). */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, wellFormed(field)]));
}

/** The fields that the record and the value both have: defaults of the schema are not written down. */
function keptFields(output: Row, value: unknown): Row {
  const given = typeof value === 'object' && value !== null ? value : {};
  const fields = Object.entries(output).filter(
    ([name, field]) => Object.hasOwn(given, name) && field !== undefined,
  );
  return Object.fromEntries(fields.map(([name, field]) => [name, wellFormed(field)]));
}

/** Rows of one table, and what is wrong with the others. */
export interface CheckedRows {
  readonly rows: readonly Row[];
  /** The number of each row in the table, from 1. */
  readonly numbers: readonly number[];
  readonly bad: readonly BadRow[];
}

/**
 * The values that are rows of the table, without fields that it does not know, each key once. One value is one step;
 * nothing recurses deeper than the schema.
 */
export function checkRows(table: DumpedTable, values: readonly unknown[]): CheckedRows {
  const rows: Row[] = [];
  const numbers: number[] = [];
  const bad: BadRow[] = [];
  const seen = new Map<string, number>();
  for (const [i, value] of values.entries()) {
    const tell = (reason: string) => bad.push({ table, row: i + 1, name: nameOf(value), reason });
    const result = v.safeParse(ROW_SCHEMAS[table], value, { abortEarly: true });
    if (!result.success) {
      tell(reasonOf(result.issues));
      continue;
    }
    const time = impossibleTime(result.output);
    if (time !== null) {
      tell(`${time} is no date`);
      continue;
    }
    const row = keptFields(result.output, value);
    const names = namesOf(table, row);
    const before = names.map((name) => seen.get(name)).find((at) => at !== undefined);
    if (before !== undefined) {
      tell(`stands in row ${String(before)} already`);
      continue;
    }
    for (const name of names) seen.set(name, i + 1);
    rows.push(row);
    numbers.push(i + 1);
  }
  return { rows, numbers, bad };
}
