import type { Term } from './annotation.ts';
import type { TermForms } from './term-forms.ts';

/*
 * One term as a line of text, written at build time and decoded when a card asks for it. Fields are separated by
 * U+001F, items of a list by U+001E, the two halves of an item by U+001D; the glossary's schema keeps all three out. What
 * most terms have is written as an empty field, and empty fields at the end are left out.
 */

/** What a term names as its source where no document, meeting or speech made it. */
export const COMMON_USAGE = 'common usage';

const FIELD = '\u001f';
const ITEM = '\u001e';
const HALF = '\u001d';
const CONFIDENCE = ['high', 'medium', 'low'] as const;
/** The scope of most terms. */
const NATIONAL = 'national';

/** True where `text` can stand in a record. */
export function isRecordable(text: string): boolean {
  return !text.includes(FIELD) && !text.includes(ITEM) && !text.includes(HALF) && !text.includes('\n');
}

/** The line for a term; `termFromRecord` gives the term back. `forms` is what the trie tells of it. */
export function recordFromTerm(term: Term, forms: TermForms): string {
  const variants = term.variants.join(ITEM);
  const fields = [
    term.gloss,
    term.explanation,
    term.confidence === CONFIDENCE[0] ? '' : String(CONFIDENCE.indexOf(term.confidence)),
    term.source === COMMON_USAGE ? '' : term.source,
    term.since === undefined ? '' : String(term.since),
    term.checked ? '1' : '',
    term.scope === NATIONAL ? '' : term.scope,
    term.standsFor.map(({ zh, en }) => zh + HALF + en).join(ITEM),
    term.literal ?? '',
    term.pinyin,
    term.official ? term.official.text + HALF + term.official.by : '',
    variants === forms.variants.join(ITEM) ? '' : variants,
    term.headword === forms.headword ? '' : term.headword,
  ];
  return fields.slice(0, fields.findLastIndex((field) => field !== '') + 1).join(FIELD);
}

/** The term of a line; `forms` is what the trie tells of it. */
export function termFromRecord(record: string, forms: TermForms): Term {
  const fields = record.split(FIELD);
  const field = (i: number): string => fields[i] ?? '';
  const list = (i: number): string[] => (field(i) === '' ? [] : field(i).split(ITEM));
  const [officialText, officialBy] = halves(field(10));
  return {
    headword: field(12) || forms.headword,
    variants: field(11) === '' ? forms.variants : list(11),
    pinyin: field(9),
    gloss: field(0),
    ...(field(8) === '' ? {} : { literal: field(8) }),
    explanation: field(1),
    standsFor: list(7).map((item) => {
      const [zh, en] = halves(item);
      return { zh, en };
    }),
    ...(officialText === '' ? {} : { official: { text: officialText, by: officialBy } }),
    scope: field(6) || NATIONAL,
    ...(field(4) === '' ? {} : { since: Number(field(4)) }),
    source: field(3) || COMMON_USAGE,
    confidence: CONFIDENCE[Number(field(2))] ?? 'low',
    checked: field(5) === '1',
  };
}

function halves(item: string): readonly [string, string] {
  const [first = '', second = ''] = item.split(HALF);
  return [first, second];
}
