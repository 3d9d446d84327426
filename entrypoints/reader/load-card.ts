import type { OpenCard } from '../../lib/page/card-host.ts';
import { sendMessage } from '../../lib/messages.ts';
import { CARD_KEY } from '../../lib/page/names.ts';

/** What the frame's scripts of ours share. */
const world: { [CARD_KEY]?: OpenCard; globalThis: unknown } = globalThis;

/** What opens the card; its script is put into this frame when it is first asked for. @throws where it cannot be */
export async function loadCard(): Promise<OpenCard> {
  if (!world[CARD_KEY]) await sendMessage('loadCard', undefined);
  const open = world[CARD_KEY];
  if (!open) throw new Error('No card.');
  return open;
}
