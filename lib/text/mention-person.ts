import type { Context } from './mention-context.ts';
import { ROLE } from './mention-context.ts';
import {
  AFTER_TITLE,
  AT_START,
  BEFORE_ACT,
  BEFORE_TITLE,
  bonusAround,
  bonusBefore,
  FIRM,
  isAged,
  isEdge,
  isWhere,
  LINKS,
  MOST_BONUS,
  SPACES,
} from './mention-around.ts';
import { candidateAt, isHopeless, offerCandidate, type Candidate, type Lattice } from './mention-lattice.ts';
import { costIn, KIND, kindOfWord, NAME_COST_UNIT, natsIn, NEVER, type NameStatistics } from './names.ts';
import { SIGN, signOf, unitAt } from './script.ts';
import { hasSign, signSet } from './sign-set.ts';

/*
 * Stretches that may be a person's name, priced by what names are made of and by what stands beside them. Costs and
 * bonuses are nats: 3 makes a name twenty times as likely.
 */

/** −log of the share of persons among the words of news, about one in fifty. */
const PERSON_COST = 3;
/** −log of the share of given names of one and of two characters. */
const GIVEN_ONE = 1.7;
const GIVEN_TWO = 0.2;
/** Price of a character that no listed name has at its place. */
const STRANGE = 11.5;

/** What a surname without a given name costs beside its title. */
const ALONE = 1.5;
/** Rarer surnames do not stand alone, and need somebody who introduces them: else they are words (怕 | 老人). */
const RARE_SURNAME = 7.5;
/** A last character that links to what follows: 黄明和副部长孙华山 are two. */
const AS_LINK = 5;
/** 着 follows a verb, 时军 | 忙着, or begins a few words, 李明 | 着力. */
const GOING_ON = '着'.charCodeAt(0);
const AFTER_GOING_ON = signSet('力手眼重装陆火急');
/** Surnames that nearly always are a word of grammar, and what they cost more. */
const FUNCTION_WORDS = signSet('和向从时来那还同有别都是能要过单以由被等为更相才与连');
const AS_WORD = 3;
/** Surnames that right after another word are mostly a verb, 张志樑任科主任, 群众应自觉, and what they cost more there. */
const VERBS = signSet('任应经');
const AS_VERB = 4;
/** Adverbs that begin with 一, which would end a name before them: 辛俊一同. */
const ONE = '一'.charCodeAt(0);
const AFTER_ONE = signSet('同行道起直再致并');
/** 李姓男子 is called Li, not 李姓. */
const FAMILY = '姓'.charCodeAt(0);
/** What a surname costs more that is the second half of a listed place. */
const AS_PLACE = 5;
/** Surnames that before a title are a word: 任主席国, 党主席, 原局长, 州长. */
const NOT_ALONE = signSet(
  '厅处科系委办所台厂馆府室庭署任原时和向从于经应成代党国州县区团海司军部市省村乡镇单总前现该各本名位校院会局站队组连班双师生农工商女男老小大',
);
const WEEKDAYS = signSet('一二三四五六日末');

/** Adverbs that follow a name and are rare in one: 王晨都表示. */
const TRAILERS = signSet('都也就还则均各将曾已又却仍才便再并亦');
/** What ends no name unless a mark follows: 肖千 | 在接受专访时, 吴炜 | 作政府工作报告. */
const BEFORE_REST = signSet('在作');
const WITHHELD_SIGN = '某'.charCodeAt(0);
/** What follows a name that is withheld, and is no part of it. */
const AFTER_WITHHELD = '起等在与和对被将到因为系是有的了也都说称向从把给让用以及又还就并主于自经';
const WEEK = '周'.charCodeAt(0);
const IN_POST = '任'.charCodeAt(0);

