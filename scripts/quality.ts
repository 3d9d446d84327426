/*
 * `npm run quality [-- --data DIR] [--folds N] [--errors FILE]`: how well the engine cuts, reads and names, as tables and as
 * JSON. Measures on the project's own labelled texts in tests/quality, and on the sets in DIR where one is given
 * (words-*.txt, readings-*.tsv, entities-*.jsonl, and folders articles* of labelled articles; docs/language.md says where
 * the public ones come from). Other tools are measured in the same run. FILE gets the engine's wrong answers.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { openEngine } from '../lib/text/annotate.ts';
import { measureCost } from './quality/cost.ts';
import { formatValue, verdictsFromRows } from './quality/goals.ts';
import { Measurement, type System } from './quality/measure.ts';
import { findJieba, intlSegmenter, openPinyinProComplete, pinyinPro } from './quality/peers.ts';
import { BANDU, type Row } from './quality/rows.ts';
import { crossValidateReadings } from './training/reading-folds.ts';

const ROOT = join(import.meta.dirname, '..');
const OWN = join(ROOT, 'tests', 'quality');

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    errors: { type: 'string' },
    /** How often the readings model is trained for its figure; 0 leaves that out. */
    folds: { type: 'string', default: '5' },
    /** Measures pinyin-pro with its complete dictionary alone, and prints rows: the run's own child. */
    complete: { type: 'boolean', default: false },
  },
});
const { data, errors } = values;
if (data !== undefined && !existsSync(data)) {
  process.stderr.write(`bandu: there is no folder ${data}\n`);
  process.exit(2);
}

function systems(): readonly System[] {
  if (values.complete) return [systemOf(openPinyinProComplete(ROOT), 'readings')];
  const bytes = new Uint8Array(readFileSync(join(ROOT, 'public', 'data', 'lexicon.bin')));
  const jieba = findJieba(ROOT);
  return [
    { name: BANDU, engine: openEngine(bytes.buffer), does: new Set(['all']) },
    systemOf(pinyinPro, 'readings'),
    systemOf(intlSegmenter, 'words'),
    ...(jieba ? [systemOf(jieba.words, 'words'), systemOf(jieba.names, 'names')] : []),
  ];
}

function systemOf(
  peer: { readonly name: string } & System['engine'],
  does: 'words' | 'readings' | 'names',
): System {
  return { name: peer.name, engine: peer, does: new Set([does]) };
}

/** The rows of pinyin-pro with its complete dictionary, from a process of its own. */
function completeRows(): readonly Row[] {
  const options = data === undefined ? [] : ['--data', data];
  const out = execFileSync(process.execPath, [import.meta.filename, '--complete', ...options], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return JSON.parse(out) as Row[];
}

/** The readings model's figure on sentences that it has not seen. */
function foldRows(folder: string): readonly Row[] {
  const set = readdirSync(folder).find((name) => /^readings-one.*\.tsv$/u.test(name));
  const folds = Number(values.folds);
  if (set === undefined || folds < 2) return [];
  const { right } = crossValidateReadings(folder, folds);
  return [{ set, system: BANDU, measure: `readings, ${String(folds)} folds`, value: right }];
}

const measurement = new Measurement(systems());
measurement.measureOwn(OWN);
if (data !== undefined) measurement.measureData(data);
if (values.complete) {
  console.log(JSON.stringify(measurement.rows));
} else {
  const more = [...completeRows(), ...(data === undefined ? [] : foldRows(data)), ...measureCost(ROOT)];
  const rows = [...measurement.rows, ...more];
  console.table(rows.map((row) => ({ ...row, value: formatValue(row.measure, row.value) })));
  console.log('The goals:');
  console.table(verdictsFromRows(rows));
  console.log(JSON.stringify(rows));
  if (errors !== undefined) writeFileSync(errors, `${measurement.errors.join('\n')}\n`);
}
