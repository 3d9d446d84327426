import type { Look } from '../messages.ts';
import { lookOf } from './look.ts';
import { RUN_NAME } from './names.ts';
import { elementOf, textsIn } from './nodes.ts';
import { pinyinOf } from './ruby.ts';

/** True where a selection reaches into what we have drawn. */
function holdsDrawings(selection: Selection): boolean {
  for (let i = 0; i < selection.rangeCount; i++) {
    const range = selection.getRangeAt(i);
    const top = range.commonAncestorContainer;
    const element = elementOf(top);
    if (element?.closest(RUN_NAME)) return true;
    for (const carrier of element?.querySelectorAll(RUN_NAME) ?? []) {
      if (range.intersectsNode(carrier)) return true;
    }
  }
  return false;
}

/** Elements around a selection that say how its text looks, such as a heading or a link. */
const FORMAT =
  'a, b, strong, i, em, u, s, small, sub, sup, mark, h1, h2, h3, h4, h5, h6, li, blockquote, code, pre';

/** What is copied of the words: as they are, `长沙(Chángshā)`, or rubies in rich text. */
type How = Look['copies'];

const WORDS = `${RUN_NAME} > ruby`;

/** The words of ours that a range reaches into, in document order. */
function wordsIn(range: Range): Element[] {
  const top = elementOf(range.commonAncestorContainer);
  return [...(top?.querySelectorAll(WORDS) ?? [])].filter((ruby) => range.intersectsNode(ruby));
}

/** True where the whole of a word is selected: half of one has no pinyin of its own. */
function isWhole(ruby: Element, range: Range): boolean {
  const texts = [...textsIn(ruby)];
  const [first] = texts;
  const last = texts.at(-1);
  return (
    first !== undefined &&
    last !== undefined &&
    range.comparePoint(first, 0) === 0 &&
    range.comparePoint(last, last.data.length) === 0
  );
}

/** A word as it is copied. */
function wordFor(target: Document, text: string, pinyin: string, how: How): string | Element {
  if (how === 'plain' || pinyin === '') return text;
  if (how === 'brackets') return `${text}(${pinyin})`;
  const ruby = target.createElement('ruby');
  const add = (name: 'rp' | 'rt', content: string): void => {
    const element = target.createElement(name);
    element.append(content);
    ruby.append(element);
  };
  ruby.append(text);
  add('rp', '(');
  add('rt', pinyin);
  add('rp', ')');
  return ruby;
}

/** The selection as text; in brackets after each word that is wholly selected, its pinyin as it is drawn. */
export function textFromSelection(selection: Selection, how: How): string {
  const plain = selection.toString();
  if (how !== 'brackets') return plain;
  let text = '';
  let at = 0;
  for (let i = 0; i < selection.rangeCount; i++) {
    const range = selection.getRangeAt(i);
    let carrier: Element | null = null;
    // Where the text of a carrier begins; texts between them are passed over.
    let from = 0;
    for (const ruby of wordsIn(range)) {
      if (ruby.parentElement !== carrier) {
        carrier = ruby.parentElement;
        from = Math.max(at, plain.indexOf(carrier?.textContent ?? '', at));
      }
      const word = ruby.textContent;
      const start = plain.indexOf(word, Math.max(at, from));
      if (start < 0 || !isWhole(ruby, range)) continue;
      text += `${plain.slice(at, start)}${word}(${pinyinOf(ruby)})`;
      at = start + word.length;
    }
  }
  return text + plain.slice(at);
}

/** The selection as HTML of the plain page: what is drawn over it is text again, or as `how` says. */
export function htmlFromSelection(selection: Selection, doc: Document, how: How = 'plain'): string {
  const holder = doc.implementation.createHTMLDocument('').createElement('div');
  for (let i = 0; i < selection.rangeCount; i++) {
    const range = selection.getRangeAt(i);
    const part = partOf(range, holder.ownerDocument, how);
    let around: Element = part;
    const top = range.commonAncestorContainer;
    for (let at = elementOf(top); at; at = at.parentElement) {
      if (!at.matches(FORMAT)) continue;
      const copy = holder.ownerDocument.importNode(at, false);
      copy.append(...around.childNodes);
      around = holder.ownerDocument.createElement('div');
      around.append(copy);
    }
    holder.append(...around.childNodes);
  }
  return holder.getHTML();
}

/** What a range of the page holds, without any element of ours in it. */
function partOf(range: Range, target: Document, how: How): HTMLElement {
  const part = target.createElement('div');
  const top = elementOf(range.commonAncestorContainer);
  const one = top?.closest(WORDS);
  if (one) {
    part.append(wordFor(target, range.toString(), isWhole(one, range) ? pinyinOf(one) : '', how));
    return part;
  }
  part.append(target.importNode(range.cloneContents(), true));
  const isInside = top?.closest(RUN_NAME) != null;
  const words = wordsIn(range);
  const copies = [...part.querySelectorAll(isInside ? 'ruby' : WORDS)];
  for (const [index, copy] of copies.entries()) {
    const word = words.length === copies.length ? words[index] : undefined;
    const pinyin = word && isWhole(word, range) ? pinyinOf(word) : '';
    copy.replaceWith(wordFor(target, copy.textContent, pinyin, how));
  }
  for (const wbr of part.querySelectorAll(isInside ? 'wbr' : `${RUN_NAME} > wbr`)) wbr.remove();
  for (const carrier of part.querySelectorAll(RUN_NAME)) carrier.replaceWith(...carrier.childNodes);
  part.normalize();
  return part;
}

/**
 * Makes copying and dragging take the plain page along, as text and as rich text, or with pinyin where the reader wants
 * that, until the signal aborts. A page that has its own way of copying keeps it.
 */
export function watchCopying(doc: Document, signal: AbortSignal): void {
  const onTransfer = (event: Event, data: DataTransfer | null): boolean => {
    const selection = doc.getSelection();
    if (!event.isTrusted || event.defaultPrevented || !data || !selection || selection.isCollapsed)
      return false;
    if (!holdsDrawings(selection)) return false;
    const { copies } = lookOf(doc);
    data.setData('text/plain', textFromSelection(selection, copies));
    data.setData('text/html', htmlFromSelection(selection, doc, copies));
    return true;
  };
  // On the window and while bubbling: the page's own listeners have had their say.
  doc.defaultView?.addEventListener(
    'copy',
    (event) => {
      if (onTransfer(event, event.clipboardData)) event.preventDefault();
    },
    { signal },
  );
  doc.defaultView?.addEventListener('dragstart', (event) => void onTransfer(event, event.dataTransfer), {
    signal,
  });
}
