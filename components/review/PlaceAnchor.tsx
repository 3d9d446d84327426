import type { ComponentChildren } from 'preact';

/** What the link shows and tells. */
export interface PlaceAnchorProps {
  /** The address that opens the page at the place, by itself. */
  readonly link: string;
  /** Asked at a plain click: true where it opens the page, false where the browser is to follow the link. */
  readonly onOpen: () => boolean;
  readonly children: ComponentChildren;
}

/** False for a click that asks the browser for another tab, another window or a file: those it does itself. */
function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}

/** A link back to a place on a page. It works by its address alone wherever it is not clicked plainly. */
export function PlaceAnchor({ link, onOpen, children }: PlaceAnchorProps) {
  const open = (event: MouseEvent) => {
    if (isPlain(event) && onOpen()) event.preventDefault();
  };
  return (
    <a href={link} target="_blank" rel="noopener noreferrer" lang="zh" onClick={open}>
      {children}
    </a>
  );
}
