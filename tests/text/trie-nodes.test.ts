import { array, assert, boolean, nat, property, record } from 'fast-check';
import { expect, it } from 'vitest';

import { openContainer } from '../../lib/text/container.ts';
import { MANY, openNodes } from '../../lib/text/trie-nodes.ts';
import { sectionsFromNodes } from '../../scripts/lexicon/trie-nodes.ts';
import { writeContainer } from '../../scripts/lexicon/writer.ts';

it('tells of each node where its children begin and which text ends there', () => {
  const node = record({ children: nat({ max: MANY + 2 }), isEnd: boolean() });
  assert(
    property(array(node, { minLength: 1, maxLength: 40 }), (plain) => {
      const file = openContainer(writeContainer(sectionsFromNodes('trie', plain)).buffer);
      const { children, numberOf, nodeOf } = openNodes(file, 'trie');
      const ends = plain.flatMap(({ isEnd }, at) => (isEnd ? [at] : []));
      expect([...nodeOf]).toEqual(ends);
      expect([...numberOf]).toEqual(plain.map((_, at) => ends.indexOf(at) + 1));
      expect(plain.map((_, at) => (children[at + 1] ?? 0) - (children[at] ?? 0))).toEqual(
        plain.map((one) => one.children),
      );
    }),
  );
});
