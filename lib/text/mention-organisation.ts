import {
  AND,
  AREAS,
  CENTRE_TASKS,
  HEAD,
  HEADS,
  LEARNED,
  LEVEL_WORDS,
  ORGANS,
  PARKS,
  ROADS,
  SPORTS,
  TAKES_BODIES,
  type Head,
} from './mention-organisation-words.ts';
import {
  headOf,
  isCounted,
  OWNER_SCORE,
  PART,
  partBeforeFormal,
  partOf,
  surfaceOf,
  type Compound,
  type Scene,
} from './mention-part.ts';
import {
  firstOfDepartment,
  firstOfPark,
  isAreaAfter,
  isBodyBefore,
  isBracketedPart,
  isNounOfTwo,
  isPost,
} from './mention-department.ts';
import { FIELD_WORDS } from './mention-office.ts';
import { findCompanies } from './mention-company.ts';
import { firstOfNamed, firstOfUnit } from './mention-unit.ts';
import type { Node } from './mention-lattice.ts';
import { KIND } from './names.ts';
import { SIGN, signOf } from './script.ts';
import { hasSign, signSet } from './sign-set.ts';

/*
 * Organisations are found on the words of the cheapest path: an ending (公司, 委员会) and, leftwards from it, the words
 * that belong to the name. Each word says by a score whether names go on over it; the best left border wins.
 */

/** Words that a name has at most before its ending. */
const LONGEST = 12;
const THRESHOLD = 1;
/** What a word between two owners may cost. */
const GAP = 1.5;
/** Where the sum falls below this, no border further left is looked for. */
const HOPELESS = -3;
const MINISTRY =
  /^(?:国防|外交|内政|财政|商务|司法|国务|宪法|最高|总参谋|紧急情况|卫生|教育)\p{Script=Han}*[部院]$/u;
const LEGAL = /(?:有限(?:责任)?公司|合作社)$/u;
/** Last characters of offices, whose names say what they do: 省乡村振兴局. */
const OFFICE = new Set('局厅委办署会');
/** Last characters of areas that have a government of their own. */
const GOVERNED = new Set('省市县区州旗盟镇乡');
/** What a person has that is no body by itself. */
const ROOMS = new Set(['办公室', '研究组', '课题组', '工作组', '小组', '团队', '专家组', '调查组']);
const COMPANIES = new Set(['公司', '集团']);
const FORCES = new Set(['陆军', '海军', '空军']);
const CLOSING = new Set('”」');
/** Bodies that are parts of others: 长沙市公安局 | 岳麓 | 分局. */
const BRANCH = /^[分支](?:局|行|公司|院|校|社|部|会|队|店|中心)$/u;
/** What one body does with another. */
const TOGETHER = new Set([
  '联合',
  '会同',
  '携手',
  '协同',
  '配合',
  '协助',
  '指导',
  '支持',
  '组织',
  '邀请',
  '委托',
]);
/** What the party has in a village, and what villages end in. */
const BRANCH_OF_PARTY = new Set(['党支部', '党总支']);
const VILLAGE = /(?:村|社区|寨|屯)$/u;
/** What stands between a body and one that belongs to it. */
const ATTACHED = new Set(['附属', '直属']);
/** Owners that do not make a body of 中心 and the like: 国家中心, 国际网. */
const VAGUE = new Set(['国家', '国际', '世界', '全国', '中华', '首都', '亚洲', '欧洲', '非洲']);

/** Last characters of all that may end a name. */
const NAME_ENDS = signSet([...HEADS.keys(), ...ORGANS, ...'系处司'].map((ending) => ending.slice(-1)));

