import { createRequire } from 'node:module';
import { join } from 'node:path';

import { addDict, pinyin } from 'pinyin-pro';

import type { Annotation, Mention, MentionType, Token } from '../../lib/text/annotation.ts';
import { isHan } from '../../lib/text/script.ts';

/** Something else that cuts, reads or names text, in the engine's shape so that the same scorers measure it. */
export interface Peer {
  readonly name: string;
  annotate(text: string): Annotation;
}

const NOTHING = { terms: [], mentions: [], quantities: [] };

function wordToken(start: number, end: number): Token {
  return { start, end, kind: 'word', readings: [], pinyin: '' };
}

function readWithPinyinPro(text: string): Annotation {
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
}

/** pinyin-pro as it comes: one token a character, with its reading. */
export const pinyinPro: Peer = { name: 'pinyin-pro', annotate: readWithPinyinPro };

/** Name of pinyin-pro with the largest dictionary that its authors publish. */
export const PINYIN_PRO_COMPLETE = 'pinyin-pro complete';

/**
 * pinyin-pro with its complete dictionary. From then on this whole process has that dictionary: only for a process that
 * measures nothing else. Costs seconds and half a gigabyte.
 */
export function openPinyinProComplete(root: string): Peer {
  const require = createRequire(join(root, 'data', 'package.json'));
  addDict(require('@pinyin-pro/data/complete.json') as Record<string, string[]>);
  return { name: PINYIN_PRO_COMPLETE, annotate: readWithPinyinPro };
}

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
  tag(text: string, hmm?: boolean): { word: string; tag: string }[];
}

/** What the first two letters of jieba's part of speech say of a word as a name: nr, nrt and nrfg are persons. */
const TYPES: Readonly<Record<string, MentionType>> = { nr: 'person', ns: 'place', nt: 'organisation' };

/**
 * jieba cutting words and jieba tagging names, from the data project where it is installed for its word list; none where
 * this machine has no build of it.
 */
export function findJieba(root: string): { readonly words: Peer; readonly names: Peer } | null {
  try {
    const require = createRequire(join(root, 'data', 'package.json'));
    const binding: unknown = require('@node-rs/jieba');
    const data: unknown = require('@node-rs/jieba/dict');
    if (!isJiebaModule(binding) || !isDictModule(data)) return null;
    const jieba = binding.Jieba.withDict(data.dict);
    return {
      words: {
        name: 'jieba (no HMM)',
        annotate: (text) => {
          let start = 0;
          return {
            tokens: jieba.cut(text, false).map((word) => wordToken(start, (start += word.length))),
            ...NOTHING,
          };
        },
      },
      names: {
        name: 'jieba (tags)',
        annotate: (text) => {
          let end = 0;
          const mentions = jieba.tag(text).flatMap(({ word, tag }): Mention[] => {
            const start = end;
            end += word.length;
            const type = TYPES[tag.slice(0, 2)];
            return type === undefined ? [] : [{ start, end, type, confidence: 1 }];
          });
          return { ...NOTHING, tokens: [], mentions };
        },
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
