import { lookOf } from './look.ts';
import { RUN_NAME } from './names.ts';
import { isElement } from './nodes.ts';
import { ownerOf } from './ruby.ts';
import { blockOf } from './runs.ts';

/*
 * Where pinyin is hidden until one points at it, the style sheet uncovers a word by itself. A sentence has no element, so
 * its words are told by an attribute of ours.
 */

const END = /[。！？!?…]/u;

/** The words with pinyin of the sentence that a word of ours stands in, over links and other borders of nodes. */
function sentenceOf(ruby: Element): readonly Element[] {
  const carrier = ruby.parentElement;
  const owner = carrier && ownerOf(carrier);
  const block = owner && blockOf(owner);
  let found: Element[] = [];
  for (const run of block?.querySelectorAll(RUN_NAME) ?? []) {
    for (const node of run.childNodes) {
      if (isElement(node)) {
        if (node.localName === 'ruby') found.push(node);
      } else if (END.test(node.textContent ?? '')) {
        if (found.includes(ruby)) return found;
        found = [];
      }
    }
  }
  return found.includes(ruby) ? found : [];
}

/** Uncovers the sentence that is pointed at, where the look wants that, until the signal aborts. */
export function watchPointing(doc: Document, signal: AbortSignal): void {
  let shown: readonly Element[] = [];
  const onOver = (event: Event): void => {
    // In an open shadow root, the document is told of its host only.
    const [target] = event.composedPath();
    const ruby = isElement(target) ? target.closest(`${RUN_NAME} > ruby`) : null;
    if (!event.isTrusted || (ruby && shown.includes(ruby))) return;
    for (const one of shown) one.removeAttribute('data-h');
    shown = ruby && lookOf(doc).hasSentences ? sentenceOf(ruby) : [];
    for (const one of shown) one.setAttribute('data-h', '');
  };
  doc.addEventListener('pointerover', onOver, { passive: true, signal });
}
