import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { sendMessage } from '../lib/messages.ts';
import { whenChinese } from '../lib/page/chinese.ts';

/** Marks the scout that is looking in this frame: the script may be injected again at any time. */
const SENT = Symbol.for('bandu.scout');

/**
 * Goes before the reader in every frame that the settings want read, and asks for it where there is Chinese: a page without
 * has nothing of ours but this.
 */
export default defineUnlistedScript(() => {
  const frame: { [SENT]?: true; globalThis: unknown } = globalThis;
  if (frame[SENT]) return;
  frame[SENT] = true;
  // Nobody answers after the extension was updated, or where access was taken back: then another scout is sent, and looks.
  void whenChinese(document)
    .then(async () => sendMessage('chineseFound', undefined))
    .catch(() => undefined)
    .finally(() => delete frame[SENT]);
});
