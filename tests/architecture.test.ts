import { describe, expect, test } from 'vitest';

import { findFaults } from './support/architecture.ts';
import { readSource, readSources } from './support/source.ts';

const sources = ['lib', 'components', 'entrypoints'].flatMap(readSources);

test('every file keeps the rules of the house', () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(findFaults(sources)).toEqual([]);
});

describe('a planted violation is caught', () => {
  const planted: readonly (readonly [path: string, text: string, fault: string])[] = [
    [
      'lib/text/plant.ts',
      "import { x } from '../page/runs.ts';\nexport const y = x;",
      'imports lib/page/runs.ts',
    ],
    ['lib/page/plant.ts', "import Dexie from 'dexie';\nexport const y = Dexie;", 'imports dexie'],
    [
      'lib/page/plant.ts',
      "import { sendMessage } from '../messages.ts';\nexport const y = sendMessage;",
      'more than types',
    ],
    [
      'lib/text/plant.ts',
      "export async function f() { return import('../store/db.ts'); }",
      'imports lib/store/db.ts',
    ],
    ['lib/study/plant.ts', 'export const now = () => Date.now();', 'the clock'],
    ['lib/page/plant.ts', 'export function f(e: Element) { e.innerHTML = "x"; }', 'no HTML'],
    ['lib/text/utils.ts', 'export const x = 1;', 'a drawer'],
    ['lib/text/plant.ts', "export * from './span.ts';", 'a barrel'],
    ['components/Plant.tsx', 'export default function Plant() { return null; }', 'a default export'],
    ['lib/plant/x.ts', 'export const x = 1;', 'in no room'],
    ['lib/text/plant.ts', `${'// a line\n'.repeat(401)}export const x = 1;`, 'more than 400'],
    [
      'entrypoints/reader/plant.ts',
      "import { openStore } from '../../lib/store/db.ts';\nexport const x = openStore;",
      "the site's",
    ],
  ];
  test.each(planted.map(([path, text, fault]) => ({ path, text, fault })))(
    '$path: $fault',
    ({ path, text, fault }) => {
      expect(
        findFaults([...sources, readSource(path, text)]).filter((line) => line.includes(fault)),
      ).not.toEqual([]);
    },
  );
});

test('an import that names no constant path cannot hide', () => {
  expect(() => readSource('lib/text/x.ts', 'export const f = async (p: string) => import(p);')).toThrow(
    'no constant path',
  );
});
