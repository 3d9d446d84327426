import { signal } from '@preact/signals';

import type { Done } from './acts.ts';
import { type Draft, findDraft, keepDraft } from './drafts.ts';

/** Counts the drafts that were brought back; who shows drafts looks for theirs again when it changes. */
export const broughtBack = signal(0);

/** Forgets what was typed, with the way back: a slip on Cancel costs nothing. */
export async function dropDraft(key: string, draft: Draft): Promise<Done> {
  await keepDraft(key, null);
  const undo = async () => {
    // What was begun since stands below.
    const since = await findDraft(key);
    const text = since ? `${draft.text}\n\n${since.text}` : draft.text;
    await keepDraft(key, { text, revision: draft.revision });
    broughtBack.value += 1;
  };
  return { said: 'What you typed was not kept.', undo };
}
