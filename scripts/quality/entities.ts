import { readFileSync } from 'node:fs';

import * as v from 'valibot';

import type { Engine } from '../../lib/text/annotate.ts';
import type { Mention, MentionType } from '../../lib/text/annotation.ts';

const row = v.object({
  text: v.string(),
  entities: v.array(
    v.object({ start: v.number(), end: v.number(), type: v.picklist(['person', 'place', 'organisation']) }),
  ),
});
/** A text with its names, outermost, offsets in UTF-16 units. */
export type EntityRow = v.InferOutput<typeof row>;

export interface F1 {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
  readonly f1: number;
}

const TYPES: readonly MentionType[] = ['person', 'place', 'organisation'];

/** Rows of JSON lines `{"text", "entities": [{"start", "end", "type"}]}`; other fields are ignored. */
export function readEntityRows(path: string): readonly EntityRow[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n/u)
    .filter((line) => line !== '')
    .map((line) => v.parse(row, JSON.parse(line)));
}

/** Of mentions inside mentions, the outermost: 长沙市委, without the 长沙 in it. The input is sorted, longest first. */
export function outermost(mentions: readonly Mention[]): readonly Mention[] {
  let end = 0;
  return mentions.filter((mention) => {
    if (mention.end <= end) return false;
    end = mention.end;
    return true;
  });
}

/** Exact matches of span and type, each text by itself, by type and over all. */
export function scoreEntities(
  engine: Pick<Engine, 'annotate' | 'readArticle'>,
  rows: readonly EntityRow[],
): Readonly<Record<MentionType | 'all', F1>> {
  const counts = new Map(TYPES.map((type) => [type, { gold: 0, found: 0, right: 0 }]));
  for (const { text, entities } of rows) {
    const found = outermost(engine.annotate(text, engine.readArticle(text)).mentions);
    for (const type of TYPES) {
      const count = counts.get(type);
      if (!count) continue;
      const gold = new Set(
        entities.filter((e) => e.type === type).map((e) => `${String(e.start)}-${String(e.end)}`),
      );
      const mine = found.filter((m) => m.type === type);
      count.gold += gold.size;
      count.found += mine.length;
      count.right += mine.filter((m) => gold.has(`${String(m.start)}-${String(m.end)}`)).length;
    }
  }
  const sum = { gold: 0, found: 0, right: 0 };
  for (const count of counts.values()) {
    sum.gold += count.gold;
    sum.found += count.found;
    sum.right += count.right;
  }
  const of = (type: MentionType): F1 => f1FromCounts(counts.get(type) ?? { gold: 0, found: 0, right: 0 });
  return {
    person: of('person'),
    place: of('place'),
    organisation: of('organisation'),
    all: f1FromCounts(sum),
  };
}

/** The harmonic mean of precision and recall, beside what it was made from. */
export function f1FromCounts({ gold, found, right }: Omit<F1, 'f1'>): F1 {
  return { gold, found, right, f1: right === 0 ? 0 : (2 * right) / (gold + found) };
}
