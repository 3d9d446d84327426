/*
 * Measures names: F1 by type on labelled sentences. `node scripts/quality-entities.ts FILE [--errors N] [--type T]`, with
 * FILE of lines `{"text": …, "entities": [{"start", "end", "type"}]}`. Outermost mentions are compared, exactly.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Mention, MentionType } from '../lib/text/annotation.ts';
import { openContainer } from '../lib/text/container.ts';
import { openLexicon } from '../lib/text/lexicon.ts';
import { openMentions } from '../lib/text/mention.ts';
import { isWithin } from '../lib/text/span.ts';

interface Row {
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: MentionType }[];
}

const TYPES: readonly MentionType[] = ['person', 'place', 'organisation'];

const { argv } = process;
const option = (name: string): string | undefined =>
  argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined;
const path = argv[2];
if (path === undefined) throw new Error('needs a file of labelled sentences');

const buffer = readFileSync(join(import.meta.dirname, '..', 'public', 'data', 'lexicon.bin'));
const container = openContainer(new Uint8Array(buffer).buffer);
const finder = openMentions(openLexicon(container), container);

const rows = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Row);

function outermost(mentions: readonly Mention[]): Mention[] {
  return mentions.filter((one) => !mentions.some((other) => other !== one && isWithin(one, other)));
}

const counts = new Map(TYPES.map((type) => [type, { right: 0, found: 0, gold: 0 }]));
const errors: string[] = [];
const only = option('--type');
const started = performance.now();
let characters = 0;
let time = 0;
for (const { text, entities } of rows) {
  characters += text.length;
  const before = performance.now();
  const found = outermost(finder.find(text));
  time += performance.now() - before;
  const key = (e: { start: number; end: number; type: string }): string =>
    `${String(e.start)}-${String(e.end)}-${e.type}`;
  const gold = new Set(entities.map(key));
  const keys = new Set(found.map(key));
  for (const type of TYPES) {
    const count = counts.get(type);
    if (!count) continue;
    count.gold += entities.filter((e) => e.type === type).length;
    count.found += found.filter((e) => e.type === type).length;
    count.right += found.filter((e) => e.type === type && gold.has(key(e))).length;
  }
  const show = (e: { start: number; end: number; type: string }): string =>
    `${text.slice(e.start, e.end)}/${e.type.slice(0, 3)}`;
  const missed = entities.filter((e) => !keys.has(key(e)) && (only === undefined || e.type.startsWith(only)));
  const wrong = found.filter((e) => !gold.has(key(e)) && (only === undefined || e.type.startsWith(only)));
  if (missed.length + wrong.length > 0)
    errors.push(`-${missed.map(show).join(' ')}  +${wrong.map(show).join(' ')}\n    ${text}`);
}

const percent = (n: number, of: number): number => Math.round((1000 * n) / (of || 1)) / 10;
const table = [...TYPES, 'all' as const].map((type) => {
  const all = type === 'all' ? [...counts.values()] : [counts.get(type) ?? { right: 0, found: 0, gold: 0 }];
  const right = all.reduce((sum, c) => sum + c.right, 0);
  const foundAll = all.reduce((sum, c) => sum + c.found, 0);
  const gold = all.reduce((sum, c) => sum + c.gold, 0);
  return {
    type,
    precision: percent(right, foundAll),
    recall: percent(right, gold),
    f1: percent(2 * right, foundAll + gold),
    gold,
  };
});
console.table(table);
console.log(
  `${String(rows.length)} sentences, ${String(Math.round(characters / time))} k characters/s, ${String(Math.round(performance.now() - started))} ms`,
);
const shown = Number(option('--errors') ?? 0);
const step = Math.max(1, Math.floor(errors.length / (shown || 1)));
if (shown > 0) for (const [i, error] of errors.entries()) if (i % step === 0) console.log(error);
