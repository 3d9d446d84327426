import type { Context } from './mention-context.ts';
import { offerCandidate, type Candidate, type Lattice } from './mention-lattice.ts';
import { bonusAround } from './mention-around.ts';
import { KIND } from './names.ts';
import { PairFilter } from './pair-filter.ts';
import { hasSign, signSet } from './sign-set.ts';

/*
 * Names of China's peoples that have no surname and no dot: 索朗旺堆, 其木格, 阿依古丽. They are put together from a few hundred
 * elements, each a word of the people's language, written always alike.
 */

const list = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Elements of names, by people. Only those of one people stand in one name. */
export const NAME_ELEMENTS: readonly (readonly string[])[] = [
  // Tibetan
  list(`
    扎西 多吉 多杰 卓玛 次仁 才仁 才让 次旺 次旦 才旦 次珍 次央 次吉 次多 格桑 尼玛 达娃 米玛 拉巴 普布 巴桑 边巴 平措 彭措 旺堆 旺久 旺扎 旺姆 旺加 旺杰 旺修
    丹增 旦增 丹巴 丹珠 丹曲 索朗 索南 罗布 罗桑 洛桑 洛珠 洛追 洛松 央金 央宗 央吉 央珍 白玛 贝玛 班玛 曲珍 曲吉 曲扎 曲培 曲宗 曲措 卓嘎 德吉 德钦 德庆 德央 拉姆 拉毛 拉珍 拉增 拉加 拉杰
    强巴 江巴 仁增 仁青 仁钦 仁次 顿珠 顿旦 顿巴 土登 土丹 坚赞 坚参 加措 嘉措 嘉央 嘉木 加央 桑珠 桑杰 桑布 桑旦 桑姆 贡布 贡觉 贡桑 贡嘎 晋美 久美 晋扎 群培 群觉 群宗 赤列 赤烈 赤来 西绕 西热 喜饶
    阿旺 欧珠 俄珠 伦珠 伦布 朗杰 朗加 南杰 南加 南卡 根敦 根登 更登 更尕 元旦 云丹 益西 依西 意西 年扎 扎巴 扎桑 扎顿 占堆 占都 巴珠 巴登 班旦 班觉 其美 琼达 琼珠 确吉 公保 官却 华旦 华杰 万玛 完德 项欠 闹吾 东主 东智 周加 周毛 措姆 措毛 错姆 卓尕 吉毛 吉加 先加 尖措 尕藏 尕玛 噶玛 嘎玛 加洛 俊巴 阿佳
  `),
  // Mongolian
  list(`
    巴特尔 巴图 巴雅尔 巴音 巴根 巴彦 宝音 宝力 宝力德 布和 布赫 布仁 布日固德 朝鲁 朝克 朝克图 朝格图 查干 达来 达赖 德力格尔 德格 敖登 敖其尔 敖特根 额尔敦 额尔德尼 额尔德木图 格日勒 格根 高娃 高勒 哈斯 哈日 哈达 海日 呼和 呼格 呼格吉勒 呼日勒
    吉日嘎拉 吉雅 吉木斯 孟和 孟克 满都拉 满都呼 满达 毛敖海 莫日根 牧仁 娜仁 那仁 娜日苏 那日苏 那顺 那木拉 其其格 其木格 齐木格 琪琪格 青格勒 青克勒 萨仁 赛罕 赛音 斯琴 斯日古楞 苏和 苏日娜 苏雅拉 苏布德 苏布道 塔娜 特木尔 铁木尔 帖木儿 陶格 陶格斯 图雅 托娅 图力古尔 图门 图布新 通拉嘎 乌云 乌兰 乌力吉 乌日娜 乌日图 乌恩 乌恩其 乌尼尔 锡林 锡林高娃 小日布 伊勒 伊德 阿古拉 阿拉坦 阿拉腾 阿木古郎 阿如娜 阿茹娜 阿斯根 阿斯茹 毕力格 毕力格图 白音 宝鲁尔 楚鲁 策仁 腾格尔 扎布 扎木苏 扎那 仓 夫 花 图 塔拉 毕勒格 桑布
  `),
  // Uyghur, Kazakh, Kirghiz
  list(`
    买买提 买合木提 麦麦提 穆罕默德 艾合买提 艾力 艾山 艾尼 艾尔肯 艾克拜尔 艾买提 阿不都 阿卜杜 阿布都 阿布力孜 阿布来提 阿里木 阿迪力 阿迪拉 阿依 阿依古丽 阿依努尔 阿依夏木 阿曼 阿米娜 阿孜古丽 阿斯哈尔 别克 古丽 古丽娜尔 古丽米热 古丽巴哈尔 古丽仙 古丽扎尔 古扎丽 哈力克 哈丽旦 海力 海热提 吉力力 吐尔逊 吐尔洪 吐尼亚孜 吐尔干 图尔荪 托合提 托乎提 肉孜 肉孜买买提 热合曼 热依汗 热孜万 热娜 热西提 帕提古丽 帕尔哈提 帕丽达 帕提曼 努尔 努尔兰 努尔古丽 努尔买买提 努尔别克 努尔江 木拉提 木合塔尔 玛依拉 玛依努尔 米吉提 米热 迪丽 迪丽努尔 迪丽拜尔 克里木 库尔班 卡德尔 卡哈尔 卡米力 依明 依米提 亚森 亚库甫 亚力坤 尤努斯 玉素甫 玉山 伊力 伊力哈木 伊斯拉木 伊不拉音 则娜普 再娜甫 祖丽 祖力 祖木热提 居马 加依娜 江 汗 夏木 塔依尔 沙吾提 沙依 赛买提 赛福鼎 司马义 萨拉 萨迪克 色买提 乌斯曼 吾斯曼 吾守尔 胡达 叶尔 叶尔江 叶尔肯 叶尔兰 巴合提 波拉提 赛力克 达吾提 对山 加马力
  `),
  // Yi
  list(`
    阿木 阿依 阿呷 阿牛 阿支 阿来 阿且 阿果 阿西 阿力 阿洛 阿作 拉日 拉铁 拉体 木呷 木果 木乃 木加 木沙 吉克 吉木 吉伍 吉觉 吉子 曲比 曲木 曲布 沙马 沙玛 石一 史布 伍呷 伍牛 伍合 伍加 子古 子呷 尔古 尔布 尔日 尔呷 尔火 尔哈 勒格 勒尔 俄木 俄勒 布铁 布哈 日黑 日哈 日布 牛牛 史古 史呷 古尔 古哈 瓦扎 瓦其 瓦西 马海 马黑 莫色 莫西 莫洛 色呷 色体 热布 热则 洛古 罗洪 海来 海乃 补约 补子 比布 比古 久也 乃古 果果 铁拉 约布 约哈 依火 依伍 嫫
  `),
];

