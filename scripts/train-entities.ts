/*
 * Trains the judge of names: `node scripts/train-entities.ts --data DIR [--dry]`. DIR holds words-ud-train-traditional.txt
 * (Universal Dependencies, Chinese GSD, CC BY-SA 4.0), whose tag NNP marks names; data/models/names-frames.txt holds
 * the project's own sentences. Writes data/models/names.bin, which scripts/build-lexicon.ts puts into the language
 * data. The same data and lexicon give the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { openContainer } from '../lib/text/container.ts';
import { openLexicon } from '../lib/text/lexicon.ts';
import { NAMES_MODEL } from '../lib/text/mention-judge.ts';
import { linearModel, modelSectionNames, packModel, type LinearModel } from '../lib/text/model.ts';
import { openNames } from '../lib/text/names.ts';
import { writeContainer } from './lexicon/writer.ts';
import { NameExamples, type NameExample } from './training/name-examples.ts';
import { sentencesFromFrames } from './training/name-frames.ts';
import { sentencesFromTrees } from './training/name-trees.ts';
import { trainSoftmax, type SoftmaxOptions } from './training/softmax.ts';

const ROOT = join(import.meta.dirname, '..');
const MODELS = join(ROOT, 'data', 'models');

/** Chosen on every fifth sentence, held out. */
const OPTIONS: SoftmaxOptions = { least: 1, epochs: 12, rate: 0.1, decay: 0.0003, seed: 11 };
/** The table has two to this many weights. */
const BITS = 14;
/** Every frame is filled this many times with other names. */
const FILLINGS = 6;
/** Weights are cut at this value; see train-readings.ts. */
const LIMIT = 4;
const FOLDS = 5;

const { values } = parseArgs({
  options: { data: { type: 'string' }, dry: { type: 'boolean', default: false } },
});
if (values.data === undefined) {
  process.stderr.write('Where are the training sets? Give their folder: --data DIR\n');
  process.exit(2);
}

const container = openContainer(
  new Uint8Array(readFileSync(join(ROOT, 'public', 'data', 'lexicon.bin'))).buffer,
);
const lexicon = openLexicon(container);
const statistics = openNames(container);
const sentences = [
  ...sentencesFromTrees(readFileSync(join(values.data, 'words-ud-train-traditional.txt'), 'utf8')),
  ...sentencesFromFrames(
    readFileSync(join(MODELS, 'names-frames.txt'), 'utf8'),
    statistics,
    FILLINGS,
    OPTIONS.seed,
  ),
];
const maker = new NameExamples(lexicon, statistics);
const examples = sentences.flatMap((sentence, item) => maker.fromSentence(sentence, item));
const positive = examples.filter(({ gold }) => gold === 1).length;
tell(
  `sentences: ${String(sentences.length)}; guesses: ${String(examples.length)}, of which ${String(positive)} are names`,
);

const held = examples.filter(({ item }) => item % FOLDS === 0);
const trial = train(examples.filter(({ item }) => item % FOLDS !== 0));
const inHeld = held.filter(({ gold }) => gold === 1).length;
for (const threshold of [0.3, 0.5, 0.7]) {
  const kept = held.filter(({ keys }) => likelihood(trial, keys[1]) >= threshold);
  const right = kept.filter(({ gold }) => gold === 1).length;
  tell(
    `held out, at ${String(threshold)}: ${String(held.length)} guesses with ${String(inHeld)} names; ${String(kept.length)} kept, ${String(right)} of them names`,
  );
}

const sections = modelSectionNames(NAMES_MODEL);
const learnt = trainSoftmax(examples, OPTIONS);
const packed = packModel(learnt.keys, learnt.weights, BITS, LIMIT);
const file = writeContainer([
  { name: sections.weights, data: packed.weights },
  { name: sections.checks, data: packed.checks },
  { name: sections.scale, data: Float32Array.of(packed.scale) },
]);
tell(
  `names.bin: ${String(file.length)} bytes, ${String(packed.kept)} of ${String(learnt.keys.length)} weights, sha256 ${createHash('sha256').update(file).digest('hex')}`,
);
if (!values.dry) writeFileSync(join(MODELS, 'names.bin'), file);

function train(chosen: readonly NameExample[]): LinearModel {
  const { keys, weights } = trainSoftmax(chosen, OPTIONS);
  return linearModel(packModel(keys, weights, BITS, LIMIT));
}

function likelihood(model: LinearModel, keys: Int32Array | undefined): number {
  return 1 / (1 + Math.exp(-model.scoreKeys(keys ?? new Int32Array(0))));
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
