import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { NameIndex } from '../../lib/text/name-index.ts';

/** Few signs, so that names stand in each other and in the text; 𠮷 is two units. */
const signs = constantFrom('王', '明', '伟', '一', '𠮷', 'A');
const names = array(string({ unit: signs, minLength: 1, maxLength: 4 }), { maxLength: 8 });
const text = string({ unit: signs, maxLength: 60 });

/** The same, name by name. */
function placesOf(list: readonly string[], where: string): string[] {
  const places: string[] = [];
  for (const name of new Set(list))
    for (let at = where.indexOf(name); at >= 0; at = where.indexOf(name, at + 1))
      places.push(`${String(at)} ${name}`);
  return places.sort();
}

describe('an index of names', () => {
  it('finds each name wherever a search for it alone does, from left to right', () => {
    assert(
      property(names, text, (list, where) => {
        const places: { name: string; start: number }[] = [];
        new NameIndex(list).forEach(where, (name, start) => places.push({ name, start }));
        expect(places.map(({ name, start }) => `${String(start)} ${name}`).sort()).toEqual(
          placesOf(list, where),
        );
        expect(places.every(({ start }, i) => start >= (places[i - 1]?.start ?? 0))).toBe(true);
      }),
    );
  });

  it('stops at the first place that a test is true of', () => {
    const asked: number[] = [];
    const isFound = new NameIndex(['王明', '伟']).some('伟王明伟王明', (name, start) => {
      asked.push(start);
      return name === '王明';
    });
    expect(isFound).toBe(true);
    expect(asked).toEqual([0, 1]);
  });
});
