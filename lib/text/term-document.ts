import { rowsFromTable } from './term-table.ts';
import type { PatternMatch, PatternScene } from './term-scene.ts';

/*
 * Documents: titles in 《》 that say what they are (《…条例》, 《…规划（2021—2035年）》) and numbers (国发〔2023〕5号).
 */

const KINDS: readonly (readonly [string, string])[] = rowsFromTable(`
  实施细则 细则 = detailed rules
  实施方案 工作方案 总体方案 行动方案 改革方案 方案 = plan of work
  行动计划 三年行动计划 工作计划 计划 = action plan
  发展规划 专项规划 总体规划 规划 规划纲要 = development plan
  纲要 = outline programme
  暂行条例 条例 = regulations
  暂行办法 管理办法 实施办法 试行办法 办法 = measures (rules of a department or local government)
  暂行规定 若干规定 规定 = provisions
  准则 = code of conduct
  规则 = rules
  规程 = rules of procedure
  章程 = charter
  指导意见 实施意见 若干意见 意见 = opinions (policy guidelines)
  若干措施 措施 若干政策措施 政策措施 = measures
  通知 紧急通知 = notice
  通告 = public announcement
  公告 = announcement
  公报 = communiqué
  通报 = circular
  决定 = decision
  决议 = resolution
  批复 = official reply
  函 = official letter
  指南 工作指南 = guide
  指引 = guidelines
  目录 指导目录 名录 清单 负面清单 = list
  标准 技术标准 = standard
  规范 技术规范 工作规范 = specification
  白皮书 = white paper
  蓝皮书 = blue book (research report)
  工作报告 调查报告 年度报告 报告 = report
  协议 框架协议 合作协议 战略合作协议 = agreement
  备忘录 合作备忘录 = memorandum
  宣言 = declaration
  倡议 倡议书 = appeal
  公约 = convention or pledge
  承诺书 责任书 目标责任书 责任状 = signed pledge
  宪法 法典 = code of law
  法 = law
  判决书 = judgment
  通知书 告知书 = written notice
  预案 应急预案 = emergency plan
`).toSorted((a, b) => b[0].length - a[0].length);

/** Characters of a title at most. */
const LONGEST_TITLE = 80;
/** What may follow the kind: （试行）, （2021—2035年）, （征求意见稿）. */
const TAIL = /(?:[（(][^（()）》]{1,16}[）)])*$/u;
const YEARS = /(\d{4})年?\s*[—–\-－至]+\s*(\d{4})年?/u;
const STATES: readonly (readonly [RegExp, string])[] = [
  [/试行/u, 'for trial'],
  [/征求意见稿/u, 'draft for comment'],
  [/草案/u, 'draft'],
  [/修订/u, 'revised'],
  [/暂行/u, 'provisional'],
];

/** The document whose 《 stands at `start`; null where its title does not say what it is. */
export function findTitle(scene: PatternScene, start: number): PatternMatch | null {
  const { folded } = scene;
  const limit = Math.min(folded.length, start + LONGEST_TITLE);
  let end = start + 1;
  let depth = 1;
  for (; end < limit && depth > 0; end++) {
    const sign = folded.charAt(end);
    if (sign === '\n') return null;
    if (sign === '《') depth++;
    else if (sign === '》') depth--;
  }
  if (depth > 0) return null;
  const title = folded.slice(start + 1, end - 1);
  const tail = TAIL.exec(title)?.[0] ?? '';
  const core = title.slice(0, title.length - tail.length);
  const kind = KINDS.find(([ending]) => core.endsWith(ending) && core.length > ending.length);
  // 语法 and 书法 end in 法 without being laws: a law's name is longer.
  if (!kind || (kind[0] === '法' && !/[^方办书语看做说想手无与和]法$/u.test(core)) || core.length < 4)
    return null;
  const years = YEARS.exec(title);
  const notes = [
    ...(years ? [`for ${years[1] ?? ''}–${years[2] ?? ''}`] : []),
    ...STATES.filter(([pattern]) => pattern.test(title) && !kind[1].includes('draft')).map(
      ([, note]) => note,
    ),
  ];
  return {
    start,
    end,
    origin: 'pattern',
    isCommon: false,
    gloss: `document: ${kind[1]}${notes.length > 0 ? `, ${notes.join(', ')}` : ''}`,
  };
}