/** Names of several words on the path, by their endings, left to right; a longer one replaces what it holds. */
export function findCompounds(scene: Scene): Compound[] {
  const { nodes, text } = scene;
  const found: Compound[] = [];
  nodes.forEach((node, last) => {
    if (node.kind !== KIND.organisation && !hasSign(NAME_ENDS, text.charCodeAt(node.end - 1))) return;
    const surface = surfaceOf(scene, last);
    // 刑警大队 | 长 is a post.
    if (surface.endsWith('队') && text.charAt(node.end) === '长') return;
    // 市林业局党组书记 is a post of the bureau's, 犯罪集团 is what a court calls a gang.
    if (surface.endsWith('犯罪集团') || (isBodyBefore(last, found, nodes) && isPost(surface, text, node.end)))
      return;
    // 文家庄村 | 党支部 | 书记: a post in a village.
    if (
      BRANCH_OF_PARTY.has(surface) &&
      isPost(surface, text, node.end) &&
      VILLAGE.test(surfaceOf(scene, last - 1))
    )
      return;
    // 李四娃 | 办 | 了: a verb.
    if (surface === '办' && '了着过起好成'.includes(text.charAt(node.end) || '。')) return;
    // 作家出版社 | 出版: a verb.
    if (surface === '出版' && surfaceOf(scene, last - 1).endsWith('社')) return;
    // 余额报2.49万亿元: a verb. 半年报: what a company reports.
    if (surface === '报' && signOf(text.charCodeAt(node.end)) === SIGN.digit) return;
    if (surface.endsWith('报') && '年季月财海'.includes(text.charAt(node.end - 2))) return;
    // 立法院 | 院会 is its sitting, 立法院 | 院长 its head.
    if (surface === '院' && text.charAt(node.start - 1) === '院') return;
    // A country has an army; 施毅 | 陆军 | 大校 is an officer.
    if (FORCES.has(surface) && (nodes[last - 1]?.kind ?? KIND.none) < KIND.place) return;
    // 工信部门 is 部门 of whatever industry.
    if (surface.endsWith('部') && text.charAt(node.end) === '门') return;
    const isOrgan = ORGANS.has(surface);
    if (isOrgan && node.kind !== KIND.organisation)
      found.push({ first: last, last, kind: KIND.organisation });
    // “云帆智联”公司 is called what the quotes hold.
    if (COMPANIES.has(surface) && CLOSING.has(text.charAt(node.start - 1))) return;
    const head = headOf(scene, last);
    const unit = firstOfUnit(scene, last, found);
    const department = unit >= 0 ? unit : firstOfDepartment(scene, last, found);
    if (department >= 0) {
      while (found.length > 0 && (found.at(-1)?.first ?? -1) >= department) found.pop();
      found.push({ first: department, last, kind: KIND.organisation });
      return;
    }
    if (
      head === null ||
      isCounted(scene, last) ||
      (surface === '部' && '东西南北中内外'.includes(text.charAt(node.start - 1)))
    )
      return;
    // 三市上市公司: of whatever name.
    if (surface === '上市公司') return;
    // 美国政府 is whoever governs; 衡阳市政府 and 省政府 are bodies.
    if (surface === '政府' && !GOVERNED.has(text.charAt(node.start - 1))) return;
    // 以军, 俄军: a country, and no name of an army.
    if (surface.length === 1 && isOneSignPlace(nodes[last - 1])) return;
    const isName = isOrgan || node.kind === KIND.organisation;
    const owned = firstOf(scene, last, head, isName, found);
    const named = owned < 0 ? firstOfNamed(scene, last) : owned;
    // What closes a quotation is no part of the name after it: 杆秤。” | 山东润华物业有限公司.
    const first = CLOSING.has(surfaceOf(scene, named)) ? named + 1 : named;
    if (first < 0 || (first === last && node.kind === KIND.organisation)) return;
    // 来陇投资: one sign is no company's name.
    if (head === HEAD.brand && node.start - (nodes[first]?.start ?? 0) < 2) return;
    if (head === HEAD.facility) {
      // A building has its own name after its city's: 香港 | 伊丽莎白体育馆. An airport has both: 太原 | 武宿机场.
      const isChain =
        !surface.endsWith('机场') &&
        nodes[first]?.kind === KIND.place &&
        first + 1 < last &&
        firstOf(scene, last, head, false, found, first + 1) === first + 1;
      found.push({ first: isChain ? first + 1 : first, last, kind: KIND.place });
      return;
    }
    while (found.length > 0 && (found.at(-1)?.first ?? -1) >= first) found.pop();
    found.push({ first, last, kind: KIND.organisation });
  });
  return [...found, ...findCompanies(scene, found)];
}

