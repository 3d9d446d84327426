import type { Term } from '../text/annotation.ts';
import { YOURS } from '../text/owner.ts';
import type { Store } from './db.ts';
import { type ReadBack, readRecord, readRecords } from './records.ts';
import { StoreError, explained } from './store-error.ts';
import {
  OWN_PACK,
  type OwnTermRecord,
  ownTermSchema,
  termFromRecord,
  termPackSchema,
} from './term-records.ts';

/** What the reader types of a term. The id is the client's, so that a retry writes no second one. */
export interface OwnTermDraft {
  readonly id: string;
  readonly headword: string;
  readonly variants: readonly string[];
  readonly pinyin: string;
  readonly gloss: string;
  readonly explanation: string;
  readonly source: string;
}

/** The fields of a draft as they are kept: half surrogate pairs become U+FFFD, which every file can hold. */
function fieldsOf(draft: Omit<OwnTermDraft, 'id'>) {
  return {
    headword: draft.headword.toWellFormed().trim(),
    variants: draft.variants.map((form) => form.toWellFormed().trim()).filter((form) => form !== ''),
    pinyin: draft.pinyin.toWellFormed().trim(),
    gloss: draft.gloss.toWellFormed().trim(),
    explanation: draft.explanation.toWellFormed().trim(),
    source: draft.source.toWellFormed().trim(),
  };
}

/** Those of the fields in which something is written: a card gives a meaning and leaves the rest as it is. */
function filled(fields: ReturnType<typeof fieldsOf>): Partial<ReturnType<typeof fieldsOf>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value.length > 0));
}

/** The reader's terms and those of packs, the newest first, without those in the trash. */
export async function listOwnTerms(store: Store): Promise<ReadBack<OwnTermRecord>> {
  const { items, damaged } = readRecords(ownTermSchema, await explained(store.terms.toArray()));
  const kept = items.filter((term) => term.trashedAt === undefined);
  return { items: kept.toSorted((a, b) => b.updatedAt - a.updatedAt), damaged };
}

/** What pages are to look for: the reader's own terms first, then those of the packs that are on. */
export async function activeTerms(store: Store): Promise<readonly Term[]> {
  const [{ items }, packs] = await Promise.all([listOwnTerms(store), explained(store.packs.toArray())]);
  const names = new Map([[OWN_PACK, YOURS]]);
  for (const pack of readRecords(termPackSchema, packs).items)
    if (pack.isOn && pack.trashedAt === undefined) names.set(pack.id, pack.name);
  return items
    .flatMap((record) => {
      const owner = names.get(record.packId);
      return owner === undefined ? [] : [{ record, owner }];
    })
    .toSorted((a, b) => Number(a.record.packId !== OWN_PACK) - Number(b.record.packId !== OWN_PACK))
    .map(({ record, owner }) => termFromRecord(record, owner));
}

/**
 * Keeps a term that the reader wrote. Where they have one of that headword already, this is its new text: one headword
 * has one meaning of the reader's own. A draft that comes again changes nothing.
 * @returns the term as it is kept
 * @throws StoreError
 */
export async function addOwnTerm(store: Store, draft: OwnTermDraft, now: Date): Promise<OwnTermRecord> {
  const time = now.getTime();
  const fields = fieldsOf(draft);
  return explained(
    store.transaction('rw', [store.terms], async () => {
      const made = readRecord(ownTermSchema, await store.terms.get(draft.id));
      if (made) return made;
      const others = readRecords(
        ownTermSchema,
        await store.terms.where('headword').equals(fields.headword).toArray(),
      );
      const same = others.items.find(
        ({ packId, trashedAt }) => packId === OWN_PACK && trashedAt === undefined,
      );
      const next: OwnTermRecord = same
        ? { ...same, ...filled(fields), updatedAt: time, revision: same.revision + 1 }
        : {
            id: draft.id,
            packId: OWN_PACK,
            ...fields,
            createdAt: time,
            updatedAt: time,
            revision: 0,
            isEdited: false,
          };
      await store.terms.put(next);
      return next;
    }),
  );
}

/** Puts what the reader wrote of a headword in the trash; nothing where they wrote nothing. @throws StoreError */
export async function trashMeaning(store: Store, headword: string, now: Date): Promise<void> {
  await explained(
    store.transaction('rw', [store.terms], async () => {
      const same = await store.terms.where('headword').equals(headword.toWellFormed().trim()).toArray();
      for (const term of readRecords(ownTermSchema, same).items)
        if (term.packId === OWN_PACK && term.trashedAt === undefined)
          await store.terms.update(term.id, { trashedAt: now.getTime(), revision: term.revision + 1 });
    }),
  );
}

async function changeTerm(
  store: Store,
  seen: Pick<OwnTermRecord, 'id' | 'revision'>,
  change: (kept: OwnTermRecord) => OwnTermRecord,
): Promise<OwnTermRecord> {
  return explained(
    store.transaction('rw', [store.terms], async () => {
      const kept = readRecord(ownTermSchema, await store.terms.get(seen.id));
      if (!kept) throw new StoreError('missing');
      if (kept.revision !== seen.revision) throw new StoreError('stale');
      const next = { ...change(kept), revision: kept.revision + 1 };
      await store.terms.put(next);
      return next;
    }),
  );
}

/**
 * Writes a new text over the term that the caller has seen; of a pack's term it remembers that the reader changed it.
 * @throws StoreError `stale` where it was changed elsewhere since (C14); `missing`
 */
export async function editOwnTerm(
  store: Store,
  seen: Pick<OwnTermRecord, 'id' | 'revision'>,
  draft: Omit<OwnTermDraft, 'id'>,
  now: Date,
): Promise<OwnTermRecord> {
  return changeTerm(store, seen, (kept) => ({
    ...kept,
    ...fieldsOf(draft),
    isEdited: kept.packId !== OWN_PACK,
    updatedAt: now.getTime(),
  }));
}

/** Puts the term in the trash; nothing is deleted. A pack's next edition does not bring it back. @throws StoreError as `editOwnTerm` */
export async function trashOwnTerm(
  store: Store,
  seen: Pick<OwnTermRecord, 'id' | 'revision'>,
  now: Date,
): Promise<OwnTermRecord> {
  return changeTerm(store, seen, (kept) => ({ ...kept, trashedAt: now.getTime() }));
}

/** Takes the term out of the trash. @throws StoreError as `editOwnTerm` */
export async function restoreOwnTerm(
  store: Store,
  seen: Pick<OwnTermRecord, 'id' | 'revision'>,
): Promise<OwnTermRecord> {
  return changeTerm(store, seen, ({ trashedAt: _trashedAt, ...kept }) => kept);
}
