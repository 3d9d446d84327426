import type { TermText } from '../../components/terms/TermForm.tsx';
import { formsFromCell, termFaults } from '../../lib/exchange/term-pack.ts';
import { openStore } from '../../lib/store/db.ts';
import { addOwnTerm, editOwnTerm, restoreOwnTerm, trashOwnTerm } from '../../lib/store/own-terms.ts';
import { removePack, restorePack } from '../../lib/store/term-packs.ts';
import type { OwnTermRecord, TermPackRecord } from '../../lib/store/term-records.ts';
import type { Undoable } from './use-terms.ts';

/** What is wrong with a typed term, by field; null where it may be kept. */
export function faultsOf(text: TermText): Partial<Record<keyof TermText, string>> | null {
  return termFaults({ ...text, variants: formsFromCell(text.variants) });
}

/** The text as it was before, typed. */
export function textOf(term: OwnTermRecord): TermText {
  const { headword, gloss, pinyin, explanation, source } = term;
  return { headword, gloss, pinyin, variants: term.variants.join(' | '), explanation, source };
}

/** Keeps a typed term: a new one, or over the one that was edited. @throws StoreError */
export async function keepTerm(id: string, text: TermText, seen: OwnTermRecord | null): Promise<null> {
  const draft = { ...text, variants: formsFromCell(text.variants) };
  const store = await openStore();
  if (seen) await editOwnTerm(store, seen, draft, new Date());
  else await addOwnTerm(store, { id, ...draft }, new Date());
  return null;
}

/** Puts a term in the trash. @throws StoreError */
export async function deleteTerm(term: OwnTermRecord): Promise<Undoable> {
  const store = await openStore();
  const gone = await trashOwnTerm(store, term, new Date());
  return { said: `Deleted ${term.headword}.`, undo: async () => restoreOwnTerm(store, gone) };
}

/** Removes a pack with its terms. @throws StoreError */
export async function deletePack({ id, name }: TermPackRecord): Promise<Undoable> {
  const store = await openStore();
  await removePack(store, id, new Date());
  return { said: `Removed the pack ${name}.`, undo: async () => restorePack(store, id) };
}
