/*
 * Which digits are a code and no amount: telephone numbers, rooms, roads, flights. They are said one by one.
 */
import { findUnit } from './quantity-unit.ts';

const BEFORE_CODE =
  /(?:拨打|拨通|致电|电话|热线|手机|手机号|号码|邮编|密码|验证码|编号|代码|证号|学号|微信|QQ|传真|客服|尾号|波音|空客|航班)[为是号：: ]{0,2}$/u;
const AFTER_CODE =
  /^ ?(?:热线|平台|电话|客服|指挥中心|报警|接警|出警|急救|民警|调度|室|房(?![源屋产贷价企])|国道|省道|县道|乡道|航班|次列车|次航班|路公交|信箱)/u;
/** Numbers that everybody calls: police, fire, ambulance, road accidents, directory; railways, mayors, operators, banks. */
const CALLED = /^(?:110|119|120|122|114|12306|12315|12333|12345|12348|12388|10010|10086|955\d\d)$/u;
const STREET = /[路街巷弄道村]$/u;
/** An amount so long would have commas or a word for its thousands. */
const LONGEST_PLAIN = 9;
const PHONE = /(?:1[3-9]\d{9}|400-?\d{3}-?\d{4}|0\d{2,3}-\d{7,8})(?!\d)/y;

/** Where a telephone number that begins at `start` ends, with its hyphens; −1 where none does: 0731-55501234. */
export function phoneEnd(text: string, start: number): number {
  PHONE.lastIndex = start;
  const found = PHONE.exec(text);
  return found ? start + found[0].length : -1;
}

/** True where the digits of `text` from `start` to `end` are said one by one. */
export function isCode(text: string, start: number, end: number): boolean {
  const digits = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 6);
  if (/^[.,]\d/u.test(after) || /^[万亿千百萬億%‰]/u.test(after)) return false;
  if (digits.length > 1 && digits.startsWith('0')) return true;
  if (digits.length >= 3 && /[A-Za-z]-?$/u.test(before)) return true;
  if (digits.length >= 3 && AFTER_CODE.test(after)) return true;
  if (digits.length >= 3 && after.startsWith('号') && STREET.test(before)) return true;
  if (/^ ?(?:左右|以上|以下|以内)/u.test(after)) return false;
  const isCounted =
    findUnit(text, end + (after.startsWith(' ') ? 1 : 0)) !== null || /^ ?[多余来]/u.test(after);
  if (isCounted) return false;
  if (BEFORE_CODE.test(before)) return true;
  if (CALLED.test(digits)) return isCalled(before, after);
  return digits.length >= LONGEST_PLAIN && !digits.endsWith('000');
}

/** 打120, 120救护车 and 120 by itself call for help; 升至120 is an amount. */
function isCalled(before: string, after: string): boolean {
  if (/^ ?[:/—–~-] ?\d/u.test(after)) return false;
  return (
    /[打拨找叫]$/u.test(before) ||
    /^\p{Script=Han}/u.test(after) ||
    !/[\p{Script=Han}:/—–~-] ?$/u.test(before)
  );
}
