import { openStore } from '../../lib/store/db.ts';
import { type MarkedWords, NO_MARKS, markedWords } from '../../lib/store/words.ts';

/** The marked words, read at the first question; null before it and after they have changed. */
let marks: Promise<MarkedWords> | null = null;

/** All marked words. A memory that cannot be read knows none; the next call asks again. */
export async function getMarks(): Promise<MarkedWords> {
  const reading = (marks ??= openStore().then(markedWords));
  return reading.catch(() => {
    if (marks === reading) marks = null;
    return NO_MARKS;
  });
}

/** Reads the marked words anew at the next question. */
export function forgetMarks(): void {
  marks = null;
}
