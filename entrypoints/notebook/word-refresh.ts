import { openStore } from '../../lib/store/db.ts';
import { readRowsOf } from '../../lib/store/word-rows.ts';
import { withForms } from './word-forms.ts';
import { wordRows } from './word-rows.ts';

/** More rows than this are read anew with all the others: that takes no longer. */
const FEW = 500;

/** Shows at once what an act has made of a few words, without waiting until all are read again. @throws StoreError */
export async function refreshRows(ids: readonly string[]): Promise<void> {
  if (ids.length > FEW) return;
  const store = await openStore();
  const rows = await withForms(store, (await readRowsOf(store, ids)).rows);
  const fresh = new Map(rows.map((row) => [row.id, row]));
  wordRows.value = wordRows.peek().map((row) => fresh.get(row.id) ?? row);
}
