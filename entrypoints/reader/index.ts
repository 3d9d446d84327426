import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { onMessage, sendMessage } from '../../lib/messages.ts';
import { startReader } from '../../lib/page/reader.ts';
import { watchAlive } from './alive.ts';
import { watchFaults } from './faults.ts';
import { watchFrames } from './frames.ts';
import { loadCard } from './load-card.ts';
import { port } from './port.ts';
import { originsOf, watchWish } from './wish.ts';

/** Marks the one reader of this frame: the script may be injected again at any time. */
const STARTED = Symbol.for('bandu.reader');

/** Runs in every frame of a tab that is to be read; see entrypoints/background/inject.ts. */
export default defineUnlistedScript(() => {
  const frame: { [STARTED]?: true; globalThis: unknown } = globalThis;
  if (frame[STARTED]) return;
  frame[STARTED] = true;
  const stopping = new AbortController();
  watchAlive(stopping);
  const reader = startReader(document, port, loadCard, stopping.signal);
  watchFaults(stopping.signal);
  const setByHand = watchFrames(document, () => sendMessage('framesAdded', undefined), stopping.signal);
  // Asked for before anything else is, so that it is there when the first words are.
  const look = async (): Promise<void> => {
    const answer = await sendMessage('getLook', undefined).catch(() => null);
    if (!answer) return;
    port.style = answer.style;
    reader.setLook(answer.look);
  };
  const setReading = (on: boolean) => {
    if (on) void look();
    return reader.setReading(on);
  };
  // Every frame answers; the background asks the one it wants to hear by its number.
  onMessage('setReading', ({ data }) => {
    setByHand(data);
    return setReading(data);
  });
  onMessage('engineChanged', () => reader.renew());
  onMessage('getPageState', () => reader.getState());
  void watchWish(originsOf(globalThis), setReading, () => {
    if (reader.getState().state !== 'off') void look();
  });
});
