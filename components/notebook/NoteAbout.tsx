import { PlaceAnchor } from '../review/PlaceAnchor.tsx';

/** What a note is about, and when it was changed. */
export interface NoteAboutProps {
  /** Of its entry; null for a free note. */
  readonly headword: string | null;
  /** The address of the entry's page; null for none. */
  readonly href: string | null;
  /** The page, and the passage of it, that a free note is about. */
  readonly place: {
    readonly title: string;
    readonly paper: string;
    readonly link: string | null;
    readonly quote?: { readonly exact: string } | undefined;
  } | null;
  readonly changedAt: number;
  /** Opens the page at the passage; false where the browser is to follow the link. */
  readonly onOpen: () => boolean;
}

const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' });

/** The head of a note in a list of all notes. */
export function NoteAbout({ headword, href, place, changedAt, onOpen }: NoteAboutProps) {
  const name = place?.title === '' ? place.paper : (place?.title ?? '');
  return (
    <header class="note-about">
      {headword !== null && href !== null && (
        <a class="word-link" href={href} lang="zh">
          {headword}
        </a>
      )}
      {place?.quote && (
        <blockquote lang="zh" class="passage">
          {place.quote.exact}
        </blockquote>
      )}
      <p class="source">
        {place && place.link !== null && (
          <PlaceAnchor link={place.link} onOpen={onOpen}>
            {name}
          </PlaceAnchor>
        )}
        {place?.link === null && <span lang="zh">{name === '' ? 'Place not known' : name}</span>}
        {!place && headword === null && <span>Free note</span>}
        <span>{DAY.format(changedAt)}</span>
      </p>
    </header>
  );
}
