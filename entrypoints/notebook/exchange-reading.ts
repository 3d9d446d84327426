import { ENCODINGS } from '../../lib/exchange/encoding.ts';
import { type ReadingWish, readSource } from '../../lib/exchange/import-job.ts';
import { importing, look, step } from './exchange-import.ts';

/** Reads the list that is looked at once more, by what the reader says of it; its columns are guessed anew. */
export async function readAgain(change: ReadingWish): Promise<void> {
  const now = importing.peek();
  if (now.phase !== 'ready' || now.source.kind !== 'list') return;
  const { source, wish } = now;
  await step(async () => {
    // What is chosen while the file is read wins, and what is being imported is not looked at anew.
    const isStill = () => importing.peek() === now;
    const again = await readSource(source.file, { ...source.reading, ...change });
    const seen = await look(again, { ...wish, roles: again.kind === 'list' ? again.table.roles : [] });
    return isStill() ? seen : importing.peek();
  });
}

/** The same by the name of an encoding; one that is not known changes nothing. */
export async function readInEncoding(name: string): Promise<void> {
  const encoding = ENCODINGS.find((known) => known === name);
  if (encoding !== undefined) await readAgain({ encoding });
}
