/*
 * A text cut into the parts in which it is said: numbers, units and letters are put into words, Han is taken over.
 * Works on half-width signs that stand where those of the text stand.
 */
import {
  AMOUNT,
  number,
  readAmount,
  readDigits,
  run,
  type Said,
  SHARE,
  type SpokenPart,
  withJoint,
  word,
} from './spoken-digits.ts';
import { spokenFromLetters } from './spoken-latin.ts';
import { hanFromAmount } from './spoken-number.ts';
import { currencyAt, isCountBefore, unitSignAt } from './spoken-unit.ts';

/** Signs between two amounts or after one: 50米×25米, 2+1, 10万+. */
const SYMBOLS: Readonly<Record<string, string>> = { '+': '加', '×': '乘', '=': '等于' };
/** An amount with its unit, before the slash of 30元/吨. */
const PER = /\d[万亿]?\p{Script=Han}{1,4}$/u;

/** The parts of `text` from `start` to `end`. The text around decides with it; nothing of it is said. */
export function spokenParts(text: string, start: number, end: number): readonly SpokenPart[] {
  const parts: SpokenPart[] = [];
  for (let at = start; at < end;) {
    const said = readAt(text, at);
    if (said && said.end > at) {
      parts.push(...said.parts);
      // A dash at the end leads out of the stretch.
      const last = parts.at(-1);
      if (said.end >= end && last?.kind === 'word' && last.han === '到') parts.pop();
      at = said.end;
      continue;
    }
    const last = parts.at(-1);
    const length = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    // What is neither Han nor known is not said: quotes, spaces, hyphens.
    if (/^\p{Script=Han}/u.test(text.slice(at, at + length))) {
      if (last?.kind === 'own' && last.span.end === at)
        parts[parts.length - 1] = { kind: 'own', span: { start: last.span.start, end: at + length } };
      else parts.push({ kind: 'own', span: { start: at, end: at + length } });
    }
    at += length;
  }
  return parts;
}

function readAt(text: string, at: number): Said | null {
  const sign = text.charAt(at);
  if (/[A-Za-z]/u.test(sign)) return readLetters(text, at);
  const unit = unitSignAt(text, at);
  if (unit) return { end: unit.end, parts: [word(unit.han)] };
  if (currencyAt(text, at) !== '' && /^ ?\d/u.test(text.slice(at + 1, at + 3))) return readCurrency(text, at);
  if (sign === '-' && isMinus(text, at)) return readMinus(text, at);
  if (sign === '第') return readRank(text, at);
  const symbol = SYMBOLS[sign];
  if (symbol !== undefined && /[\p{Nd}\p{Script=Han}A-Za-z] ?$/u.test(text.slice(Math.max(0, at - 2), at)))
    return { end: at + 1, parts: [word(symbol)] };
  if (sign === '/' && PER.test(text.slice(Math.max(0, at - 6), at))) return readPer(text, at);
  return /\d/u.test(sign) ? readDigits(text, at) : null;
}

/** 30元/吨, 30元/m²: what is before is so much for each of what is after. */
function readPer(text: string, at: number): Said | null {
  const unit = unitSignAt(text, at + 1);
  if (unit) return { end: unit.end, parts: [word('每'), word(unit.han)] };
  return /^\p{Script=Han}/u.test(text.slice(at + 1, at + 3)) ? { end: at + 1, parts: [word('每')] } : null;
}

function readLetters(text: string, at: number): Said {
  const letters = /^[A-Za-z]+/u.exec(text.slice(at, at + 40))?.[0] ?? '';
  const end = at + letters.length;
  const said = spokenFromLetters(letters, text.slice(end, end + 2));
  const part: SpokenPart = { kind: 'letters', han: said.letters };
  return { end, parts: said.count > 0 ? [number(hanFromAmount(String(said.count), false)), part] : [part] };
}

/** 第3 is 第三. */
function readRank(text: string, at: number): Said | null {
  const digits = /^\d+/u.exec(text.slice(at + 1, at + 20))?.[0];
  if (digits === undefined) return null;
  return { end: at + 1 + digits.length, parts: [number(`第${hanFromAmount(digits, false)}`)] };
}

/** A minus stands before a number and after nothing that it could join or part: −5℃, 至-3℃; not 7-8, 歼-20. */
function isMinus(text: string, at: number): boolean {
  if (!/\d/u.test(text.charAt(at + 1))) return false;
  const before = text.charAt(at - 1);
  return before === '' || /[\s至到为是达跌降增(~,。、:—-]/u.test(before);
}

function readMinus(text: string, at: number): Said | null {
  const amount = run(AMOUNT, text, at + 1)?.[0] ?? '';
  const end = at + 1 + amount.length;
  const after = text.slice(end, end + 4);
  const share = SHARE[after.charAt(0)];
  if (share !== undefined)
    return withJoint(text, {
      end: end + 1,
      parts: [word('负'), number(share + hanFromAmount(amount, false))],
    });
  const isCold = /^ ?(?:℃|°|度|摄氏度)/u.test(after);
  const parts = [word(isCold ? '零下' : '负'), number(hanFromAmount(amount, isCountBefore(text, end)))];
  return withJoint(text, { end, parts });
}

/** $30亿 is 三十亿美元: the sign is said after the number and its 万 and 亿. */
function readCurrency(text: string, at: number): Said | null {
  const from = text.charAt(at + 1) === ' ' ? at + 2 : at + 1;
  const amount = readAmount(text, from);
  if (!amount) return null;
  return { end: amount.end, parts: [...amount.parts, word(currencyAt(text, at))] };
}
