/* `npm run size`: what the built extension weighs, as a table and JSON, and a gate on what every page would have to load. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { build } from 'wxt';

const FOLDER = fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url));

/** What every page loads where all are read, Chinese or not. */
const SCOUT_CEILING = 6 * 1024;
/** What every annotated page loads; more than this many bytes fails the run (the goal of docs/performance.md). */
const READER_CEILING = 60 * 1024;
/** What a download of the language data may weigh, compressed. */
const DATA_CEILING = 7 * 1024 * 1024;

interface Weight {
  readonly file: string;
  readonly bytes: number;
  readonly gzip: number;
}

await build();
const weights: Weight[] = readdirSync(FOLDER, { recursive: true, withFileTypes: true, encoding: 'utf8' })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => {
    const bytes = readFileSync(path);
    return {
      file: path.slice(FOLDER.length + 1),
      bytes: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length,
    };
  })
  .sort((a, b) => b.bytes - a.bytes);
const total = weights.reduce((sum, { gzip }) => sum + gzip, 0);

console.table(weights);
console.log(JSON.stringify({ total, weights }));

/** Says that a file is missing or too heavy. */
function gate(file: string, measure: 'bytes' | 'gzip', ceiling: number): void {
  const weight = weights.find((item) => item.file === file)?.[measure];
  if (weight !== undefined && weight <= ceiling) return;
  console.error(`bandu: ${file} has ${String(weight)} bytes (${measure}); the ceiling is ${String(ceiling)}`);
  process.exitCode = 1;
}

gate('scout.js', 'bytes', SCOUT_CEILING);
gate('reader.js', 'bytes', READER_CEILING);
gate(join('data', 'lexicon.bin'), 'gzip', DATA_CEILING);
