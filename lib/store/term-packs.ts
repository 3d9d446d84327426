import type { Store } from './db.ts';
import type { OwnTermDraft } from './own-terms.ts';
import { type ReadBack, readRecord, readRecords } from './records.ts';
import { StoreError, explained } from './store-error.ts';
import {
  OWN_PACK,
  type OwnTermRecord,
  ownTermSchema,
  type TermPackRecord,
  termPackSchema,
} from './term-records.ts';

/** A pack as it comes out of a file; see lib/exchange/term-pack.ts. */
export interface IncomingPack {
  readonly id: string;
  readonly name: string;
  readonly terms: readonly Omit<OwnTermDraft, 'id'>[];
}

/** What an import does, before it is done. */
export interface ImportPlan {
  readonly added: readonly OwnTermRecord[];
  /** Terms of the pack's last edition whose text is another now. */
  readonly updated: readonly OwnTermRecord[];
  readonly same: number;
  /** Terms that the reader changed or threw away: they stay as the reader has them. */
  readonly kept: number;
  /** Terms of the last edition that this one has no more; they stay, as nothing is taken from a reader unasked. */
  readonly left: number;
}

/** Parts a pack's id from a headword in a term's id. */
const PART = '\u0000';
const TEXTS = ['pinyin', 'gloss', 'explanation', 'source'] as const;

function isSameText(a: OwnTermRecord, b: IncomingPack['terms'][number]): boolean {
  return TEXTS.every((key) => a[key] === b[key]) && a.variants.join(PART) === b.variants.join(PART);
}

/**
 * What importing `pack` changes, given the terms that are kept of its last edition, those in the trash among them. A pure
 * function; ids follow from pack and headword, so that an import that comes again does nothing.
 */
export function planImport(pack: IncomingPack, last: readonly OwnTermRecord[], now: Date): ImportPlan {
  const time = now.getTime();
  const known = new Map(last.map((term) => [term.id, term]));
  const added: OwnTermRecord[] = [];
  const updated: OwnTermRecord[] = [];
  let same = 0;
  let kept = 0;
  const met = new Set<string>();
  for (const term of pack.terms) {
    const id = pack.id + PART + term.headword;
    met.add(id);
    const old = known.get(id);
    const fields = { ...term, variants: [...term.variants] };
    if (!old)
      added.push({
        id,
        packId: pack.id,
        ...fields,
        createdAt: time,
        updatedAt: time,
        revision: 0,
        isEdited: false,
      });
    else if (isSameText(old, term) && old.trashedAt === undefined) same++;
    else if (old.isEdited || old.trashedAt !== undefined) kept++;
    else updated.push({ ...old, ...fields, updatedAt: time, revision: old.revision + 1 });
  }
  const left = last.filter(({ id, trashedAt }) => !met.has(id) && trashedAt === undefined).length;
  return { added, updated, same, kept, left };
}

/** The packs, by name, without those in the trash. */
export async function listPacks(store: Store): Promise<ReadBack<TermPackRecord>> {
  const { items, damaged } = readRecords(termPackSchema, await explained(store.packs.toArray()));
  const kept = items.filter(({ trashedAt }) => trashedAt === undefined);
  return { items: kept.toSorted((a, b) => (a.name < b.name ? -1 : 1)), damaged };
}

async function termsOfPack(store: Store, packId: string): Promise<readonly OwnTermRecord[]> {
  return readRecords(ownTermSchema, await store.terms.where('packId').equals(packId).toArray()).items;
}

/** What an import would do now; nothing is written. @throws StoreError */
export async function previewImport(store: Store, pack: IncomingPack, now: Date): Promise<ImportPlan> {
  const last = await explained(termsOfPack(store, pack.id));
  const record = readRecord(termPackSchema, await explained(store.packs.get(pack.id)));
  return planImport(pack, record?.trashedAt === undefined ? last : last.map(untrashed), now);
}

function untrashed({ trashedAt: _trashedAt, ...term }: OwnTermRecord): OwnTermRecord {
  return term;
}

/**
 * Imports a pack, or its next edition: all of it or nothing, in one transaction. What the reader changed stays. A pack
 * that was removed comes back with all its terms.
 * @throws StoreError
 */
export async function importPack(store: Store, pack: IncomingPack, now: Date): Promise<ImportPlan> {
  if (pack.id === OWN_PACK) throw new RangeError('a pack needs an id');
  return explained(
    store.transaction('rw', [store.terms, store.packs], async () => {
      const old = readRecord(termPackSchema, await store.packs.get(pack.id));
      const last = await termsOfPack(store, pack.id);
      const wasRemoved = old?.trashedAt !== undefined;
      if (wasRemoved) await store.terms.bulkPut(last.map(untrashed));
      const plan = planImport(pack, wasRemoved ? last.map(untrashed) : last, now);
      await store.packs.put({
        id: pack.id,
        name: pack.name,
        isOn: wasRemoved ? true : (old?.isOn ?? true),
        importedAt: now.getTime(),
      });
      await store.terms.bulkPut([...plan.added, ...plan.updated]);
      return plan;
    }),
  );
}

async function changePack(store: Store, id: string, changes: Partial<TermPackRecord>): Promise<void> {
  const changed = await store.packs.update(id, changes);
  if (changed === 0 && !(await store.packs.get(id))) throw new StoreError('missing');
}

/** Switches a pack's terms on pages on or off. @throws StoreError */
export async function setPackOn(store: Store, id: string, isOn: boolean): Promise<void> {
  await explained(store.transaction('rw', [store.packs], async () => changePack(store, id, { isOn })));
}

/** Removes a pack as a whole, with its terms: into the trash, from which {@link restorePack} takes both. @throws StoreError */
export async function removePack(store: Store, id: string, now: Date): Promise<void> {
  const trashedAt = now.getTime();
  await explained(
    store.transaction('rw', [store.packs, store.terms], async () => {
      await changePack(store, id, { trashedAt });
      await store.terms
        .where('packId')
        .equals(id)
        .and((term) => term.trashedAt === undefined)
        .modify({ trashedAt });
    }),
  );
}

/** Undoes {@link removePack}: what was thrown away before it stays in the trash. @throws StoreError */
export async function restorePack(store: Store, id: string): Promise<void> {
  await explained(
    store.transaction('rw', [store.packs, store.terms], async () => {
      const pack = readRecord(termPackSchema, await store.packs.get(id));
      if (!pack) throw new StoreError('missing');
      // Dexie's update takes a field away where its value is undefined.
      await changePack(store, id, { trashedAt: undefined });
      const terms = await termsOfPack(store, id);
      await store.terms.bulkPut(terms.filter((term) => term.trashedAt === pack.trashedAt).map(untrashed));
    }),
  );
}
