import type { ComponentChild } from 'preact';

import { GRADES, type Grade } from '../../lib/study/schedule.ts';
import { Icon } from '../Icon.tsx';
import { Markdown } from '../notebook/Markdown.tsx';
import { PlaceAnchor } from './PlaceAnchor.tsx';
import type { Question } from './question.ts';
import { Sentence } from './Sentence.tsx';

/** What the card shows and tells. */
export interface ReviewCardProps {
  readonly question: Question;
  /** False while only the front is shown. */
  readonly isShown: boolean;
  readonly onShow: () => void;
  readonly onGrade: (cardId: string, grade: Grade) => void;
  /** Says it aloud; null where the browser has no Chinese voice on this machine. */
  readonly onSpeak: (() => void) | null;
  /** Opens the page that the question was met on, at its place; false where the browser is to follow the link. */
  readonly onOpen: () => boolean;
  /** What stands in the place of the notes on the back: a form in which they may be edited. */
  readonly notes?: ComponentChild;
}

/** From this many characters on the headword is set smaller, so that it stays on two lines. */
const LONG = 8;

const TASKS: Readonly<Record<Question['face'], string>> = {
  reading: 'How is it read, and what does it mean?',
  recall: 'How is it written?',
  note: 'What did you note?',
};

function Headword({ headword }: Pick<Question, 'headword'>) {
  return (
    <p class={headword.length >= LONG ? 'headword long' : 'headword'} lang="zh">
      {headword}
    </p>
  );
}

function Front({ question }: Pick<ReviewCardProps, 'question'>) {
  const { face, headword, gloss, sentence, note, title } = question;
  // Of a free note that is about no passage its first line has to do.
  const asked = headword === '' ? sentence || title || (note.split('\n')[0] ?? '') : headword;
  return (
    <div class="front">
      {face === 'recall' ? <p class="meaning">{gloss}</p> : <Headword headword={asked} />}
      {(face !== 'note' || headword !== '') && (
        <Sentence sentence={sentence} headword={headword} isGap={face === 'recall'} />
      )}
    </div>
  );
}

function Source({ question, onOpen }: Pick<ReviewCardProps, 'question' | 'onOpen'>) {
  const { title, source, link } = question;
  if (title === '' && source === '') return null;
  const name = title === '' ? source : title;
  return (
    <p class="source">
      {link === null ? (
        <span lang="zh">{name}</span>
      ) : (
        <PlaceAnchor link={link} onOpen={onOpen}>
          {name}
        </PlaceAnchor>
      )}
      {title !== '' && source !== '' && <span lang="zh"> · {source}</span>}
    </p>
  );
}

type BackProps = Pick<ReviewCardProps, 'question' | 'onSpeak' | 'onOpen' | 'notes'>;

function Back({ question, onSpeak, onOpen, notes }: BackProps) {
  const { face, headword, pinyin, gloss, note } = question;
  return (
    <>
      {face === 'recall' && <Headword headword={headword} />}
      {headword !== '' && (
        <p class="answer">
          <span class="pinyin" lang="zh-Latn-pinyin">
            {pinyin}
          </span>
          {onSpeak && (
            <button type="button" class="quiet speak" aria-keyshortcuts="S" onClick={onSpeak}>
              <Icon name="sound" />
              <span class="said">Say {headword}</span>
            </button>
          )}
        </p>
      )}
      {face !== 'recall' && gloss !== '' && <p class="meaning">{gloss}</p>}
      {notes ?? (note !== '' && <div class="note">{<Markdown text={note} />}</div>)}
      <Source question={question} onOpen={onOpen} />
    </>
  );
}

/** One card: its front, and after Show its back with the four grades. The keys are the host's (`useReviewKeys`). */
export function ReviewCard(props: ReviewCardProps) {
  const { question, isShown, onShow, onGrade } = props;
  return (
    <article class={`card ${question.face}`} aria-label="Card">
      <p class="task">{TASKS[question.face]}</p>
      <Front question={question} />
      {/* Always there, so that a screen reader hears what comes into it. */}
      <div class="back" aria-live="polite">
        {isShown && <Back {...props} />}
      </div>
      {isShown ? (
        <div class="grades">
          {GRADES.map((grade, index) => (
            <button
              key={grade}
              type="button"
              class={`grade ${grade.toLowerCase()}`}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => onGrade(question.cardId, grade)}
            >
              <span>{grade}</span>
              <small>{question.intervals[grade]}</small>
              <kbd aria-hidden="true">{index + 1}</kbd>
            </button>
          ))}
        </div>
      ) : (
        <button type="button" class="primary" aria-keyshortcuts="Space" onClick={onShow}>
          Show <kbd aria-hidden="true">Space</kbd>
        </button>
      )}
    </article>
  );
}
