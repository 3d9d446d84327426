import { describe, expect, it } from 'vitest';

import { LEVEL, WORD } from '../../lib/text/lexicon.ts';
import { getLexicon } from '../support/resources.ts';

const lexicon = getLexicon();

function word(text: string): number {
  const id = lexicon.find(text);
  expect(id, text).toBeGreaterThanOrEqual(0);
  return id;
}

describe('lexicon', () => {
  it('finds a word in both scripts under one number', () => {
    for (const [traditional, simplified] of [
      ['長沙', '长沙'],
      ['經濟', '经济'],
      ['內臟', '内脏'],
      ['於是', '于是'],
      ['鐘', '钟'],
    ] as const) {
      expect(lexicon.find(traditional), traditional).toBe(word(simplified));
    }
  });

  it('keeps apart characters that are both traditional and simplified', () => {
    expect(lexicon.text(word('著名'))).toBe('著名');
    expect(lexicon.entries(word('乾隆'))[0]?.syllables.join(' ')).toBe('Qian2 long2');
    expect(lexicon.entries(word('乾淨'))[0]).toMatchObject({
      simplified: '干净',
      syllables: ['gan1', 'jing4'],
    });
  });

  it('does not find what is no word, nor the beginning of one', () => {
    for (const text of ['', '专精特', '的了是', '珠晖区东', 'zzz']) expect(lexicon.find(text), text).toBe(-1);
  });

  it('finds a stretch inside a text without copying it', () => {
    const text = '衡阳市珠晖区东阳渡街道';
    expect(lexicon.find(text, 3, 6)).toBe(word('珠晖区'));
    expect(lexicon.find(text, 6, 11)).toBe(word('东阳渡街道'));
  });

  it('makes common words cheap and rare ones dear', () => {
    expect(lexicon.cost(word('的'))).toBeLessThan(lexicon.cost(word('经济')));
    expect(lexicon.cost(word('经济'))).toBeLessThan(lexicon.cost(word('擘画')));
    for (const text of ['的', '擘画', '雨母山镇']) {
      expect(lexicon.cost(word(text))).toBeGreaterThan(0);
      expect(lexicon.cost(word(text))).toBeLessThan(25);
    }
  });

  it('knows places, their level and what they lie in', () => {
    expect(lexicon.level(word('湖南省'))).toBe(LEVEL.province);
    expect(lexicon.level(word('衡阳市'))).toBe(LEVEL.city);
    expect(lexicon.level(word('珠晖区'))).toBe(LEVEL.county);
    expect(lexicon.level(word('雨母山镇'))).toBe(LEVEL.town);
    expect(lexicon.level(word('经济'))).toBe(LEVEL.none);
    expect(lexicon.parent(word('雨母山镇'))).toBe(word('蒸湘区'));
    expect(lexicon.parent(word('蒸湘区'))).toBe(word('衡阳市'));
    expect(lexicon.parent(word('衡阳市'))).toBe(word('湖南省'));
    expect(lexicon.parent(word('海淀区'))).toBe(word('北京市'));
    // Many counties have a 城关镇.
    expect(lexicon.parent(word('城关镇'))).toBe(-1);
    expect(lexicon.flags(word('城关镇')) & WORD.shared).not.toBe(0);
  });

  it('does not make a place of a word that a district is named after', () => {
    expect(lexicon.flags(word('和平')) & WORD.place).toBe(0);
    expect(lexicon.flags(word('和平')) & WORD.stem).not.toBe(0);
    expect(lexicon.flags(word('珠晖')) & WORD.place).not.toBe(0);
  });

  it('knows surnames and part of speech', () => {
    expect(lexicon.flags(word('曾')) & WORD.surname).not.toBe(0);
    expect(lexicon.flags(word('欧阳')) & WORD.surname).not.toBe(0);
    expect(lexicon.flags(word('的')) & WORD.surname).toBe(0);
    expect(lexicon.flags(-1)).toBe(0);
    expect(lexicon.pos(word('发展'))).toBe('v');
    expect(lexicon.pos(word('经济'))).toBe('n');
  });

  it('gives readings with the name told from the word', () => {
    const readings = lexicon
      .readings(word('曾'))
      .map(({ syllables, isProper }) => [syllables.join(' '), isProper]);
    expect(readings).toContainEqual(['Zeng1', true]);
    expect(readings).toContainEqual(['ceng2', false]);
    expect(lexicon.readings(word('雨母山镇'))).toEqual([]);
  });

  it('gives entries with senses; none where only another source has the word', () => {
    const [entry] = lexicon.entries(word('专家'));
    expect(entry).toMatchObject({ simplified: '专家', traditional: '專家', syllables: ['zhuan1', 'jia1'] });
    expect(entry?.senses.join(' ')).toContain('expert');
    expect(lexicon.entries(word('雨母山镇'))).toEqual([]);
  });

  it('gives every word its own text back', () => {
    for (let id = 0; id < lexicon.size; id += 997) {
      const text = lexicon.text(id);
      expect(lexicon.find(text), text).toBe(id);
    }
  });
});
