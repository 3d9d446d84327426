import './style.css';

import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';

import { onMessage, sendMessage } from '../../lib/messages.ts';
import type { PagePort } from '../../lib/page/port.ts';
import { startReader } from '../../lib/page/reader.ts';
import { stopIfDead, watchAlive } from './alive.ts';
import { watchFrames } from './frames.ts';
import { loadCard } from './load-card.ts';
import style from './style.css?inline';
import { watchLooks, watchWish } from './wish.ts';

const port: PagePort = {
  style,
  openArticle: (request) => sendMessage('openArticle', request),
  annotate: (request) => sendMessage('annotate', request),
  gloss: (request) => sendMessage('gloss', request),
  save: (request) => sendMessage('save', request),
  correct: (request) => sendMessage('correct', request),
  undoCorrection: (request) => sendMessage('undoCorrection', request),
  mean: (request) => sendMessage('mean', request),
  pageState: (state) => sendMessage('pageState', state),
};

/** Marks the one reader of this frame: the script may be injected again at any time. */
const STARTED = Symbol.for('bandu.reader');

/** Runs in every frame of a tab that is to be read; see entrypoints/background/inject.ts. */
export default defineContentScript({
  registration: 'runtime',
  // None: WXT would ask for host access to them at installation. The background says where it runs.
  matches: [],
  allFrames: true,
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const frame: { [STARTED]?: true; globalThis: unknown } = globalThis;
    if (frame[STARTED]) return;
    frame[STARTED] = true;
    const stopping = new AbortController();
    const reader = startReader(document, port, loadCard, stopping.signal);
    // A newer script says that it has started; so could the page. Only a dead extension stops the reader.
    ctx.onInvalidated(() => stopIfDead(stopping));
    watchAlive(stopping);
    const setByHand = watchFrames(document, () => sendMessage('framesAdded', undefined), stopping.signal);
    // Every frame answers; the background asks the one it wants to hear by its number.
    onMessage('setReading', ({ data }) => {
      setByHand(data);
      return reader.setReading(data);
    });
    onMessage('engineChanged', () => reader.renew());
    onMessage('getPageState', () => reader.getState());
    watchLooks(browser.storage.local, () => reader.renew());
    await watchWish(browser.storage.local, globalThis.origin, (on) => reader.setReading(on));
  },
});
