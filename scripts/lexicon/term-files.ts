import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import * as v from 'valibot';
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';

import { COMMON_USAGE, isRecordable } from '../../lib/text/term-record.ts';
import { viewFromText } from '../../lib/text/term-view.ts';

const han = v.regex(/\p{Script=Han}/u, 'needs a Chinese character');
const text = v.pipe(
  v.string('must be text'),
  v.trim(),
  v.nonEmpty('must not be empty'),
  v.check(isRecordable, 'must be one line without control characters'),
);
const countWords = (english: string): number =>
  english.split(/[\s/]+/).filter((word) => /\w/.test(word)).length;

/** One term, as data/terms/*.yaml writes it. docs/terms.md says what each field is for. */
export const termSchema = v.strictObject({
  headword: v.pipe(text, v.maxLength(32, 'is longer than 32 characters')),
  variants: v.optional(v.array(text), []),
  pinyin: v.optional(v.pipe(text, v.regex(/^[\p{Script=Latin}’ -]+$/u, 'must be pinyin with tone marks'))),
  gloss: v.pipe(
    text,
    v.check((gloss) => countWords(gloss) <= 8, 'is longer than 8 English words'),
    v.check((gloss) => !/\p{Script=Han}/u.test(gloss), 'must be English'),
  ),
  literal: v.optional(text),
  explanation: v.pipe(
    text,
    v.minLength(12, 'is too short to explain anything'),
    v.maxLength(400, 'is longer than 400 characters'),
    v.regex(/[.!?)]$/, 'must end as a sentence does'),
  ),
  stands_for: v.optional(
    v.array(v.strictObject({ zh: v.pipe(text, han), en: text }), 'must be a list of {zh, en}'),
    [],
  ),
  official: v.optional(v.strictObject({ text, by: text })),
  scope: v.optional(text, 'national'),
  since: v.optional(v.pipe(v.number('must be a year'), v.integer(), v.minValue(1900), v.maxValue(2100))),
  source: v.pipe(
    text,
    v.check(
      (source) => source === COMMON_USAGE || /(?:19|20)\d\d/.test(source),
      'must name a document, meeting or speech with its year, or be "common usage"',
    ),
  ),
  checked: v.optional(v.boolean('must be true or false'), false),
  confidence: v.picklist(['high', 'medium', 'low'], 'must be high, medium or low'),
  unless_after: v.optional(v.array(text), []),
  unless_before: v.optional(v.array(text), []),
  only_quoted: v.optional(v.boolean('must be true or false'), false),
});
/** A term as validated; lists that are not given are empty. */
export type TermSource = v.InferOutput<typeof termSchema>;

/** Something wrong in a term file, and where. */
export interface TermProblem {
  /** Path relative to the folder of terms, `places/hunan.yaml`, and the line. */
  readonly file: string;
  readonly line: number;
  /** Empty where the fault is not in one term. */
  readonly headword: string;
  readonly field: string;
  readonly message: string;
}

/** A problem as one line for people: `industry.yaml:12 专精特新 gloss: is longer than 8 English words`. */
export function describeProblem({ file, line, headword, field, message }: TermProblem): string {
  return `${file}:${String(line)} ${headword} ${field}: ${message}`.replaceAll(/ +/g, ' ');
}

export interface TermFile {
  /** Path relative to the folder of terms. */
  readonly file: string;
  readonly yaml: string;
}

/** Every .yaml file below `folder`, by path, sorted. */
export function readTermFiles(folder: string): TermFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      file: relative(folder, path).replaceAll('\\', '/'),
      yaml: readFileSync(path, 'utf8'),
    }));
}

