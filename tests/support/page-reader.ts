import { type Reader, startReader } from '../../lib/page/reader.ts';
import { type CardContent, openCard } from '../../lib/page/card-host.ts';
import { type FakeEngine, type Marks, fakeEngine } from './page-engine.ts';
import { type Frame, until } from './page-frame.ts';

export interface Started {
  readonly reader: Reader;
  readonly engine: FakeEngine;
  /** Contents of the cards that are open, and their roots. */
  readonly cards: { root: ShadowRoot; content: CardContent }[];
  stop(): void;
}

/** Starts a reader with a stand-in engine in a frame's document; the card is a plain list of texts with a Save button. */
export function startIn(frame: Frame, marks: Marks = {}): Started {
  const engine = fakeEngine(marks);
  const stopping = new AbortController();
  const cards: Started['cards'] = [];
  const mount = (root: ShadowRoot, content: CardContent) => {
    const card = { root, content };
    cards.push(card);
    const box = frame.doc.createElement('div');
    box.style.cssText = 'width:240px;padding:8px;background:white;color:black';
    const save = frame.doc.createElement('button');
    save.dataset['action'] = 'save';
    save.textContent = 'Save';
    const note = frame.doc.createElement('textarea');
    save.addEventListener('click', () => void content.onSave(note.value));
    box.append(content.answer.gloss?.surface ?? '', save, note);
    root.append(box);
    return () => void cards.splice(cards.indexOf(card), 1);
  };
  const reader = startReader(
    frame.doc,
    engine,
    async () => (range, content, signal, onClosed) => openCard(range, content, mount, signal, onClosed),
    stopping.signal,
  );
  return { reader, engine, cards, stop: () => stopping.abort() };
}

/** What the root element says of the reader. */
export function stateOf(frame: Frame): string {
  return frame.doc.documentElement.dataset['bandu'] ?? 'off';
}

export async function untilReady(frame: Frame): Promise<void> {
  await until(() => stateOf(frame) === 'ready', 'the page to be ready');
}
