/*
 * Units that news counts in. A unit of measure has English words; a classifier (家, 个, 名) has none, since English
 * counts the thing itself: 157个乡镇 is 157.
 */
import { groupedDigits, numberFromDecimal, type Decimal } from './decimal.ts';
import { NOT_BEFORE } from './quantity-unit-words.ts';

export interface Unit {
  readonly sign: string;
  /** `tonne`; empty for a classifier. */
  readonly one: string;
  /** `tonnes`. */
  readonly many: string;
  /**
   * `measure` stands after any number but a lone 二; `count` also not after a lone 一 (一个 "a", 一天 "one day", 二人转);
   * `plain` is `count` but for some names (三国); `weak` only after 0 to 9 or a number of two
   * signs, for it also ends names and idioms (五台, 三门, 四处).
   */
  readonly kind: 'measure' | 'count' | 'plain' | 'weak';
  /** The same amount in a unit that readers know: 亩 in hectares. */
  readonly also?: { readonly factor: number; readonly many: string };
  /** True where no space stands between number and sign: 30%. */
  readonly isTight?: true;
}

function measure(one: string, many: string, ...signs: readonly string[]): Unit[] {
  return signs.map((sign) => ({ sign, one, many, kind: 'measure' }));
}

function count(kind: 'count' | 'plain' | 'weak', signs: string): Unit[] {
  return signs.split(' ').map((sign) => ({ sign, one: '', many: '', kind }));
}

/** A classifier that English has a word for: 户 households. */
function counted(one: string, many: string, ...signs: readonly string[]): Unit[] {
  return signs.map((sign) => ({ sign, one, many, kind: 'count' }));
}

/** A unit of measure that is also an ordinary word: 度, 方, 里. */
function weak(one: string, many: string, ...signs: readonly string[]): Unit[] {
  return signs.map((sign) => ({ sign, one, many, kind: 'weak' }));
}

const UNITS: readonly Unit[] = [
  ...measure('yuan', 'yuan', '元', '元人民币', '人民币', '块钱'),
  ...measure('US dollar', 'US dollars', '美元', '美金'),
  ...measure('euro', 'euros', '欧元'),
  ...measure('Hong Kong dollar', 'Hong Kong dollars', '港元', '港币'),
  ...measure('pataca', 'patacas', '澳门元'),
  ...measure('New Taiwan dollar', 'New Taiwan dollars', '新台币', '元新台币'),
  ...measure('yen', 'yen', '日元'),
  ...measure('won', 'won', '韩元'),
  ...measure('pound', 'pounds', '英镑'),
  ...measure('rouble', 'roubles', '卢布'),
  ...measure('rupee', 'rupees', '卢比'),
  ...measure('Swiss franc', 'Swiss francs', '瑞士法郎'),
  ...measure('Australian dollar', 'Australian dollars', '澳元'),
  ...measure('Canadian dollar', 'Canadian dollars', '加元'),
  ...measure('Singapore dollar', 'Singapore dollars', '新元', '新加坡元'),
  ...measure('riyal', 'riyals', '里亚尔'),
  ...measure('real', 'reais', '雷亚尔'),
  ...measure('peso', 'pesos', '比索'),
  ...measure('baht', 'baht', '泰铢'),
  ...measure('ringgit', 'ringgit', '林吉特'),
  ...measure('jiao (0.1 yuan)', 'jiao (0.1 yuan)', '角钱', '毛钱'),
  ...measure('fen (0.01 yuan)', 'fen (0.01 yuan)', '分钱'),

  ...measure('tonne', 'tonnes', '吨', '公吨'),
  ...measure('kilogram', 'kilograms', '公斤', '千克', 'kg'),
  ...measure('gram', 'grams', '克'),
  ...measure('milligram', 'milligrams', '毫克', 'mg'),
  ...measure('microgram', 'micrograms', '微克'),
  { sign: '斤', one: 'jin', many: 'jin', kind: 'measure', also: { factor: 0.5, many: 'kg' } },
  ...measure('barrel', 'barrels', '桶'),
  ...measure('TEU', 'TEU', '标箱', '标准箱', '个标箱', '个标准箱'),

  ...measure('kilometre', 'kilometres', '公里', '千米', 'km'),
  ...measure('metre', 'metres', '米'),
  ...measure('centimetre', 'centimetres', '厘米', '公分', 'cm'),
  ...measure('millimetre', 'millimetres', '毫米', 'mm'),
  ...measure('micrometre', 'micrometres', '微米'),
  ...measure('nanometre', 'nanometres', '纳米'),
  ...measure('nautical mile', 'nautical miles', '海里'),
  ...measure('mile', 'miles', '英里'),
  ...measure('inch', 'inches', '英寸'),
  { sign: '华里', one: 'li', many: 'li', kind: 'measure', also: { factor: 0.5, many: 'km' } },

  // 1 mu is 1/15 hectare by the State Council's order on units of measure (1984).
  { sign: '亩', one: 'mu', many: 'mu', kind: 'measure', also: { factor: 1 / 15, many: 'hectares' } },
  ...measure('hectare', 'hectares', '公顷'),
  ...measure('square metre', 'square metres', '平方米', '平米', '㎡'),
  ...measure('square kilometre', 'square kilometres', '平方公里', '平方千米'),
  ...measure('cubic metre', 'cubic metres', '立方米', '立方', 'm³'),
  ...measure('litre', 'litres', '升', '公升'),
  ...measure('millilitre', 'millilitres', '毫升'),

  ...measure('kilowatt', 'kilowatts', '千瓦'),
  ...measure('megawatt', 'megawatts', '兆瓦'),
  ...measure('gigawatt', 'gigawatts', '吉瓦'),
  ...measure('kilowatt-hour', 'kilowatt-hours', '千瓦时', '度电'),
  ...measure('volt', 'volts', '伏'),
  ...measure('kilovolt', 'kilovolts', '千伏'),
  ...measure('degree Celsius', 'degrees Celsius', '摄氏度', '℃', '°C'),
  ...measure('tonne of standard coal', 'tonnes of standard coal', '吨标准煤', '吨标煤'),
  ...measure('byte', 'bytes', '字节'),
  ...measure('decibel', 'decibels', '分贝'),

  ...weak('degree', 'degrees', '度'),
  ...weak('cubic metre', 'cubic metres', '方'),
  ...weak('li', 'li', '里'),
  ...measure('petabyte', 'petabytes', 'PB'),
  ...measure('terabyte', 'terabytes', 'TB'),
  ...measure('gigabyte', 'gigabytes', 'GB'),
  ...measure('megabyte', 'megabytes', 'MB'),
  ...measure('gigabit per second', 'gigabits per second', 'Gbps'),
  ...measure('megabit per second', 'megabits per second', 'Mbps'),

  ...measure('second', 'seconds', '秒', '秒钟'),
  ...measure('minute', 'minutes', '分钟'),
  ...measure('hour', 'hours', '小时', '个小时', '个多小时', '钟头', '个钟头'),
  ...measure('day', 'days', '个昼夜'),
  ...counted('day', 'days', '天'),
  ...measure('working day', 'working days', '个工作日'),
  ...measure('trading day', 'trading days', '个交易日'),
  ...measure('week', 'weeks', '周', '星期', '个星期', '个多星期', '个礼拜'),
  ...measure('month', 'months', '个月', '个多月'),
  ...measure('quarter', 'quarters', '个季度'),
  ...measure('year', 'years', '年', '周年', '个年头'),
  ...counted('year old', 'years old', '岁', '周岁'),

  { sign: '%', one: '%', many: '%', kind: 'measure', isTight: true },
  { sign: '‰', one: '‰', many: '‰', kind: 'measure', isTight: true },
  ...measure('percentage point', 'percentage points', '个百分点', '百分点'),
  ...measure('basis point', 'basis points', '个基点', '基点'),
  ...measure('times', 'times', '倍'),

  ...counted('person', 'people', '人', '口人'),
  ...counted('person-time', 'person-times', '人次'),
  ...counted('household', 'households', '户'),
  ...counted('vehicle trip', 'vehicle trips', '车次'),
  ...counted('flight or voyage', 'flights or voyages', '航次', '班次'),
  ...count(
    'count',
    '个 家 名 位 项 次 件 批 批次 届 所 座 辆 起 宗 例 支 艘 架 枚 幅 篇 首 本 册 份 封 幢 栋 间 套 列',
  ),
  ...count('weak', '门 块 片 道 头 口 处 节 组 部 段 粒 双 号 羽 尾 箱 站 村 镇 字 顶 班 杯 碗 家次'),
  ...count(
    'plain',
    '台 只 条 张 层 场 期 种 类 株 棵 匹 趟 轮 剂 针 颗 根 盏 对 集 章 卷 袋 瓶 盒 桌 床 席 国 代',
  ),
];

