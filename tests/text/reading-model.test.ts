import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { openContainer } from '../../lib/text/container.ts';
import { flowFromText } from '../../lib/text/flow.ts';
import { openModel } from '../../lib/text/model.ts';
import { featureText, type FeatureText } from '../../lib/text/reading-features.ts';
import {
  CANDIDATES_SECTION,
  candidatesFromLines,
  chooseReading,
  openReadingModel,
  OPEN_WORDS_SECTION,
  READINGS_MODEL,
  type ModelReading,
} from '../../lib/text/reading-model.ts';
import { segment } from '../../lib/text/segment.ts';
import { openWordReadings } from '../../lib/text/word-readings.ts';
import { readingModelSections } from '../../scripts/lexicon/models.ts';
import { writeContainer } from '../../scripts/lexicon/writer.ts';
import { readPhrases } from '../../scripts/training/reading-data.ts';
import { ReadingExamples } from '../../scripts/training/reading-examples.ts';
import { probabilitiesOf } from '../../scripts/training/softmax.ts';
import { getContainer, getLexicon } from '../support/resources.ts';

const MODELS = join(import.meta.dirname, '..', '..', 'data', 'models');
const lexicon = getLexicon();
const words = openWordReadings(lexicon, getContainer());
const model = openReadingModel(getContainer(), lexicon, words);

function look(text: string): { features: FeatureText; at: (offset: number) => number } {
  const flow = flowFromText(text);
  const segments = segment(flow, lexicon);
  return {
    features: featureText(flow.text, segments, lexicon),
    at: (offset) => segments.findIndex(({ start, end }) => start <= offset && offset < end),
  };
}

/** The model's reading of the only 【sign】 in brackets. */
function read(marked: string): ModelReading | null {
  const offset = marked.indexOf('【');
  const { features, at } = look(marked.replace(/[【】]/gu, ''));
  return model.read(features, at(offset), offset);
}

