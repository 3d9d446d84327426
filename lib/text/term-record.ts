import type { Term } from './annotation.ts';

/*
 * One term as a line of text, written at build time and decoded when a card asks for it. Fields are separated by
 * U+001F, items of a list by U+001E, the two halves of an item by U+001D; the glossary's schema keeps all three out.
 */

/** What a term names as its source where no document, meeting or speech made it. */
export const COMMON_USAGE = 'common usage';

const FIELD = '\u001f';
const ITEM = '\u001e';
const HALF = '\u001d';
const CONFIDENCE = ['low', 'medium', 'high'] as const;

/** True where `text` can stand in a record. */
export function isRecordable(text: string): boolean {
  return !text.includes(FIELD) && !text.includes(ITEM) && !text.includes(HALF) && !text.includes('\n');
}

/** The line for a term; `termFromRecord` gives the term back. */
export function recordFromTerm(term: Term): string {
  return [
    term.headword,
    term.variants.join(ITEM),
    term.pinyin,
    term.gloss,
    term.literal ?? '',
    term.explanation,
    term.standsFor.map(({ zh, en }) => zh + HALF + en).join(ITEM),
    term.official ? term.official.text + HALF + term.official.by : '',
    term.scope,
    term.since === undefined ? '' : String(term.since),
    term.source,
    String(CONFIDENCE.indexOf(term.confidence)),
    term.checked ? '1' : '',
  ].join(FIELD);
}

/** The term of a line. A line that is cut short gives a term with empty fields and low confidence. */
export function termFromRecord(record: string): Term {
  const fields = record.split(FIELD);
  const field = (i: number): string => fields[i] ?? '';
  const list = (i: number): string[] => (field(i) === '' ? [] : field(i).split(ITEM));
  const [officialText, officialBy] = halves(field(7));
  return {
    headword: field(0),
    variants: list(1),
    pinyin: field(2),
    gloss: field(3),
    ...(field(4) === '' ? {} : { literal: field(4) }),
    explanation: field(5),
    standsFor: list(6).map((item) => {
      const [zh, en] = halves(item);
      return { zh, en };
    }),
    ...(officialText === '' ? {} : { official: { text: officialText, by: officialBy } }),
    scope: field(8),
    ...(field(9) === '' ? {} : { since: Number(field(9)) }),
    source: field(10),
    confidence: CONFIDENCE[Number(field(11))] ?? 'low',
    checked: field(12) === '1',
  };
}

function halves(item: string): readonly [string, string] {
  const [first = '', second = ''] = item.split(HALF);
  return [first, second];
}
