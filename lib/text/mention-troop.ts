import type { Span } from './span.ts';

/*
 * Troops whose number a paper withholds: 东部战区陆军某旅, 空军航空兵某部, 第72集团军某旅.
 */

const WITHHELD = '某';
/** Where they stand and what they serve in, before 某. */
const SERVICE =
  /(?:(?:[东南西北中]部战区|解放军|中国人民解放军)?(?:陆军|海军|空军|火箭军|武警|联勤保障部队|军事航天部队|信息支援部队|战略支援部队)[^的了在与和及向对、，。；：“”\s]{0,9}|(?:[东南西北中]部战区|第[\d一二三四五六七八九十]{1,4}集团军)[^的了在与和及向对、，。；：“”\s]{0,4})$/u;
const LONGEST_SERVICE = 20;
/** What they are, after 某. */
const UNIT =
  /^某\p{Script=Han}{0,6}?(?:集团军|支队|大队|中队|分队|舰队|部队|基地|旅|团|营|连|师|部|站|库|舰(?!支队|大队|部队|队|艇))/u;
const LONGEST_UNIT = 10;

/** Such troops in a text in simplified characters, in order. */
export function findTroops(text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(WITHHELD); at >= 0; at = text.indexOf(WITHHELD, at + 1)) {
    const service = SERVICE.exec(text.slice(Math.max(0, at - LONGEST_SERVICE), at))?.[0];
    const unit = UNIT.exec(text.slice(at, at + LONGEST_UNIT))?.[0];
    if (service === undefined || unit === undefined) continue;
    found.push({ start: at - service.length, end: at + unit.length });
  }
  return found;
}
