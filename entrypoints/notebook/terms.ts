import { effect } from '@preact/signals';

import { openStore, type Store } from '../../lib/store/db.ts';
import { listOwnTerms } from '../../lib/store/own-terms.ts';
import { listPacks } from '../../lib/store/term-packs.ts';
import type { OwnTermRecord, TermPackRecord } from '../../lib/store/term-records.ts';
import { type Live, liveSignal } from '../../lib/store/use-live.ts';

/** What the notebook shows of the reader's terms at one moment. */
export interface TermsView {
  readonly terms: readonly OwnTermRecord[];
  readonly packs: readonly TermPackRecord[];
  readonly damaged: number;
}

async function readTerms(store: Store): Promise<TermsView> {
  const [terms, packs] = await Promise.all([listOwnTerms(store), listPacks(store)]);
  return { terms: terms.items, packs: packs.items, damaged: terms.damaged + packs.damaged };
}

/** Tells what the store says now and after each change, until `end`. @throws StoreError where it cannot be opened */
export async function followTerms(tell: (answer: Live<TermsView>) => void, end: AbortSignal): Promise<void> {
  const store = await openStore();
  if (end.aborted) return;
  const answers = liveSignal(async () => readTerms(store), end);
  const stop = effect(() => tell(answers.value));
  end.addEventListener('abort', stop, { once: true });
}
