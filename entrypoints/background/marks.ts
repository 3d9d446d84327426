import { openStore } from '../../lib/store/db.ts';
import { learnedWords } from '../../lib/store/learned.ts';
import { type MarkedWords, NO_MARKS, markedWords } from '../../lib/store/words.ts';
import { getEngine } from './engine.ts';

/** The marked words, read at the first question; null before it and after they have changed. */
let marks: Promise<MarkedWords> | null = null;

/** The same with the words that are known by review. */
let known: Promise<MarkedWords> | null = null;

/** All marked words. A memory that cannot be read knows none; the next call asks again. */
export async function getMarks(): Promise<MarkedWords> {
  const reading = (marks ??= openStore().then(markedWords));
  return reading.catch(() => {
    if (marks === reading) marks = null;
    return NO_MARKS;
  });
}

async function readKnown(): Promise<MarkedWords> {
  const [marked, learned, { headwordOf }] = await Promise.all([
    getMarks(),
    openStore().then(learnedWords),
    getEngine(),
  ]);
  const forms = learned.map((headword) => headwordOf(headword)).filter((form) => !marked.ignored.has(form));
  return { known: new Set([...marked.known, ...forms]), ignored: marked.ignored };
}

/** The words that need no help: marked, or known by review. Of a memory that cannot be read, none. */
export async function getKnown(): Promise<MarkedWords> {
  const reading = (known ??= readKnown());
  return reading.catch(() => {
    if (known === reading) known = null;
    return NO_MARKS;
  });
}

/** Reads the marked words anew at the next question. */
export function forgetMarks(): void {
  marks = null;
  forgetKnown();
}

/** Reads what is known by review anew at the next question: something was graded, or written. */
export function forgetKnown(): void {
  known = null;
}
