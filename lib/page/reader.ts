import type { Look, PageState } from '../messages.ts';
import type { LoadCard } from './card-host.ts';
import { watchCopying } from './copy.ts';
import { setLook, watchGround } from './look.ts';
import { watchLookups } from './lookup.ts';
import { watchPointing } from './pointing.ts';
import type { PagePort } from './port.ts';
import { ReadingSession } from './session.ts';

/** What a document's frame can be told, and tells. */
export interface Reader {
  /** Turns annotation on or off and returns the state right after that: `working` at first when on. */
  setReading(on: boolean): PageState;
  getState(): PageState;
  /** Says how to draw; what is drawn already follows at once. */
  setLook(look: Look): void;
  /** Asks about all that is drawn anew, since the engine may say something else now; nothing while annotation is off. */
  renew(): void;
}

/** A page that throws its whole document away is followed this often. */
const DOCUMENTS = 10;

const OFF: PageState = { state: 'off', words: 0, terms: 0, names: 0 };

/**
 * Stands ready to read a document with the learner. Nothing on the page changes until `setReading(true)`; it is as it
 * was after `setReading(false)`, and after the signal aborts, from when on the reader stays off.
 */
export function startReader(doc: Document, port: PagePort, loadCard: LoadCard, signal: AbortSignal): Reader {
  let reading: AbortController | null = null;
  let session: ReadingSession | null = null;
  let documents = 1;
  const tell = (state: PageState): void => {
    if (signal.aborted) return;
    // Nobody may be listening: the badge is then as old as the background's last nap.
    port.pageState(state).catch(() => undefined);
  };
  const stop = (): void => {
    reading?.abort(signal.aborted ? signal.reason : undefined);
    reading = null;
    session = null;
  };
  signal.addEventListener('abort', stop, { once: true });
  const start = (): void => {
    reading = new AbortController();
    session = new ReadingSession(doc, port, reading.signal, tell, () => {
      stop();
      documents += 1;
      if (documents < DOCUMENTS) start();
      else tell(OFF);
    });
    watchCopying(doc, reading.signal);
    watchPointing(doc, reading.signal);
    watchGround(doc, reading.signal);
    watchLookups(doc, port, session, loadCard, reading.signal);
  };
  const getState = (): PageState => session?.state ?? OFF;
  return {
    setReading: (on) => {
      if (signal.aborted || on === (reading !== null)) return getState();
      if (on) {
        start();
      } else {
        stop();
        tell(OFF);
      }
      return getState();
    },
    getState,
    setLook: (look) => {
      if (!signal.aborted && setLook(doc, look)) void session?.relook();
    },
    renew: () => void session?.renew(),
  };
}
