import * as v from 'valibot';

import type { Engine } from '../../lib/text/annotate.ts';
import type { TermMatch } from '../../lib/text/annotation.ts';
import { isWithin, type Span } from '../../lib/text/span.ts';
import { readRows, shareOf, type Share } from './own.ts';
import type { TellWrong } from './rows.ts';

/*
 * Terms in the labelled sentences of tests/quality/terms.jsonl. `terms` are the expressions that a learner must have explained,
 * labelled without a look at the glossary; `also` are others whose explanation here is right, labelled by looking at what the
 * engine finds: whatever it finds beside both is wrong until somebody has looked at it.
 */

const spans = v.array(v.object({ start: v.number(), end: v.number() }));
const row = v.object({ text: v.string(), terms: spans, also: v.optional(spans, []) });

export interface TermScore {
  /** Labels that some found term covers or is covered by. */
  readonly found: Share;
  readonly exact: Share;
  /** Labels that are entries of the glossary, and those of them that are found as such or are a part in a longer one's card. */
  readonly listed: Share;
  /** Terms found, and those of them that are right. */
  readonly precision: Share;
}

type Scored = Pick<Engine, 'annotate' | 'gloss'>;

/** True where the glossary has just these characters as an entry or a variant of one. */
function isListed(engine: Scored, surface: string): boolean {
  const [only] = engine.annotate(surface).terms;
  return only?.origin === 'glossary' && only.start === 0 && only.end === surface.length;
}

const touches = (a: Span, b: Span): boolean => isWithin(a, b) || isWithin(b, a);

/** Scores the file at `path`; `onWrong` hears of each listed term that is not found, and of each found one that is wrong. */
export function scoreTerms(engine: Scored, path: string, onWrong?: TellWrong): TermScore {
  const count = { labels: 0, found: 0, exact: 0, listed: 0, listedFound: 0, made: 0, right: 0 };
  for (const { text, terms, also } of readRows(path, row)) {
    const matches = engine.annotate(text).terms;
    for (const match of matches) {
      count.made++;
      if (isRight(match, terms, also)) count.right++;
      else onWrong?.(text, match.start, 'no term', text.slice(match.start, match.end));
    }
    for (const label of terms) {
      const surface = text.slice(label.start, label.end);
      count.labels++;
      if (matches.some((match) => touches(match, label))) count.found++;
      if (matches.some(({ start, end }) => start === label.start && end === label.end)) count.exact++;
      if (!isListed(engine, surface)) continue;
      count.listed++;
      if (matches.some((match) => isWithin(label, match) && explains(engine, text, match, label)))
        count.listedFound++;
      else onWrong?.(text, label.start, `term ${surface}`, '');
    }
  }
  return {
    found: shareOf(count.labels, count.found),
    exact: shareOf(count.labels, count.exact),
    listed: shareOf(count.listed, count.listedFound),
    precision: shareOf(count.made, count.right),
  };
}

/** True where the match is an entry that holds the label, or its card has the label's entry among its parts. */
function explains(engine: Scored, text: string, match: TermMatch, label: Span): boolean {
  if (match.origin === 'glossary') return true;
  const parts = engine.gloss(text, match.start)?.parts ?? [];
  return parts.some(({ span }) => isWithin(label, span));
}

function isRight(match: TermMatch, terms: readonly Span[], also: readonly Span[]): boolean {
  return terms.some((label) => touches(match, label)) || also.some((label) => touches(match, label));
}
