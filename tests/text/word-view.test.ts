import { describe, expect, it } from 'vitest';

import { openEngine } from '../../lib/text/annotate.ts';
import type { Choice, WordView } from '../../lib/text/annotation.ts';
import { isSound, type Correction } from '../../lib/text/correction.ts';
import { findSplits } from '../../lib/text/word-splits.ts';
import { getLexicon, loadResources } from '../support/resources.ts';

const engine = openEngine(loadResources());

/** A reader who corrects one text, as the store keeps it: one correction a stretch, the newest in its place. */
class CorrectingReader {
  corrections: Correction[] = [];
  #made = 0;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  view(at: string): WordView {
    const gloss = engine.withCorrections(this.corrections).gloss(this.text, this.text.indexOf(at));
    if (!gloss?.word) throw new Error(`Nothing is said of ${at}`);
    return gloss.word;
  }

  take(choice: Choice | null | undefined): void {
    if (!choice) throw new Error('There is no such choice');
    const { change } = choice;
    if ('takenBack' in change) {
      const kept = this.corrections.filter(({ id }) => id !== change.takenBack);
      expect(kept).toHaveLength(this.corrections.length - 1);
      this.corrections = kept;
      return;
    }
    expect(isSound(change)).toBe(true);
    const others = this.corrections.filter(
      ({ before, text, after }) => before + text + after !== change.before + change.text + change.after,
    );
    this.#made += 1;
    this.corrections = [...others, { ...change, id: String(this.#made), createdAt: this.#made }];
  }

  get line(): string {
    return engine
      .withCorrections(this.corrections)
      .annotate(this.text)
      .tokens.map(({ start, end, pinyin }) => pinyin || this.text.slice(start, end))
      .join(' ');
  }
}

describe('the readings of a word', () => {
  it('go round, and come back to the engine’s own with nothing left behind', () => {
    const reader = new CorrectingReader('他先把地扫干净。');
    const before = reader.line;
    expect(reader.view('地')).toMatchObject({
      surface: '地',
      source: 'model',
    });
    const own = reader.view('地').pinyin;
    const seen: string[] = [];
    for (let i = 0; i < 12; i++) {
      reader.take(reader.view('地').readings[0]);
      seen.push(reader.view('地').pinyin);
      if (reader.corrections.length === 0) break;
      expect(reader.view('地')).toMatchObject({ source: 'reader', certainty: 'sure' });
    }
    expect(seen[0]).not.toBe(own);
    expect(seen.at(-1)).toBe(own);
    expect(new Set(seen).size).toBe(seen.length);
    expect(reader.corrections).toEqual([]);
    expect(reader.line).toBe(before);
  });

  it('of one character take the word on each side with them', () => {
    const [first] = new CorrectingReader('他先把地扫干净。').view('地').readings;
    expect(first?.change).toMatchObject({ before: '把', text: '地', after: '扫' });
    const [edge] = new CorrectingReader('“行”，他说。').view('行').readings;
    expect(edge?.change).toMatchObject({ before: '', text: '行', after: '' });
  });

  it('of a name begin with a capital', () => {
    const view = new CorrectingReader('省长曾建华昨天到了衡阳。').view('曾建华');
    expect(view.readings.map(({ label }) => label)).toContainEqual(expect.stringMatching(/^Céng/u));
  });
});

describe('the cut of a word', () => {
  it('splits at the lexicon’s best place first, goes on to the others, and comes back whole', () => {
    const reader = new CorrectingReader('他在中国人民银行上班。');
    const before = reader.line;
    const labels: string[] = [];
    do {
      const { split } = reader.view('中国');
      labels.push(split?.label ?? '');
      reader.take(split);
    } while (reader.corrections.length > 0 && labels.length < 12);
    expect(labels[0]).toBe('中国 | 人民银行');
    expect(labels.at(-1)).toBe('中国人民银行');
    expect(new Set(labels).size).toBe(labels.length);
    expect(reader.line).toBe(before);
  });

  it('is joined with the next word and the next again, and split into what it was', () => {
    const reader = new CorrectingReader('院子里的老树开了花。');
    const before = reader.line;
    reader.take(reader.view('老').join);
    expect(reader.line).toContain('lǎoshù kāi');
    reader.take(reader.view('老').join);
    expect(reader.line).toContain('lǎoshùkāi le');
    expect(reader.view('老').correction).toMatchObject({ isOfReading: false });
    reader.corrections = reader.corrections.slice(0, 1);
    reader.take(reader.view('老').split);
    expect(reader.line).toBe(before);
    expect(reader.corrections).toEqual([]);
  });

  it('keeps the reading that was corrected before, and the reading keeps the cut', () => {
    const reader = new CorrectingReader('他跑得快。');
    reader.take(reader.view('得').readings[0]);
    const said = reader.view('得').pinyin;
    expect(said).not.toBe('de');
    reader.take(reader.view('跑').join);
    expect(reader.view('跑')).toMatchObject({ surface: '跑得', pinyin: `pǎo${said}` });
    reader.take(reader.view('跑').readings[0]);
    expect(reader.view('跑').surface).toBe('跑得');
    expect(reader.view('跑').pinyin).not.toBe(`pǎo${said}`);
  });

  it('ends at marks, and is not offered where there is nothing to do', () => {
    const view = new CorrectingReader('“老”，他说。').view('老');
    expect(view).toMatchObject({ join: null, split: null });
  });
});

describe('the ways to split', () => {
  it('are few, differ, and leave characters of two units whole', () => {
    expect(findSplits('行', getLexicon())).toEqual([]);
    expect(findSplits('𠮷', getLexicon())).toEqual([]);
    expect(findSplits('𠮷树', getLexicon())).toEqual([[2]]);
    expect(findSplits('中国人民', getLexicon())[0]).toEqual([2]);
    const long = findSplits('马克思列宁主义研究院', getLexicon());
    expect(long.length).toBeLessThanOrEqual(6);
    expect(new Set(long.map(String)).size).toBe(long.length);
    expect(long.at(-1)).toHaveLength(9);
  });
});
