import type { Choice, ReadingSource, WordView } from '../lib/text/annotation.ts';

/** What the panel shows and tells. */
export interface WordPanelProps {
  readonly word: WordView;
  /** What the card is about as a whole: a word inside it is named. */
  readonly surface: string;
  /** Why the last correction was not kept; empty where all is well. */
  readonly fault: string;
  readonly onCorrect: (change: Choice['change']) => void;
  readonly onUndo: (correctionId: string) => void;
}

/** Where a reading comes from, in the reader's words. */
const SOURCES: Readonly<Record<ReadingSource, string>> = {
  reader: 'yours',
  curated: 'checked by hand',
  name: 'as in names',
  term: 'from the glossary',
  lexicon: 'from the dictionary',
  model: 'chosen by context',
  'pinyin-pro': 'by rule',
};

/** What is said of a word before its choices; empty where there is nothing to say. */
function verdictOf({ certainty, source, correction }: WordView): string {
  if (correction?.isOfReading) return 'Your reading';
  const border = correction ? ['Your word border'] : [];
  const doubt = certainty === 'sure' ? [] : [`${DOUBTS[certainty]} reading, ${SOURCES[source]}`];
  return [...border, ...doubt].join(' · ');
}

const DOUBTS = { likely: 'Likely', unsure: 'Unsure' } as const;

function Key({ children }: { readonly children: string }) {
  return <kbd aria-hidden="true">{children}</kbd>;
}

interface ActionProps {
  readonly action: string;
  readonly letter: string;
  /** What a screen reader says; the button itself says less, to be read at a glance. */
  readonly label: string;
  /** What is done, before the text in which it results: `join` 老树. */
  readonly verb: string;
  readonly text: string;
  readonly lang: string;
  readonly onPress: () => void;
}

function Action({ action, letter, label, verb, text, lang, onPress }: ActionProps) {
  return (
    <button
      type="button"
      class="way"
      data-action={action}
      aria-label={label}
      aria-keyshortcuts={letter}
      onClick={onPress}
    >
      <Key>{letter}</Key>
      <i>{verb}</i>
      <span lang={lang}>{text}</span>
    </button>
  );
}

/**
 * How sure the reading of a word is, in words, and what the reader may make of it: another reading (A), joined with the
 * next word (J), split (S), and the undo (Z).
 */
export function WordPanel({ word, surface, fault, onCorrect, onUndo }: WordPanelProps) {
  const { readings, join, split, correction, certainty } = word;
  const verdict = verdictOf(word);
  const [next, ...others] = readings;
  const isOpen = certainty !== 'sure' || correction?.isOfReading === true;
  const isUnsure = certainty === 'unsure';
  if (verdict === '' && !next && !join && !split) return null;
  return (
    <div class={isUnsure ? 'reading doubtful' : 'reading'} role="group" aria-label="Reading and word border">
      {(verdict !== '' || word.surface !== surface) && (
        <p class="verdict">
          {word.surface !== surface && (
            <span class="own">
              <b lang="zh">{word.surface}</b> <span lang="zh-Latn-pinyin">{word.pinyin}</span>
            </span>
          )}
          <span class={isUnsure ? 'doubt' : 'dim'} role="status">
            {verdict}
          </span>
          {correction && (
            <button
              type="button"
              class="way"
              data-action="undo"
              aria-keyshortcuts="Z"
              onClick={() => onUndo(correction.id)}
            >
              <Key>Z</Key>
              Undo
            </button>
          )}
        </p>
      )}
      <div class="ways">
        {next && (
          <>
            <Action
              action="other-reading"
              letter="A"
              label={`Read it ${next.label}`}
              verb="or"
              text={next.label}
              lang="zh-Latn-pinyin"
              onPress={() => onCorrect(next.change)}
            />
            {isOpen &&
              others.map(({ label, change }) => (
                <button
                  key={label}
                  type="button"
                  class="way"
                  lang="zh-Latn-pinyin"
                  aria-label={`Read it ${label}`}
                  onClick={() => onCorrect(change)}
                >
                  <i>or</i> {label}
                </button>
              ))}
          </>
        )}
        {join && (
          <Action
            action="join"
            letter="J"
            label={`Join to ${join.label}`}
            verb="join"
            text={join.label}
            lang="zh"
            onPress={() => onCorrect(join.change)}
          />
        )}
        {split && (
          <Action
            action="split"
            letter="S"
            label={`Cut as ${split.label}`}
            verb="split"
            text={split.label}
            lang="zh"
            onPress={() => onCorrect(split.change)}
          />
        )}
      </div>
      {fault !== '' && (
        <p class="error" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