/** Index of the node, not before `limit`, where the name that ends in `last` begins; −1 where that is no name. */
function firstOf(
  scene: Scene,
  last: number,
  head: Head,
  isName: boolean,
  found: readonly Compound[],
  limit = 0,
): number {
  const { nodes } = scene;
  const ending = surfaceOf(scene, last);
  const isLegal = LEGAL.test(ending);
  const isFormal = isLegal || OFFICE.has(ending.charAt(ending.length - 1)) || LEARNED.test(ending);
  const isMinistry = MINISTRY.test(ending);
  const isCompany = isLegal || COMPANIES.has(ending);
  const inner = found.at(-1);
  let score = isName ? OWNER_SCORE : 0;
  let best = isName ? score : THRESHOLD;
  let first = isName ? last : -1;
  let isOwned = isName;
  let hasOwn = isName;
  let previous = last;
  for (let at = last - 1; at >= limit && last - at <= LONGEST; at--) {
    let part = isFormal ? partBeforeFormal(scene, at, isLegal) : partOf(scene, at);
    let from = at;
    if (inner?.last === at && inner.kind === KIND.organisation) {
      // A company's department is not in its name: 文化发展有限公司 | 财务部.
      if (head === HEAD.weak && LEGAL.test(surfaceOf(scene, at))) break;
      // A name already found is one part: 国务院 | 办公厅. A building is not a body's: 物流公司 | 货运码头.
      if (head === HEAD.facility) break;
      part = { score: OWNER_SCORE, what: PART.owner };
      from = inner.first;
    }
    // 区疾控中心 | 联合 | 邢家湾镇中心卫生院: one body with another.
    if (TOGETHER.has(surfaceOf(scene, at)) && isBodyBefore(at, found, nodes) && isAreaAfter(scene, at)) break;
    // 王宁 | 考察 | 云南锡业集团有限公司: who visits a company is none of it.
    if (isLegal && at < last - 1 && TAKES_BODIES.has(surfaceOf(scene, at)) && isBesideName(scene, at)) break;
    // 星火科技（合肥）有限公司: where a company is, in the midst of its name.
    if (isCompany && isBracketedPart(scene, at)) {
      at -= 2;
      previous = at;
      continue;
    }
    // 市文化广电 | 和 | 旅游局: one office for both.
    const isJoint =
      (OFFICE.has(ending.charAt(ending.length - 1)) && joinsFields(scene, at)) ||
      (LEARNED.test(ending) && joinsNouns(scene, at));
    if (isJoint) part = { score: 0, what: PART.filler };
    // 复旦大学 | 附属 | 华山医院.
    if (ATTACHED.has(surfaceOf(scene, at)) && isBodyBefore(at, found, nodes)) continue;
    if (
      (part.what === PART.stop && !isJoint) ||
      !mayTake(
        scene,
        { head, isName, isMinistry, isNext: previous === last, at, from },
        part.what,
        part.score,
      )
    )
      break;
    // Two owners with a word between that is none of the name are two names: 甘肃省总队 | 派遣 | 甘南州支队.
    if (part.what === PART.owner && first >= 0 && first !== last && score < best - GAP) break;
    // The name itself right before a company's ending is evidence enough: 蓝思科技.
    score += previous === last && head === HEAD.brand ? Math.max(THRESHOLD, part.score) : part.score;
    if (score < HOPELESS) break;
    const surface = surfaceOf(scene, at);
    isOwned ||=
      part.what === PART.owner &&
      !(head === HEAD.weak && VAGUE.has(surface)) &&
      !(head === HEAD.facility && nodes[at]?.kind !== KIND.place);
    hasOwn ||= part.what === PART.own;
    if ((head === HEAD.brand ? hasOwn : isOwned || hasOwn) && part.score > 0 && score >= best) {
      best = score;
      first = from;
    }
    previous = from;
    const node = nodes[at];
    // No body owns a place: 松木经开区 | 衡阳瑞达电源 are two names.
    if (
      node?.kind === KIND.place &&
      from === at &&
      !BRANCH.test(ending) &&
      found.some((other) => other.last === at - 1 && other.kind === KIND.organisation)
    )
      break;
    if ((node?.kind === KIND.person || LEVEL_WORDS.has(surface)) && nodes[from - 1]?.kind !== KIND.place)
      break;
    at = from;
  }
  // A person's 办公室 is a room, a person's 研究组 those who work there.
  if (ROOMS.has(ending) && first === last - 1 && nodes[first]?.kind === KIND.person) return -1;
  if (first < 0 && PARKS.has(ending)) return firstOfPark(scene, last);
  return first < 0 && ROADS.has(ending) && isNounOfTwo(scene, last - 1) ? last - 1 : first;
}

