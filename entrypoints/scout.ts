import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { sendMessage } from '../lib/messages.ts';
import { whenChinese } from '../lib/page/chinese.ts';

/** Marks the scout that is looking in this frame: the script may be injected again at any time. */
const SENT = Symbol.for('bandu.scout');

/** How often the reader is asked for, and the milliseconds between: a page that is just being shown may not be found yet. */
const TRIES = 3;
const PAUSE = 400;

/** @throws where nobody brought the reader */
async function askForReader(left = TRIES): Promise<void> {
  try {
    await sendMessage('chineseFound', undefined);
  } catch (error) {
    if (left <= 1) throw error;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    await askForReader(left - 1);
  }
}

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
    .then(async () => askForReader())
    .catch(() => undefined)
    .finally(() => delete frame[SENT]);
});
