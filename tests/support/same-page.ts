/* What two browsers are asked of a page that was read and let go: both run these in the page, so neither needs anything around it. */

/** Keeps in the page what I1 and I2 compare: its bytes, and its Text nodes with what they say. */
export function rememberPage(): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  const kept = { texts, html: document.documentElement.outerHTML, data: texts.map(({ data }) => data) };
  Object.assign(globalThis, { kept });
}

/** What is as it was when the page was remembered: its bytes, its Text nodes, and what these say. */
export function comparePage(): { html: boolean; nodes: boolean; data: boolean } {
  const { kept } = globalThis as unknown as { kept: { texts: Text[]; html: string; data: string[] } };
  const now: Node[] = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) now.push(node);
  return {
    html: document.documentElement.outerHTML === kept.html,
    nodes: now.length === kept.texts.length && now.every((node, index) => node === kept.texts[index]),
    data: kept.texts.every((text, index) => text.data === kept.data[index]),
  };
}

/** When nothing has changed. */
export const SAME_PAGE = { html: true, nodes: true, data: true } as const;
