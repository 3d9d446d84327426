import * as v from 'valibot';
import { expect, test } from 'vitest';

import { makeId } from '../../lib/page/make-id.ts';
import { saveRequestSchema } from '../../lib/message-schemas.ts';

test('an id is a new UUID of version 4, without what plain http pages lack', () => {
  const ids = Array.from({ length: 500 }, makeId);
  expect(new Set(ids).size).toBe(500);
  for (const id of ids) {
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
    expect(v.is(saveRequestSchema.entries.id, id)).toBe(true);
  }
});
