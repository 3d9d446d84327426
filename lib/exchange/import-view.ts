import { DUMPED, type DumpedTable } from '../store/backup.ts';
import { describeBadRow } from './backup-rows.ts';
import type { Encoding } from './encoding.ts';
import type { ImportSource, ImportWish, Wanted } from './import-job.ts';
import type { Role } from './list-columns.ts';
import type { MergeCounts, MergePlan } from './merge.ts';

const TABLES: Readonly<Record<DumpedTable, string>> = {
  entries: 'Words, terms, names',
  contexts: 'Sentences',
  notes: 'Notes',
  cards: 'Cards',
  reviews: 'Reviews',
  words: 'Known words',
  corrections: 'Corrections',
  terms: 'Own terms',
  packs: 'Packs',
};

const FORMATS = {
  bandu: 'words of Bandu in a table',
  table: 'a table',
  anki: 'notes of Anki',
  pleco: 'a list of Pleco',
  zhongwen: 'a list of Zhongwen',
} as const;

/** What a column can be, for people. */
export const ROLE_LABELS: readonly (readonly [Role, string])[] = [
  ['skip', 'Leave out'],
  ['headword', 'Word'],
  ['traditional', 'Traditional form'],
  ['pinyin', 'Pinyin'],
  ['meaning', 'Meaning'],
  ['sense', 'Own meaning'],
  ['kind', 'Kind'],
  ['tags', 'Tags'],
  ['sentence', 'Sentence'],
  ['title', 'Title'],
  ['url', 'Address'],
  ['publisher', 'Publisher'],
  ['date', 'Date'],
  ['note', 'Note'],
];

/** What can part columns, for people. */
export const SEPARATOR_LABELS: readonly (readonly [string, string])[] = [
  [',', 'Commas'],
  [';', 'Semicolons'],
  ['\t', 'Tabs'],
];

/** Encodings, for people. */
export const ENCODING_LABELS: readonly (readonly [Encoding, string])[] = [
  ['utf-8', 'UTF-8'],
  ['gb18030', 'GB 18030 (GBK, GB 2312)'],
  ['big5', 'Big5'],
  ['utf-16le', 'UTF-16'],
  ['utf-16be', 'UTF-16, big-endian'],
];

const SAMPLES = 4;
/** How much of a cell is shown, in UTF-16 units. */
const SHOWN = 200;

function titleOf(source: ImportSource, name: string): string {
  if (source.kind === 'list')
    return `${name}: ${FORMATS[source.table.format]}, ${source.table.rows.length.toLocaleString('en')} rows`;
  const { exportedAt = null } = source.kind === 'backup' ? source : {};
  const date =
    exportedAt === null ? '' : ` of ${new Date(exportedAt).toLocaleDateString('en', { dateStyle: 'long' })}`;
  return `${name}: a backup of Bandu${date}`;
}

/** A file and what importing it would do, in words and numbers for people. */
export interface ImportView {
  readonly title: string;
  readonly kind: 'backup' | 'list';
  readonly choices: ImportWish;
  readonly taken: number;
  readonly counts: readonly ({ readonly label: string } & MergeCounts)[];
  /** Words that are in the trash here. */
  readonly inTrash: number;
  /** Records that a replacement takes away. */
  readonly gone: number;
  /** Rows that are left out, a line each. */
  readonly bad: readonly string[];
  /** Of a list: what parts its columns; null where there is nothing to choose. */
  readonly separator: string | null;
  /** Of a list: how it is encoded; null of others. */
  readonly encoding: Encoding | null;
  /** False where the encoding is a guess that another one comes near. */
  readonly isSure: boolean;
  /** Of a list: its columns with some of what stands in them. */
  readonly columns: readonly {
    readonly name: string;
    readonly role: Role;
    readonly samples: readonly string[];
  }[];
}

/** What is shown of an import before it is done. */
export function viewOf(source: ImportSource, wish: ImportWish, wanted: Wanted, plan: MergePlan): ImportView {
  const counts = DUMPED.flatMap((table) => {
    const count = plan.counts[table];
    return count && (wanted.tables[table]?.length ?? 0) > 0 ? [{ label: TABLES[table], ...count }] : [];
  });
  const { columns = [], rows = [] } = source.kind === 'list' ? source.table : {};
  return {
    title: titleOf(source, wish.name),
    kind: source.kind === 'backup' ? 'backup' : 'list',
    choices: wish,
    taken: wanted.taken,
    counts,
    inTrash: plan.counts.entries?.inTrash ?? 0,
    gone: plan.changes.filter(({ after }) => after === undefined).length,
    bad: wanted.bad.map(describeBadRow),
    separator: source.kind === 'list' ? source.table.separator : null,
    encoding: source.kind === 'list' ? source.encoding : null,
    isSure: source.kind !== 'list' || source.isSure,
    columns: columns.map((name, i) => ({
      name,
      role: wish.roles[i] ?? 'skip',
      samples: rows.slice(0, SAMPLES).map(({ cells }) => (cells[i] ?? '').slice(0, SHOWN).toWellFormed()),
    })),
  };
}