/** −log of the share of such names among the words of news. */
const WHOLE_COST = 9;
const ALONE_COST = 14;
/** Most elements of one name: 阿旺洛桑嘉措. */
const MOST_ELEMENTS = 3;

type Elements = ReadonlyMap<number, readonly string[]>;

const TABLES: readonly Elements[] = NAME_ELEMENTS.map((elements) => {
  const table = new Map<number, string[]>();
  for (const element of elements) {
    const head = element.charCodeAt(0);
    const same = table.get(head);
    if (same) same.push(element);
    else table.set(head, [element]);
  }
  return table;
});

/** First characters of the elements of all peoples. */
const HEADS = signSet(NAME_ELEMENTS.flat());
/** The first two characters of each: no name begins with an element of one. */
const PAIRS = new PairFilter(14);
for (const element of NAME_ELEMENTS.flat())
  if (element.length > 1) PAIRS.add(element.charCodeAt(0), element.charCodeAt(1));

/** False nearly everywhere: where no name of these peoples begins. */
function mayBegin(text: string, at: number): boolean {
  const head = text.charCodeAt(at);
  return hasSign(HEADS, head) && at + 1 < text.length && PAIRS.mayHave(head, text.charCodeAt(at + 1));
}

/** Ends of names of `table` that start at `start`, with the number of their elements. */
function* endsFrom(text: string, start: number, table: Elements, depth = 1): Generator<[number, number]> {
  for (const element of table.get(text.charCodeAt(start)) ?? []) {
    if (!text.startsWith(element, start) || (depth === 1 && element.length === 1)) continue;
    const end = start + element.length;
    yield [end, depth];
    if (depth < MOST_ELEMENTS) yield* endsFrom(text, end, table, depth + 1);
  }
}

/** True where a stretch is put together from such elements: 2 or more of one people, or one of two characters. */
export function isMinorityName(text: string, start: number, end: number): boolean {
  if (!mayBegin(text, start)) return false;
  const head = text.charCodeAt(start);
  for (const table of TABLES) {
    if (!table.has(head)) continue;
    for (const [at] of endsFrom(text, start, table)) if (at === end) return true;
  }
  return false;
}

/** Proposes the names put together from such elements. */
export function findMinority(lattice: Lattice, context: Context, out: Candidate[]): void {
  const { text } = lattice;
  for (let start = 0; start < text.length; start++) {
    if (!mayBegin(text, start)) continue;
    for (const table of TABLES) {
      if (!table.has(text.charCodeAt(start))) continue;
      for (const [end, elements] of endsFrom(text, start, table)) {
        const cost = (elements > 1 ? WHOLE_COST : ALONE_COST) - bonusAround(text, start, end, context);
        offerCandidate(lattice, start, end, KIND.person, Math.max(1, cost), false, out);
      }
    }
  }
}
