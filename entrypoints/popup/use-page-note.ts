import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import type { NotePanelProps } from '../../components/popup/NotePanel.tsx';
import { openStore } from '../../lib/store/db.ts';
import { addNote } from '../../lib/store/notes.ts';
import { describeStoreError } from '../../lib/store/store-error.ts';
import { findDraft, keepDraft } from '../notebook/drafts.ts';
import { type PagePlace, readPlace } from './read-place.ts';

/** Each passage of a page has a draft of its own. */
function draftKey(place: PagePlace | null): string {
  return `page:${place?.url ?? ''}#${String(place?.quote?.start ?? '')}`;
}

/** The note about the page under the popup; null where there is none to write about. What is typed survives the popup (B12). */
export function usePageNote(tabId: number | null): NotePanelProps | null {
  const place = useSignal<PagePlace | null>(null);
  const text = useSignal('');
  const said = useSignal('');
  const key = draftKey(place.value);
  /** A second press writes no second note. */
  const id = useRef(crypto.randomUUID());
  useEffect(() => {
    const find = async (tab: number) => {
      const found = await readPlace(tab);
      if (found) text.value = (await findDraft(draftKey(found)))?.text ?? '';
      place.value = found;
    };
    if (tabId !== null) find(tabId).catch(console.warn);
  }, [tabId]);
  const type = (typed: string) => {
    text.value = typed;
    said.value = '';
    void keepDraft(key, { text: typed, revision: 0 });
  };
  const keep = async () => {
    const [about, typed] = [place.peek(), text.peek()];
    if (!about || typed.trim() === '') return;
    const now = new Date();
    const draft = { id: id.current, entryId: null, text: typed };
    try {
      await addNote(await openStore(), { ...draft, place: { ...about, savedAt: now.getTime() } }, now);
      said.value = 'Kept. It stands among your notes.';
      // What was typed meanwhile is the next note.
      if (text.peek() !== typed || id.current !== draft.id) return;
      id.current = crypto.randomUUID();
      text.value = '';
      await keepDraft(key, null);
    } catch (error) {
      said.value = describeStoreError(error);
    }
  };
  if (!place.value) return null;
  const passage = place.value.quote?.exact ?? null;
  return { passage, text: text.value, said: said.value, onText: type, onKeep: () => void keep() };
}
