import { SessionView } from '../../components/review/SessionView.tsx';
import { openCardPlace } from '../review/open-place.ts';
import { questionOf } from '../review/question.ts';
import { useReview } from '../review/use-review.ts';
import { useVoice } from '../review/use-voice.ts';
import { SessionNotes } from './SessionNotes.tsx';
import { SessionSettings } from './SessionSettings.tsx';

/** The full session of what is due. It is the popup's too: what is begun in one is gone on with in the other. */
export function ReviewSection() {
  const { value, error, isShown, canUndo, notice, show, grade, undo, more } = useReview();
  const say = useVoice();
  if (!value) return <p class="hint">{error ?? 'Opening…'}</p>;
  const { view, due, next, waiting, damaged } = value;
  const question = view && questionOf(view);
  return (
    <>
      {error !== null && (
        <p class="message" role="alert">
          {error}
        </p>
      )}
      {damaged > 0 && <p class="message">{damaged} cards could not be read. They are kept as they are.</p>}
      <SessionView
        question={question}
        isShown={isShown}
        due={due}
        next={next}
        waiting={waiting}
        canUndo={canUndo}
        notice={notice}
        onShow={show}
        onGrade={grade}
        onUndo={undo}
        onMore={more}
        onSpeak={say && question?.headword ? () => say(question.headword) : null}
        onOpen={() => view !== null && openCardPlace(view) !== null}
        notes={view && <SessionNotes view={view} />}
        settings={<SessionSettings />}
      />
    </>
  );
}
