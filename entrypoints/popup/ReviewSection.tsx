import { ReviewPanel } from '../../components/popup/ReviewPanel.tsx';
import { questionOf } from '../review/question.ts';
import { useReview } from '../review/use-review.ts';
import { useVoice } from '../review/use-voice.ts';

/** What is due, in the popup. */
export function ReviewSection() {
  const { value, error, isShown, canUndo, notice, show, grade, undo } = useReview();
  const say = useVoice();
  const question = value?.view ? questionOf(value.view) : null;
  const { new: fresh, learning, reviews } = value?.due ?? { new: 0, learning: 0, reviews: 0 };
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
        due={fresh + learning + reviews}
        next={value?.next ?? null}
        canUndo={canUndo}
        notice={notice}
        onShow={show}
        onGrade={grade}
        onUndo={undo}
        onSpeak={say && question?.headword ? () => say(question.headword) : null}
      />
    </>
  );
}