/** 副县长 | 任 | 林长: who is in charge of what. */
const IN_CHARGE = /^任[河湖林田链路片街楼段湾库塘巷点站组]长$/u;
/** No given name ends so: 唐山舰, 乐天奖, 单县, 崇福寺, 李子酒, 养卡, 苗族, 潞城站. */
const NEVER_LAST = signSet('舰艇号奖县厅署寺庙酒病厂店局院馆税费券症肉饭菜鞋猪鸭卡电族站室');
/** What is said of a thing, after its word: 费用 | 高, 周期 | 长, 春耕 | 正忙. */
const SAYS_HOW = signSet('高长低大小多少快慢难贵差强弱远近深浅重轻紧足正将已均仍也都就');
/** Phrases that are made like names: 多则 | 两年, 牧家乐, 刑二庭, 车一压 | 就 | 陷. */
const NO_NAME =
  /^(?:[刑民行执立审][一二三四五六]庭|[多少轻重远近快慢]则|[农牧渔林]家乐|[美俄日韩德法英中巴以印朝欧伊乌]方.?$|边\p{Script=Han}边|\p{Script=Han}一\p{Script=Han}(?=就))/u;
/** What nearly every stretch that {@link NO_NAME} and {@link IN_CHARGE} mean begins with, or has second. */
const NO_NAME_HEADS = signSet('边任');
const NO_NAME_SECONDS = signSet('一二三四五六则家方');
/** Surnames of a few that are another word nearly everywhere: 要 | 树牢, 干 | 得 | 差, 新 | 学期. They name somebody after a title only. */
const TITLED_ONLY = signSet('要干教新剪缴刀');
/** Surnames that are verbs or prepositions before a place. */
const VERBAL = signSet('应于向任和关从经由');
/** What a place ends with: before it, VERBAL is a preposition, 于衡阳 | 市. */
const DIVISIONS = signSet('省市县区旗盟州镇乡');
/** What a place costs at most that everybody knows. */
const KNOWN_PLACE = 10;

function isHanAt(text: string, at: number): boolean {
  return at < text.length && signOf(text.charCodeAt(at)) === SIGN.han;
}

/** True where a word stands right before that is neither a title nor a link: who or what does what follows. */
function isAfterWord(text: string, start: number, context: Context): boolean {
  return (
    start > 0 &&
    isHanAt(text, start - 1) &&
    context.endsTitle[start] !== 1 &&
    !hasSign(LINKS, text.charCodeAt(start - 1))
  );
}

