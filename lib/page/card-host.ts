import type { GlossAnswer, Quote, SaveRequest } from '../messages.ts';
import type { Choice } from '../text/annotation.ts';
import { describeRange } from './anchor.ts';
import { CARD_NAME, GONE } from './names.ts';
import { keepPlaced } from './placement.ts';
import { watchSight } from './sight.ts';

/** Puts the card's content into its root and returns the undo. */
export type MountCard = (root: ShadowRoot, content: CardContent) => () => void;

/** Opens the card beside a word, see {@link openCard}; what mounts its content is known to it already. */
export type OpenCard = (
  range: Range,
  content: CardContent,
  signal: AbortSignal,
  onClosed: () => void,
) => Card | null;

/** Brings the card when it is first wanted: a page on which nobody looks up a word never loads it. */
export type LoadCard = () => Promise<OpenCard>;

/** What the card is to show and what its buttons do. */
export interface CardContent {
  readonly answer: GlossAnswer;
  /**
   * Saves with a note, and with what the card adds to the request or saves instead of the word; settles after the
   * transaction completed, rejects with a reason in plain words.
   */
  readonly onSave: (note: string, more?: Partial<SaveRequest>) => Promise<void>;
  /** Asks about a part: a span in the text of the block pointed at. */
  readonly onPart: (start: number) => void;
  /** Keeps what the reader makes of the word and draws it; settles with what is to be shown then, null for nothing. */
  readonly onCorrect: (change: Choice['change']) => Promise<GlossAnswer | null>;
  /** Takes the last step of a correction back, as `onCorrect`. */
  readonly onUndo: (correctionId: string) => Promise<GlossAnswer | null>;
  /** Keeps the reader's own meaning, or takes it away where it is empty; as `onCorrect`. */
  readonly onMean: (gloss: string) => Promise<GlossAnswer | null>;
  readonly onClose: () => void;
}

export interface Card {
  /** True while the point lies on the card or on the way from the word to it. */
  holds(x: number, y: number): boolean;
  readonly hasFocus: boolean;
  /** Where its word stands, as the page was when the card came there. */
  readonly quote: Quote;
  /** Moves the card beside a word that has been drawn anew. */
  move(range: Range): void;
  close(): void;
}

/** Events that tell the page what is typed into the card; see {@link guardTyping}. */
const KEY_EVENTS = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
];

/**
 * Opens the card beside a word, in a closed root that the page cannot look into and in the top layer, above the page's
 * own layers. It closes on Esc, on a click elsewhere, when the page throws it out, and when the signal aborts; focus
 * then goes back to where it was. `onClosed` is called once.
 */
export function openCard(
  range: Range,
  content: CardContent,
  mountCard: MountCard,
  signal: AbortSignal,
  onClosed: () => void,
): Card | null {
  const doc = range.startContainer.ownerDocument;
  const view = doc?.defaultView;
  if (!doc?.body || !view || doc.body.localName === 'frameset') return null;
  const focused = doc.activeElement;
  const host = doc.createElement(CARD_NAME);
  host.popover = 'manual';
  // The host is the page's to style; `all` and inline importance take that from it.
  host.style.cssText =
    'all:initial!important;position:fixed!important;inset:auto!important;left:0!important;top:0!important;' +
    'display:block!important;margin:0!important;padding:0!important;border:0!important;background:none!important;' +
    'width:max-content!important;height:auto!important;max-width:calc(100vw - 16px)!important;overflow:visible!important;' +
    'visibility:visible!important;opacity:1!important;color-scheme:light dark!important;z-index:2147483647!important';
  const root = host.attachShadow({ mode: 'closed' });
  doc.documentElement.append(host);
  host.showPopover?.();
  const unmount = mountCard(root, content);
  const closing = new AbortController();
  const close = (): void => {
    if (closing.signal.aborted) return;
    const hadFocus = doc.activeElement === host;
    closing.abort();
    unmount();
    host.remove();
    if (hadFocus && focused instanceof view.HTMLElement && focused.isConnected)
      focused.focus({ preventScroll: true });
    onClosed();
  };
  const onAbort = (): void => {
    // What is being typed would be lost with the card; it then stays until its reader closes it.
    if (signal.reason !== GONE || doc.activeElement !== host) close();
  };
  signal.addEventListener('abort', onAbort, { once: true, signal: closing.signal });
  let word = range;
  let quote = describeRange(range);
  const place = keepPlaced(host, () => word, close, closing.signal);
  doc.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && event.target !== host) close();
    },
    { capture: true, signal: closing.signal },
  );
  const focusFirst = (): void => {
    root.querySelector<HTMLElement>('button, textarea, [href], [tabindex="0"]')?.focus();
  };
  watchSight(host, close, closing.signal);
  // In this order: what is guarded reaches no listener that was added later.
  listenToKeys(view, root, host, { close, focusFirst, content }, closing.signal);
  guardTyping(root, host, view, closing.signal);
  return {
    holds: (x, y) => isOnTheWay(x, y, word.getBoundingClientRect(), host.getBoundingClientRect()),
    get hasFocus() {
      return doc.activeElement === host;
    },
    get quote() {
      return quote;
    },
    move: (next) => {
      word = next;
      quote = describeRange(next);
      place();
    },
    close,
  };
}