describe('the readings model', () => {
  it.each([
    ['图书馆【为】残疾读者开通了借阅专线', 'wèi'],
    ['他被聘【为】名誉教授', 'wéi'],
    ['小姑娘冻【得】满脸通红', 'de'],
    ['球队客场【得】了八十九分', 'dé'],
    ['做生意【得】讲信用', 'děi'],
    ['她轻轻【地】关上了门', 'de'],
    ['湖边栖息着两百【只】白鹤', 'zhī'],
    ['这件事【只】有他知道', 'zhǐ'],
    ['客人【都】到齐了', 'dōu'],
    ['他去年向银行借的钱今年【还】清了', 'huán'],
    ['村里人【还】记得那场大火', 'hái'],
    ['屋后【长】着一棵老槐树', 'zhǎng'],
  ])('reads %s as %s', (marked, syllable) => {
    expect(read(marked)?.syllable).toBe(syllable);
  });

  it('reads traditional text as it reads simplified text', () => {
    for (const [simplified, traditional] of [
      ['社区【为】老人办理证件', '社區【為】老人辦理證件'],
      ['他把欠款【还】给了银行', '他把欠款【還】給了銀行'],
    ] as const) {
      expect(read(traditional)).toEqual(read(simplified));
    }
  });

  it('gives probabilities that sum to 1 and lists the others by them', () => {
    const reading = read('他跑【得】很快');
    const all = [reading?.probability ?? 0, ...(reading?.others ?? []).map((other) => other.probability)];
    expect(all.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    expect(all.slice(1)).toEqual(all.slice(1).toSorted((a, b) => b - a));
    expect(reading?.others.map((other) => other.syllable).toSorted()).toEqual(['dé', 'děi']);
  });

  it('knows nothing of characters with one reading, and of what is no Han', () => {
    for (const text of ['【国】家', '【A】股', '【。】']) expect(read(text)).toBeNull();
  });

  it.each([
    ['【一】个人', 'yī'],
    ['干得好【不】好', 'bù'],
    ['三十多【个】县', 'gè'],
    ['【这】是第三次', 'zhè'],
  ])('has one reading of %s by rule', (marked, syllable) => {
    expect(read(marked)).toEqual({ syllable, probability: 1, others: [], dictionary: [] });
  });

  it('says which words the dictionary alone does not settle', () => {
    expect(model.isOpen(lexicon.find('穿着'))).toBe(true);
    expect(model.isOpen(lexicon.find('银行'))).toBe(false);
    expect(model.isOpen(-1)).toBe(false);
  });
});

describe('the choice', () => {
  it('is the likeliest candidate', () => {
    expect(chooseReading(['cháng', 'zhǎng'], [0.2, 0.8], '')).toBe('zhǎng');
  });

  it('leaves neutral tones to the dictionary, and nothing else', () => {
    expect(chooseReading(['shí', 'shi'], [0.9, 0.1], 'shi')).toBe('shi');
    expect(chooseReading(['shi', 'shí'], [0.9, 0.1], 'shí')).toBe('shí');
    expect(chooseReading(['dé', 'de', 'děi'], [0.1, 0.8, 0.1], 'děi')).toBe('de');
    expect(chooseReading(['dé', 'de', 'děi'], [0.1, 0.8, 0.1], 'dé')).toBe('de');
    expect(chooseReading(['cháng', 'zhǎng'], [0.9, 0.1], 'zhǎng')).toBe('cháng');
  });
});

describe('trainer and engine', () => {
  it('see the same: each hand-made label gets the same probabilities from both', () => {
    const container = getContainer();
    const table = candidatesFromLines(container.lines(CANDIDATES_SECTION));
    const weights = openModel(container, READINGS_MODEL);
    const maker = new ReadingExamples(lexicon, words, table, container.lines(OPEN_WORDS_SECTION));
    const labels = readPhrases(join(MODELS, 'readings-phrases.txt'));
    const sample = labels.filter((_, i) => i % 50 === 0);
    let compared = 0;
    for (const label of sample) {
      const example = maker.fromLabel(label, 1);
      if (!example) continue;
      const { features, at } = look(label.text);
      const reading = model.read(features, at(label.offset), label.offset);
      const byTrainer = probabilitiesOf(weights, example.keys);
      const byEngine = new Map(
        [reading, ...(reading?.others ?? [])].map((item) => [item?.syllable, item?.probability]),
      );
      example.candidates.forEach((syllable, i) => {
        expect(byEngine.get(syllable), `${label.text} ${syllable}`).toBeCloseTo(byTrainer[i] ?? -1, 9);
      });
      compared++;
    }
    expect(compared).toBeGreaterThan(200);
  });

  it('agree on most of what was labelled by hand', () => {
    const labels = readPhrases(join(MODELS, 'readings-phrases.txt')).filter(
      ({ text, offset }, i) => i % 20 === 0 && model.has(text.charCodeAt(offset)),
    );
    const wrong = labels.filter(({ text, offset, syllable }) => {
      const { features, at } = look(text);
      const answer = model.read(features, at(offset), offset)?.syllable;
      return answer !== syllable;
    });
    // Weights are shared by hashing and rounded to a byte: a few training examples are lost, more would be a fault.
    expect(wrong.length / labels.length).toBeLessThan(0.04);
  });
});

describe('the file of weights', () => {
  const path = join(MODELS, 'readings.bin');

  it('is in the repository, and is what the language data was built with', () => {
    expect(existsSync(path)).toBe(true);
    for (const { name, data } of readingModelSections(path)) {
      expect(getContainer().bytes(name), `rebuild the language data: ${name}`).toEqual(data);
    }
  });

  it('stays small', () => {
    expect(readFileSync(path).length).toBeLessThan(1.5 * 1024 * 1024);
  });

  it('is refused where it is missing, no container, or without weights', () => {
    expect(() => readingModelSections(join(MODELS, 'nowhere.bin'))).toThrow(/missing.*train-readings/u);
    const bytes = writeContainer([{ name: CANDIDATES_SECTION, data: ['得\tdé de'] }]);
    expect(() => openModel(openContainer(new Uint8Array(bytes).buffer), READINGS_MODEL)).toThrow(
      /no section readings\./u,
    );
    expect(() => openContainer(new Uint8Array([1, 2, 3]).buffer)).toThrow(RangeError);
  });

  it('is refused where a line of candidates is none', () => {
    expect(() => candidatesFromLines(['得 dé de'])).toThrow(/not a character and its readings/u);
    expect(() => candidatesFromLines(['得\t'])).toThrow(RangeError);
    expect(candidatesFromLines([]).size).toBe(0);
  });
});