/** Chinese names (and Korean ones, which are made alike): a surname and a given name of one or two characters. */
export function findPersons(
  lattice: Lattice,
  context: Context,
  names: NameStatistics,
  out: Candidate[],
): void {
  const { text } = lattice;
  const { surname, first, second, single } = names.tables;
  /** True where a listed place goes over `at`: 长沙, before the 沙 of 沙戴卡. */
  const cutsPlace = (at: number): boolean => {
    if (at === 0 || context.endsTitle[at] === 1) return false;
    for (let item = lattice.first[at - 1] ?? 0; item < (lattice.first[at] ?? 0); item++)
      if ((lattice.ends[item] ?? 0) > at && kindOfWord(names, lattice.ids[item] ?? 0) === KIND.place)
        return true;
    return false;
  };
  /** True where the given name would be a place that everybody knows: 应 | 法国 | 总统. */
  const isPlace = (start: number, end: number): boolean => {
    for (let item = lattice.first[start] ?? 0; item < (lattice.first[start + 1] ?? 0); item++)
      if (
        lattice.ends[item] === end &&
        (lattice.prices[item] ?? Infinity) < KNOWN_PLACE &&
        kindOfWord(names, lattice.ids[item] ?? 0) === KIND.place
      )
        return true;
    return false;
  };
  /** True for a word and what is said of it, 费用 | 高, where nobody is introduced. */
  const isPhrase = (start: number, end: number): boolean => {
    if (context.endsTitle[start] === 1) return false;
    for (let item = lattice.first[start] ?? 0; item < (lattice.first[start + 1] ?? 0); item++)
      if (lattice.ends[item] === end - 1 && kindOfWord(names, lattice.ids[item] ?? 0) === KIND.none)
        return true;
    return false;
  };
  const push = (start: number, end: number, cost: number): void => {
    // The cheapest questions first: seven of ten stretches are hopeless.
    if (isHopeless(lattice, start, end, cost - MOST_BONUS)) return;
    if (hasSign(NEVER_LAST, unitAt(text, end - 1))) return;
    const head = text.charCodeAt(start);
    if (end - start === 3 && hasSign(SAYS_HOW, unitAt(text, end - 1)) && isPhrase(start, end)) return;
    if (
      (hasSign(NO_NAME_HEADS, head) || hasSign(NO_NAME_SECONDS, unitAt(text, start + 1))) &&
      (NO_NAME.test(text.slice(start, end + 1)) || IN_CHARGE.test(text.slice(start, end)))
    )
      return;
    if (hasSign(TITLED_ONLY, head) && bonusBefore(text, start, context) < AFTER_TITLE) return;
    if (end - start === 3 && hasSign(VERBAL, head)) {
      // 从 | 云溪县, 应 | 法国.
      const isTitled = context.endsTitle[start] === 1 && head === IN_POST;
      const isDivided = hasSign(DIVISIONS, unitAt(text, end));
      if (isDivided || (isPlace(start + 1, end) && !isTitled && !isAged(text, start))) return;
    }
    const bonus = bonusAround(text, start, end, context);
    if (end - start === 2 && isWhere(text, start, end, context)) return;
    // 遇水, 教琴: who bears so rare a surname is introduced.
    if (costIn(surname, head) > RARE_SURNAME * NAME_COST_UNIT && bonus < BEFORE_ACT) return;
    offerCandidate(lattice, start, end, KIND.person, Math.max(1, cost - bonus), bonus >= FIRM, out);
  };
  const offer = (start: number, given: number, cost: number): void => {
    const sign = unitAt(text, given);
    if (hasSign(SPACES, sign)) offerSpaced(lattice, { start, given, cost }, context, names, out);
    if (!isHanAt(text, given) || sign === FAMILY) return;
    const before = PERSON_COST + cost;
    // A surname alone, before a title: 王 of 王先生.
    if (
      ((context.startsRole[given] ?? 0) & ROLE.titleAfter) !== 0 &&
      cost <= RARE_SURNAME &&
      !hasSign(NOT_ALONE, text.charCodeAt(given - 1))
    )
      offerCandidate(lattice, start, given, KIND.person, before + ALONE - BEFORE_TITLE, false, out);
    if (sign === WITHHELD_SIGN) offerWithheld(lattice, start, given, before, out);
    const one = natsIn(single, sign, STRANGE) + GIVEN_ONE;
    push(start, given + 1, before + one);
    if (!isHanAt(text, given + 1)) return;
    // 邹某起主要作用, but 胡某霞.
    const last = text.charCodeAt(given + 1);
    if (sign === WITHHELD_SIGN && AFTER_WITHHELD.includes(text.charAt(given + 1))) return;
    const two = natsIn(first, sign, STRANGE) + natsIn(second, last, STRANGE) + GIVEN_TWO;
    const next = unitAt(text, given + 2);
    if (hasSign(BEFORE_REST, last) && !isEdge(text, given + 2)) return;
    const isLinked =
      ((hasSign(LINKS, last) || hasSign(TRAILERS, last)) && !isEdge(text, given + 2)) ||
      (last === ONE && hasSign(AFTER_ONE, next)) ||
      (next === GOING_ON && !hasSign(AFTER_GOING_ON, unitAt(text, given + 3)));
    push(start, given + 2, before + two + (isLinked ? AS_LINK : 0));
  };
  for (let start = 0; start < text.length; start++) {
    const code = text.charCodeAt(start);
    const cost = costIn(surname, code);
    const then = unitAt(text, start + 1);
    if (cost !== NEVER && !(code === WEEK && hasSign(WEEKDAYS, then))) {
      const dearer =
        (hasSign(FUNCTION_WORDS, code) ? AS_WORD : 0) +
        (cutsPlace(start) ? AS_PLACE : 0) +
        (hasSign(VERBS, code) && isAfterWord(text, start, context) ? AS_VERB : 0);
      offer(start, start + 1, cost / NAME_COST_UNIT + dearer);
      // A wife's name in Hong Kong and Taiwan: 林郑月娥.
      const other = costIn(surname, then);
      if (other < 6 * NAME_COST_UNIT) offer(start, start + 2, (cost + other) / NAME_COST_UNIT + 3);
    }
    if (!hasSign(names.pairHeads, code)) continue;
    const two = text.slice(start, start + 2);
    const compound = names.compounds.get(two);
    if (compound !== undefined) offer(start, start + 2, compound);
    if (names.japanese.has(two)) findJapanese(lattice, start, start + 2, context, names, out);
  }
}

