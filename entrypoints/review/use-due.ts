import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { settings } from '../../lib/settings.ts';
import { describeStoreError } from '../../lib/store/store-error.ts';
import type { Live } from '../../lib/store/use-live.ts';
import { watchMore } from './more-today.ts';
import { type ReviewPlace, findPlace, keepPlace } from './review-place.ts';
import { type DueView, followDue } from './review-view.ts';

/** How often the memory is asked anew though nothing was written, in milliseconds: time alone makes a card due. */
const ASK_EVERY = 30_000;

/** What is due, followed while the page is open, and where the learner stands in it. */
export interface LiveDue {
  readonly live: Signal<Live<DueView>>;
  /** Null until it is read. */
  readonly place: Signal<ReviewPlace | null>;
  /** Stands there from now on, also after the page is closed; null leaves the grades that can be taken back. */
  readonly stand: (cardId: string | null, isShown: boolean, given: readonly string[] | null) => void;
  /** The card that is being graded: the next one is another, where there is another. */
  readonly graded: { current: string | null };
  /** Asks the memory anew. */
  readonly askAnew: () => void;
  readonly fail: (error: unknown) => void;
}

/** Follows what is due: the card where the learner stands first, so that nothing that falls due meanwhile takes its place. */
export function useDue(): LiveDue {
  const live = useSignal<Live<DueView>>({ value: null, error: null });
  const place = useSignal<ReviewPlace | null>(null);
  const graded = useRef<string | null>(null);
  const turn = useSignal(0);
  const askAnew = () => void (turn.value += 1);
  const fail = (error: unknown) =>
    void (live.value = { value: live.peek().value, error: describeStoreError(error) });

  const stand: LiveDue['stand'] = (cardId, isShown, given) => {
    place.value = { cardId, isShown, given: [...(given ?? place.peek()?.given ?? [])] };
    void keepPlace({ cardId, isShown, given: given && [...given] });
  };

  useEffect(() => settings.watch(askAnew), []);
  useEffect(() => watchMore(askAnew), []);
  useEffect(() => {
    const end = new AbortController();
    const follow = async () => {
      place.value ??= await findPlace();
      const wanted = () => (place.peek()?.cardId === graded.current ? null : (place.peek()?.cardId ?? null));
      const tell = ({ value, error }: Live<DueView>) =>
        void (live.value = { value: value ?? live.peek().value, error });
      await followDue(wanted, tell, end.signal);
    };
    follow().catch(fail);
    const timer = setTimeout(askAnew, ASK_EVERY);
    return () => (clearTimeout(timer), end.abort());
  }, [turn.value]);
  return { live, place, stand, graded, askAnew, fail };
}
