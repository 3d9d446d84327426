import { browser } from 'wxt/browser';

import type { NoteDraft } from '../../lib/store/notes.ts';

/** Where in the web a note belongs, without the time. */
export type PagePlace = Omit<NonNullable<NoteDraft['place']>, 'savedAt'>;

/**
 * Runs in the page, so it may use nothing that stands outside of it: the page's title and address, and what is selected with 32
 * units of text on each side, as `describeRange` in lib/page/anchor.ts describes it.
 */
function describePage(): PagePlace {
  const page = { title: document.title, url: location.href };
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const exact = range?.toString() ?? '';
  if (!range || exact.trim() === '' || !document.body.contains(range.startContainer)) return page;
  const before = document.createRange();
  before.setStart(document.body, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const text = document.body.textContent ?? '';
  const end = start + exact.length;
  const prefix = text.slice(Math.max(0, start - 32), start);
  return { ...page, quote: { exact, prefix, suffix: text.slice(end, end + 32), start } };
}

/** The page of a tab, with what is selected on it; null where the browser lets nobody look (its own pages, the store's). */
export async function readPlace(tabId: number): Promise<PagePlace | null> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: describePage });
    return answer?.result ?? null;
  } catch {
    return null;
  }
}