/**
 * Names of two characters that a paper spaces to the width of three: 陈 骁. Only where they fill a slot, for elsewhere
 * a space parts words.
 */
function offerSpaced(
  lattice: Lattice,
  { start, given, cost }: { readonly start: number; readonly given: number; readonly cost: number },
  context: Context,
  names: NameStatistics,
  out: Candidate[],
): void {
  const { text } = lattice;
  let at = given;
  while (at - given < 2 && hasSign(SPACES, unitAt(text, at))) at++;
  const end = at + 1;
  if (!isHanAt(text, at) || !isEdge(text, end) || bonusBefore(text, start, context) < AT_START) return;
  const price = PERSON_COST + cost + GIVEN_ONE + natsIn(names.tables.single, text.charCodeAt(at), STRANGE);
  // The space itself costs the path as much as any mark.
  const around = bonusAround(text, start, end, context);
  out.push(candidateAt(start, end, KIND.person, Math.max(1, price - around), true));
}

/** What 某 for a given name costs: after a surname it is hardly anything else. */
const WITHHELD = 1;

/** Names that a court or a paper withholds: 李某, 李某某, 胡某霞. */
function offerWithheld(lattice: Lattice, start: number, given: number, cost: number, out: Candidate[]): void {
  const isTwice = lattice.text.charAt(given + 1) === '某';
  offerCandidate(lattice, start, given + (isTwice ? 2 : 1), KIND.person, cost + WITHHELD, true, out);
}

/** 井上的人. */
const OF = '的'.charCodeAt(0);
/** Price of a Japanese surname, all of them alike. */
const JAPANESE_SURNAME = 5;
const JAPANESE_GIVEN = 4.5;
const JAPANESE_SIGNS = signSet(
  '郎子美男夫雄一二三介辅太彦惠纪代智和信正义昭直博修健隆诚浩明弘康秀俊茂良清光幸洋敏治造藏吾人也斗真悠翔翼爱由佳奈香织里沙千春夏秋冬晋纯',
);

/** Japanese names, by a listed surname: 安倍晋三, 小泉纯一郎, 福原爱. */
function findJapanese(
  lattice: Lattice,
  start: number,
  given: number,
  context: Context,
  names: NameStatistics,
  out: Candidate[],
): void {
  const { text } = lattice;
  const { first, second } = names.tables;
  let cost = PERSON_COST + JAPANESE_SURNAME;
  const bonus = bonusAround(text, start, given, context);
  // 井上, 山下, 田中 are places to a Chinese reader, too.
  if (!isWhere(text, start, given, context))
    offerCandidate(lattice, start, given, KIND.person, cost + 3 - bonus, false, out);
  for (let end = given + 1; end <= given + 3 && isHanAt(text, end - 1); end++) {
    const code = text.charCodeAt(end - 1);
    if (code === OF) break;
    const listed = natsIn(end === given + 1 ? first : second, code, STRANGE);
    cost += hasSign(JAPANESE_SIGNS, code) ? Math.min(JAPANESE_GIVEN, listed) : listed;
    const price = Math.max(1, cost - bonusAround(text, start, end, context));
    offerCandidate(lattice, start, end, KIND.person, price, false, out);
  }
}
