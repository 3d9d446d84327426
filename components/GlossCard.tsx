import type { Entry, Gloss } from '../lib/text/annotation.ts';
import { Icon } from './Icon.tsx';
import { MarkPanel, type MarkPanelProps } from './MarkPanel.tsx';
import { MeaningPanel } from './MeaningPanel.tsx';
import { NameFacts } from './NameFacts.tsx';
import { TermPart } from './TermPart.tsx';
import { WordPanel, type WordPanelProps } from './WordPanel.tsx';

/** How far the save of the word that is shown has come. */
export type SaveState =
  | { readonly step: 'unsaved' }
  /** Saved before this card was opened; it may be saved here too, with this sentence. */
  | { readonly step: 'met' }
  | { readonly step: 'saving' }
  /** The transaction has completed. `note` is what was saved with it; empty for none, then one may still be added. */
  | { readonly step: 'saved'; readonly note: string }
  /** Nothing was saved; `message` says why in plain words. */
  | { readonly step: 'failed'; readonly message: string };

/** What the card shows and tells. */
export interface GlossCardProps extends Pick<WordPanelProps, 'fault' | 'onCorrect' | 'onUndo'> {
  readonly gloss: Gloss;
  readonly save: SaveState;
  /** What is typed in the note field. */
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly onSave: () => void;
  /** What may be marked or saved besides the word; absent where nothing may be. */
  readonly marks?: Omit<MarkPanelProps, 'headword'>;
  /** The UTF-16 offset at which a part begins, in the text that `gloss.span` counts in. */
  readonly onPart: (start: number) => void;
  /** Keeps the reader's own meaning; empty takes it away. */
  readonly onMean: (meaning: string) => void;
  readonly onClose: () => void;
}

/** What each kind is called, in the chip. */
const KINDS: Readonly<Record<Gloss['kind'], string>> = {
  word: 'word',
  term: 'news term',
  person: 'person',
  place: 'place',
  organisation: 'organisation',
  quantity: 'number',
};

/** Where a gloss comes from that no list has: one short line. */
const ORIGINS: Readonly<Record<NonNullable<Gloss['origin']>, string>> = {
  pattern: 'Not in the glossary: read from how it is built.',
  composed: 'Not in the glossary or dictionary: composed from its parts.',
  slogan: 'Its meaning is not known here.',
};

/** From this many characters on the word is set smaller, so that it stays on two lines: 国家级专精特新“小巨人”企业. */
const LONG = 9;

/** The traditional forms that differ from what is written, each once. */
function traditionalOf({ entries, surface }: Gloss): string {
  const forms = entries
    .filter((entry) => entry.traditional !== entry.simplified)
    .map((entry) => entry.traditional);
  return [...new Set(forms)].filter((form) => form !== surface).join('、');
}

function Head({ gloss, onClose }: Pick<GlossCardProps, 'gloss' | 'onClose'>) {
  const traditional = traditionalOf(gloss);
  return (
    <header class="head">
      <div class="top">
        <h2 class={gloss.surface.length >= LONG ? 'surface long' : 'surface'} lang="zh">
          {gloss.surface}
        </h2>
        <span class={`chip ${gloss.kind}`}>{KINDS[gloss.kind]}</span>
        <button type="button" class="quiet" aria-label="Close" aria-keyshortcuts="Escape" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {gloss.pinyin !== '' && (
        <p class="pinyin" lang="zh-Latn-pinyin">
          {gloss.pinyin}
        </p>
      )}
      {gloss.spoken && (
        <p class="other spoken">
          read aloud: <span lang="zh">{gloss.spoken.han}</span>{' '}
          <span lang="zh-Latn-pinyin">{gloss.spoken.pinyin}</span>
        </p>
      )}
      {traditional !== '' && (
        <p class="other">
          traditional <span lang="zh-Hant">{traditional}</span>
        </p>
      )}
    </header>
  );
}

/** One dictionary item; its pinyin and form only where they are not those that the card's head shows. */
function EntryPart({ entry, gloss }: { readonly entry: Entry; readonly gloss: Gloss }) {
  const isOtherReading = entry.pinyin.toLowerCase() !== gloss.pinyin.toLowerCase();
  const isOtherWord = entry.simplified !== gloss.surface && entry.traditional !== gloss.surface;
  return (
    <div class="entry">
      {(isOtherReading || isOtherWord) && (
        <p class="small dim">
          {isOtherWord && <b lang="zh">{entry.simplified} </b>}
          {entry.pinyin}
        </p>
      )}
      <ol class={entry.senses.length === 1 ? 'senses single' : 'senses'}>
        {entry.senses.map(({ gloss: sense }, index) => (
          <li key={`${String(index)} ${sense}`}>{sense}</li>
        ))}
      </ol>
    </div>
  );
}

