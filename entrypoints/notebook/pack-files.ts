import type { ImportPreview } from '../../components/terms/ImportPanel.tsx';
import type { PackFile } from '../../components/terms/PackList.tsx';
import { csvFromTerms, packFromCsv } from '../../lib/exchange/term-csv.ts';
import {
  describePackProblem,
  jsonFromPack,
  packFromJson,
  type PackTerm,
  type ReadPack,
  unreadablePack,
} from '../../lib/exchange/term-pack.ts';
import { textFromFile } from '../../lib/exchange/file-text.ts';
import { openStore } from '../../lib/store/db.ts';
import { importPack, previewImport } from '../../lib/store/term-packs.ts';

/** A file that was read, and what importing it would do. */
export interface Preview {
  readonly pack: ReadPack;
  readonly shown: ImportPreview;
}

/** Reads a file and looks what it would change; nothing is written. @throws StoreError */
export async function previewFile(file: File): Promise<Preview> {
  const name = file.name.replace(/\.[^.]*$/u, '');
  const text = await textFromFile(file);
  const isJson = text !== null && /^\s*[{[]/u.test(text);
  const pack =
    text === null
      ? unreadablePack(name, 'This file is too large, or no text that can be read.')
      : (isJson ? packFromJson : packFromCsv)(text, name);
  const plan = await previewImport(await openStore(), pack, new Date());
  const { added, updated, same, kept } = plan;
  const counts = { added: added.length, updated: updated.length, same, kept };
  return { pack, shown: { name: pack.name, ...counts, problems: pack.problems.map(describePackProblem) } };
}

/** Writes the pack that was looked at. @throws StoreError */
export async function importFile({ pack }: Preview): Promise<null> {
  await importPack(await openStore(), pack, new Date());
  return null;
}

/** Gives the reader a file with these terms. */
export function downloadPack(
  pack: { id: string; name: string; terms: readonly PackTerm[] },
  kind: PackFile,
): void {
  const text = kind === 'json' ? jsonFromPack(pack) : csvFromTerms(pack.terms);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([text], { type: kind === 'json' ? 'application/json' : 'text/csv' }),
  );
  link.download = `bandu-terms-${pack.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.${kind}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
