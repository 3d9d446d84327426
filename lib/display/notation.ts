import { numericFromMarked, syllablesFromPinyin, toneOf } from '../text/pinyin.ts';
import { countHan } from '../text/script.ts';
import { zhuyinFromMarked } from './zhuyin.ts';

/** How a word's reading is written over it. */
export interface Notation {
  readonly notation: 'marks' | 'numbers' | 'zhuyin';
  /** The word's reading over the word, or each syllable over its character. */
  readonly joined: 'word' | 'syllable';
  /** Whether tones wear colours, so that each syllable says which it has. */
  readonly hasTones: boolean;
}

/** Between the syllables of a word, as the standard writes them: Xī’ān, Húnán Shěng, A-gǔ. */
const BETWEEN = /[\s’'-]/u;

/** Readings that have been written: a page has the same words again and again. */
const written = new Map<string, string>();
const MOST_WRITTEN = 20_000;

interface Part {
  /** What stands before the syllable: an apostrophe, a space, nothing. */
  readonly before: string;
  readonly syllable: string;
}

/** The parts that a reading consists of, which make it up again; null where it cannot be cut into so many. */
function partsOf(pinyin: string, count: number): readonly Part[] | null {
  const whole = pinyin.normalize('NFC');
  const syllables = syllablesFromPinyin(whole, count);
  if (!syllables) return null;
  const lower = whole.toLowerCase();
  const parts: Part[] = [];
  let at = 0;
  for (const syllable of syllables) {
    const start = lower.indexOf(syllable, at);
    if (start < 0) return null;
    parts.push({ before: whole.slice(at, start), syllable: whole.slice(start, start + syllable.length) });
    at = start + syllable.length;
  }
  return at === whole.length && parts.every(({ before }) => before === '' || BETWEEN.test(before))
    ? parts
    : null;
}

/** A syllable as it is written: `Cháng` → Cháng, Chang2 or ㄔㄤˊ. */
function spell(syllable: string, notation: Notation['notation']): string {
  if (notation === 'zhuyin') return zhuyinFromMarked(syllable) ?? syllable;
  if (notation === 'marks') return syllable;
  const numeric = numericFromMarked(syllable);
  return numeric === 'r5' ? 'r' : numeric;
}

/** What joins a syllable to the one before: no apostrophe after a number, a space between two of zhuyin. */
function joint(before: string, isFirst: boolean, notation: Notation['notation']): string {
  if (isFirst) return '';
  if (notation === 'zhuyin') return ' ';
  return notation === 'numbers' ? before.replace(/[’']/u, '') : before;
}

/**
 * What is drawn over a word, from its reading in pinyin: plain text, or, where the parts of it are drawn apart, each with
 * its tone after it (0 where tones wear no colour): `|Cháng2|shā1` in one row over the word, `/Cháng2/shā1` each over its
 * character. A reading that cannot be cut into the word's syllables stays as it is, and an empty one empty.
 */
export function writeReading(pinyin: string, surface: string, wish: Notation): string {
  const { notation, joined, hasTones } = wish;
  if (pinyin === '' || (notation === 'marks' && joined === 'word' && !hasTones)) return pinyin;
  const count = countHan(surface);
  const key = `${notation} ${joined} ${String(hasTones)} ${String(count)} ${pinyin}`;
  let text = written.get(key);
  if (text === undefined) {
    if (written.size >= MOST_WRITTEN) written.clear();
    written.set(key, (text = write(pinyin, count, wish)));
  }
  return text;
}

function write(pinyin: string, count: number, { notation, joined, hasTones }: Notation): string {
  const parts = partsOf(pinyin, count);
  if (!parts) return pinyin;
  const texts = parts.map(({ before, syllable }, index) => {
    const text = spell(syllable, notation);
    const tone = hasTones ? String(toneOf(syllable.toLowerCase())) : '0';
    if (joined === 'syllable') return `/${text}${tone}`;
    const own = joint(before, index === 0, notation) + text;
    return hasTones ? `|${own}${tone}` : own;
  });
  return texts.join('');
}
