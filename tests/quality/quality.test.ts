import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { openEngine } from '../../lib/text/annotate.ts';
import { readEntityRows, scoreEntities } from '../../scripts/quality/entities.ts';
import { readOwnWords, scoreOwnReadings, scoreQuantities, scoreSurnames } from '../../scripts/quality/own.ts';
import { polyphonesOf, scoreOne, scoreSpoken } from '../../scripts/quality/readings.ts';
import { scoreWords } from '../../scripts/quality/words.ts';
import { loadResources } from '../support/resources.ts';

/*
 * The engine's scores on the project's own labelled texts must not fall. The floors stand a little below what was
 * measured when they were written; `npm run quality` prints today's figures. Raise them when the engine gets better.
 */

const engine = openEngine(loadResources());
const sentences = join(import.meta.dirname, 'sentences.jsonl');
const surnames = join(import.meta.dirname, 'surnames.jsonl');
const quantities = join(import.meta.dirname, 'quantities.jsonl');

describe('the engine on labelled news', { timeout: 30_000 }, () => {
  it('cuts words', () => {
    const { f1, crossing } = scoreWords(engine, readOwnWords(sentences));
    expect(f1).toBeGreaterThan(0.89);
    expect(crossing).toBeLessThan(0.006);
  });

  it('reads characters', () => {
    const score = scoreOwnReadings(engine, sentences);
    expect(score.characters.accuracy).toBeGreaterThan(0.99);
    expect(score.sentences.accuracy).toBeGreaterThan(0.8);
  });

  it('reads surnames, and the same characters as words', () => {
    const score = scoreSurnames(engine, surnames);
    expect(score.surnames.accuracy).toBeGreaterThan(0.8);
    expect(score.words.accuracy).toBeGreaterThan(0.95);
  });

  it('finds names', () => {
    const score = scoreEntities(engine, readEntityRows(sentences));
    expect(score.person.f1).toBeGreaterThan(0.9);
    expect(score.all.f1).toBeGreaterThan(0.85);
  });

  it('understands quantities', () => {
    const score = scoreQuantities(engine, quantities);
    expect(score.values.accuracy).toBeGreaterThan(0.97);
    expect(score.glosses.accuracy).toBeGreaterThan(0.95);
    expect(score.genuine.accuracy).toBeGreaterThan(0.99);
  });
});

describe('the scorers', () => {
  const token = (start: number, end: number) => ({ start, end, kind: 'word' as const, readings: [], pinyin: '' });
  const fixed = (tokens: readonly ReturnType<typeof token>[]) => ({
    annotate: () => ({ tokens, terms: [], mentions: [], quantities: [] }),
  });

  it('count a gold word as cut across only where neither word contains the other', () => {
    const gold = [['研究', '生命']];
    expect(scoreWords(fixed([token(0, 3), token(3, 4)]), gold)).toMatchObject({ crossing: 0.5, f1: 0 });
    expect(scoreWords(fixed([token(0, 4)]), gold).crossing).toBe(0);
    expect(scoreWords(fixed([token(0, 1), token(1, 2), token(2, 3), token(3, 4)]), gold).crossing).toBe(0);
    expect(scoreWords(fixed([token(0, 2), token(2, 4)]), gold)).toMatchObject({ crossing: 0, f1: 1 });
  });

  it('take spoken tones for what they are', () => {
    const reader = {
      annotate: (text: string) => ({
        tokens: [
          {
            ...token(0, text.length),
            readings: ['bù', 'hǎo', 'lǚ', 'de'].map((syllable) => ({ syllable, source: 'lexicon' as const, confidence: 1 })),
          },
        ],
        terms: [],
        mentions: [],
        quantities: [],
      }),
    };
    const score = scoreSpoken(reader, [{ text: '不好旅的', readings: ['bu2', 'hao2', 'lv3', 'de5'] }], new Set(['的']));
    expect(score.all).toMatchObject({ items: 3, right: 3 });
    expect(score.polyphones).toMatchObject({ items: 1, right: 1 });
    expect(scoreSpoken(reader, [{ text: '不好旅的', readings: ['bu2'] }], new Set()).misaligned).toBe(1);
    const erhua = {
      annotate: (text: string) => ({
        ...reader.annotate(text),
        tokens: [
          {
            ...token(0, text.length),
            readings: ['huì', 'r', 'ér'].map((syllable) => ({ syllable, source: 'lexicon' as const, confidence: 1 })),
          },
        ],
      }),
    };
    const r = scoreSpoken(erhua, [{ text: '会儿儿', readings: ['huir4', 'er5', 'er2'] }], new Set());
    expect(r.all).toMatchObject({ items: 3, right: 3 });
    expect(scoreOne(reader, [{ text: '不好旅的', offset: 2, reading: 'lv3' }]).accuracy).toBe(1);
    const items = [
      { text: '得', offset: 0, reading: 'de5' },
      { text: '得', offset: 0, reading: 'dei3' },
      { text: '国', offset: 0, reading: 'guo2' },
    ];
    expect([...polyphonesOf(items)]).toEqual(['得']);
  });
});
