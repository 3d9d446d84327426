import { browser } from 'wxt/browser';

import { noteLink, placeLink } from '../../components/review/place-link.ts';
import { type PlaceRequest, sendMessage } from '../../lib/messages.ts';
import type { CardView } from '../../lib/store/due.ts';
import type { ContextRecord, NoteRecord } from '../../lib/store/records.ts';

async function open(link: string | null, place: Omit<PlaceRequest, 'link'>): Promise<void> {
  if (link === null) return;
  try {
    await sendMessage('openPlace', { link, ...place });
  } catch {
    // Nobody answers: the address alone has to find the place.
    await browser.tabs.create({ url: link });
  }
}

/** Opens the page that a word was met on, in a new tab, at the place. */
export function openContext(context: ContextRecord): void {
  void open(placeLink(context), { quote: context.quote, contextId: context.id });
}

/** Opens the page that a free note is about, at its passage where it is about one. */
export function openNote(note: NoteRecord): void {
  void open(noteLink(note), { quote: note.place?.quote ?? null, contextId: null });
}

/** Opens what the source line of a card names: see `questionOf`. */
export function openCardPlace({ entry, note, context }: CardView): void {
  if (note?.place && !entry) openNote(note);
  else if (context) openContext(context);
}
