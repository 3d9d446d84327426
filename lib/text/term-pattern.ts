import type { Mention, TermMatch } from './annotation.ts';
import type { Lexicon } from './lexicon.ts';
import { foldText } from './mention-lattice.ts';
import type { Segment } from './segment.ts';
import { findCompounds } from './term-compound.ts';
import { findCount } from './term-count.ts';
import { findDocumentNumber, findTitle } from './term-document.ts';
import { ECHO_SIGNS, findEcho } from './term-echo.ts';
import { findFormula } from './term-formula.ts';
import { matterBefore, matterOf } from './term-matter.ts';
import { findMeasure } from './term-measure.ts';
import { findMeeting, findSession } from './term-meeting.ts';
import { findOffice } from './term-office.ts';
import { findParallel } from './term-parallel.ts';
import { openParts } from './term-part.ts';
import { openPatternWords } from './term-pattern-words.ts';
import { mergeMatches } from './term-resolve.ts';
import { sceneFromText, type PatternMatch } from './term-scene.ts';
import { findSlogan } from './term-slogan.ts';
import { findDerived } from './term-derived.ts';

/*
 * The words that no list has: expressions that the news makes anew by a rule. The glossary's terms stand; beside them are found
 * offices and posts, meetings, documents, counts, set phrases, measures, derived words, compounds and slogans in quotes.
 */

/** Finds expressions by their build. */
export interface Patterns {
  /**
   * The terms of a text with those that its patterns make: sorted, without overlap. Of two that overlap the longer stays; a
   * term of the glossary is never lost to one that only overlaps it. `words` is the segmentation, in offsets of the text.
   * Cost is linear in the text.
   */
  find(
    text: string,
    words: readonly Segment[],
    terms: readonly TermMatch[],
    mentions: readonly Mention[],
  ): readonly TermMatch[];
}

/** What may begin at a character: bits. */
const BEGIN = { word: 1, title: 2, bracket: 4, numeral: 8, quote: 16, mark: 32, echo: 64 } as const;

function beginnings(firstUnits: readonly number[]): Uint8Array {
  const bits = new Uint8Array(0x10000);
  for (const unit of firstUnits) bits[unit] = BEGIN.word;
  const mark = (signs: string, bit: number): void => {
    for (const sign of signs) bits[sign.charCodeAt(0)] = (bits[sign.charCodeAt(0)] ?? 0) | bit;
  };
  mark('《', BEGIN.title);
  mark('〔［[【（(', BEGIN.bracket);
  mark('第一二两双三四五六七八九十百0123456789', BEGIN.numeral);
  mark('“‘「『"', BEGIN.quote);
  mark('、', BEGIN.mark);
  mark(ECHO_SIGNS, BEGIN.echo);
  return bits;
}

/** The patterns over a lexicon. Costs some milliseconds and about a megabyte. */
export function openPatterns(lexicon: Lexicon): Patterns {
  const words = openPatternWords();
  const parts = openParts(lexicon);
  const begin = beginnings(words.firstUnits);
  return {
    find(text, segments, terms, mentions) {
      const scene = sceneFromText(text, foldText(text, lexicon), segments, mentions, terms);
      const { folded } = scene;
      const endings = new Map(terms.map((term) => [term.end, term]));
      const found: PatternMatch[] = [];
      const add = (match: PatternMatch | null): void => {
        if (match) found.push(match);
      };
      let officeEnd = 0;
      /** What a word of the tables begins; a function of its own, for a loop in the long loop is never compiled for good. */
      const findByWord = (at: number): void => {
        let isOffice = false;
        for (const word of words.at(folded, at)) {
          if (word.part === 'meeting')
            add(findMeeting(scene, word, at, (own, end) => matterBefore(own, parts, endings, end)));
          else if (word.part === 'measure') add(findMeasure(scene, word, at));
          else if (word.part === 'formula')
            add(findFormula(scene, word, at, (start, end) => matterOf(scene, parts, endings, start, end)));
          else isOffice = true;
        }
        if (!isOffice || at < officeEnd) return;
        const office = findOffice(scene, words, at);
        if (office) officeEnd = office.end;
        add(office);
      };
      for (let at = 0; at < folded.length; at++) {
        const bits = begin[folded.charCodeAt(at)] ?? 0;
        if (bits === 0) continue;
        if ((bits & BEGIN.title) !== 0) add(findTitle(scene, at));
        if ((bits & BEGIN.bracket) !== 0) add(findDocumentNumber(scene, at));
        if ((bits & BEGIN.quote) !== 0) add(findSlogan(scene, parts, at));
        if ((bits & BEGIN.mark) !== 0) add(findParallel(scene, at));
        if ((bits & BEGIN.echo) !== 0) add(findEcho(scene, parts, at));
        if ((bits & BEGIN.numeral) !== 0) add(findSession(scene, at) ?? findCount(scene, parts, at));
        if ((bits & BEGIN.word) !== 0) findByWord(at);
      }
      found.push(...findCompounds(scene, parts, lexicon), ...findDerived(scene, parts));
      return mergeMatches(text, terms, found);
    },
  };
}
