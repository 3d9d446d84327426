import type { Term } from '../../lib/text/annotation.ts';
import { RECORDS } from '../../lib/text/term-book.ts';
import { FORM_SECTIONS } from '../../lib/text/term-forms.ts';
import { recordFromTerm } from '../../lib/text/term-record.ts';
import { buildTrie, nodeAt } from '../../lib/text/term-trie.ts';
import { makeFold, viewFromText } from '../../lib/text/term-view.ts';
import { describeProblem, parseTerms, readTermFiles, type TermSource } from './term-files.ts';
import { sectionsFromRows } from './text-rows.ts';
import { sectionsFromNodes } from './trie-nodes.ts';
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

/** Sections of valid terms; they are numbered as the nodes where their headwords end stand in the trie. */
export function sectionsFromTerms(sources: readonly TermSource[], fold: Uint16Array): Section[] {
  const trie = buildTrie(
    sources.flatMap(({ headword, variants }) =>
      [headword, ...variants].map((form) => [viewFromText(form, fold), 1] as const),
    ),
  );
  const nodeOf = (form: string): number => nodeAt(trie, viewFromText(form, fold));
  const terms = [...sources].sort((a, b) => nodeOf(a.headword) - nodeOf(b.headword));
  const variants = terms
    .flatMap((term, id) => term.variants.map((form) => ({ id, node: nodeOf(form) })))
    .sort((a, b) => a.node - b.node);
  const headwords = new Set(terms.map(({ headword }) => nodeOf(headword)));
  const records = terms.map((term) =>
    recordFromTerm(termFromSource(term), {
      headword: viewFromText(term.headword, fold),
      variants: [...term.variants]
        .sort((a, b) => nodeOf(a) - nodeOf(b))
        .map((form) => viewFromText(form, fold)),
    }),
  );
  const guards = terms.flatMap((term, id) => {
    const after = [...term.unless_before, ...(isMinistry(term) ? ['门'] : [])];
    const quoted = term.only_quoted ? 'quoted' : '';
    return term.unless_after.length + after.length === 0 && quoted === ''
      ? []
      : [`${String(id)}\t${term.unless_after.join(' ')}\t${after.join(' ')}\t${quoted}`];
  });
  return [
    ...sectionsFromNodes(
      FORM_SECTIONS.nodes,
      Array.from(trie.values, (_, node) => ({
        children: (trie.firstEdge[node + 1] ?? 0) - (trie.firstEdge[node] ?? 0),
        isEnd: headwords.has(node),
      })),
    ),
    { name: FORM_SECTIONS.labels, data: trie.labels },
    {
      name: FORM_SECTIONS.variants,
      data: Uint16Array.from(variants, ({ node }, i) => node - (variants[i - 1]?.node ?? 0)),
    },
    { name: FORM_SECTIONS.terms, data: Uint16Array.from(variants, ({ id }) => id) },
    ...sectionsFromRows(RECORDS, records),
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