const bySign = new Map(UNITS.map((unit) => [unit.sign, unit]));
/** Length of the longest sign, by its first unit: most of what follows a number begins no sign. */
const longestBy = new Map<number, number>();
for (const { sign } of UNITS) {
  const first = sign.charCodeAt(0);
  longestBy.set(first, Math.max(longestBy.get(first) ?? 0, sign.length));
}

/** True where some unit begins with this UTF-16 unit: findUnit need not be asked elsewhere. */
export function beginsUnit(code: number): boolean {
  return longestBy.has(code);
}

/** The longest unit that begins at `start`, or null: 平方公里 before 平方米, 个百分点 before 个. */
export function findUnit(text: string, start: number): Unit | null {
  const longest = longestBy.get(text.charCodeAt(start)) ?? 0;
  for (let length = Math.min(longest, text.length - start); length > 0; length--) {
    const unit = bySign.get(text.slice(start, start + length));
    if (!unit) continue;
    const after = text.slice(start + length, start + length + 3);
    if (NOT_BEFORE[unit.sign]?.test(after)) continue;
    if (/^[a-z]/i.test(after) && /[a-z]$/i.test(unit.sign)) continue;
    return unit;
  }
  return null;
}

/** ` tonnes`, `%`, or an empty text for a classifier: what stands after `value` in English. */
export function englishUnit(unit: Unit, value: Decimal): string {
  if (unit.many === '') return '';
  const isOne = value.scale === 0 && value.coefficient === 1n;
  return `${unit.isTight ? '' : ' '}${isOne ? unit.one : unit.many}`;
}

/** ` (2,000 hectares)` for 30000 亩, or an empty text: the second amount is rounded to three figures. */
export function alsoInEnglish(unit: Unit, value: Decimal): string {
  if (!unit.also) return '';
  const amount = numberFromDecimal(value) * unit.also.factor;
  const isExact = Number(amount.toPrecision(3)) === Number(amount.toPrecision(12));
  const [whole = '', part = ''] = plainText(Number(amount.toPrecision(3))).split('.');
  const digits = groupedDigits(whole) + (part === '' ? '' : `.${part}`);
  return ` (${isExact ? '' : 'about '}${digits} ${unit.also.many})`;
}

/** A number without an exponent: the language writes one below a millionth and from 10^21. */
function plainText(value: number): string {
  const text = String(value);
  return text.includes('e')
    ? value.toLocaleString('en', { maximumSignificantDigits: 3, useGrouping: false })
    : text;
}
