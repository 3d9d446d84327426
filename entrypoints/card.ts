import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { mountGlossCard } from '../components/mount-gloss-card.tsx';
import { type OpenCard, openCard } from '../lib/page/card-host.ts';
import { CARD_KEY } from '../lib/page/names.ts';

/** The gloss card, apart from the reader: it is put into a frame by the background when a word is first looked up there. */
export default defineUnlistedScript(() => {
  const open: OpenCard = (range, content, signal, onClosed) =>
    openCard(range, content, mountGlossCard, signal, onClosed);
  Object.assign(globalThis, { [CARD_KEY]: open });
});
