/** The kinds of files that an export writes, by their endings; `txt` is Anki's text. */
export const EXPORT_KINDS = ['json', 'json.gz', 'csv', 'tsv', 'apkg', 'txt'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** What is exported. A backup always has everything. */
export interface ExportWish {
  readonly kind: ExportKind;
  /** Only entries with this label; null for all. */
  readonly tag: string | null;
  /** For Anki: cards that ask for the characters of every word, not only where Bandu has one. */
  readonly isRecalled: boolean;
}

/** `2026-05-06`, by the reader's clock. */
export function dayText(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The name of a file: `bandu-words-week-3-2026-05-06.csv`. Nothing of a label can leave the folder or change the ending. */
export function exportName({ kind, tag }: Pick<ExportWish, 'kind' | 'tag'>, now: Date): string {
  const what = kind.startsWith('json') ? 'backup' : kind === 'apkg' || kind === 'txt' ? 'anki' : 'words';
  const label = (tag ?? '').replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/gu, '');
  return (
    ['bandu', what, label.slice(0, 40).toWellFormed(), dayText(now)].filter((part) => part !== '').join('-') +
    `.${kind}`
  );
}
