import type { CorrectRequest, GlossAnswer, SaveRequest } from '../messages.ts';
import type { Choice, Gloss } from '../text/annotation.ts';
import type { Stretch } from '../text/correction.ts';
import { rangeFromRun } from './anchor.ts';
import type { Card, LoadCard, OpenCard } from './card-host.ts';
import { drawMark } from './highlight.ts';
import { type Hit, findHit } from './hit.ts';
import { makeId } from './make-id.ts';
import { CARD_NAME } from './names.ts';
import { isElement } from './nodes.ts';
import { blocksAround } from './neighbours.ts';
import type { PagePort } from './port.ts';
import { closestOf } from './roots.ts';
import { type Run, isCurrent, nodesFromRun } from './runs.ts';

/** What a look-up needs of the reading it belongs to. */
export interface LookupReading {
  readonly inquiry: {
    readonly id: string;
    openArticle(isForgotten?: boolean): Promise<void>;
  };
  /** Asks anew about all that is drawn, and settles when the run is drawn so. */
  renew(first: Run): Promise<void>;
}

/** The pointer rests over a word this long before the card opens, and is away this long before it closes. */
const REST = 120;
const AWAY = 300;

/** Elements on which a click has a meaning of its own. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, label, summary, option, audio, video, [onclick], [contenteditable], ' +
  '[role=button], [role=link], [role=tab], [role=menuitem], [role=checkbox], [role=switch], [role=option], [tabindex]';

/** Opens the card over the word that the pointer rests on or clicks, until the signal aborts. */
export function watchLookups(
  doc: Document,
  port: PagePort,
  reading: LookupReading,
  loadCard: LoadCard,
  signal: AbortSignal,
): void {
  const view = doc.defaultView;
  if (!view) return;
  let card: Card | null = null;
  let shown: { run: Run; start: number; end: number } | null = null;
  let isPinned = false;
  let timer = 0;
  let asked = 0;
  let last = { x: -1, y: -1 };

  const isShown = ({ run, offset }: Hit): boolean =>
    card !== null &&
    shown?.run.pieces[0]?.node === run.pieces[0]?.node &&
    shown?.run.text === run.text &&
    shown.start <= offset &&
    offset < shown.end;

  const close = (): void => {
    asked += 1;
    card?.close();
  };

  const show = (hit: Hit, answer: GlossAnswer, openCard: OpenCard, pinned: boolean): void => {
    const { run } = hit;
    const { gloss } = answer;
    if (!gloss) return;
    close();
    const range = rangeFromRun(run, gloss.span.start, gloss.span.end);
    let unmark = markSpan(run, gloss.span);
    // One name for all tries to save this card: a retry after an answer that was lost saves nothing twice.
    let now = { answer, gloss, saveId: makeId() };
    let opened: Card | null = null;
    const content = {
      answer,
      onSave: async (note: string, more: Partial<SaveRequest> = {}) => {
        if (!opened) return;
        await port.save({
          id: now.saveId,
          kind: now.gloss.kind === 'quantity' ? 'word' : now.gloss.kind,
          headword: now.gloss.headword.slice(0, 200),
          pinyin: now.gloss.headwordPinyin ?? now.gloss.pinyin,
          gloss: glossLine(now.gloss),
          context: {
            sentence: plain(now.answer.sentence),
            title: doc.title,
            url: addressOf(view),
            quote: opened.quote,
          },
          note,
          article: reading.inquiry.id,
          ...more,
        });
      },
      onPart: (start: number) => void ask({ run, offset: start }, true),
      onCorrect: async (change: Choice['change']) => {
        if ('takenBack' in change) await port.undoCorrection({ id: change.takenBack, isStep: false });
        else await port.correct(requestFrom(change));
        return redraw();
      },
      onUndo: async (id: string) => {
        await port.undoCorrection({ id, isStep: true });
        return redraw();
      },
      onMean: async (meaning: string) => {
        await port.mean({ id: makeId(), headword: now.gloss.headword, gloss: meaning });
        return redraw();
      },
      onClose: close,
    };
    /** Draws what a correction has changed and moves the card to the word as it is now. */
    const redraw = async (): Promise<GlossAnswer | null> => {
      const mine = card;
      await reading.renew(run);
      // It is kept and drawn; a card that cannot be told of it shows what it showed.
      const next = await question(hit).catch(() => null);
      if (!next?.gloss || !card || mine !== card || !isCurrent(run)) return null;
      const { gloss: word } = next;
      const { span } = word;
      unmark();
      unmark = markSpan(run, span);
      shown = { run, ...span };
      const saveId = word.headword === now.gloss.headword ? now.saveId : makeId();
      now = { answer: next, gloss: word, saveId };
      card.move(rangeFromRun(run, span.start, span.end));
      return next;
    };
    opened = openCard(range, content, signal, () => {
      unmark();
      card = null;
      shown = null;
      isPinned = false;
    });
    card = opened;
    shown = card && { run, ...gloss.span };
    isPinned = pinned;
  };

  const question = async ({ run, offset }: Hit): Promise<GlossAnswer> => {
    const { blocks, block } = blocksAround(run);
    return port.gloss({ article: reading.inquiry.id, blocks, block, offset });
  };

  const ask = async (hit: Hit, pinned: boolean): Promise<void> => {
    asked += 1;
    const mine = asked;
    try {
      await reading.inquiry.openArticle();
      const [answer, openCard] = await Promise.all([question(hit), loadCard()]);
      if (mine === asked && !signal.aborted && isCurrent(hit.run)) show(hit, answer, openCard, pinned);
    } catch {
      // The background is gone or restarting; the next rest of the pointer asks again.
    }
  };

  const onRest = (): void => {
    const hit = isUiAt(doc, last) ? null : findHit(doc, last.x, last.y);
    if (hit && !isShown(hit)) void ask(hit, false);
  };

  const onMove = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType !== 'mouse') return;
    view.clearTimeout(timer);
    last = { x: event.clientX, y: event.clientY };
    if (event.buttons !== 0 || isPinned) return;
    if (!card) timer = view.setTimeout(onRest, REST);
    else if (!card.holds(last.x, last.y) && !card.hasFocus) {
      timer = view.setTimeout(() => {
        close();
        onRest();
      }, AWAY);
    }
  };

  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.detail > 1) return;
    const [target] = event.composedPath();
    if (!isElement(target) || target.localName === CARD_NAME || closestOf(target, INTERACTIVE)) return;
    if (doc.getSelection()?.isCollapsed === false) return;
    const hit = findHit(doc, event.clientX, event.clientY);
    if (hit) void ask(hit, true);
  };

  const options = { passive: true, signal };
  doc.addEventListener('pointermove', onMove, options);
  doc.addEventListener('click', onClick, options);
  doc.addEventListener('pointerdown', () => view.clearTimeout(timer), { ...options, capture: true });
  doc.documentElement.addEventListener('pointerleave', () => view.clearTimeout(timer), options);
  signal.addEventListener('abort', () => view.clearTimeout(timer), { once: true });
}

