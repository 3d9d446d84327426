import { expect, test } from 'vitest';

import { isWanted, readSettings } from '../lib/settings-schema.ts';

const HERE = 'https://news.example.cn';
const AROUND = 'https://portal.example.cn';

test.each([
  [{ annotate: 'all' }, [HERE], true],
  [{ annotate: 'off', sites: [HERE] }, [HERE], false],
  [{ annotate: 'sites', sites: [HERE] }, [HERE], true],
  [{ annotate: 'sites', sites: [AROUND] }, [HERE, AROUND], false],
  [{ annotate: 'all', never: [HERE] }, [HERE], false],
  [{ annotate: 'sites', sites: [HERE], never: [HERE] }, [HERE], false],
  // A frame of another site inside a page that is never read.
  [{ annotate: 'all', never: [AROUND] }, [HERE, AROUND], false],
  [{ annotate: 'all', never: ['https://else.example.cn'] }, [HERE, AROUND], true],
  [{ annotate: 'all', never: 'https://news.example.cn' }, [HERE], true],
  [null, [HERE], false],
  ['all', [HERE], false],
])('%j on %j is started by itself: %s', (stored, origins, wanted) => {
  expect(isWanted(readSettings(stored), origins)).toBe(wanted);
});
