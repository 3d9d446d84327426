import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { openContainer, type Container } from '../../lib/text/container.ts';
import { openLexicon, type Lexicon } from '../../lib/text/lexicon.ts';

const PATH = join(import.meta.dirname, '..', '..', 'public', 'data', 'lexicon.bin');

let container: Container | undefined;
let lexicon: Lexicon | undefined;

/** The built language data's bytes for `openEngine`, a copy of its own. @throws Error that says how to build it. */
export function loadResources(): ArrayBuffer {
  if (!existsSync(PATH))
    throw new Error('public/data/lexicon.bin is not built: run `npm test`, which builds it first');
  return new Uint8Array(readFileSync(PATH)).buffer;
}

/** The built language data, opened once a test file. */
export function getContainer(): Container {
  container ??= openContainer(loadResources());
  return container;
}

export function getLexicon(): Lexicon {
  lexicon ??= openLexicon(getContainer());
  return lexicon;
}
