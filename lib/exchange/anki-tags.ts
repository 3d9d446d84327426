import type { AskAnki } from './anki-connect.ts';

/*
 * Labels of notes that Anki has already. Ours are those that were sent with the note from here; all others are the
 * reader's own, made in Anki, and stay.
 */

/** The labels that were sent with each note, by its guid. */
export type SentTags = Readonly<Record<string, readonly string[]>>;

/** What is to become of a note's labels. */
export interface TagChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** As Anki compares labels: composed, and whatever the case. */
function plain(tag: string): string {
  return tag.normalize('NFC').toLowerCase();
}

/**
 * How the labels that Anki `has` for a note become those that it is to have: what it lacks is added, what was `sent` and is
 * wanted no more is removed.
 */
export function tagChange(
  has: readonly string[],
  wanted: readonly string[],
  sent: readonly string[],
): TagChange {
  const there = new Set(has.map(plain));
  const wants = new Set(wanted.map(plain));
  const ours = new Set(sent.map(plain));
  const remove = has.filter((tag) => ours.has(plain(tag)) && !wants.has(plain(tag)));
  // Anki takes "news::week" away with "news": it is given back.
  const under = has.filter(
    (tag) => !remove.includes(tag) && remove.some((gone) => plain(tag).startsWith(`${plain(gone)}::`)),
  );
  const add = wanted.filter((tag) => tag !== '' && !there.has(plain(tag)));
  return { add: [...add, ...under], remove };
}

/** Notes in one request. */
const BATCH = 1000;

/** Changes labels in Anki, a request for all notes that lose or get the same. @throws AnkiError */
export async function changeTags(
  ask: AskAnki,
  changes: readonly (TagChange & { readonly noteId: number })[],
): Promise<void> {
  for (const [action, part] of [
    ['removeTags', 'remove'],
    ['addTags', 'add'],
  ] as const) {
    const notesOf = new Map<string, number[]>();
    for (const change of changes) {
      const tags = change[part].join(' ');
      const notes = notesOf.get(tags);
      if (notes) notes.push(change.noteId);
      else if (tags !== '') notesOf.set(tags, [change.noteId]);
    }
    for (const [tags, notes] of notesOf)
      for (let at = 0; at < notes.length; at += BATCH)
        await ask(action, { notes: notes.slice(at, at + BATCH), tags });
  }
}

/** The labels that may have been sent, should sending these notes break off: those of before and those of now. */
export function tagsBeforeSending(
  sent: SentTags,
  notes: readonly { readonly guid: string; readonly tags: readonly string[] }[],
): SentTags {
  const both = notes.map(({ guid, tags }) => [guid, [...new Set([...(sent[guid] ?? []), ...tags])]] as const);
  return { ...sent, ...Object.fromEntries(both) };
}
