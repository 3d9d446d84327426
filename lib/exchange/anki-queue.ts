import { type AskAnki, AnkiError, sendNotes } from './anki-connect.ts';
import { noteFromEntry } from './anki-note.ts';
import { type SentTags, tagsBeforeSending } from './anki-tags.ts';
import type { WholeEntry } from './selection.ts';

/*
 * What waits for Anki: ids of entries, kept until Anki has taken them, so that nothing is lost when it is not running.
 */

/** Where the queue is kept. */
export interface QueueStore {
  readonly read: () => Promise<readonly string[]>;
  readonly write: (ids: readonly string[]) => Promise<void>;
  /** The labels that were sent with each note. */
  readonly readTags: () => Promise<SentTags>;
  readonly writeTags: (tags: SentTags) => Promise<void>;
}

/** What a try to send has done. */
export interface Delivery {
  readonly added: number;
  readonly updated: number;
  readonly same: number;
  /** Entries that still wait. */
  readonly waiting: number;
  /** Why some or all of them do; null where none does. */
  readonly reason: string | null;
}

/** Puts entries in the queue, those that are not in it yet, behind the others. @returns how many wait now */
export async function enqueue(queue: QueueStore, ids: readonly string[]): Promise<number> {
  const all = [...new Set([...(await queue.read()), ...ids])];
  await queue.write(all);
  return all.length;
}

/**
 * Sends what waits. Entries that are gone or in the trash leave the queue unsent; those that Anki did not take stay in it.
 * Never throws for Anki's sake: where it is away everything waits on.
 */
export async function deliver(
  queue: QueueStore,
  entries: readonly WholeEntry[],
  isRecalled: boolean,
  ask: AskAnki,
  onProgress?: (done: number, all: number) => void,
): Promise<Delivery> {
  const waiting = new Set(await queue.read());
  const wanted = entries.filter(({ entry }) => waiting.has(entry.id));
  const notes = wanted.map((whole) => noteFromEntry(whole, isRecalled));
  const idOf = new Map(notes.map(({ guid }, i) => [guid, wanted[i]?.entry.id ?? '']));
  const nothing = { added: 0, updated: 0, same: 0 };
  if (notes.length === 0) {
    await queue.write([]);
    return { ...nothing, waiting: 0, reason: null };
  }
  const sentTags = await queue.readTags();
  const maySend = tagsBeforeSending(sentTags, notes);
  await queue.writeTags(maySend);
  try {
    const { added, updated, same, done, failed } = await sendNotes(notes, ask, { sentTags, onProgress });
    const sent = new Set(done.map((guid) => idOf.get(guid)));
    const theirs = notes.filter(({ guid }) => sent.has(idOf.get(guid)));
    await queue.writeTags({
      ...maySend,
      ...Object.fromEntries(theirs.map(({ guid, tags }) => [guid, tags])),
    });
    // What another page has put in meanwhile is in neither list and waits on.
    const kept = new Set(wanted.map(({ entry }) => entry.id));
    const now = await queue.read();
    const left = now.filter((id) => (kept.has(id) ? !sent.has(id) : !waiting.has(id)));
    await queue.write(left);
    return { added, updated, same, waiting: left.length, reason: failed[0]?.reason ?? null };
  } catch (error) {
    if (!(error instanceof AnkiError)) throw error;
    return { ...nothing, waiting: waiting.size, reason: error.message };
  }
}
