import type { Decided } from './reading.ts';

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
  pattern: new RegExp(`(?<=${before})${sign}(?=${after})`, 'gu'),
});

const HAN = '\\p{Script=Han}';
/** What somebody is made answerable for: 河长, 林长, 链长, 楼长. */
const CHARGES = '(?:河湖|[河湖林田链库塘湾段片街楼路巷点])';
/** Where a clause, or a new part of it, begins. */
const BREAK = '^|[，。；：、！？（“\\s]';

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
  rule(
    '转',
    'zhuàn',
    `(?:资金|财政|责任|制度|监管|数据|政策|机制|程序|体系|协商|脱实向虚|防止|避免|${BREAK})空`,
    '',
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
];

/** The characters of a folded text that a construction reads, in order of the rules; one character each. */
export function findRuled(folded: string): Decided[] {
  return RULES.filter(({ sign }) => folded.includes(sign)).flatMap(({ syllable, pattern }) =>
    [...folded.matchAll(pattern)].map(({ index }) => ({
      start: index,
      end: index + 1,
      readings: [{ syllable, source: 'curated' as const, confidence: SURE }],
    })),
  );
}

const SURE = 0.95;
