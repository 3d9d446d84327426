import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import type { NotePanelProps } from '../../components/popup/NotePanel.tsx';
import { openStore } from '../../lib/store/db.ts';
import { addNote } from '../../lib/store/notes.ts';
import { describeStoreError } from '../../lib/store/store-error.ts';
import { findDraft, keepDraft } from '../notebook/drafts.ts';
import { type PagePlace, readPlace } from './read-place.ts';

/** The note about the page under the popup; null where there is none to write about. What is typed survives the popup (B12). */
export function usePageNote(tabId: number | null): NotePanelProps | null {
  const place = useSignal<PagePlace | null>(null);
  const text = useSignal('');
  const said = useSignal('');
  const key = `page:${place.value?.url ?? ''}`;
  useEffect(() => {
    const find = async (id: number) => {
      const found = await readPlace(id);
      if (found) text.value = (await findDraft(`page:${found.url}`))?.text ?? '';
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
    const draft = { id: crypto.randomUUID(), entryId: null, text: typed };
    try {
      await addNote(await openStore(), { ...draft, place: { ...about, savedAt: now.getTime() } }, now);
      text.value = '';
      said.value = 'Kept. It stands among your notes.';
      await keepDraft(key, null);
    } catch (error) {
      said.value = describeStoreError(error);
    }
  };
  if (!place.value) return null;
  const passage = place.value.quote?.exact ?? null;
  return { passage, text: text.value, said: said.value, onText: type, onKeep: () => void keep() };
}
