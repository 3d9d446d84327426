import { isLinkable, placeLink } from '../../components/review/place-link.ts';
import type { NoteRecord } from '../../lib/store/records.ts';

/** The address that opens what a free note is about; null where there is none to follow. */
export function linkOfNote({ place }: NoteRecord): string | null {
  if (!place) return null;
  const { url, quote } = place;
  if (quote) return placeLink({ url, quote });
  return isLinkable(url) ? url : null;
}
