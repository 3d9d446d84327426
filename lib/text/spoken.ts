import type { Spoken, Token } from './annotation.ts';
import { pinyinFromNumeral } from './orthography-numeral.ts';
import { countHan } from './script.ts';
import { isOverlapping, type Span } from './span.ts';
import type { SpokenPart } from './spoken-digits.ts';
import { spokenParts } from './spoken-parts.ts';

/** Signs of full width and dashes of all kinds, as the rules know them; each for one of the same length. */
const MEANT = new Map<string, string>([
  ['％', '%'],
  ['：', ':'],
  ['／', '/'],
  ['．', '.'],
  ['−', '-'],
  ['－', '-'],
  ['～', '~'],
  ['＄', '$'],
  ['￥', '¥'],
  ['∶', ':'],
]);
const WRITTEN = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a％：／．−－～＄￥∶]/gu;

/** What a number may have before it that is said after it, or as 零下. */
const LEAD = /[¥$€£-]$/u;

/**
 * How a newsreader says the stretch `span` of `text`, whose tokens are `tokens`: 2.2亿元 is 二点二亿元, èr diǎn èr yì
 * yuán; 30% is 百分之三十; 5G is 五G, wǔ G. A currency or minus sign right before it is said with it. Null where it has
 * neither digits nor letters, and is said as it is written. `pinyinFromText` gives the pinyin of words that are not in
 * the text (摄氏度 for ℃). Citation tones. Cost is linear in the stretch and what stands a few signs around it.
 */
export function spokenOf(
  text: string,
  span: Span,
  tokens: readonly Token[],
  pinyinFromText: (text: string) => string,
): Spoken | null {
  // The rules look at a few signs around; the rest of a long text is not copied.
  const from = Math.max(0, span.start - 16);
  const plain = plainFromText(text.slice(from, span.end + 32));
  const start = span.start - from;
  const end = span.end - from;
  if (!/[\dA-Za-z]/u.test(plain.slice(start, end))) return null;
  const lead = LEAD.test(plain.slice(0, start)) && /^\d/u.test(plain.slice(start)) ? 1 : 0;
  const parts = spokenParts(plain, start - lead, end);
  const han: string[] = [];
  const pinyin: string[] = [];
  const near = tokens.filter((token) => isOverlapping(token, span));
  for (const part of parts) {
    const own = part.kind === 'own' ? { start: part.span.start + from, end: part.span.end + from } : null;
    han.push(own ? text.slice(own.start, own.end) : hanOf(part));
    pinyin.push(own ? pinyinOfOwn(text, own, near, pinyinFromText) : pinyinOfPart(part, pinyinFromText));
  }
  const said = han.join('');
  return said === '' ? null : { han: said, pinyin: pinyin.filter((each) => each !== '').join(' ') };
}

function plainFromText(text: string): string {
  return text.replaceAll(WRITTEN, (sign) => {
    const meant = MEANT.get(sign);
    return meant ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  });
}

function hanOf(part: SpokenPart): string {
  return part.kind === 'own' ? '' : part.han;
}

function pinyinOfPart(part: SpokenPart, pinyinFromText: (text: string) => string): string {
  if (part.kind === 'own' || part.kind === 'letters') return hanOf(part);
  if (part.kind === 'row') return [...part.han].map((sign) => pinyinFromNumeral(sign) ?? '').join(' ');
  if (part.kind === 'number') return pinyinFromNumeral(part.han) ?? pinyinFromText(part.han);
  return pinyinFromText(part.han);
}

/** The pinyin of a stretch of Han as the engine has read it there; of a token that reaches out of it, its syllables. */
function pinyinOfOwn(
  text: string,
  span: Span,
  tokens: readonly Token[],
  pinyinFromText: (text: string) => string,
): string {
  return tokens
    .filter((token) => isOverlapping(token, span))
    .map((token) => {
      if (token.start >= span.start && token.end <= span.end) return token.pinyin;
      const before = countHan(text, token.start, Math.max(token.start, span.start));
      const count = countHan(text, Math.max(token.start, span.start), Math.min(token.end, span.end));
      const syllables = token.readings.slice(before, before + count).map(({ syllable }) => syllable);
      const start = Math.max(token.start, span.start);
      const alone = pinyinFromText(text.slice(start, Math.min(token.end, span.end)));
      // Joined as a word of its own, where it is said as it is here: 打印 of 3D打印.
      return alone.replaceAll(/[ ’-]/gu, '') === syllables.join('') ? alone : syllables.join(' ');
    })
    .filter((pinyin) => pinyin !== '')
    .join(' ');
}
