import { noteLink, paperOf, placeLink } from '../../components/review/place-link.ts';
import type { Question } from '../../components/review/question.ts';
import type { CardView } from '../../lib/store/due.ts';
import { intervalsOf } from './grading.ts';

type Shown = Pick<Question, 'sentence' | 'title' | 'source' | 'link'>;

/** The place that the card shows: where a free note was written, else where the entry was met last. */
function placeOf({ entry, note, context }: CardView): Shown {
  const { place } = note ?? {};
  if (note && place && !entry) {
    const { title, url, quote } = place;
    const link = noteLink(note);
    return { sentence: quote?.exact ?? '', title, source: paperOf({ publisher: '', url }), link };
  }
  if (!context) return { sentence: '', title: '', source: '', link: null };
  const { sentence, title, publishedOn } = context;
  const source = [paperOf(context), publishedOn].filter((part) => part !== '').join(' · ');
  return { sentence, title, source, link: placeLink(context) };
}

/** The due card as the review asks it, with its sentence as it was met last. */
export function questionOf(view: CardView): Question {
  const { card, entry, note, context, notes } = view;
  return {
    cardId: card.id,
    face: card.face,
    headword: entry?.headword ?? '',
    pinyin: context?.pinyin ?? entry?.pinyin ?? '',
    gloss: entry?.sense ?? context?.gloss ?? entry?.gloss ?? '',
    ...placeOf(view),
    note: note ? note.text : notes.map(({ text }) => text).join('\n\n'),
    intervals: intervalsOf(view),
  };
}
