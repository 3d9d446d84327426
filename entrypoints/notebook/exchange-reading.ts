import { ENCODINGS } from '../../lib/exchange/encoding.ts';
import { type ReadingWish, readSource } from '../../lib/exchange/import-job.ts';
import { importing, look, step } from './exchange-import.ts';

/** Reads the list that is looked at once more, by what the reader says of it; its columns are guessed anew. */
export async function readAgain(change: ReadingWish): Promise<void> {
  const now = importing.peek();
  if (now.phase !== 'ready' || now.source.kind !== 'list') return;
  const { source, wish } = now;
  await step(async () => {
    const again = await readSource(source.file, { ...source.reading, ...change });
    return look(again, { ...wish, roles: again.kind === 'list' ? again.table.roles : [] });
  });
}

/** The same by the name of an encoding; one that is not known changes nothing. */
export async function readInEncoding(name: string): Promise<void> {
  const encoding = ENCODINGS.find((known) => known === name);
  if (encoding !== undefined) await readAgain({ encoding });
}