/** True in the two boxes and in the strip between them that the pointer crosses on its way from the word to the card. */
function isOnTheWay(x: number, y: number, word: DOMRect, card: DOMRect): boolean {
  const isIn = ({ left, right, top, bottom }: DOMRect): boolean =>
    left <= x && x <= right && top <= y && y <= bottom;
  if (isIn(word) || isIn(card)) return true;
  const [top, bottom] = [Math.min(word.bottom, card.bottom), Math.max(word.top, card.top)];
  const isBetween = top <= y && y <= bottom;
  return (
    isBetween &&
    x >= Math.min(word.left, card.left) &&
    x <= Math.min(Math.max(word.right, card.left + 80), card.right)
  );
}

/**
 * Keeps from the page what is typed into the card: events of a closed root reach the page's listeners too, with the
 * letters in them. They are stopped on the window, before any listener further down; the card's own fields are told of
 * their input by an event that does not leave the root.
 */
function guardTyping(
  root: ShadowRoot,
  host: HTMLElement,
  view: Window & typeof globalThis,
  signal: AbortSignal,
): void {
  const options = { capture: true, signal };
  for (const type of KEY_EVENTS) {
    view.addEventListener(
      type,
      (event) => event.target === host && event.stopImmediatePropagation(),
      options,
    );
  }
  view.addEventListener(
    'input',
    (event) => {
      if (event.target !== host || !event.isTrusted) return;
      event.stopImmediatePropagation();
      root.activeElement?.dispatchEvent(new view.Event('input', { bubbles: true }));
    },
    options,
  );
}

interface KeyActions {
  readonly close: () => void;
  readonly focusFirst: () => void;
  readonly content: CardContent;
}

/** True for an element that takes letters. */
function isField(element: Element | null): boolean {
  if (!element) return false;
  if (element.matches('input, textarea, select, [role=textbox], [role=searchbox], [role=combobox]'))
    return true;
  return 'isContentEditable' in element && element.isContentEditable === true;
}

/** The button that a letter presses, by its `data-action`; a letter whose button is not there is the page's. */
const LETTERS: Readonly<Record<string, string>> = {
  r: 'save',
  a: 'other-reading',
  j: 'join',
  s: 'split',
  z: 'undo',
  k: 'known',
  i: 'ignored',
  e: 'sentence',
};

/** The button for a letter, if the card has it now. */
function buttonFor(key: string, root: ShadowRoot): HTMLButtonElement | null {
  const action = LETTERS[key.toLowerCase()];
  return action === undefined ? null : root.querySelector<HTMLButtonElement>(`button[data-action=${action}]`);
}

/**
 * Esc closes, Tab goes into the card, R saves, A takes another reading, J joins, S splits, Z undoes, K and I mark the word
 * as known or ignored, E saves the sentence: letters press the card's buttons, never while a field or a modifier has them.
 */
function listenToKeys(
  view: Window,
  root: ShadowRoot,
  host: HTMLElement,
  actions: KeyActions,
  signal: AbortSignal,
): void {
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isInside = event.target === host;
    const focused = isInside ? root.activeElement : view.document.activeElement;
    const take = (): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    if (event.key === 'Escape') {
      take();
      actions.close();
    } else if (event.key === 'Tab' && !isInside && !isField(focused)) {
      take();
      actions.focusFirst();
    } else if (!isField(focused)) {
      const button = buttonFor(event.key, root);
      if (!button) return;
      take();
      if (!event.repeat) button.click();
    }
  };
  view.addEventListener('keydown', onKey, { capture: true, signal });
}
