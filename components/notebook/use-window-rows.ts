import {
  type VirtualItem,
  Virtualizer,
  observeWindowOffset,
  observeWindowRect,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** Rows drawn beyond either edge of the window. */
const BEYOND = 10;

/** Which rows of a long list are near the window, for a list that scrolls with the page. */
export interface WindowRows {
  readonly items: readonly VirtualItem[];
  /** Height of all rows together, in CSS pixels. */
  readonly height: number;
  /** Where the list begins in the page; an item's `start` counts from the page's top. */
  readonly margin: number;
}

/** Follows the page's scrolling. All rows are `size` CSS pixels high. */
export function useWindowRows(count: number, size: number, list: RefObject<HTMLElement | null>): WindowRows {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const [margin, setMargin] = useState(0);
  const rows = useRef<Virtualizer<Window, Element> | null>(null);
  const options = {
    count,
    overscan: BEYOND,
    scrollMargin: margin,
    initialRect: { width: innerWidth, height: innerHeight },
    getScrollElement: () => window,
    estimateSize: () => size,
    scrollToFn: windowScroll,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    onChange: () => redraw(undefined),
  };
  rows.current ??= new Virtualizer<Window, Element>(options);
  const { current } = rows;
  current.setOptions(options);
  useLayoutEffect(() => current._didMount(), [current]);
  useLayoutEffect(() => {
    current._willUpdate();
    // What stands above the list may grow or shrink with anything that is drawn.
    const top = Math.round((list.current?.getBoundingClientRect().top ?? 0) + scrollY);
    if (top !== margin) setMargin(top);
  });
  return { items: current.getVirtualItems(), height: current.getTotalSize(), margin };
}
