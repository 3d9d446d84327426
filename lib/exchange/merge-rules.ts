import type { Row } from '../store/backup.ts';
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
  return typeof value === 'number' ? value : -Infinity;
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

/** Of an entry the one that was edited or saved last; it is as old as the older one. */
export const entryRule: Rule = (ours, theirs) => {
  const { row, verdict } = newerBy(
    'revision',
    'updatedAt',
    'savedAt',
  )(ours, {
    ...theirs,
    createdAt: ours['createdAt'],
  });
  const oldest = Math.min(numberIn(ours, 'createdAt'), numberIn(theirs, 'createdAt'));
  if (oldest === ours['createdAt'] || !Number.isFinite(oldest)) return { row, verdict };
  return { row: { ...row, createdAt: oldest }, verdict: verdict === 'same' ? 'changed' : verdict };
};

/** Of a card the one that was reviewed more often, then the one reviewed last: what is learned is not learned again. */
export const cardRule: Rule = (ours, theirs) =>
  // Whether it is asked follows from its entry's trash here.
  newerBy('reps', 'lastReview')(ours, { ...theirs, active: ours['active'] });

/** What never changes once it is written: two of one id are the same. */
export const unchangingRule: Rule = (ours) => ({ row: ours, verdict: 'same' });

/** A list has no dates: ours stays, and what is empty in ours is filled from it. */
export const fillingRule: Rule = (ours, theirs) => {
  const filled = { ...theirs, ...plain(ours), ...tagsOf(ours, theirs), createdAt: ours['createdAt'] };
  return { row: withOurTrash(filled, ours), ...verdictOf(ours, filled, theirs) };
};

/** A list that the reader trusts more than what is here: what it says is taken, what it leaves empty stays. */
export const overwritingRule: Rule = (ours, theirs) => {
  const { createdAt: _created, savedAt: _saved, ...said } = plain(theirs);
  const filled = { ...ours, ...said, ...tagsOf(ours, theirs) };
  return { row: withOurTrash(filled, ours), ...verdictOf(ours, filled, theirs) };
};

function listIn(row: Row, field: string): readonly unknown[] {
  const value: unknown = row[field];
  return Array.isArray(value) ? value : [];
}

/** The labels of both, ours first. */
function tagsOf(ours: Row, theirs: Row): { readonly tags: readonly unknown[] } {
  return { tags: [...new Set([...listIn(ours, 'tags'), ...listIn(theirs, 'tags')])] };
}

function verdictOf(ours: Row, filled: Row, theirs: Row): Pick<Ruling, 'verdict'> {
  if (!isSame(ours, filled)) return { verdict: 'changed' };
  const said = ['pinyin', 'gloss', 'sense'].filter((field) => (theirs[field] ?? '') !== '');
  return { verdict: said.every((field) => theirs[field] === ours[field]) ? 'same' : 'kept' };
}
