import { render } from 'preact';
import { useState } from 'preact/hooks';

import type { GlossAnswer } from '../lib/messages.ts';
import { GlossCard, type SaveState } from './GlossCard.tsx';
import { GLOSS_CARD_CSS } from './gloss-card-css.ts';

/** What a card is mounted with. */
export interface GlossCardContent {
  readonly answer: GlossAnswer;
  /** Saves with a note (empty for none); settles after the transaction completed, rejects with a reason in plain words. */
  readonly onSave: (note: string) => Promise<void>;
  readonly onPart: (start: number) => void;
  readonly onClose: () => void;
}

/** Notes that were begun and not saved, by headword, while this page lives: a card closes as soon as one clicks beside it. */
const drafts = new Map<string, string>();

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  // The browser's own words when the extension was updated or switched off under the page (B13).
  if (/context invalidated|receiving end|port closed/iu.test(message)) {
    return 'Bandu was updated or switched off. Reload this page and save again; your note is kept until then.';
  }
  return message === '' ? 'It could not be saved. Try again.' : message;
}

function LiveCard({ answer, onSave, onPart, onClose }: GlossCardContent) {
  const { gloss, isSaved } = answer;
  const headword = gloss?.headword ?? '';
  const [save, setSave] = useState<SaveState>({ step: isSaved ? 'met' : 'unsaved' });
  const [note, setNote] = useState(() => drafts.get(headword) ?? '');
  const write = (text: string): void => {
    setNote(text);
    if (text.trim() === '') drafts.delete(headword);
    else drafts.set(headword, text);
  };
  if (!gloss) return null;

  const keep = async (): Promise<void> => {
    setSave({ step: 'saving' });
    try {
      await onSave(note);
      setSave({ step: 'saved', note: note.trim() });
      write('');
    } catch (error) {
      setSave({ step: 'failed', message: reasonOf(error) });
    }
  };
  return (
    <GlossCard
      gloss={gloss}
      save={save}
      note={note}
      onNote={write}
      onSave={() => void keep()}
      onPart={onPart}
      onClose={onClose}
    />
  );
}

/** Gives the root the card's look. A browser that lets no extension adopt a sheet gets it as an element. */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(GLOSS_CARD_CSS);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = GLOSS_CARD_CSS;
    root.append(style);
  }
}

/** Shows a gloss in a shadow root, with its note field and Save button alive. @returns the undo */
export function mountGlossCard(root: ShadowRoot, content: GlossCardContent): () => void {
  dress(root);
  const box = document.createElement('div');
  root.append(box);
  render(<LiveCard {...content} />, box);
  return () => {
    render(null, box);
    box.remove();
  };
}
