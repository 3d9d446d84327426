import { unitAt } from './script.ts';
import { hasSign, signSet } from './sign-set.ts';

/*
 * Names in forms: bylines, 记者高原、向往）, and notices of appointment, where no title stands before them and no act after: 任命高扬为…,
 * ；华中和，州委督查室主任, 盘国安（瑶族）. What stands around them says it all the same, also where the name is a word.
 */

/** Those who sign an article, with the names before this one. */
const BYLINE = /(?:记者|通讯员|摄影|实习生|编辑|校对|责编)[ 　:：]?(?:\p{Script=Han}{2,4}[、 　]+){0,5}$/u;
const LONGEST_BYLINE = 30;
/** What stands before a name in a byline, and after it. */
const BEFORE_SIGNED = signSet('者员影生辑对编、 　:：');
const AFTER_SIGNED = /^(?:[、 　）)]|$|通讯员|摄|报道|文[/／])/u;
const AFTER_SIGNED_HEADS = signSet('、 　）)通摄报文');
const SIGNED = 6;

/** What is done to somebody who gets or loses a post. */
const APPOINTS = /(?:任命|免去|选举|推选|补选|增选|聘任|聘请|提名|推荐|接任)$/u;
const LONGEST_VERB = 2;
/** What the post stands after. */
const AS = /^(?:同志)?(?:为|担任|任|兼任|的)/u;
const AS_HEADS = signSet('为的任担同兼');
/** Worth of both together, in nats. */
const APPOINTED = 4.5;

/** Sex and people, as personnel notices have them in brackets. */
const PERSONAL = /^[（(](?:[男女]|\p{Script=Han}{1,4}族)[，,、）)]/u;
const OPENERS = signSet('（(');
const IN_BRACKETS = 4;

/** What ends the item before. */
const ITEM_ENDS = signSet('；;\n');
/** A post after the name and a comma, to the end of its clause. */
const POST =
  /^[，,][^，,；;。\n]{2,30}(?:长|书记|主任|主席|委员|专员|研究员|巡视员|调研员|审判员|检察员|法官|检察官|教授|经理|总监|干部|职务|职级|人选)(?=[，,；;。\n]|$)/u;
const COMMAS = signSet('，,');
const LONGEST_POST = 40;
const IN_ITEM = 3;

/** How much a byline or a notice of appointment says for a name from `start` to `end` of a text in simplified characters; 0 where none is. */
export function bonusOfForm(text: string, start: number, end: number): number {
  const before = unitAt(text, start - 1);
  const next = unitAt(text, end);
  if (
    hasSign(BEFORE_SIGNED, before) &&
    (hasSign(AFTER_SIGNED_HEADS, next) || end >= text.length) &&
    AFTER_SIGNED.test(text.slice(end, end + 3)) &&
    BYLINE.test(text.slice(Math.max(0, start - LONGEST_BYLINE), start))
  )
    return SIGNED;
  if (hasSign(OPENERS, next) && PERSONAL.test(text.slice(end, end + 8))) return IN_BRACKETS;
  if (hasSign(COMMAS, next) && (start === 0 || hasSign(ITEM_ENDS, before)))
    return POST.test(text.slice(end, end + LONGEST_POST)) ? IN_ITEM : 0;
  if (!hasSign(AS_HEADS, next) || !AS.test(text.slice(end, end + 4))) return 0;
  return APPOINTS.test(text.slice(Math.max(0, start - LONGEST_VERB), start)) ? APPOINTED : 0;
}
