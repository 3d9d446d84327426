import { strToU8, zipSync } from 'fflate';

import { ankiDatabase, type AnkiOptions } from './anki-database.ts';
import { pause } from './portions.ts';
import type { WholeEntry } from './selection.ts';

/**
 * The entries as a package that Anki opens (.apkg): the collection and a list of media, of which there are none. Made again
 * it updates what it made before. @throws the signal's reason where it is aborted
 */
export async function packageFromEntries(
  entries: readonly WholeEntry[],
  options: AnkiOptions,
): Promise<Blob> {
  const collection = await ankiDatabase(entries, options);
  await pause(options.signal);
  // Not in workers of fflate's: the security policy of extension pages lets none be made from text.
  const bytes = zipSync({ 'collection.anki2': collection, media: strToU8('{}') }, { mtime: options.now });
  return new Blob([bytes], { type: 'application/octet-stream' });
}
