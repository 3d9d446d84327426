import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { mountGlossCard } from '../components/mount-gloss-card.tsx';
import { sendMessage } from '../lib/messages.ts';
import { type MountCard, type OpenCard, openCard } from '../lib/page/card-host.ts';
import { CARD_KEY } from '../lib/page/names.ts';
import { makeId } from '../lib/page/make-id.ts';
import { publishedOf } from '../lib/page/published.ts';
import { publisherOf } from '../lib/page/publisher.ts';

/** What the page says of itself, for what is saved from it. */
function sourceOf(doc: Document): { publisher: string; published: string } {
  return { publisher: publisherOf(doc), published: publishedOf(doc).slice(0, 200) };
}

/** Mounts the card with what only it needs: who published the page, marks, and the sentence as an entry of its own. */
const mountCard: MountCard = (root, content) => {
  // One name for all tries to save a sentence: a retry after an answer that was lost saves nothing twice.
  const ids = new Map<string, string>();
  return mountGlossCard(root, {
    ...content,
    onSave: async (note) => content.onSave(note, sourceOf(document)),
    onSentence: async (text) => {
      const sentence = text.replaceAll('\ufffc', '').trim().slice(0, 1000);
      const id = ids.get(sentence) ?? makeId();
      ids.set(sentence, id);
      const entry = { id, kind: 'sentence', headword: sentence, pinyin: '', gloss: '' } as const;
      await content.onSave('', { ...entry, ...sourceOf(document) });
    },
    onMark: async (request) => void (await sendMessage('mark', request)),
  });
};

/** The gloss card, apart from the reader: it is put into a frame by the background when a word is first looked up there. */
export default defineUnlistedScript(() => {
  const open: OpenCard = (range, content, signal, onClosed) =>
    openCard(range, content, mountCard, signal, onClosed);
  Object.assign(globalThis, { [CARD_KEY]: open });
});
