import { ReviewPanel } from '../../components/popup/ReviewPanel.tsx';
import { openCardPlace } from '../review/open-place.ts';
import { questionOf } from '../review/question.ts';
import { useReview } from '../review/use-review.ts';
import { useVoice } from '../review/use-voice.ts';

/** Closes the popup when the page has been opened, as the browser does where it follows a link; false where it is to do so. */
function leave(opening: ReturnType<typeof openCardPlace>): boolean {
  void opening?.then(() => close());
  return opening !== null;
}

/** What is due, in the popup. */
export function ReviewSection() {
  const { value, error, isShown, canUndo, notice, show, grade, undo, more } = useReview();
  const say = useVoice();
  // That nothing is due is said when it is known, and not where the memory cannot be read.
  if (!value)
    return error === null ? (
      <p class="hint">Opening…</p>
    ) : (
      <p class="message" role="alert">
        {error}
      </p>
    );
  const { view, due, next, waiting } = value;
  const question = view && questionOf(view);
  return (
    <>
      {error !== null && (
        <p class="message" role="alert">
          {error}
        </p>
      )}
      <ReviewPanel
        question={question}
        isShown={isShown}
        due={due.new + due.learning + due.reviews}
        next={next}
        waiting={waiting}
        canUndo={canUndo}
        notice={notice}
        onShow={show}
        onGrade={grade}
        onUndo={undo}
        onMore={more}
        onSpeak={say && question?.headword ? () => say(question.headword) : null}
        onOpen={() => view !== null && leave(openCardPlace(view))}
      />
    </>
  );
}
