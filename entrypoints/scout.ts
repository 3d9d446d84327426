import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { sendMessage } from '../lib/messages.ts';
import { whenChinese } from '../lib/page/chinese.ts';

/** Marks the one scout of this frame: the script may be injected again at any time. */
const SENT = Symbol.for('bandu.scout');

/**
 * Goes before the reader in every frame that the settings want read, and asks for it where there is Chinese: a page without
 * has nothing of ours but this.
 */
export default defineUnlistedScript(() => {
  const frame: { [SENT]?: true; globalThis: unknown } = globalThis;
  if (frame[SENT]) return;
  frame[SENT] = true;
  // Nobody answers after the extension was updated; the newer one sends a scout of its own.
  void whenChinese(document)
    .then(async () => sendMessage('chineseFound', undefined))
    .catch(() => undefined);
});
