/// <reference types="vite/client" />
import { textsIn } from '../../lib/page/nodes.ts';
import style from '../../entrypoints/page-style.css?raw';

/** A page in a frame that fills the viewport, with the reader's style sheet before its own, as the browser has it. */
export interface Frame {
  readonly doc: Document;
  readonly view: Window & typeof globalThis;
  close(): void;
}

/** Opens a document from its HTML; `head` goes into its head after the reader's style sheet. */
export async function openFrame(body: string, head = ''): Promise<Frame> {
  return openDocument(
    `<!doctype html><html lang="zh"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`,
  );
}

export async function openDocument(html: string): Promise<Frame> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;border:0;background:white';
  frame.srcdoc = html;
  const isLoaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await isLoaded;
  const view = frame.contentDocument?.defaultView;
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
  return [...textsIn(doc.documentElement)];
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

/** The first element that a selector finds. @throws where it finds none */
export function get(doc: Document, selector: string): HTMLElement {
  const found = doc.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** The Text node that says this, or begins with it. @throws where none does */
export function getText(doc: Document, text: string): Text {
  const found = textNodes(doc).find(({ data }) => data.startsWith(text));
  if (!found) throw new Error(`Nothing says ${text}.`);
  return found;
}

/** The browser's own search from the selection on, as Ctrl+F does it. */
export function findInPage(view: Window & typeof globalThis, text: string): boolean {
  return Reflect.apply(Reflect.get(view, 'find'), view, [text]) === true;
}
