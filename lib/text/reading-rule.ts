import type { Decided } from './reading.ts';
import { WORDS } from './reading-rule-words.ts';
import { hasSign, signSet } from './sign-set.ts';

/*
 * Readings that a construction decides and no single word: 一发了之 is liǎo whatever the verb, 应…邀请 is yìng whoever invites, the head
 * of a river, a lane or a supply chain is a zhǎng. The model has met too few of them to know.
 */

/** A construction: the character by what must stand before and behind it. */
interface Rule {
  readonly sign: string;
  readonly syllable: string;
  readonly pattern: RegExp;
}

const rule = (sign: string, syllable: string, before: string, after: string): Rule => ({
  sign,
  syllable,
  pattern: new RegExp(`(?<=${before})${sign}(?=${after})`, 'uy'),
});

const HAN = '\\p{Script=Han}';
/** What somebody is made answerable for: 河长, 林长, 链长, 楼长. */
const CHARGES = '(?:河湖|[河湖林田链库塘湾段片街楼路巷点])';
/** Where a clause, or a new part of it, begins. */
const BREAK = '^|[，。；：、！？（“\\s]';

/** What 为 stands behind as a verb's second half, or as a verb: 成为, 称为, 更为, 均为; and what is said to be something. */
const NOT_BECOMING =
  '(?<![成作变转改化视称评列定名奉誉升沦认设分选聘任译喻较最颇尤极甚更至即均皆亦实仍乃行人能因现系整结])(?<!(?<![可足难予])以)' +
  '(?<!主题|任务|内容|目的|目标|重点|职责|核心|方向|关键|宗旨|范围|领域|身份|价格|项目|标准|面积|比例|以[^，。；：！？]{1,12})';
/** What follows 为 where it says what for, whoever stands before it. */
const PURPOSES = '进一步|切实|更好|确保|做好|庆祝|纪念|迎接|尽快|满足|赚|挣|牟取|谋取|逃避|躲避|骗取';
/** The same, where it begins its clause. */
const PURPOSES_FIRST =
  '加快|推动|推进|促进|保障|落实|贯彻|应对|防止|防范|缓解|规范|破解|深挖|抢|争取|帮助|解决|方便|减少|提高|提升|增强|保护|守护|寻找|完成|实现';
/** What is done for somebody. */
const SERVICES =
  '作出|作了|做出|提供(?![的商者方])|创造|注入|打下|奠定|做好|带来|争取|赢得|送上|送去|送来|谋利|谋福|造福|保驾护航|牟利|把脉|支招|解难|出谋划策|鼓劲|加油|点赞|正名|发声|撑腰|减负|松绑|赋能|助力|添彩|增色|拦洪|削峰|降温|止付|护航|省下|节省|圆满收官|开好局|追回|讨回|讨薪|追讨|挽回|备货|登记|站台|代言|买单|背书|引路|新建|修建|安装|发愁|犯愁|操心|担心|担忧|烦恼|奔波|着急|配备|建起|架起|铺设|购置|捐赠|发放|办理';
/** What somebody does of whom it is said after 为: 为人所知. */
const SUFFERED =
  '期待|认可|认同|接受|接纳|吸引|困扰|打动|感动|熟知|知|关注|瞩目|敬仰|称道|称赞|公认|共知|乐见|唾弃|证明|检验|左右|取代|替代|掌握|采用|采纳|理解|传颂|重视|忽视|利用|控制|支配|折服|普遍';
/** What something is taken for, 以…为中心, and what may follow that. */
const TAKEN_FOR =
  '(?:主体|主线|主题|主导|主|中心|核心|目标|重点|基础|导向|抓手|引领|依托|例|荣|契机|载体|突破口|纽带|牵引|根本|本|准|限|由|界|单位|首|宗旨|支撑|统领|动力|标准|鉴|戒|师|圆心|龙头|支点|背景|原型|题|原则|前提|保障)' +
  '(?=[，。、；：！？”）的来]|$|推动|推进|开展|提供|建设|打造|带动|加快|构建)';

