import type { Mention, TermMatch } from './annotation.ts';
import type { Lexicon } from './lexicon.ts';
import type { Role } from './orthography.ts';
import { readNameAgain } from './reading-name.ts';
import type { Decided } from './reading.ts';
import { isWithin, type Span } from './span.ts';
import type { WordReadings } from './word-readings.ts';

/*
 * What names and events make of the tokens in them: how a person's name is read, and which tokens wear a capital.
 */

/** What is asked about names. */
export interface RoleSources {
  readonly lexicon: Lexicon;
  readonly readings: WordReadings;
  readonly mentions: { foreignSurname(name: string): number | null };
}

/** What names decide of a text. */
export interface TokenRoles {
  readonly decided: readonly Decided[];
  /** The role of a token; null outside of names. Asked in the order of the text. */
  of(start: number, end: number): Role | null;
}

/** True for a meeting, a fair or a contest of the glossary that is called so: Zhōngyāng Jīngjì Gōngzuò Huìyì. */
function isEvent({ origin, gloss }: TermMatch): boolean {
  return origin === 'glossary' && EVENT.test(gloss);
}

/** Every word of importance with a capital, and what happens among them. */
const EVENT =
  /^(?:[A-Z][\w’-]*|of|on|the|and|for|in)(?: (?:[A-Z][\w’-]*|of|on|the|and|for|in))*$(?<=\b(?:Conference|Congress|Games|Forum|Expo|Exposition|Fair|Summit|Olympics|Paralympics|Championships?|Plenum|Session|Assembly)\b.*)/u;

/** True for a country's short form before 方, with which it is one word: 中方 Zhōngfāng, 英方 Yīngfāng, but 中方面. */
export function isSide(text: string, { type, start, end }: Mention): boolean {
  return type === 'place' && end - start === 1 && SIDE.test(text.slice(end, end + 2));
}

const SIDE = /^方(?![面向位法案式程圆])/u;

/** The sign of who heads something: 县长, 干事长. */
const HEAD = /[长長]/u;

/** What names decide: the readings of persons, and the role of each token inside a name. */
export function rolesOf(
  text: string,
  mentions: readonly Mention[],
  terms: readonly TermMatch[],
  { lexicon, readings: words, mentions: finder }: RoleSources,
): TokenRoles {
  const decided: Decided[] = [];
  const roles: { span: Span; role: Role }[] = [];
  for (const mention of mentions) {
    const { type, start, end } = mention;
    if (type !== 'person') {
      const span = isSide(text, mention) ? { start, end: end + 1 } : mention;
      roles.push({ span, role: { kind: type } });
      continue;
    }
    const { readings, surname } = readNameAgain(text.slice(start, end), lexicon, words, (name) =>
      finder.foreignSurname(name),
    );
    decided.push({ start, end, readings });
    // After a name 儿 is no r at its end, as it is after 花: it belongs to the name, or to 儿子.
    if (text.charAt(end) === '儿')
      decided.push({
        start: end,
        end: end + 1,
        readings: [{ syllable: 'ér', source: 'name', confidence: 0.9 }],
      });
    // Who stands before a name is its bearer: 花莲县 | 长徐榛蔚, 干事长安住淳.
    if (HEAD.test(text.charAt(start - 1)))
      decided.push({
        start: start - 1,
        end: start,
        readings: [{ syllable: 'zhǎng', source: 'name', confidence: 0.9 }],
      });
    roles.push({ span: mention, role: { kind: 'person', surname } });
  }
  for (const term of terms) if (isEvent(term)) roles.push({ span: term, role: { kind: 'organisation' } });
  roles.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let at = 0;
  return {
    decided,
    // Asked in the order of the text. The innermost name says what a token is: 长沙 in 长沙市委 is a place.
    of: (start, end) => {
      while (at < roles.length && (roles[at]?.span.end ?? 0) <= start) at++;
      let found: Role | null = null;
      for (let i = at; i < roles.length && (roles[i]?.span.start ?? 0) <= start; i++) {
        const item = roles[i];
        if (!item || !isWithin({ start, end }, item.span)) continue;
        const isWhole = item.span.start === start && item.span.end === end;
        found = item.role.kind === 'person' && !isWhole ? { kind: 'person', surname: 0 } : item.role;
      }
      return found;
    },
  };
}
