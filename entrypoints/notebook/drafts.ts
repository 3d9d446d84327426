import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';

import { leftSlots, ownSlot } from './draft-slot.ts';

/*
 * What was typed in the notebook and not kept: a tab may close at any moment (B12). A draft has a key, the id of what it is
 * about, and a slot of the window that it was typed in.
 */

const draftSchema = v.object({
  text: v.string(),
  /** The revision that was edited, so that an edit of an older text is noticed (C14). */
  revision: v.number(),
});

export type Draft = Readonly<v.InferOutput<typeof draftSchema>>;

async function readSlot(slot: string): Promise<Draft | null> {
  const result = v.safeParse(draftSchema, await storage.getItem(`local:${slot}`));
  return result.success ? result.output : null;
}

/** What was typed about this and not kept, here or in a window that is gone; null for nothing. */
export async function findDraft(key: string): Promise<Draft | null> {
  const own = await ownSlot(key);
  const draft = await readSlot(own);
  if (draft) return draft;
  for (const slot of await leftSlots(key)) {
    const left = await readSlot(slot);
    if (!left) continue;
    // It is this window's from now on.
    await storage.setItem(`local:${own}`, left);
    await storage.removeItem(`local:${slot}`);
    return left;
  }
  return null;
}

/** The ends of the lines of writes, by key: none overtakes another. */
const lastWrites = new Map<string, Promise<void>>();

/** Keeps the text as it is typed; null forgets what was typed in this window. */
export async function keepDraft(key: string, draft: Draft | null): Promise<void> {
  const write = async () => {
    const slot = await ownSlot(key);
    await (draft ? storage.setItem(`local:${slot}`, draft) : storage.removeItem(`local:${slot}`));
  };
  const next = (lastWrites.get(key) ?? Promise.resolve()).then(write, write);
  lastWrites.set(key, next);
  return next;
}
