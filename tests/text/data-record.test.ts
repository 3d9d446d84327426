import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { ROOT } from '../support/source.ts';

test('docs/data.md records the language data that was built', () => {
  const built = createHash('sha256')
    .update(readFileSync(join(ROOT, 'public/data/lexicon.bin')))
    .digest('hex');
  const recorded = /^sha256 (?<sum>[0-9a-f]{64})/mu.exec(readFileSync(join(ROOT, 'docs/data.md'), 'utf8'))
    ?.groups?.['sum'];
  expect(recorded, 'put the checksum that npm run build:lexicon prints into docs/data.md').toBe(built);
});
