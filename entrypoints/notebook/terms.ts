import type { Store } from '../../lib/store/db.ts';
import { listOwnTerms } from '../../lib/store/own-terms.ts';
import { listPacks } from '../../lib/store/term-packs.ts';
import type { OwnTermRecord, TermPackRecord } from '../../lib/store/term-records.ts';

/** What the notebook shows of the reader's terms at one moment. */
export interface TermsView {
  readonly terms: readonly OwnTermRecord[];
  readonly packs: readonly TermPackRecord[];
  readonly damaged: number;
}

/** The reader's terms at one moment. @throws StoreError */
export async function readTerms(store: Store): Promise<TermsView> {
  const [terms, packs] = await Promise.all([listOwnTerms(store), listPacks(store)]);
  return { terms: terms.items, packs: packs.items, damaged: terms.damaged + packs.damaged };
}
