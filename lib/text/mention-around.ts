import { MADE, ROLE, type Context } from './mention-context.ts';
import { bonusOfForm } from './mention-form.ts';
import { unitAt } from './script.ts';
import { hasSign, signSet } from './sign-set.ts';

/*
 * What stands beside a stretch and speaks for a person's name: a title, an act, marks, a form. Bonuses are nats: 3 makes a name
 * twenty times as likely.
 */

/** With this bonus a name is a person, whatever else is called so. */
export const FIRM = 3;
export const AFTER_TITLE = 3.5;
const AFTER_MADE = 1.5;
export const BEFORE_TITLE = 2.5;
export const BEFORE_ACT = 2;
const IN_LIST = 1;
const IN_BRACKETS = 0.8;
export const AT_START = 0.5;

/** 68岁的 | 向长发. */
const OF_AGE = '岁的';
const OF = '的'.charCodeAt(0);
const LIST_MARK = '、'.charCodeAt(0);
const OPENERS = signSet('（(');
const CLOSERS = signSet('）)');
export const SPACES = signSet(' \u3000\u00a0');
export const LINKS = signSet('和与及向对由被给让请叫为跟同据');
/** What stands behind a noun and says where. */
const LOCALIZERS = signSet('里中上下内外旁前后边间');
const GAPS = signSet(' \u3000\u00a0：:');
const SENTENCE_ENDS = signSet('。！？；\n');
const AND_OTHERS = '等'.charCodeAt(0);

/** True where somebody's age stands before. */
export function isAged(text: string, start: number): boolean {
  return unitAt(text, start - 1) === OF && text.startsWith(OF_AGE, start - 2);
}

/** How much what stands before `start` speaks for a name there. */
export function bonusBefore(text: string, start: number, context: Context): number {
  const title = context.endsTitle[start];
  if (title === 1) return AFTER_TITLE;
  if (title === MADE) return AFTER_MADE;
  if (start === 0) return AT_START;
  const before = unitAt(text, start - 1);
  if (isAged(text, start)) return AFTER_MADE;
  if (hasSign(GAPS, before)) {
    let at = start - 1;
    while (hasSign(GAPS, unitAt(text, at - 1))) at--;
    return context.endsTitle[at] === 1 ? AFTER_TITLE : AT_START;
  }
  if (before === LIST_MARK) return IN_LIST;
  if (hasSign(OPENERS, before)) return IN_BRACKETS;
  return hasSign(SENTENCE_ENDS, before) || hasSign(LINKS, before) ? AT_START : 0;
}

/** How much what stands after `end` speaks for a name before it. */
export function bonusAfter(text: string, end: number, context: Context): number {
  const role = context.startsRole[end] ?? 0;
  if ((role & ROLE.titleAfter) !== 0) return BEFORE_TITLE;
  if ((role & ROLE.act) !== 0) return BEFORE_ACT;
  const after = unitAt(text, end);
  if (after === LIST_MARK || hasSign(CLOSERS, after)) return IN_LIST;
  if (hasSign(OPENERS, after) || after === AND_OTHERS) return IN_BRACKETS;
  return end === text.length || hasSign(SENTENCE_ENDS, after) || hasSign(SPACES, after) ? AT_START : 0;
}

const FILLS_SLOT = 2;
const EDGES = signSet('、，。；：！？（）()“”《》\n ,;|');
export const isEdge = (text: string, at: number): boolean =>
  at < 0 || at >= text.length || hasSign(EDGES, text.charCodeAt(at));

/** The most that surroundings may say. */
export const MOST_BONUS = AFTER_TITLE + BEFORE_TITLE + FILLS_SLOT;

/**
 * What the surroundings of a stretch say for a name, both sides together: a name often fills the whole slot between a
 * title or a comma and the next mark (市长程立群，, 、彭华松、).
 */
export function bonusAround(text: string, start: number, end: number, context: Context): number {
  const appointed = bonusOfForm(text, start, end);
  const before = bonusBefore(text, start, context);
  const after = bonusAfter(text, end, context);
  if (before < IN_LIST && (after < IN_LIST || !isEdge(text, start - 1)))
    return Math.max(appointed, before + after);
  const closes = isEdge(text, end) || unitAt(text, end) === AND_OTHERS;
  return Math.max(appointed, before + after + (closes ? FILLS_SLOT : 0));
}

/** True for 河里, 井中, 车内, where nothing introduces somebody of that name. */
export function isWhere(text: string, start: number, end: number, context: Context): boolean {
  return hasSign(LOCALIZERS, text.charCodeAt(end - 1)) && bonusAround(text, start, end, context) < FIRM;
}
