import { describe, expect, it } from 'vitest';

import { openEngine } from '../../lib/text/annotate.ts';
import type { Term } from '../../lib/text/annotation.ts';
import { loadResources } from '../support/resources.ts';

const plain = openEngine(loadResources());

function own(headword: string, gloss: string, variants: readonly string[] = []): Term {
  return {
    headword,
    variants,
    pinyin: '',
    gloss,
    explanation: '',
    standsFor: [],
    scope: '',
    source: '',
    confidence: 'medium',
    checked: false,
    owner: 'yours',
  };
}
const found = (engine: typeof plain, text: string) =>
  engine.annotate(text).terms.map(({ start, end, gloss }) => [text.slice(start, end), gloss]);

describe("the reader's own terms in a text", () => {
  const engine = plain.withOwnTerms([
    own('夜校热', 'night-school craze', ['夜校热潮']),
    own('专精特新', 'my meaning'),
  ]);

  it('are found as those of the glossary are: with quotes, in traditional characters, over a soft break', () => {
    expect(found(engine, '“夜校”热持续升温')).toContainEqual(['“夜校”热', 'night-school craze']);
    expect(found(engine, '夜校熱持續')).toContainEqual(['夜校熱', 'night-school craze']);
    expect(found(engine, '各地掀起夜校热潮')).toContainEqual(['夜校热潮', 'night-school craze']);
    expect(found(plain, '夜校热持续升温').flat()).not.toContain('night-school craze');
  });

  it('win over a term of the glossary of the same length, and give their meaning to the card', () => {
    expect(found(engine, '培育专精特新')).toContainEqual(['专精特新', 'my meaning']);
    expect(engine.gloss('培育专精特新', 3)?.term).toMatchObject({ gloss: 'my meaning', owner: 'yours' });
  });

  it('leave a longer term of the glossary as it is', () => {
    expect(found(engine, '专精特新企业')).toEqual(found(plain, '专精特新企业'));
  });

  it('are gone again without them', () => {
    expect(engine.withOwnTerms([]).annotate('夜校热和专精特新')).toEqual(plain.annotate('夜校热和专精特新'));
  });

  it('may be anything: empty, one character, twice the same', () => {
    const odd = plain.withOwnTerms([
      own('', 'x'),
      own('热', 'y'),
      own('夜校热', 'first'),
      own('夜校热', 'second'),
    ]);
    expect(found(odd, '夜校热')).toEqual([['夜校热', 'first']]);
  });
});
