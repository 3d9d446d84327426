import { useEffect, useState } from 'preact/hooks';

import { GRADES, type Grade } from '../../lib/study/schedule.ts';

/** What is asked, and what is shown as its answer. */
export interface Question {
  readonly cardId: string;
  readonly headword: string;
  readonly pinyin: string;
  readonly gloss: string;
  /** The sentence it was met in, without breaks; empty where there is none. */
  readonly sentence: string;
  /** Title of the page it was met on. */
  readonly title: string;
  /** The learner's own note; empty for none. */
  readonly note: string;
  /** How each grade puts off the next time, in words: `10 min`. */
  readonly intervals: Readonly<Record<Grade, string>>;
}

/** What the panel shows and tells. */
export interface ReviewPanelProps {
  /** Null where nothing is due. */
  readonly question: Question | null;
  /** How many are due, the one shown included. */
  readonly due: number;
  /** In how long the next card falls due, in words: `8 min`; null where that is not today. */
  readonly next: string | null;
  readonly canUndo: boolean;
  readonly onGrade: (cardId: string, grade: Grade) => void;
  readonly onUndo: () => void;
}

/** The sentence with the headword in bold at its first place. A headword that the page had cut is not found; then none is. */
function Sentence({ sentence, headword }: Pick<Question, 'sentence' | 'headword'>) {
  const at = sentence.indexOf(headword);
  if (at < 0) return <>{sentence}</>;
  return (
    <>
      {sentence.slice(0, at)}
      <b>{headword}</b>
      {sentence.slice(at + headword.length)}
    </>
  );
}

/** One due card: its front, and after Show (Space) its back with the four grades (1 to 4). Z takes the last grade back. */
export function ReviewPanel({ question, due, next, canUndo, onGrade, onUndo }: ReviewPanelProps) {
  const [shown, setShown] = useState<string | null>(null);
  const isOpen = question !== null && shown === question.cardId;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const isOnControl =
        event.target instanceof Element && event.target.closest('button, input, a') !== null;
      const grade = GRADES[Number(event.key) - 1];
      if (event.key === ' ' && question && !isOpen && !isOnControl) setShown(question.cardId);
      else if (grade && question && isOpen) onGrade(question.cardId, grade);
      else if (event.key === 'z' && canUndo) onUndo();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [question, isOpen, canUndo, onGrade, onUndo]);

  return (
    <section class="panel review" aria-labelledby="review-title">
      <div class="row">
        <h2 id="review-title">To review</h2>
        <span class="row-end">
          {canUndo && (
            <button type="button" class="quiet" onClick={onUndo}>
              Undo <kbd>Z</kbd>
            </button>
          )}
          <span class="badge">{due} due</span>
        </span>
      </div>
      {question === null ? (
        <p class="hint">
          Nothing is due now.{' '}
          {next === null ? 'Come back tomorrow, or read on.' : `The next one comes in ${next}.`}
        </p>
      ) : (
        <>
          <p class="front" lang="zh">
            {question.headword}
          </p>
          {question.sentence !== '' && (
            <p class="sentence" lang="zh">
              <Sentence sentence={question.sentence} headword={question.headword} />
            </p>
          )}
          {isOpen ? (
            <div class="back">
              <p class="pinyin">{question.pinyin}</p>
              <p class="gloss">{question.gloss}</p>
              {question.note !== '' && <p class="note">{question.note}</p>}
              {question.title !== '' && <p class="hint">{question.title}</p>}
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
                  </button>
                ))}
              </div>
            </div>
          ) : (
            <button
              type="button"
              class="primary"
              aria-keyshortcuts="Space"
              onClick={() => setShown(question.cardId)}
            >
              Show <kbd>Space</kbd>
            </button>
          )}
        </>
      )}
    </section>
  );
}