/** What the search knows when it comes to a part. */
interface Step {
  readonly head: Head;
  readonly isName: boolean;
  /** True for what a country has one of: 国防部. */
  readonly isMinistry: boolean;
  /** True for the part right before the ending. */
  readonly isNext: boolean;
  readonly at: number;
  readonly from: number;
}

/** False where the ending does not take such a part to itself. */
function mayTake(scene: Scene, step: Step, what: number, score: number): boolean {
  // A weak ending, or a company's, says nothing unless what stands right before it does.
  if (step.isNext && step.head === HEAD.weak && what === PART.filler && score < 1 && !isTask(scene, step.at))
    return false;
  if (step.isNext && step.head === HEAD.brand && what !== PART.own) return false;
  if (!step.isName) return true;
  // What has a name of its own takes only what surely owns it: 联合国 | 安理会, but not 访华 | 新华社.
  const length = (scene.nodes[step.at]?.end ?? 0) - (scene.nodes[step.from]?.start ?? 0);
  if (what !== PART.owner || score < OWNER_SCORE) return false;
  return length > 1 || AREAS.has(surfaceOf(scene, step.at)) || step.isMinistry;
}

/** True for the word that joins two fields of one office: 和 of 文化广电和旅游局. */
function joinsFields(scene: Scene, at: number): boolean {
  if (!AND.has(surfaceOf(scene, at))) return false;
  const next = surfaceOf(scene, at + 1);
  const ends = [next.length, next.length - 1, next.length - 2, next.length - 3];
  return FIELD_WORDS.has(surfaceOf(scene, at - 1)) && ends.some((end) => FIELD_WORDS.has(next.slice(0, end)));
}

/** How many nouns a place or a body may stand before the word that joins them. */
const JOINED_NOUNS = 4;

/** True for the word that joins what one institute is about: 与 of 河南省量子信息与密码重点实验室. */
function joinsNouns(scene: Scene, at: number): boolean {
  const { nodes, lexicon } = scene;
  if (!AND.has(surfaceOf(scene, at))) return false;
  for (let before = at - 1; before >= at - JOINED_NOUNS; before--) {
    const node = nodes[before];
    if (!node) return false;
    if (node.kind === KIND.place || node.kind === KIND.organisation) return before < at - 1;
    if (node.kind !== KIND.none || node.word < 0 || !'nvl'.includes(lexicon.pos(node.word) || '-'))
      return false;
  }
  return false;
}

/** True where a name stands right before the node, or a place after it: 委托 | 江苏 | 德康. */
function isBesideName({ nodes }: Scene, at: number): boolean {
  return (nodes[at - 1]?.kind ?? KIND.none) !== KIND.none || nodes[at + 1]?.kind === KIND.place;
}

/** True for what a centre or a team is there for: 保护 | 中心, 柔道 | 队. */
function isTask(scene: Scene, at: number): boolean {
  const ending = surfaceOf(scene, at + 1);
  const task = surfaceOf(scene, at);
  return (ending === '中心' && CENTRE_TASKS.has(task)) || (ending === '队' && SPORTS.has(task));
}

const isOneSignPlace = (node: Node | undefined): boolean =>
  node?.kind === KIND.place && node.end - node.start === 1;
