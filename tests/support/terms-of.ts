import { openEngine } from '../../lib/text/annotate.ts';
import type { TermMatch } from '../../lib/text/annotation.ts';
import { loadResources } from './resources.ts';

const engine = openEngine(loadResources());

/** What the engine over the built data finds in `text` as terms that the glossary does not have. */
export function madeTerms(text: string): readonly TermMatch[] {
  return engine.annotate(text).terms.filter(({ origin }) => origin !== 'glossary');
}

/** The one made term of `text` as `[origin, surface, gloss]`; null where there is none. @throws Error where there are more. */
export function onlyTerm(text: string): readonly [string, string, string] | null {
  const [term, ...more] = madeTerms(text);
  if (more.length > 0) throw new Error(`more than one: ${more.map(({ headword }) => headword).join(', ')}`);
  return term ? [term.origin, text.slice(term.start, term.end), term.gloss] : null;
}
