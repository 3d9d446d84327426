/// <reference types="vite/client" />
import style from '../../entrypoints/reader.content/style.css?raw';

/** A page in a frame that fills the viewport, with the reader's style sheet before its own, as the browser has it. */
export interface Frame {
  readonly doc: Document;
  readonly view: Window & typeof globalThis;
  close(): void;
}

/** Opens a document from its HTML; `head` goes into its head after the reader's style sheet. */
export async function openFrame(body: string, head = ''): Promise<Frame> {
  return openDocument(`<!doctype html><html lang="zh"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`);
}

export async function openDocument(html: string): Promise<Frame> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;border:0;background:white';
  frame.srcdoc = html;
  const isLoaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await isLoaded;
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!view) throw new Error('The frame has no window.');
  // Like a content script's style sheet: no node of the page, and before the page's own sheets in the cascade.
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(style);
  view.document.adoptedStyleSheets = [sheet];
  return { doc: view.document, view, close: () => frame.remove() };
}

/** Waits until `check` returns true; fails with what it was waiting for after `limit` milliseconds. */
export async function until(check: () => boolean, what: string, limit = 4000): Promise<void> {
  const end = performance.now() + limit;
  while (!check()) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** All Text nodes of a document in order. */
export function textNodes(doc: Document): Text[] {
  const nodes: Text[] = [];
  const walker = doc.createTreeWalker(doc.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

export interface Snapshot {
  readonly html: string;
  readonly nodes: readonly Text[];
  readonly data: readonly string[];
}

/** What I1 and I2 compare: the document's bytes, and its Text nodes with what they say. */
export function takeSnapshot(doc: Document): Snapshot {
  const nodes = textNodes(doc);
  return { html: doc.documentElement.outerHTML, nodes, data: nodes.map((node) => node.data) };
}

/** True where the document is as it was: same bytes, same node objects in the same order with the same data. */
export function isAsBefore(doc: Document, before: Snapshot): boolean {
  const now = takeSnapshot(doc);
  return (
    now.html === before.html &&
    now.nodes.length === before.nodes.length &&
    now.nodes.every((node, index) => node === before.nodes[index] && node.data === before.data[index])
  );
}
