import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { openContainer } from '../../lib/text/container.ts';
import { openLexicon } from '../../lib/text/lexicon.ts';
import { packModel, type LinearModel, type PackedModel } from '../../lib/text/model.ts';
import { chooseReading, type CandidateTable } from '../../lib/text/reading-model.ts';
import { openWordReadings } from '../../lib/text/word-readings.ts';
import { candidatesFromData } from './reading-candidates.ts';
import { readReadingData, type LabelledSign } from './reading-data.ts';
import { ReadingExamples, type ReadingExample } from './reading-examples.ts';
import { probabilitiesOf, trainSoftmax, type SoftmaxOptions } from './softmax.ts';

const LEXICON = join(import.meta.dirname, '..', '..', 'public', 'data', 'lexicon.bin');

/** Chosen by cross-validation on the training sets; see docs/language.md. */
const OPTIONS: SoftmaxOptions = { least: 1, epochs: 8, rate: 0.15, decay: 0.003, seed: 7 };
/** Slots of the table: 2^19 weights with their checks are 1 MB. */
const BITS = 19;
/** What an example counts that the dictionary labelled: alone in its word, and in running text. */
const DICTIONARY_WEIGHT = 0.1;
const RUNNING_WEIGHT = 0.1;
/** What a phrase written for this project counts: there are many that differ in one word only. */
const PHRASE_WEIGHT = 0.5;
/** Weights are cut at this value: what is larger is so rare that finer steps for the others are worth more. */
const LIMIT = 4;
/** Weights nearer to 0 than this many of 127 units change no decision that we have seen, and are a fifth of the file. */
const LEAST = 5.5;

/** Everything that the readings model is trained on, made into examples once. */
export interface ReadingTraining {
  readonly table: CandidateTable;
  /** Words whose one reading in the dictionary the labels contradict. */
  readonly open: readonly string[];
  /** Sentences with one polyphone each, numbered by their item: what folds are made of. */
  readonly one: readonly LabelledSign[];
  /** How many examples there are of each kind. */
  readonly counts: Readonly<Record<'one' | 'labels' | 'dictionary' | 'running', number>>;
  /** The weights learnt from the examples whose item is used; item −1 is what belongs to no sentence of `one`. */
  train(isUsed: (item: number) => boolean): PackedModel & { readonly kept: number };
  /** What the engine says outside of names: the word's one reading, where it is trusted, else the model's choice. */
  answer(index: number, model: LinearModel): string;
}

/**
 * The examples from the public sets in `folder`, the labels in data/models and the built lexicon. Of the lexicon's file the
 * words and their readings are used, none of the models in it: the same sources give the same weights, whatever model the
 * file was built with. @throws Error where a file is missing or broken.
 */
export function openReadingTraining(folder: string): ReadingTraining {
  const container = openContainer(new Uint8Array(readFileSync(LEXICON)).buffer);
  const lexicon = openLexicon(container);
  const words = openWordReadings(lexicon, container);
  const data = readReadingData(folder, (sign, syllable) =>
    words.syllables(sign.charCodeAt(0)).includes(syllable),
  );
  const table = candidatesFromData(data, lexicon, words);
  const maker = new ReadingExamples(lexicon, words, table);
  const open = maker.findOpenWords([...data.labels, ...data.phrases]);

  const one = data.one.map((label) => maker.fromLabel(label, 1));
  const labels = [...data.spoken, ...data.labels, ...data.phrases].flatMap(
    (label) => maker.fromLabel(label, label.origin === 'phrase' ? PHRASE_WEIGHT : 1) ?? [],
  );
  const dictionary = maker.fromDictionary(DICTIONARY_WEIGHT);
  const running = data.one.flatMap(({ text, item, offset }) =>
    maker.fromRunningText(text, item, offset, RUNNING_WEIGHT),
  );
  const all = [...one, ...labels, ...dictionary, ...running].filter(
    (example): example is ReadingExample => example !== null,
  );
  return {
    table,
    open,
    one: data.one,
    counts: {
      one: one.length,
      labels: labels.length,
      dictionary: dictionary.length,
      running: running.length,
    },
    train: (isUsed) => {
      const { keys, weights } = trainSoftmax(
        all.filter(({ item }) => isUsed(item)),
        OPTIONS,
      );
      return packModel(keys, weights, BITS, LIMIT, LEAST);
    },
    answer: (index, model) => {
      const example = one[index];
      const label = data.one[index];
      if (!example || !label) return words.syllables(label?.text.codePointAt(label.offset) ?? 0)[0] ?? '';
      if (example.dictionary !== '') return example.dictionary;
      return chooseReading(example.candidates, probabilitiesOf(model, example.keys), example.dictionary);
    },
  };
}
