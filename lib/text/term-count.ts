import { pieceAt } from './term-compound.ts';
import { rowsFromTable } from './term-table.ts';
import { plural, type PartReader } from './term-part.ts';
import { isBorder, type PatternMatch, type PatternScene } from './term-scene.ts';
import { ROLE } from './term-sense-words.ts';

/*
 * Counts of policy: 三个高地, 四大工程, 六个一批. What is counted is a matter of policy, never people or things: 三个人, 两个孩子.
 */

const NUMBERS = new Map(
  rowsFromTable(`
  两 双 = two
  三 = three
  四 = four
  五 = five
  六 = six
  七 = seven
  八 = eight
  九 = nine
  十 = ten
  十二 = twelve
  百 = hundred
`),
);

/** What 个, 项 and the like count in policy. */
const COUNTED = new Map(
  rowsFromTable(`
  高地 = leading places
  一批 = groups of cases (“a batch each”)
  一流 = first classes
  一律 = strict rules (“without exception”)
  一体化 = integrations
  必须 = musts
  不准 严禁 = bans
  务必 = musts
  坚持 坚定不移 = things to hold fast to
  确保 = things to make sure of
  确立 = establishments
  维护 = things to uphold
  意识 = kinds of awareness
  自信 = kinds of confidence
  突出 = stresses
  强化 = things to strengthen
  着力 聚焦 = focuses
  提升 = improvements
  转变 转型 = changes
  突破 = breakthroughs
  优先 = priorities
  到位 = things done fully
  走在前 走在前列 = fields to lead in
  定位 = roles assigned
  中心 = centres
  基地 = bases
  示范区 先行区 试验区 = pilot zones
  体系 = systems
  机制 = mechanisms
  制度 = systems
  平台 = platforms
  方案 = plans
  清单 = lists
  行动 专项行动 = campaigns
  工程 重点工程 = projects
  计划 = plans
  举措 措施 硬措施 = measures
  任务 重点任务 = tasks
  改革 = reforms
  指标 = indicators
  能力 = capacities
  关系 = relations
  结合 = combinations
  统筹 = coordinations
  不变 = things that do not change
  全覆盖 = full coverages
  百分百 100% = hundred per cents
  万亿级 千亿级 百亿级 = sums of a hundred million yuan and more
  环节 = links
  关口 = gates
  革命 = revolutions
  更大 = greater things
  更加 = comparatives (“more …”)
  新高 = new heights
  翻番 = doublings
  高于 = things above the average
  专项 = special fields
  专班 = task teams
  文明建设 = civilizations to build
  文明 = civilizations
  面向 = orientations
  从严 = strict rules
  第一 = firsts
  带头 = examples to set
`),
);
const KINDS_OF_COUNT = '个项条类';
const BEFORE = /[\d.〇零一二两三四五六七八九十百千万亿第几数]/u;
/** After 大 these are people or places, not matters: 三大男高音, 两大国. */
const NO_MATTER = new Set('男 女 国 洲 洋 家族 球队 强国 人群 集体 主体 单位 企业 部门 人员'.split(' '));

/** The count that begins with a numeral at `start`; null where none does. */
export function findCount(scene: PatternScene, reader: PartReader, start: number): PatternMatch | null {
  const { folded } = scene;
  const length = folded.startsWith('十二', start) ? 2 : 1;
  const number = NUMBERS.get(folded.slice(start, start + length));
  const at = start + length;
  if (number === undefined || (start > 0 && BEFORE.test(folded.charAt(start - 1)))) return null;
  const kind = folded.charAt(at);
  let from = at + 1;
  if (kind !== '大' && !KINDS_OF_COUNT.includes(kind || ' ')) return null;
  if ('“‘「'.includes(folded.charAt(from) || ' ')) from++;
  const isQuoted = from > at + 1;
  const matter = kind === '大' ? bigMatter(scene, reader, from) : countedMatter(scene, from);
  if (!matter) return null;
  const end = matter.end + (isQuoted && '”’」'.includes(folded.charAt(matter.end) || ' ') ? 1 : 0);
  if (isQuoted && end === matter.end) return null;
  return {
    start,
    end,
    origin: 'pattern',
    isCommon: false,
    gloss: `the ${number} ${kind === '大' ? 'major ' : ''}${matter.english}`,
  };
}

interface Matter {
  readonly end: number;
  readonly english: string;
}

function countedMatter({ folded, ...scene }: PatternScene, start: number): Matter | null {
  for (let length = 4; length >= 2; length--) {
    const english = COUNTED.get(folded.slice(start, start + length));
    if (english !== undefined && isBorder({ folded, ...scene }, start + length))
      return { end: start + length, english };
  }
  return null;
}

/** After 大: a counted matter, or one or two nouns (三大攻坚战, 四大支柱产业). */
function bigMatter(scene: PatternScene, reader: PartReader, start: number): Matter | null {
  const counted = countedMatter(scene, start);
  if (counted) return counted;
  const index = scene.wordFrom[start] ?? -1;
  const first = index < 0 ? null : pieceAt(scene, reader, index);
  if (!first || (first.part.roles & (ROLE.noun | ROLE.attributive | ROLE.leading)) === 0) return null;
  const firstEnd = scene.words[first.next - 1]?.end ?? start;
  if (firstEnd - start < 2 || NO_MATTER.has(scene.folded.slice(start, firstEnd))) return null;
  const second = pieceAt(scene, reader, first.next);
  if (
    second?.part.isKnown &&
    !NO_MATTER.has(scene.folded.slice(firstEnd, scene.words[second.next - 1]?.end)) &&
    (second.part.roles & (ROLE.noun | ROLE.head)) !== 0
  ) {
    const end = scene.words[second.next - 1]?.end ?? firstEnd;
    return { end, english: plural(`${first.part.attributive} ${second.part.noun}`) };
  }
  // Alone it has to be a word of policy: 四大绅士 counts people.
  if (!first.part.isKnown || (first.part.roles & (ROLE.noun | ROLE.action)) === 0) return null;
  return { end: firstEnd, english: plural(first.part.noun) };
}
