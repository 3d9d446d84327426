import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { type Sought, sendMessage } from '../lib/messages.ts';
import { seekQuote } from '../lib/page/seek.ts';

/** Marks the one finder of this document: the script is injected at every step of the page's loading. */
const SENT = Symbol.for('bandu.finder');

async function find(signal: AbortSignal): Promise<void> {
  const place = await sendMessage('getPlace', undefined);
  if (!place) return;
  // Where nobody answers any more, nothing is to be kept either.
  const tell = (sought: Sought) => void sendMessage('placeSought', sought).catch(() => undefined);
  await seekQuote(document, place, tell, signal);
}

/**
 * Finds the place that a page was opened for by a link back. It is put into such pages alone, by the background, which
 * knows for which tab it has opened what.
 */
export default defineUnlistedScript(() => {
  const frame: { [SENT]?: true; globalThis: unknown } = globalThis;
  if (frame[SENT]) return;
  frame[SENT] = true;
  const stopping = new AbortController();
  // What comes back from the browser's cache is not what was opened.
  addEventListener('pagehide', () => stopping.abort(), { once: true, signal: stopping.signal });
  // Nobody answers after the extension was updated.
  void find(stopping.signal).catch(() => undefined);
});
