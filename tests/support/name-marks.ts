import { openMentions, type MentionFinder } from '../../lib/text/mention.ts';
import { getContainer, getLexicon } from './resources.ts';

let finder: MentionFinder | undefined;

/** The finder over the built data, opened once a test file. */
export function getFinder(): MentionFinder {
  finder ??= openMentions(getLexicon(), getContainer());
  return finder;
}

const LETTERS = { person: 'p', place: 'l', organisation: 'o' } as const;

/** The outermost names of a text as `p:毛伟明`, `l:长沙`, `o:省委`, in order. */
export function namesOf(text: string): string[] {
  const mentions = getFinder().find(text);
  return mentions
    .filter(
      (one) => !mentions.some((other) => other !== one && other.start <= one.start && one.end <= other.end),
    )
    .map(({ start, end, type }) => `${LETTERS[type]}:${text.slice(start, end)}`);
}

/** The persons among {@link namesOf}, without their letter. */
export function personsOf(text: string): string[] {
  return namesOf(text).flatMap((name) => (name.startsWith('p:') ? [name.slice(2)] : []));
}
