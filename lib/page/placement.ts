import { type Platform, type Rect, computePosition, flip, offset, shift } from '@floating-ui/core';

import { RUN_NAME } from './names.ts';

/** Distance to the word, and to the viewport's edges. */
const GAP = 6;
const EDGE = 8;
/** No card is made lower than this, however little room there is. */
const LOWEST = 140;

/** The box of the word with its pinyin: of its first line, where it stands on two. */
export function wordBox(range: Range): Rect {
  const [line = range.getBoundingClientRect()] = range.getClientRects();
  const ruby = range.startContainer.parentElement?.closest(`${RUN_NAME} ruby`);
  let { top, bottom } = line;
  const pinyin = ruby?.querySelector('rt')?.getBoundingClientRect();
  // The pinyin of a ruby whose line is another one lies elsewhere.
  if (pinyin && pinyin.bottom > top - line.height && pinyin.top < bottom + line.height) {
    top = Math.min(top, pinyin.top);
    bottom = Math.max(bottom, pinyin.bottom);
  }
  return { x: line.left, y: top, width: line.width, height: bottom - top };
}

/** The little that the positioning needs to know of a fixed box in the viewport beside a word. */
function platformOf(rangeOf: () => Range, box: HTMLElement, view: Window): Platform {
  const size = (): Rect => {
    const { width, height } = box.getBoundingClientRect();
    return { x: 0, y: 0, width, height };
  };
  const { documentElement } = view.document;
  return {
    getElementRects: () => ({ reference: wordBox(rangeOf()), floating: size() }),
    getDimensions: size,
    getClippingRect: () => ({ x: 0, y: 0, width: documentElement.clientWidth, height: view.innerHeight }),
    isElement: () => true,
  };
}

/**
 * Keeps a fixed box beside a word until the signal aborts: below it, above it where there is more room, always inside
 * the viewport and never over the word. Its room is told to it as `--bandu-height`. Calls `onLost` when the box or the
 * word has left the page. Returns what is to be called when the word is another one.
 */
export function keepPlaced(
  box: HTMLElement,
  rangeOf: () => Range,
  onLost: () => void,
  signal: AbortSignal,
): () => void {
  const view = box.ownerDocument.defaultView;
  if (!view) return () => undefined;
  const platform = platformOf(rangeOf, box, view);
  const place = async (): Promise<void> => {
    if (signal.aborted) return;
    const range = rangeOf();
    if (!box.isConnected || !range.startContainer.isConnected) {
      onLost();
      return;
    }
    const word = wordBox(range);
    const room = Math.max(word.y, view.innerHeight - word.y - word.height) - GAP - EDGE;
    box.style.setProperty('--bandu-height', `${String(Math.max(LOWEST, Math.floor(room)))}px`);
    const { x, y } = await computePosition(range, box, {
      platform,
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: EDGE, fallbackPlacements: ['top-start'] }),
        shift({ padding: EDGE }),
      ],
    });
    box.style.setProperty(
      'transform',
      `translate(${String(Math.round(x))}px, ${String(Math.round(y))}px)`,
      'important',
    );
  };
  const update = (): void => void place();
  view.document.addEventListener('scroll', update, { capture: true, passive: true, signal });
  view.addEventListener('resize', update, { passive: true, signal });
  const sizes = new view.ResizeObserver(update);
  sizes.observe(box);
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
  update();
  return update;
}
