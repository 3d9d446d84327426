import * as v from 'valibot';

/*
 * A pack of terms as a file: what a teacher writes, or a reader takes to another machine. Read with every fault told by
 * its row, written so that reading gives the same back.
 */

/** What the file says it is. */
export const PACK_FORMAT = 'bandu-terms';
/** Version of the shape below; a file of a later one is refused, with words. */
export const PACK_VERSION = 1;
/** Terms in one file at most; a trie of values of 16 bits holds no more. */
export const MOST_TERMS = 50_000;

const line = v.pipe(
  v.string('must be text'),
  v.transform((text) => text.toWellFormed().trim()),
  v.regex(/^[^\p{Cc}]*$/u, 'must be one line without control characters'),
);
const filled = v.pipe(line, v.nonEmpty('must not be empty'));
const prose = v.pipe(
  v.string('must be text'),
  v.transform((text) => text.toWellFormed().trim()),
  v.maxLength(2000, 'is longer than 2,000 characters'),
);

/** One term of a pack: only the headword and its meaning must be there. */
export const packTermSchema = v.object({
  headword: v.pipe(
    filled,
    v.regex(/\p{Script=Han}/u, 'needs a Chinese character'),
    v.maxLength(32, 'is longer than 32 characters'),
    v.check((text) => [...text].length > 1, 'needs two characters at least'),
  ),
  variants: v.optional(v.array(filled, 'must be a list'), []),
  pinyin: v.optional(line, ''),
  gloss: v.pipe(filled, v.maxLength(200, 'is longer than 200 characters')),
  explanation: v.optional(prose, ''),
  source: v.optional(line, ''),
});
/** A term as it stands in a pack, without what a missing field would be. */
export type PackTerm = v.InferOutput<typeof packTermSchema>;

const head = v.object({
  format: v.literal(PACK_FORMAT),
  version: v.number(),
  id: v.optional(line, ''),
  name: v.optional(line, ''),
  terms: v.array(v.unknown()),
});

/** Something wrong in a file. */
export interface PackProblem {
  /** The term's place in the file: its row in a CSV file (the header is 1), its number in the list of a JSON file. 0 for the whole file. */
  readonly row: number;
  /** As far as it could be read; empty where it could not. */
  readonly headword: string;
  /** Empty where the fault is not in one field. */
  readonly field: string;
  readonly message: string;
}

/** What could be read of a file. Bad rows are told and left out; nothing is written anywhere yet. */
export interface ReadPack {
  /** By which a later edition of the same pack is known; made from the name where the file has none. */
  readonly id: string;
  readonly name: string;
  readonly terms: readonly PackTerm[];
  readonly problems: readonly PackProblem[];
}

/** A problem as one line for people: `row 12, 专精特新, gloss: must not be empty`. */
export function describePackProblem({ row, headword, field, message }: PackProblem): string {
  const place = [row > 0 ? `row ${String(row)}` : '', headword, field]
    .filter((part) => part !== '')
    .join(', ');
  return place === '' ? message : `${place}: ${message}`;
}

/** The pack that nothing could be read of. */
export function unreadablePack(name: string, message: string): ReadPack {
  return { id: name, name, terms: [], problems: [{ row: 0, headword: '', field: '', message }] };
}

function headwordOf(row: unknown): string {
  const named = v.safeParse(v.object({ headword: v.string() }), row);
  return named.success ? named.output.headword.slice(0, 32) : '';
}

/** The rows that are terms, each headword once, and what is wrong with the others; `row` is the number people know. */
export function termsFromRows(rows: readonly { readonly row: number; readonly value: unknown }[]): {
  readonly terms: readonly PackTerm[];
  readonly problems: readonly PackProblem[];
} {
  const terms: PackTerm[] = [];
  const problems: PackProblem[] = [];
  const seen = new Map<string, number>();
  for (const { row, value } of rows) {
    const headword = headwordOf(value);
    const tell = (field: string, message: string): void => {
      problems.push({ row, headword, field, message });
    };
    const result = v.safeParse(packTermSchema, value);
    if (!result.success) {
      for (const issue of result.issues)
        tell(v.getDotPath(issue) ?? '', issue.received === 'undefined' ? 'is missing' : issue.message);
      continue;
    }
    const before = seen.get(result.output.headword);
    if (before !== undefined) {
      tell('headword', `stands in row ${String(before)} already`);
      continue;
    }
    if (terms.length === MOST_TERMS) {
      tell('', `a pack holds ${MOST_TERMS.toLocaleString('en')} terms at most; what follows was left out`);
      break;
    }
    seen.set(result.output.headword, row);
    terms.push(result.output);
  }
  return { terms, problems };
}

/** The pack in a JSON file's text; `name` is used where the file gives none. Never throws. */
export function packFromJson(text: string, name: string): ReadPack {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return unreadablePack(name, `This is not a JSON file, or it is cut short (${reason}).`);
  }
  const result = v.safeParse(head, raw);
  if (!result.success)
    return unreadablePack(
      name,
      `This JSON file is no pack of terms: "format" must be "${PACK_FORMAT}", with "terms".`,
    );
  if (result.output.version > PACK_VERSION)
    return unreadablePack(name, 'This pack was written by a newer Bandu. Update the extension to read it.');
  const called = result.output.name === '' ? name : result.output.name;
  const id = result.output.id === '' ? called : result.output.id;
  return {
    id,
    name: called,
    ...termsFromRows(result.output.terms.map((value, i) => ({ row: i + 1, value }))),
  };
}

/** A pack as the text of a JSON file, with fields in a fixed order and without empty ones. */
export function jsonFromPack({ id, name, terms }: Pick<ReadPack, 'id' | 'name' | 'terms'>): string {
  const lean = terms.map((term) => {
    const { headword, variants, pinyin, gloss, explanation, source } = term;
    return {
      headword,
      ...(variants.length > 0 ? { variants } : {}),
      ...(pinyin === '' ? {} : { pinyin }),
      gloss,
      ...(explanation === '' ? {} : { explanation }),
      ...(source === '' ? {} : { source }),
    };
  });
  return `${JSON.stringify({ format: PACK_FORMAT, version: PACK_VERSION, id, name, terms: lean }, null, 2)}\n`;
}

/** Parts the forms of one cell or field. */
export const FORM_SEPARATOR = '|';

/** The forms of a cell, `夜校热潮 | 夜校风`, without the empty ones. */
export function formsFromCell(cell: string): string[] {
  return cell
    .split(FORM_SEPARATOR)
    .map((form) => form.trim())
    .filter((form) => form !== '');
}

/** What is wrong with a term's fields, the first fault of each, by field; null where it is a term. */
export function termFaults(value: unknown): Partial<Record<keyof PackTerm, string>> | null {
  const result = v.safeParse(packTermSchema, value);
  if (result.success) return null;
  const { nested = {} } = v.flatten<typeof packTermSchema>(result.issues);
  const first = (field: keyof PackTerm): Partial<Record<keyof PackTerm, string>> => {
    const message = nested[field]?.[0];
    return message === undefined ? {} : { [field]: message };
  };
  const fields = ['headword', 'variants', 'pinyin', 'gloss', 'explanation', 'source'] as const;
  return Object.assign({}, ...fields.map(first));
}
