import { type PageState, onMessage, sendMessage } from '../../lib/messages.ts';
import { injectReader } from './inject.ts';
import { OFF, keepState, stateOf } from './tabs.ts';

/** Turns annotation on or off in all frames of a tab and returns what its frames say together. */
export async function setTabReading(tabId: number, on: boolean): Promise<PageState> {
  if (on) {
    try {
      await injectReader(tabId);
    } catch {
      return { ...OFF, message: 'Bandu cannot read this page: the browser lets no extension in here.' };
    }
  }
  // All frames hear it; the top frame's answer is asked for by name, since any frame may answer first.
  await sendMessage('setReading', on, { tabId }).catch(() => undefined);
  return getTabState(tabId);
}

/** What all frames of a tab say together; `off` where no reader runs. */
export async function getTabState(tabId: number): Promise<PageState> {
  const top = await sendMessage('getPageState', undefined, { tabId, frameId: 0 }).catch(() => null);
  if (!top) return OFF;
  keepState(tabId, 0, top);
  return stateOf(tabId);
}

/** Starts the reader in frames that came to a tab after it was turned on. A frame that has it is not touched. */
export function answerFrames(): void {
  onMessage('framesAdded', async ({ sender }) => {
    if (sender.tab?.id !== undefined) await setTabReading(sender.tab.id, true);
  });
}