/** Paints the word that the card is about. Returns the undo. */
function markSpan(run: Run, { start, end }: Gloss['span']): () => void {
  const undos = nodesFromRun(run, start, end).map((span) => drawMark(span, 'lookup'));
  return () => {
    for (const undo of undos) undo();
  };
}

/** A stretch as it is sent, with a name for this one act: a retry after an answer that was lost corrects nothing twice. */
function requestFrom({ before, text, after, words }: Stretch): CorrectRequest {
  const plainWords = words.map(({ length, syllables }) => ({
    length,
    syllables: syllables && [...syllables],
  }));
  return { id: makeId(), before, text, after, words: plainWords };
}

function isUiAt(doc: Document, { x, y }: { x: number; y: number }): boolean {
  return doc.elementFromPoint(x, y)?.localName === CARD_NAME;
}

/** The short English wording under which a word is saved. */
function glossLine({ term, note, entries }: Gloss): string {
  return term?.gloss ?? note ?? entries[0]?.senses.map((sense) => sense.gloss).join('; ') ?? '';
}

/** Text without the signs that stand for images. */
function plain(text: string): string {
  return text.replaceAll('\ufffc', '');
}

/** The page's address; empty for kinds of addresses that are not kept. */
function addressOf(view: Window): string {
  const { protocol, href } = view.location;
  return /^(?:https?|file):$/u.test(protocol) ? href : '';
}
