import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { sendMessage } from '../../lib/messages.ts';
import { describeStoreError } from '../../lib/store/store-error.ts';
import { type Live, followQuery } from '../../lib/store/use-live.ts';
import { readTerms, type TermsView } from './terms.ts';

/** What can be taken back: a sentence about it, and how. */
export interface Undoable {
  readonly said: string;
  readonly undo: () => Promise<unknown>;
}

/** The reader's terms as the notebook follows them, and the one way to change them: with what is said of it. */
export interface LiveTerms extends Live<TermsView> {
  /** What was done last, and its undo; null for nothing. */
  readonly last: Undoable | null;
  /** Does it; says what went wrong, or what was done. */
  readonly act: (action: () => Promise<Undoable | null>) => Promise<boolean>;
}

/** Follows the terms while the notebook is open. */
export function useTerms(): LiveTerms {
  const live = useSignal<Live<TermsView>>({ value: null, error: null });
  const last = useSignal<Undoable | null>(null);
  const tell = (answer: Live<TermsView>) => void (live.value = answer);
  const fail = (error: unknown) => tell({ value: live.peek().value, error: describeStoreError(error) });

  useEffect(() => {
    const end = new AbortController();
    void followQuery(readTerms, tell, end.signal);
    return () => end.abort();
  }, []);

  const act = async (action: () => Promise<Undoable | null>): Promise<boolean> => {
    try {
      last.value = await action();
      // Pages that nobody can tell are read anew when they are opened next.
      sendMessage('termsChanged', undefined).catch(() => undefined);
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };
  return { ...live.value, last: last.value, act };
}
