import { browser } from 'wxt/browser';

import { isCovered, noteLink, placeLink } from '../../components/review/place-link.ts';
import { type PlaceRequest, sendMessage } from '../../lib/messages.ts';
import type { CardView } from '../../lib/store/due.ts';
import type { ContextRecord, NoteRecord } from '../../lib/store/records.ts';

/** The sites that Bandu may enter, as match patterns: known before a click, which cannot wait for it. */
let granted: readonly string[] = [];

/** Learns which sites Bandu may enter, now and whenever that changes, as long as this page is open. */
export function watchAccess(): void {
  const learn = async () => {
    ({ origins: granted = [] } = await browser.permissions.getAll());
  };
  browser.permissions.onAdded.addListener(() => void learn());
  browser.permissions.onRemoved.addListener(() => void learn());
  void learn();
}

/** Settles when the page is being opened; null where the browser is to follow the link by itself. */
type Opening = Promise<void> | null;

/**
 * Where Bandu may not enter the page, nothing could be looked for there, and the browser's own way is the better: Firefox
 * follows text fragments of links, not those of tabs that an extension opens.
 */
function open(link: string | null, place: Omit<PlaceRequest, 'link'>): Opening {
  if (link === null || !granted.some((pattern) => isCovered(link, pattern))) return null;
  return sendMessage('openPlace', { link, ...place }).catch(async () => {
    // Nobody answers: the address alone has to find the place.
    await browser.tabs.create({ url: link });
  });
}

/** Opens the page that a word was met on, in a new tab, at the place. */
export function openContext(context: ContextRecord): Opening {
  return open(placeLink(context), { quote: context.quote, contextId: context.id });
}

/** Opens the page that a free note is about, at its passage where it is about one. */
export function openNote(note: NoteRecord): Opening {
  return open(noteLink(note), { quote: note.place?.quote ?? null, contextId: null });
}

/** Opens what the source line of a card names: see `questionOf`. */
export function openCardPlace({ entry, note, context }: CardView): Opening {
  if (note?.place && !entry) return openNote(note);
  return context ? openContext(context) : null;
}
