import * as fc from 'fast-check';

import type { Tables } from '../../lib/store/backup.ts';
import type { Row } from '../../lib/store/records.ts';
import { CARD_FACES, ENTRY_KINDS } from '../../lib/store/records.ts';
import { newCard } from '../../lib/study/schedule.ts';

/*
 * Whole memories as a reader may have them, with the text that breaks files: formulas, quotes, newlines, signs outside
 * the first plane, an override of the writing direction, markup, the names of JavaScript's own fields.
 */

const HOSTILE = [
  '=HYPERLINK("http://a.example")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r',
  'a\nb',
  'a\r\nb',
  '"',
  '","',
  '\t',
  '|',
  '\\',
  '\u202Egnp.exe',
  '<img src=x onerror=alert(1)>',
  '[sound:x.mp3]',
  '{{c1::x}}',
  '__proto__',
  'constructor',
  '𠮷野家',
  '👩‍👩‍👧',
  '\u0000',
  '#separator:comma',
  '//类别',
];

/** Well-formed text of any kind, hostile ones often. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(...HOSTILE),
  fc.constantFrom(...HOSTILE).map((text) => `试点${text}`),
  fc.constant(''),
);
const filled = anyText.map((text) => (text === '' ? '词' : text));
const time = fc.integer({ min: 0, max: 1_800_000_000_000 });
const maybe = (key: string, value: fc.Arbitrary<unknown>) =>
  fc.option(value, { nil: undefined }).map((made): Row => (made === undefined ? {} : { [key]: made }));
const tags = fc.uniqueArray(filled, { maxLength: 3 });

const anyEntry = fc
  .tuple(
    fc.record({
      kind: fc.constantFrom(...ENTRY_KINDS),
      headword: filled,
      pinyin: anyText,
      gloss: anyText,
      createdAt: time,
      savedAt: time,
    }),
    maybe('sense', anyText),
    maybe('tags', tags),
    maybe('trashedAt', time),
  )
  .map((parts): Row => Object.assign({}, ...parts));

const anyQuote = fc.record({ exact: anyText, prefix: anyText, suffix: anyText, start: fc.nat() });
const anyContext = fc
  .tuple(
    fc.record({
      sentence: anyText,
      title: anyText,
      url: fc.constantFrom('', 'https://news.example.cn/a.html', 'http://b.example/?x=1&y="2"'),
      quote: anyQuote,
      pinyin: anyText,
      gloss: anyText,
      savedAt: time,
    }),
    maybe('publisher', anyText),
    maybe('lostAt', time),
    maybe('publishedOn', fc.constantFrom('', '2026-05-06')),
  )
  .map((parts): Row => Object.assign({}, ...parts));

const anyNote = fc
  .tuple(
    fc.record({ text: anyText, createdAt: time, updatedAt: time, revision: fc.nat({ max: 9 }) }),
    maybe('tags', tags),
    maybe('trashedAt', time),
  )
  .map((parts): Row => Object.assign({}, ...parts));

const anySeed = fc.record({
  entries: fc.uniqueArray(
    fc.record({
      row: anyEntry,
      contexts: fc.array(anyContext, { maxLength: 2 }),
      notes: fc.array(anyNote, { maxLength: 2 }),
      faces: fc.subarray(CARD_FACES.filter((face) => face !== 'note')),
      reps: fc.nat({ max: 3 }),
    }),
    { maxLength: 5, selector: ({ row }) => JSON.stringify([row['kind'], row['headword']]) },
  ),
  free: fc.array(anyNote, { maxLength: 2 }),
  words: fc.uniqueArray(
    fc.record({
      headword: filled,
      status: fc.constantFrom('known', 'ignored'),
      markedAt: time,
      origin: anyText,
    }),
    { maxLength: 4, selector: ({ headword }) => headword },
  ),
  corrections: fc.uniqueArray(fc.record({ before: anyText, text: filled, after: anyText, createdAt: time }), {
    maxLength: 2,
    selector: ({ text }) => text,
  }),
  terms: fc.uniqueArray(filled, { maxLength: 2 }),
});

/** The cards and reviews of an entry that was graded `reps` times. */
function learned(id: string, faces: readonly string[], reps: number): { cards: Row[]; reviews: Row[] } {
  const cards: Row[] = [];
  const reviews: Row[] = [];
  for (const face of faces) {
    const cardId = face === 'reading' ? id : `${id} ${face}`;
    const card = { ...newCard(cardId, 1000), reps };
    cards.push({ ...card, face, subjectId: id, active: 1 });
    for (let i = 0; i < reps; i++)
      reviews.push({
        id: `${cardId} r${String(i)}`,
        cardId,
        grade: 'Good',
        reviewedAt: 1000 + i,
        before: { ...card, reps: i },
        after: { ...card, reps: i + 1 },
      });
  }
  return { cards, reviews };
}

/** A memory in which all that is named is there, and every table may have something. */
export const anyMemory: fc.Arbitrary<Tables> = anySeed.map(({ entries, free, words, corrections, terms }) => {
  const made = entries.map(({ row, contexts, notes, faces, reps }, i) => {
    const id = `e${String(i)}`;
    const isOut = row['trashedAt'] !== undefined;
    const { cards, reviews } = learned(id, faces, reps);
    return {
      entry: { ...row, id },
      contexts: contexts.map((context, k) => ({ ...context, id: `${id} c${String(k)}`, entryId: id })),
      notes: notes.map((note, k) => ({ ...note, id: `${id} n${String(k)}`, entryId: id })),
      cards: cards.map((card) => ({ ...card, active: isOut ? 0 : 1 })),
      reviews,
    };
  });
  return {
    entries: made.map(({ entry }) => entry),
    contexts: made.flatMap((one) => one.contexts),
    notes: [
      ...made.flatMap((one) => one.notes),
      ...free.map((note, i) => ({ ...note, id: `f${String(i)}`, entryId: null })),
    ],
    cards: made.flatMap(({ cards }) => cards),
    reviews: made.flatMap(({ reviews }) => reviews),
    words,
    corrections: corrections.map((row, i) => ({
      ...row,
      id: `k${String(i)}`,
      words: [{ length: 1, syllables: null }],
      replaces: null,
    })),
    terms: terms.map((headword, i) => ({
      id: `t${String(i)}`,
      packId: i === 0 ? '' : 'p',
      headword,
      variants: [],
      pinyin: '',
      gloss: headword,
      explanation: '',
      source: '',
      createdAt: 1,
      updatedAt: 2,
      revision: i,
      isEdited: false,
    })),
    packs: terms.length > 1 ? [{ id: 'p', name: '<b>包</b>', isOn: true, importedAt: 3 }] : [],
  };
});

/** A word as it is stored, for a test that says what is particular about it. */
export function wordRow(changes: Row): Row {
  return {
    id: 'e',
    kind: 'word',
    headword: '试点',
    pinyin: 'shìdiǎn',
    gloss: 'pilot',
    createdAt: 5,
    savedAt: 5,
    ...changes,
  };
}