const RULES: readonly Rule[] = [
  rule('了', 'liǎo', `一${HAN}{1,2}`, '之'),
  rule(
    '长',
    'zhǎng',
    `(?:各级|[省市县区乡镇村]级?|[双两三四五]级|总|副|[名位个任由的“]|${BREAK})${CHARGES}`,
    '[制办令们、，。；：！？”和与及（每巡]|先后|牵头|领衔|带头|履职|负责|会议|公示|名单|体系|责任|职责|签发|主动|定期|$',
  ),
  // 首尔市 | 长: the head of a place that is found as a name.
  rule('长', 'zhǎng', `${HAN}{2}[省市县区州镇乡旗盟]`, '[、，。；：！？”）的等和与及说兼]|$'),
  // 平等地对待 is another word.
  rule('地', 'dì', `(?<![平同均中高上下劣优初头特相次何对])等`, '[要将的、，。；：！？已均都各发出开]|$'),
  rule(
    '应',
    'yìng',
    BREAK,
    '(?![该当急用对届付收税予由以在于把将按从为向与及尽有是])[^，。；：！？]{1,24}(?:邀请|邀约|之邀|之请|请求|约请|要求，)',
  ),
  rule('应', 'yìng', '', '询(?!问)'),
  // 晴间多云, but not 山间多云.
  rule('间', 'jiàn', '[晴阴云雪]', '[晴阴]|多云|[小阵][雨雪]'),
  // To idle, of money and rules; not 航空转运.
  rule(
    '转',
    'zhuàn',
    '(?<![航高低太天领真上夜时悬星凌腾海陆制防半由])空',
    '(?![运机播场移向至战入让化型院轨口身体多海为])',
  ),
  rule('卡', 'qiǎ', '[设闯冲守]', '(?![车片口路里通位号钳槽])'),
  // 兵卒中 is somewhere among soldiers.
  rule('卒', 'cù', '(?<![士兵走小狱马戍无])', '中(?![间国央原])'),
  rule('中', 'zhòng', '(?<![士兵走小狱马戍无])卒', '(?![间国央原])'),
  rule('中', 'zhòng', '\\d投\\d{1,2}', ''),
  rule('还', 'huán', '', `[\\p{Script=Han}]{1,2}于民`),
  rule('都', 'dū', `${HAN}之`, '[，。、；：！？”》）]|$'),
  rule('载', 'zǎi', '(?<![荷负承])[一二三四五六七八九十数几]', '[，。、；！耕坚寒春栉风砥奋苦光岁守征砺]|$'),
  rule('塞', 'sài', '[中俄欧对驻访]', '[两尔方关友双]'),
  rule('塞', 'sài', BREAK, '方|总统|总理|尔维亚'),
  rule('当', 'dāng', '[，者民]|们|家长', '理性|谨慎|警惕|三思|自强|珍惜|引以为'),
  // What a theme or a task is: 主题为推动绿色发展.
  rule('为', 'wéi', '主题|任务|内容|目的|目标|重点|职责|核心|宗旨|范围|领域|身份|口号', '(?!了)'),
  // 以农户为主体: what is taken for what.
  rule('为', 'wéi', '以[^，。；：！？为]{1,12}', TAKEN_FOR),
  // For an end: 为抢回工期, 各地为做好防汛工作. After 成, 作, 称 and their like it is what something becomes or is called.
  rule('为', 'wèi', BREAK, PURPOSES_FIRST),
  rule('为', 'wèi', NOT_BECOMING, PURPOSES),
  // For somebody: 在选拔任用中为他人谋利, 为下游拦洪削峰.
  rule(
    '为',
    'wèi',
    `(?<![把将][^，。；：！？]{0,12})${NOT_BECOMING}`,
    `(?![^，。；：！？]{0,20}(?:首个|首家|唯一|第一|最))[^，。；：！？为的]{1,24}?(?:${SERVICES})`,
  ),
  // By somebody: 为不少国家所期待.
  rule('为', 'wéi', '(?<!是)', `[^，。；：！？为]{1,12}所(?:${SUFFERED})`),
  // So long: 3公里长, 一拃长.
  rule(
    '长',
    'cháng',
    '[\\d一二三四五六七八九十百千万两半几多余](?:[米里尺丈寸拃指]|公[里尺分]|厘米|毫米|[华海英]里)',
    '(?![大高势满到成一出])',
  ),
  // To grow: “长”在产业链上, 还长了膘.
  rule('长', 'zhǎng', '[“‘「不没还又]', '[”’」]在|[”’」]?出(?![版席租口发])|了[膘肉草毛]'),
  // A card, not a stop: “两卡”, 养卡, 断卡.
  rule('卡', 'kǎ', '[两办收养转贩刷插持领补挂绑销断冻]', '(?![住在脖壳顿扣点口])'),
  rule(
    '得',
    'děi',
    '(?<![觉记显值获取懂晓舍求难博赢夺觅习所不认省免来落使懒测考舒抢占争做跑跳坐干说走看听写拿])',
    '先(?![机手苦声后进行期])',
  ),
  rule('得', 'děi', '[还就都也总必须只，]', '靠(?![谱前后窗近])|赶紧|抓紧|想办法'),
  rule('得', 'děi', '(?<![觉记值获懂舍难赢夺])', '跟上(?!了)'),
  rule('得', 'děi', '一天|每天|每次|至少|起码|最少|往往|从前', `(?![出到以知了分奖票胜益体逞])${HAN}`),
  rule('得', 'děi', '还是', '(?![到以出知了益分名票奖不罪利救力当手逞体势胜主])'),
  rule('得', 'de', '[急拖等碰动摸虎意糊懈忽视觑缺误慢松软少差马怠]不', '[，。；！？”、的]|$'),
  rule('着', 'zhe', '[搓挥牵拉握举伸捧甩背揣插抱]', '手'),
  rule('了', 'liǎo', '(?<![获取赢夺博记懂晓觉他她它我你们])得', '[吗嗎？]'),
  // The watches of the night.
  rule('更', 'gēng', '(?<![第前后])[三半五打]', '[，。、！？”半天夜时]|$'),
  // Inner Mongolia in a row of provinces: 晋陕蒙, 蒙东.
  rule('蒙', 'měng', '[晋陕甘宁冀辽吉黑京][晋陕甘宁冀辽吉黑京、]', '[、，。等三两四五省]|$'),
  rule('蒙', 'měng', '', '[东西](?:[能电地煤至部]|基地)'),
  ...WORDS.map(([sign, syllable, before, after]) => rule(sign, syllable, before, after)),
];

