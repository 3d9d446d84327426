import type { MountCard } from '../../lib/page/card-host.ts';
import { sendMessage } from '../../lib/messages.ts';
import { CARD_KEY } from '../../lib/page/names.ts';

/** What the frame's scripts of ours share. */
const world: { [CARD_KEY]?: MountCard; globalThis: unknown } = globalThis;

/** The card's mount function; its script is put into this frame when it is first asked for. @throws where it cannot be */
export async function loadCard(): Promise<MountCard> {
  if (!world[CARD_KEY]) await sendMessage('loadCard', undefined);
  const mountCard = world[CARD_KEY];
  if (!mountCard) throw new Error('The card did not come.');
  return mountCard;
}