function Parts({ gloss, onPart }: Pick<GlossCardProps, 'gloss' | 'onPart'>) {
  return (
    <ul class="parts" aria-label="Parts">
      {gloss.parts.map((part) => (
        <li key={part.span.start}>
          <button type="button" class="part" onClick={() => onPart(part.span.start)}>
            <b lang="zh">{part.surface}</b> <span>{part.pinyin}</span>{' '}
            <span class="meaning">{part.gloss}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What the save button says. Once all is saved there is nothing to press: it is a word of peace then. */
function labelOf(save: SaveState, hasNote: boolean): string {
  if (save.step === 'saving') return 'Saving…';
  if (save.step === 'saved') return hasNote && save.note === '' ? 'Save note' : 'Saved';
  if (save.step === 'met') return 'Save here too';
  return save.step === 'failed' ? 'Try again' : 'Save';
}

type FootProps = Pick<GlossCardProps, 'gloss' | 'save' | 'note' | 'onNote' | 'onSave' | 'marks'>;

function Foot({ gloss, save, note, onNote, onSave, marks }: FootProps) {
  const label = labelOf(save, note.trim() !== '');
  const isIdle = label === 'Saved' || label === 'Saving…';
  return (
    <footer class="foot">
      {marks && <MarkPanel headword={gloss.headword} {...marks} />}
      {save.step === 'failed' && (
        <p class="error" role="alert">
          {save.message}
        </p>
      )}
      {save.step === 'met' && <p class="small met">In your vocabulary already</p>}
      <div class="row">
        {save.step === 'saved' && save.note !== '' ? (
          <p class="kept">{save.note}</p>
        ) : (
          <textarea
            class="note"
            rows={1}
            aria-label="Note"
            placeholder="Add a note"
            value={note}
            readOnly={save.step === 'saving'}
            onInput={({ currentTarget }) => onNote(currentTarget.value)}
          />
        )}
        {/* Not `disabled`: that would throw the keyboard's focus away in the moment of saving. */}
        <button
          type="button"
          class="save"
          data-action="save"
          aria-disabled={isIdle}
          aria-keyshortcuts="R"
          onClick={() => {
            if (!isIdle) onSave();
          }}
        >
          <Icon name={label === 'Saved' ? 'saved' : 'save'} />
          {label}
          {!isIdle && <kbd aria-hidden="true">R</kbd>}
        </button>
      </div>
      <p class="said" role="status">
        {save.step === 'saved' ? 'Saved to your vocabulary' : ''}
      </p>
    </footer>
  );
}

/**
 * What Bandu knows of one place of a text: the word with its pinyin, what it means and why, its parts, and the button
 * that keeps it. Shows every text as it is, never as HTML. The keys (Esc, R, A, J, S, Z, K, I, E) are the host's.
 */
export function GlossCard(props: GlossCardProps) {
  const { gloss, onPart, fault, onCorrect, onUndo } = props;
  const { term, note, entries, parts } = gloss;
  return (
    <section class="card" role="dialog" aria-label={`${gloss.surface} ${gloss.pinyin}`.trim()} lang="en">
      <Head gloss={gloss} onClose={props.onClose} />
      {gloss.word && (
        <WordPanel
          word={gloss.word}
          surface={gloss.surface}
          fault={fault}
          onCorrect={onCorrect}
          onUndo={onUndo}
        />
      )}
      <div class="body">
        {term && <TermPart term={term} />}
        {note !== undefined && note !== '' && <p class={term ? '' : 'gloss'}>{note}</p>}
        {gloss.origin && <p class="small dim">{ORIGINS[gloss.origin]}</p>}
        <NameFacts {...gloss} />
        {entries.map((entry) => (
          <EntryPart key={`${entry.traditional} ${entry.pinyin}`} entry={entry} gloss={gloss} />
        ))}
        {!term && !note && entries.length === 0 && (
          <p class="dim">
            {parts.length > 0 ? 'Not in the dictionary as a whole. Its parts:' : 'Not in the dictionary.'}
          </p>
        )}
        {parts.length > 0 && <Parts gloss={gloss} onPart={onPart} />}
        <MeaningPanel key={gloss.headword} gloss={gloss} onMean={props.onMean} />
      </div>
      <Foot {...props} />
    </section>
  );
}
