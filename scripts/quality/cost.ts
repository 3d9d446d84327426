import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import * as v from 'valibot';

import { BANDU, type Row } from './rows.ts';

const MEGABYTE = 1024 * 1024;
/** Of what `npm run bench:engine` prints, what the goals speak of. */
const figures = v.object({
  speeds: v.array(v.object({ stage: v.string(), best: v.number() })),
  cold: v.object({ heapAfter: v.number(), buffers: v.number() }),
});
/** The stage whose speed is the whole pipeline's. */
const PIPELINE = 'pipeline, articles';

/**
 * What the engine weighs and how fast it is, by a short run of the bench in a process of its own. Takes some 25 s: code is
 * compiled while it runs, and the first rounds take half as long again.
 */
export function measureCost(root: string): readonly Row[] {
  const data = readFileSync(join(root, 'public', 'data', 'lexicon.bin'));
  const out = execFileSync(process.execPath, [join(root, 'scripts', 'bench-engine.ts'), '--rounds', '8'], {
    encoding: 'utf8',
  });
  const { speeds, cold } = v.parse(figures, JSON.parse(out.trim().split('\n').at(-1) ?? ''));
  const speed = speeds.find(({ stage }) => stage === PIPELINE)?.best ?? 0;
  const row = (measure: string, value: number): Row => ({ set: 'engine', system: BANDU, measure, value });
  return [
    row('language data, MB', gzipSync(data, { level: 9 }).length / MEGABYTE),
    row('memory, MB', cold.heapAfter + cold.buffers),
    row('speed, M characters/s', speed / 1000),
  ];
}
