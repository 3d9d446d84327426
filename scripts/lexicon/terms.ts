import type { Term } from '../../lib/text/annotation.ts';
import { recordFromTerm } from '../../lib/text/term-record.ts';
import { buildTrie } from '../../lib/text/term-trie.ts';
import { makeFold, viewFromText } from '../../lib/text/term-view.ts';
import { describeProblem, parseTerms, readTermFiles, type TermSource } from './term-files.ts';
import type { Section } from './writer.ts';

/**
 * The glossary of `folder` as sections of the lexicon file; lib/text/terms.ts reads them, with the lexicon's own fold.
 * `traditional` says which simplified unit each traditional one is read as.
 * @throws Error that lists every problem, where the files have any.
 */
export function termSections(folder: string, traditional: ReadonlyMap<number, number>): Section[] {
  const fold = makeFold([...traditional.keys()], [...traditional.values()]);
  const { terms, problems } = parseTerms(readTermFiles(folder), fold);
  if (problems.length > 0) {
    throw new Error(
      `the glossary has ${String(problems.length)} problems\n${problems.map(describeProblem).join('\n')}`,
    );
  }
  return sectionsFromTerms(terms, fold);
}

/** Sections of valid terms: the order of `terms` gives their numbers. */
export function sectionsFromTerms(terms: readonly TermSource[], fold: Uint16Array): Section[] {
  const trie = buildTrie(
    terms.flatMap((term, id) =>
      [term.headword, ...term.variants].map((form) => [viewFromText(form, fold), id + 1] as const),
    ),
  );
  const encoder = new TextEncoder();
  const records = terms.map((term) => encoder.encode(recordFromTerm(termFromSource(term))));
  const offsets = new Uint32Array(terms.length + 1);
  records.forEach((record, i) => (offsets[i + 1] = (offsets[i] ?? 0) + record.length));
  const bytes = new Uint8Array(offsets.at(-1) ?? 0);
  records.forEach((record, i) => bytes.set(record, offsets[i]));
  const guards = terms.flatMap((term, id) => {
    const after = [...term.unless_before, ...(isMinistry(term) ? ['门'] : [])];
    const quoted = term.only_quoted ? 'quoted' : '';
    return term.unless_after.length + after.length === 0 && quoted === ''
      ? []
      : [`${String(id)}\t${term.unless_after.join(' ')}\t${after.join(' ')}\t${quoted}`];
  });
  return [
    { name: 'terms.edges', data: trie.firstEdge },
    { name: 'terms.labels', data: trie.labels },
    { name: 'terms.values', data: trie.values },
    { name: 'terms.offsets', data: offsets },
    { name: 'terms.records', data: bytes },
    { name: 'terms.guards', data: guards },
  ];
}

/** True where a form ends in 部: 工信部 is not in 工信部门, which is any office of that field. */
function isMinistry(term: TermSource): boolean {
  return [term.headword, ...term.variants].some((form) => form.endsWith('部'));
}

function termFromSource(source: TermSource): Term {
  return {
    headword: source.headword,
    variants: source.variants,
    pinyin: source.pinyin ?? '',
    gloss: source.gloss,
    ...(source.literal === undefined ? {} : { literal: source.literal }),
    explanation: source.explanation,
    standsFor: source.stands_for,
    ...(source.official ? { official: source.official } : {}),
    scope: source.scope,
    ...(source.since === undefined ? {} : { since: source.since }),
    source: source.source,
    confidence: source.confidence,
    checked: source.checked,
  };
}