/** The characters that rules are about, and which of {@link RULES} are about each. */
const RULED = signSet(RULES.map(({ sign }) => sign));
const RULES_OF = Map.groupBy(RULES.keys(), (i) => RULES[i]?.sign.charCodeAt(0) ?? 0);

/** The characters of a folded text that a construction reads, in order of the rules; one character each. */
export function findRuled(folded: string): Decided[] {
  const places = new Map<number, number[]>();
  let hasHalf = false;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    if (!hasSign(RULED, unit)) {
      hasHalf ||= hasSign(HALF_WIDTH, unit);
      continue;
    }
    const list = places.get(unit);
    if (list) list.push(at);
    else places.set(unit, [at]);
  }
  if (places.size === 0) return [];
  const text = hasHalf ? folded.replaceAll(/[,;:!?()]/gu, (mark) => FULL_WIDTH[mark] ?? mark) : folded;
  const found: Decided[] = [];
  // Each rule is only tried where its character stands.
  for (const i of [...places.keys()].flatMap((unit) => RULES_OF.get(unit) ?? []).sort((a, b) => a - b)) {
    const { sign, syllable, pattern } = RULES[i] as Rule;
    for (const at of places.get(sign.charCodeAt(0)) ?? []) {
      pattern.lastIndex = at;
      if (!pattern.test(text)) continue;
      found.push({ start: at, end: at + 1, readings: [{ syllable, source: 'curated', confidence: SURE }] });
    }
  }
  return found;
}

const SURE = 0.95;
/** Marks as half the pages write them, and as the rules do. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
const HALF_WIDTH = signSet(Object.keys(FULL_WIDTH));
