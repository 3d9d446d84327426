import type { Row } from '../store/records.ts';
import { rowText } from '../store/bulk-change.ts';

/*
 * What becomes of a record that is here and in the file too. One rule for each kind of record, the same for all:
 * nothing is deleted, and what is in the trash here stays there.
 */

/** What a rule says of two records: the one that is kept, and what that is to be called. */
export interface Ruling {
  readonly row: Row;
  /**
   * `same`: the file has nothing else. `changed`: the file's is newer. `kept`: ours is newer. `conflict`: they differ and
   * neither is newer; ours stays.
   */
  readonly verdict: 'same' | 'changed' | 'kept' | 'conflict';
}

/** Decides between ours and the file's, which is about the same thing and has our id already. */
export type Rule = (ours: Row, theirs: Row) => Ruling;

function numberIn(row: Row, field: string): number {
  const value = row[field];
  if (typeof value === 'number') return value;
  // A record that was never edited may not say so.
  return field === 'revision' ? 0 : -Infinity;
}

/** Positive where theirs is newer by the first of the fields that differs, negative where ours is, 0 for neither. */
function newer(ours: Row, theirs: Row, fields: readonly string[]): number {
  for (const field of fields) {
    const difference = numberIn(theirs, field) - numberIn(ours, field);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return 0;
}

/** The record with its trash as ours is: in it or not, whatever the file says. */
function withOurTrash(row: Row, ours: Row): Row {
  const { trashedAt: _theirs, ...rest } = row;
  return ours['trashedAt'] === undefined ? rest : { ...rest, trashedAt: ours['trashedAt'] };
}

/** Empty labels and texts are what an older record does not write down. */
function plain(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).filter(
      ([, value]) =>
        value !== undefined &&
        value !== null &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** True where the two say the same, but for the trash. */
function isSame(a: Row, b: Row): boolean {
  return rowText(plain(withOurTrash(a, {}))) === rowText(plain(withOurTrash(b, {})));
}

/** The newer of the two by these fields, in order. */
export function newerBy(...fields: readonly string[]): Rule {
  return (ours, theirs) => {
    if (isSame(ours, theirs)) return { row: ours, verdict: 'same' };
    const difference = newer(ours, theirs, fields);
    if (difference > 0) return { row: withOurTrash(theirs, ours), verdict: 'changed' };
    return { row: ours, verdict: difference < 0 ? 'kept' : 'conflict' };
  };
}

/** Of an entry the text that was edited more often, or saved last; it is as old as the older and as new as the newer. */
export const entryRule: Rule = (ours, theirs) => {
  const difference = newer(ours, theirs, ['revision', 'savedAt']);
  const times = {
    createdAt: Math.min(numberIn(ours, 'createdAt'), numberIn(theirs, 'createdAt')),
    savedAt: Math.max(numberIn(ours, 'savedAt'), numberIn(theirs, 'savedAt')),
  };
  const isSameText = isSame({ ...ours, ...times, revision: 0 }, { ...theirs, ...times, revision: 0 });
  const isTheirs = !isSameText && difference > 0;
  const row = { ...(isTheirs ? withOurTrash(theirs, ours) : ours), ...times };
  if (rowText(row) === rowText(ours)) {
    if (isSameText) return { row: ours, verdict: 'same' };
    return { row: ours, verdict: difference < 0 ? 'kept' : 'conflict' };
  }
  return { row, verdict: isTheirs || isSameText ? 'changed' : 'kept' };
};

/**
 * Of a sentence with its place the one saved later. Where either has looked for the place in vain, that is kept, the later
 * look of the two: it is what the page was seen to be, no difference to be told of, and the next look takes it away.
 */
export const contextRule: Rule = (ours, theirs) => {
  const lostAt = Math.max(numberIn(ours, 'lostAt'), numberIn(theirs, 'lostAt'));
  const { row, verdict } = newerBy('savedAt')(withLoss(ours, lostAt), withLoss(theirs, lostAt));
  return { row, verdict: verdict === 'same' && rowText(row) !== rowText(ours) ? 'changed' : verdict };
};

function withLoss({ lostAt: _own, ...row }: Row, lostAt: number): Row {
  return lostAt === -Infinity ? row : { ...row, lostAt };
}

/** Of a card the one that was reviewed more often, then the one reviewed last: what is learned is not learned again. */
export const cardRule: Rule = (ours, theirs) =>
  // Whether it is asked follows from its entry's trash here.
  newerBy('reps', 'lastReview')(ours, { ...theirs, active: ours['active'] });

/** What never changes once it is written: two of one id are the same. */
export const unchangingRule: Rule = (ours) => ({ row: ours, verdict: 'same' });

/** A list has no dates: ours stays, and what is empty in ours is filled from it. */
export const fillingRule: Rule = (ours, theirs) => {
  return listRuling(ours, theirs, { ...theirs, ...plain(ours), createdAt: ours['createdAt'] });
};

/** A list that the reader trusts more than what is here: what it says is taken, what it leaves empty stays. */
export const overwritingRule: Rule = (ours, theirs) => {
  const { createdAt: _created, savedAt: _saved, ...said } = plain(theirs);
  return listRuling(ours, theirs, { ...ours, ...said });
};

function listIn(row: Row, field: string): readonly unknown[] {
  const value: unknown = row[field];
  return Array.isArray(value) ? value : [];
}

/** What becomes of ours with these fields, the labels of both, and one more edit where its text is another. */
function listRuling(ours: Row, theirs: Row, fields: Row): Ruling {
  const tags = [...new Set([...listIn(ours, 'tags'), ...listIn(theirs, 'tags')])];
  const isNewText = TEXTS.some((field) => (fields[field] ?? '') !== (ours[field] ?? ''));
  const row = { ...fields, tags, ...(isNewText ? { revision: numberIn(ours, 'revision') + 1 } : {}) };
  if (!isSame(ours, row)) return { row: withOurTrash(row, ours), verdict: 'changed' };
  const said = TEXTS.filter((field) => (theirs[field] ?? '') !== '');
  return { row: ours, verdict: said.every((field) => theirs[field] === ours[field]) ? 'same' : 'kept' };
}

/** What an entry says of itself and the learner may write. */
const TEXTS = ['pinyin', 'gloss', 'sense'] as const;
