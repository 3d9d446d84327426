import { render } from 'preact';
import { useRef, useState } from 'preact/hooks';

import type { GlossAnswer, MarkRequest } from '../lib/messages.ts';
import type { Choice } from '../lib/text/annotation.ts';
import { GlossCard, type SaveState } from './GlossCard.tsx';
import { GLOSS_CARD_CSS } from './gloss-card-css.ts';
import type { MarkPanelProps, SentenceState } from './MarkPanel.tsx';

/** What a card is mounted with. */
export interface GlossCardContent {
  readonly answer: GlossAnswer;
  /** Saves with a note (empty for none); settles after the transaction completed, rejects with a reason in plain words. */
  readonly onSave: (note: string) => Promise<void>;
  readonly onPart: (start: number) => void;
  /** Settles with what is to be shown after the correction, null where nothing is; rejects like `onSave`. */
  readonly onCorrect: (change: Choice['change']) => Promise<GlossAnswer | null>;
  readonly onUndo: (correctionId: string) => Promise<GlossAnswer | null>;
  /** Keeps the reader's own meaning (empty takes it away); settles and rejects as `onCorrect`. */
  readonly onMean: (meaning: string) => Promise<GlossAnswer | null>;
  /** Marks a word as known or ignored, or takes the mark away (null). Settles and rejects as `onSave`; absent where nobody marks. */
  readonly onMark?: (request: MarkRequest) => Promise<void>;
  /** Saves the sentence around the word; settles and rejects as `onSave`. */
  readonly onSentence?: (sentence: string) => Promise<void>;
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

/** What the card says, as the reader's corrections change it. One at a time: a key pressed twice corrects once. */
function useCorrections(answer: GlossAnswer) {
  const [shown, setShown] = useState(answer);
  const [fault, setFault] = useState('');
  const isBusy = useRef(false);
  const act = async (step: () => Promise<GlossAnswer | null>): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      const next = await step();
      if (next) setShown(next);
      setFault('');
    } catch (error) {
      setFault(reasonOf(error));
    } finally {
      isBusy.current = false;
    }
  };
  return { shown, fault, setFault, act };
}

/** What is marked, and how far the sentence is saved. Both begin anew where a correction makes another word of it. */
function useMarks(
  { gloss, sentence, mark = null }: GlossAnswer,
  { onMark, onSentence }: Pick<GlossCardContent, 'onMark' | 'onSentence'>,
  tell: (fault: string) => void,
): { marks?: Omit<MarkPanelProps, 'headword'> } {
  const headword = gloss?.headword ?? '';
  const [given, setGiven] = useState<MarkRequest | null>(null);
  const [kept, setKept] = useState<{ sentence: string; state: SentenceState } | null>(null);
  if (!onMark || !onSentence || gloss?.kind === 'quantity') return {};
  const saveSentence = async (): Promise<void> => {
    setKept({ sentence, state: { step: 'saving' } });
    try {
      await onSentence(sentence);
      setKept({ sentence, state: { step: 'saved' } });
    } catch (error) {
      setKept({ sentence, state: { step: 'failed', why: reasonOf(error) } });
    }
  };
  const setMark = async (status: MarkRequest['status']): Promise<void> => {
    try {
      await onMark({ headword, status });
      setGiven({ headword, status });
      tell('');
    } catch (error) {
      tell(reasonOf(error));
    }
  };
  return {
    marks: {
      mark: given?.headword === headword ? given.status : mark,
      sentence: kept?.sentence === sentence ? kept.state : { step: 'unsaved' },
      onSentence: sentence.trim() === '' ? null : () => void saveSentence(),
      onMark: (status) => void setMark(status),
    },
  };
}

function LiveCard(content: GlossCardContent) {
  const { answer, onSave, onPart, onCorrect, onUndo, onMean, onClose } = content;
  const { shown, fault, setFault, act } = useCorrections(answer);
  const { gloss, isSaved } = shown;
  const marks = useMarks(shown, content, setFault);
  const headword = gloss?.headword ?? '';
  // A correction may make another word of it, of which nothing was saved and no note was begun here.
  const [kept, setKept] = useState<{ headword: string; save: SaveState } | null>(null);
  const setSave = (save: SaveState): void => setKept({ headword, save });
  const save: SaveState = kept?.headword === headword ? kept.save : { step: isSaved ? 'met' : 'unsaved' };
  const [, setWritten] = useState('');
  const note = drafts.get(headword) ?? '';
  const write = (text: string): void => {
    setWritten(text);
    if (text === '') drafts.delete(headword);
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
      {...marks}
      onPart={onPart}
      fault={fault}
      onCorrect={(change) => void act(async () => onCorrect(change))}
      onUndo={(id) => void act(async () => onUndo(id))}
      onMean={(meaning) => void act(async () => onMean(meaning))}
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
