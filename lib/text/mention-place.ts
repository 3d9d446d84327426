import { offerCandidate, type Candidate, type Lattice } from './mention-lattice.ts';
import { NO_PLACE_ALONE, NO_PLACE_START, PLACE_ENDINGS } from './mention-words.ts';
import { KIND, kindOfWord, natsIn, type NameStatistics } from './names.ts';
import { SIGN, signOf } from './script.ts';
import { hasSign, signSet } from './sign-set.ts';

/*
 * Places that no list has, by their ending: 五门堰, 陇穷村, 韶山路. The stem is priced by the characters that the
 * gazetteer's names are made of.
 */

/** −log of the share of unlisted places among the words of news. */
const PLACE_COST = 4.5;
/** −log of the share of stems of one, two, three characters. */
const LENGTH_COST = [Infinity, 4, 0.4, 1.8] as const;
const LONGEST_STEM = 3;
const STRANGE = 11;
/** What a slogan does with a city or a county; all real names that end so are in the gazetteer. */
const SLOGANS = new Set('兴立治强富建');
const GOVERNED = new Set('省市县区国');
/** Divisions that a 长 heads. */
const HEADED = new Set('市县区镇乡村州');
/** A number and its measure, which no place's name begins with: 三座. */
const COUNTED = /^[一二三四五六七八九十两几数]+[座个家条处所]$/u;
/** What is no place's own name: a comparison, where something goes (排进 | 江), a number, two opposites. */
const NO_STEM =
  /^\p{Script=Han}?于|[如似若进入到出过往回]$|[两三四五六七八九十几各多]$|^(?:上下|东西|南北|前后|左右|内外|大小|新老|新旧|高低|远近)$/u;
/** A line of railway: named after places, and none. */
const LINE = '高铁';

const LONGEST_ENDING = Math.max(...[...PLACE_ENDINGS.keys()].map((ending) => ending.length));
const LAST_SIGNS = signSet([...PLACE_ENDINGS.keys()].map((ending) => ending.slice(-1)));

/** All stretches of a stem and a place's ending. */
export function findPlaces(lattice: Lattice, names: NameStatistics, out: Candidate[]): void {
  const { text, first, ends, ids } = lattice;
  const { placeFirst, placeLater } = names.tables;
  const isListed = (start: number, end: number): boolean => {
    for (let item = first[start] ?? 0; item < (first[start + 1] ?? 0); item++)
      if (ends[item] === end && kindOfWord(names, ids[item] ?? 0) === KIND.place) return true;
    return false;
  };
  for (let end = 2; end <= text.length; end++) {
    if (!hasSign(LAST_SIGNS, text.charCodeAt(end - 1))) continue;
    for (let length = 1; length <= LONGEST_ENDING && length < end; length++) {
      const ending = PLACE_ENDINGS.get(text.slice(end - length, end));
      if (ending === undefined) continue;
      // 曲镇长 bears a surname and a post; a county's head is written 衡南县县长.
      if (length === 1 && text.charAt(end) === '长' && HEADED.has(text.charAt(end - 1))) continue;
      // 以港兴市, 产业强县.
      if (length === 1 && SLOGANS.has(text.charAt(end - 2)) && GOVERNED.has(text.charAt(end - 1))) continue;
      let later = 0;
      for (let stem = 1; stem <= LONGEST_STEM; stem++) {
        const start = end - length - stem;
        if (start < 0 || signOf(text.charCodeAt(start)) !== SIGN.han) break;
        const code = text.charCodeAt(start);
        const sign = text.charAt(start);
        if (NO_PLACE_START.has(sign) || (stem === 1 && NO_PLACE_ALONE.has(sign))) {
          later += natsIn(placeLater, code, STRANGE);
          continue;
        }
        // 重于 | 泰山, 上下 | 水库, 文山两 | 州.
        if (stem > 1 && NO_STEM.test(text.slice(start, end - length))) break;
        // 四座码头, 两条路: a number and a measure.
        if (stem > 1 && COUNTED.test(text.slice(start, end - length))) break;
        // 西安至 | 榆林 | 高铁 says where it goes to; 沪杭高铁 is what the line is called.
        if (text.startsWith(LINE, end - length) && isListed(start, end - length)) {
          later += natsIn(placeLater, code, STRANGE);
          continue;
        }
        const cost =
          PLACE_COST + ending + (LENGTH_COST[stem] ?? Infinity) + natsIn(placeFirst, code, STRANGE) + later;
        offerCandidate(lattice, start, end, KIND.place, cost, false, out);
        later += natsIn(placeLater, code, STRANGE);
      }
    }
  }
}