const PROVINCES = '京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔贵滇云藏陕甘青宁新蒙';
const ISSUERS: readonly (readonly [RegExp, string])[] = [
  [/^国办(?:发|函|发电)$/u, 'General Office of the State Council'],
  [/^国(?:发|函|令)$/u, 'State Council'],
  [/^中办(?:发|函)$/u, 'General Office of the Central Committee'],
  [/^中(?:发|委)$/u, 'Central Committee'],
  [/^厅字$/u, 'general offices of the Central Committee and State Council'],
  [new RegExp(`^[${PROVINCES}]政办(?:发|函)?$`, 'u'), 'provincial government’s general office'],
  [new RegExp(`^[${PROVINCES}]政(?:发|函)?$`, 'u'), 'provincial government'],
  [new RegExp(`^[${PROVINCES}](?:发|委)$`, 'u'), 'provincial Party committee'],
  [/^发改/u, 'National Development and Reform Commission'],
  [/^财/u, 'Ministry of Finance'],
  [/^教/u, 'Ministry of Education'],
  [/^工信/u, 'Ministry of Industry and Information Technology'],
  [/^人社/u, 'Ministry of Human Resources and Social Security'],
  [/^建/u, 'Ministry of Housing and Urban-Rural Development'],
  [/^自然资/u, 'Ministry of Natural Resources'],
  [/^环/u, 'Ministry of Ecology and Environment'],
  [/^农/u, 'Ministry of Agriculture and Rural Affairs'],
  [/^国卫/u, 'National Health Commission'],
  [/^银发/u, 'People’s Bank of China'],
  [/政办(?:发|函)?$/u, 'local government’s office'],
  [/政(?:发|函)$/u, 'local government'],
];
const NUMBER = /([\p{Script=Han}]{2,8})[〔［[【（(](\d{4})[〕］\]】）)](?:第)?(\d{1,4})号/uy;
/** Where the number's own signs begin, the issuer's characters stand before: this many at most. */
const LONGEST_ISSUER = 8;

/** The document number whose bracket stands at `bracket`: 国发〔2023〕5号; null where there is none. */
export function findDocumentNumber(scene: PatternScene, bracket: number): PatternMatch | null {
  const { folded } = scene;
  let start = bracket;
  while (start > 0 && bracket - start < LONGEST_ISSUER && /\p{Script=Han}/u.test(folded.charAt(start - 1)))
    start--;
  // Whose number it is has to be known where running text stands right before it: 印发国发〔2023〕5号.
  const known = numbersFrom(folded, start, bracket).find(
    ({ issuer }) => englishOfIssuer(issuer) !== undefined,
  );
  const found =
    known ?? (bracket - start <= LONGEST_UNKNOWN ? numbersFrom(folded, start, bracket)[0] : undefined);
  if (!found || !/[发函字令电规办]$/u.test(found.issuer)) return null;
  const issuer = englishOfIssuer(found.issuer) ?? 'official';
  return {
    start: found.start,
    end: found.end,
    origin: 'pattern',
    isCommon: false,
    gloss: `${issuer} document no. ${String(found.number)} of ${found.year}`,
  };
}

/** Characters of an issuer that the table does not have: 湘财建 in 湘财建〔2023〕5号. */
const LONGEST_UNKNOWN = 4;

function englishOfIssuer(issuer: string): string | undefined {
  return ISSUERS.find(([pattern]) => pattern.test(issuer))?.[1];
}

interface DocumentNumber {
  readonly start: number;
  readonly end: number;
  readonly issuer: string;
  readonly year: string;
  readonly number: number;
}

/** The readings of a document number with its issuer from `first` on, the longest issuer first. */
function numbersFrom(folded: string, first: number, bracket: number): readonly DocumentNumber[] {
  const found: DocumentNumber[] = [];
  for (let start = first; bracket - start >= 2; start++) {
    NUMBER.lastIndex = start;
    const match = NUMBER.exec(folded);
    if (!match) return found;
    const [whole, issuer = '', year = '', number] = match;
    found.push({ start, end: start + whole.length, issuer, year, number: Number(number) });
  }
  return found;
}
