import { createRequire } from 'node:module';
import { join } from 'node:path';

import { pinyin } from 'pinyin-pro';

import type { Annotation, Token } from '../../lib/text/annotation.ts';
import { isHan } from '../../lib/text/script.ts';

/** Something else that cuts or reads text, in the engine's shape so that the same scorers measure it. */
export interface Peer {
  readonly name: string;
  annotate(text: string): Annotation;
}

const NOTHING = { terms: [], mentions: [], quantities: [] };

function wordToken(start: number, end: number): Token {
  return { start, end, kind: 'word', readings: [], pinyin: '' };
}

/** pinyin-pro as it comes: one token a character, with its reading. */
export const pinyinPro: Peer = {
  name: 'pinyin-pro',
  annotate: (text) => {
    const syllables = pinyin(text, { type: 'array', toneSandhi: false });
    let start = 0;
    const tokens = Array.from(text, (sign, i): Token => {
      const token = wordToken(start, (start += sign.length));
      const syllable = syllables[i] ?? '';
      return isHan(sign.codePointAt(0) ?? 0)
        ? { ...token, readings: [{ syllable, source: 'pinyin-pro', confidence: 1 }] }
        : token;
    });
    return { tokens, ...NOTHING };
  },
};

/** The browser's own word cutter. */
export const intlSegmenter: Peer = {
  name: 'Intl.Segmenter',
  annotate: (text) => {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
    const tokens = Array.from(segmenter.segment(text), ({ index, segment }) =>
      wordToken(index, index + segment.length),
    );
    return { tokens, ...NOTHING };
  },
};

interface Jieba {
  cut(text: string, hmm?: boolean): string[];
}

/** jieba, from the data project where it is installed for its word list; null where this machine has no build of it. */
export function findJieba(root: string): Peer | null {
  try {
    const require = createRequire(join(root, 'data', 'package.json'));
    const binding: unknown = require('@node-rs/jieba');
    const data: unknown = require('@node-rs/jieba/dict');
    if (!isJiebaModule(binding) || !isDictModule(data)) return null;
    const jieba = binding.Jieba.withDict(data.dict);
    return {
      name: 'jieba (no HMM)',
      annotate: (text) => {
        let start = 0;
        return {
          tokens: jieba.cut(text, false).map((word) => wordToken(start, (start += word.length))),
          ...NOTHING,
        };
      },
    };
  } catch {
    return null;
  }
}

function isJiebaModule(value: unknown): value is { Jieba: { withDict(dict: Uint8Array): Jieba } } {
  return typeof value === 'object' && value !== null && 'Jieba' in value;
}

function isDictModule(value: unknown): value is { dict: Uint8Array } {
  return typeof value === 'object' && value !== null && 'dict' in value;
}
