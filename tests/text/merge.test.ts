import { describe, expect, it } from 'vitest';

import { flowFromText } from '../../lib/text/flow.ts';
import { mergeSigns } from '../../lib/text/merge.ts';
import { segment } from '../../lib/text/segment.ts';
import { getLexicon } from '../support/resources.ts';

const lexicon = getLexicon();
const KNOWN = new Set(['长株潭']);

/** The words of `text` where `term` in it is a term, or a name. */
function cut(text: string, term: string, isName = false): string {
  const span = { start: text.indexOf(term), end: text.indexOf(term) + term.length };
  const segments = segment(flowFromText(text), lexicon, [{ ...span, isWhole: false }]);
  const [terms, names] = isName ? [[], [span]] : [[span], []];
  return mergeSigns(text, segments, terms, names, lexicon, (surface) => KNOWN.has(surface))
    .map(({ start, end }) => text.slice(start, end))
    .join('|');
}

describe('single characters inside what is known as one', () => {
  it('become one word where they are the whole of it, or four', () => {
    expect(cut('专精特新', '专精特新')).toBe('专精特新');
    expect(cut('一核两副三带四区', '一核两副三带四区')).toBe('一核|两副|三带|四区');
  });

  it('go two by two where a longer term has three, unless the three are a term', () => {
    expect(cut('省域副中心', '省域副中心')).toBe('省域|副中心');
    expect(cut('上云上平台', '上云上平台')).toBe('上云|上|平台');
    expect(cut('长株潭一体化', '长株潭一体化')).toBe('长株潭|一体化');
  });

  it('stay together in the names of companies and places', () => {
    expect(cut('参观蓝思科技', '蓝思科技', true)).toBe('参观|蓝思|科技');
  });

  it('stay apart outside, and around words of grammar', () => {
    expect(cut('他又说专精特新', '专精特新')).toBe('他|又|说|专精特新');
    expect(cut('党的二十大', '党的二十大')).toMatch(/^党\|的\|/u);
  });
});
