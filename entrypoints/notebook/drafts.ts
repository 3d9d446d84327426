import { signal } from '@preact/signals';
import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';

import type { Done } from './acts.ts';

/*
 * What was typed in the notebook and not kept: a tab may close at any moment (B12). Each draft has a key of its own, the
 * id of what it is about, so that two tabs never write over each other's.
 */

const draftSchema = v.object({
  text: v.string(),
  /** The revision that was edited, so that an edit of an older text is noticed (C14). */
  revision: v.number(),
});

export type Draft = Readonly<v.InferOutput<typeof draftSchema>>;

function itemOf(key: string) {
  return storage.defineItem<unknown>(`local:draft:${key}`, { fallback: null });
}

/** What was typed about this and not kept; null for nothing. */
export async function findDraft(key: string): Promise<Draft | null> {
  const result = v.safeParse(draftSchema, await itemOf(key).getValue());
  return result.success ? result.output : null;
}

/** The ends of the lines of writes, by key: none overtakes another. */
const lastWrites = new Map<string, Promise<void>>();

/** Keeps the text as it is typed; null forgets it. */
export async function keepDraft(key: string, draft: Draft | null): Promise<void> {
  const write = async () => (draft ? itemOf(key).setValue(draft) : itemOf(key).removeValue());
  const next = (lastWrites.get(key) ?? Promise.resolve()).then(write, write);
  lastWrites.set(key, next);
  return next;
}

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