/** The terms of all files, sorted by headword, and all that is wrong with them. `fold` is the engine's view of a text. */
export function parseTerms(
  files: readonly TermFile[],
  fold: Uint16Array,
): { readonly terms: TermSource[]; readonly problems: TermProblem[] } {
  const terms: TermSource[] = [];
  const problems: TermProblem[] = [];
  const seen = new Map<string, string>();

  for (const { file, yaml } of files) {
    const lines = new LineCounter();
    const document = parseDocument(yaml, { lineCounter: lines });
    for (const error of document.errors) {
      const line = lines.linePos(error.pos[0]).line;
      problems.push({ file, line, headword: '', field: '', message: error.message.split('\n')[0] ?? '' });
    }
    if (document.errors.length > 0) continue;
    if (!isSeq(document.contents)) {
      problems.push({ file, line: 1, headword: '', field: '', message: 'must be a list of terms' });
      continue;
    }
    for (const node of document.contents.items) {
      const offset = isMap(node) || isScalar(node) ? (node.range?.[0] ?? 0) : 0;
      const line = lines.linePos(offset).line;
      const raw: unknown = isMap(node) ? node.toJSON() : isScalar(node) ? node.value : null;
      const headword = headwordOf(raw);
      const problem = (field: string, message: string): void => {
        problems.push({ file, line: lineOfField(node, field, lines) ?? line, headword, field, message });
      };
      const result = v.safeParse(termSchema, raw);
      if (!result.success) {
        for (const issue of result.issues) {
          const field = v.getDotPath(issue) ?? '';
          const isUnknown = issue.expected === 'never';
          const isMissing = issue.received === 'undefined';
          problem(field, isUnknown ? 'is not a field of a term' : isMissing ? 'is missing' : issue.message);
        }
        continue;
      }
      const term = result.output;
      for (const [field, message] of faultsOf(term)) problem(field, message);
      for (const [field, form] of [
        ['headword', term.headword],
        ...term.variants.map((f) => ['variants', f]),
      ] as const) {
        const view = viewFromText(form ?? '', fold);
        const other = seen.get(view);
        if (view.length < 2)
          problem(field ?? '', `${form ?? ''} has fewer than 2 characters once quotes are left out`);
        else if (other !== undefined) problem(field ?? '', `${form ?? ''} is the same as ${other}`);
        else seen.set(view, `${form ?? ''} in ${file}`);
      }
      terms.push(term);
    }
  }
  terms.sort((a, b) => (a.headword < b.headword ? -1 : 1));
  return { terms, problems };
}

/** Faults that lie between the fields of one term. */
function faultsOf(term: TermSource): (readonly [field: string, message: string])[] {
  const faults: [string, string][] = [];
  if (!/[\p{Script=Han}\p{Script=Latin}]/u.test(term.headword)) faults.push(['headword', 'holds no word']);
  if (/[\ud800-\udfff]/.test(term.headword + term.variants.join(''))) {
    faults.push(['headword', 'holds a character beyond the basic plane, which is not supported']);
  }
  if (NUMERIC_SLOGAN.test(term.headword) && term.stands_for.length === 0 && term.confidence !== 'low') {
    faults.push([
      'stands_for',
      'a numeric slogan must say what its numbers stand for (or be confidence: low)',
    ]);
  }
  if (term.source === COMMON_USAGE && term.confidence === 'high' && NUMERIC_SLOGAN.test(term.headword)) {
    faults.push([
      'source',
      'a numeric slogan of high confidence needs the document, meeting or speech that made it',
    ]);
  }
  if (term.checked && term.confidence === 'low')
    faults.push(['checked', 'what was looked up is not of low confidence']);
  return faults;
}

const COUNT = '[一两二三四五六七八九十]';
/** Counts of nameless things (两个维护), or several counts (三高四新, 一核两副三带四区); not 十四五, 一体化, 三轮车. */
const NUMERIC_SLOGAN = new RegExp(
  `^(?:[两二三四五六七八九十]个|${COUNT}[^一两二三四五六七八九十]{1,3}${COUNT}[^一两二三四五六七八九十])`,
);

function headwordOf(raw: unknown): string {
  const named = v.safeParse(v.object({ headword: v.string() }), raw);
  return named.success ? named.output.headword : '';
}

function lineOfField(node: unknown, field: string, lines: LineCounter): number | null {
  let line: number | null = null;
  if (!isMap(node)) return line;
  visit(node, {
    Pair(_, pair) {
      if (line === null && isPair(pair) && isScalar(pair.key) && pair.key.value === field.split('.')[0]) {
        line = lines.linePos(pair.key.range?.[0] ?? 0).line;
      }
    },
  });
  return line;
}
