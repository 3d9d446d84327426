import type { Question } from '../../components/popup/ReviewPanel.tsx';
import type { CardView } from '../../lib/store/reviews.ts';
import { intervalsOf } from './grading.ts';

/** The due card as the review panel asks it, with its sentence as it was met last. */
export function questionOf(view: CardView): Question {
  const { card, entry, context, notes } = view;
  return {
    cardId: card.id,
    headword: entry.headword,
    pinyin: context?.pinyin ?? entry.pinyin,
    gloss: context?.gloss ?? entry.gloss,
    sentence: context?.sentence ?? '',
    title: context?.title ?? '',
    note: notes.map(({ text }) => text).join('\n'),
    intervals: intervalsOf(view),
  };
}
