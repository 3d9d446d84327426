import { candidateAt, isHopeless, type Candidate, type Lattice } from './mention-lattice.ts';
import { HEADS } from './mention-organisation-words.ts';
import { KIND } from './names.ts';
import { SIGN, signOf } from './script.ts';
import { hasSign, signSet } from './sign-set.ts';

/*
 * Nouns that no dictionary has, by their last character: 保教费, 高发季, 抽检率. They are no names, but without them their
 * characters would look like one: a surname and a given name.
 */

/** Last characters of such nouns that are rare in given names. */
const ENDINGS = signSet(
  '费率季量额期度型类版卡票券债税款权式剂素症炎病膜池箱柜级项案库圈链线店铺舱弹药饭汤饼糕糖节赛展奖课制法',
);
/** Dearer than a name with a title, and than most names without; cheaper than three characters one by one. */
const COST = 19;

/** Three characters of which the last makes nouns, and no two end a body's name: 医药, 证券. */
export function findNouns(lattice: Lattice, out: Candidate[]): void {
  const { text } = lattice;
  for (let end = 3; end <= text.length; end++) {
    if (!hasSign(ENDINGS, text.charCodeAt(end - 1))) continue;
    if (signOf(text.charCodeAt(end - 3)) !== SIGN.han || signOf(text.charCodeAt(end - 2)) !== SIGN.han)
      continue;
    if (isHopeless(lattice, end - 3, end, COST)) continue;
    if (startsLonger(lattice, end - 1, end) || HEADS.has(text.slice(end - 2, end))) continue;
    out.push(candidateAt(end - 3, end, KIND.none, COST, false, true));
  }
}

/** True where a word begins at `start` and goes on beyond `end`: 电源, so that 瑞达电 is no noun in 瑞达电源. */
function startsLonger({ first, ends }: Lattice, start: number, end: number): boolean {
  for (let item = first[start] ?? 0; item < (first[start + 1] ?? 0); item++)
    if ((ends[item] ?? 0) > end) return true;
  return false;
}
