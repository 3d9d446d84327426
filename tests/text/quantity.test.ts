import { describe, expect, test } from 'vitest';

import type { CalendarDate } from '../../lib/text/calendar.ts';
import { findQuantities } from '../../lib/text/quantity.ts';

/** What is found in a text, as `surface → value | gloss`. */
function told(text: string, date: CalendarDate | null = null): string[] {
  return findQuantities(text, { date }).map(
    ({ start, end, value, gloss }) => `${text.slice(start, end)} → ${String(value)} | ${gloss}`,
  );
}

/** One quantity in running text: the sentence, its surface, its value, its English. */
const ONE: readonly (readonly [text: string, surface: string, value: number, gloss: string])[] = [
  ['接到来自法国的2.2亿元订单', '2.2亿元', 220_000_000, '220 million yuan'],
  ['完成税收400余万元', '400余万元', 4_000_000, 'over 4 million yuan'],
  ['地区生产总值突破1.2万亿元', '1.2万亿元', 1_200_000_000_000, '1.2 trillion yuan'],
  ['总投资额达1.2万亿', '1.2万亿', 1_200_000_000_000, '1.2 trillion'],
  ['进出口总值41.76万亿元人民币', '41.76万亿元人民币', 41_760_000_000_000, '41.76 trillion yuan'],
  ['外汇储备为31034亿美元', '31034亿美元', 3_103_400_000_000, '3.1034 trillion US dollars'],
  ['吞吐量完成238万吨', '238万吨', 2_380_000, '2.38 million tonnes'],
  ['载重30吨的大卡车', '30吨', 30, '30 tonnes'],
  ['超过6000多吨煤炭', '6000多吨', 6000, 'over 6,000 tonnes'],
  ['投资1,234.5万元', '1,234.5万元', 12_345_000, '12.345 million yuan'],
  ['获赔123456789元', '123456789元', 123_456_789, '123,456,789 yuan'],
  ['约占总数的百分之三十', '百分之三十', 30, '30%'],
  ['合格率达到百分之百', '百分之百', 100, '100%'],
  ['同比增长5.2%', '5.2%', 5.2, '5.2% year on year'],
  ['同比增长５．２％', '５．２％', 5.2, '5.2% year on year'],
  ['占比提高3.5个百分点', '3.5个百分点', 3.5, '3.5 percentage points'],
  ['下调存款准备金率50个基点', '50个基点', 50, '50 basis points'],
  ['死亡率为千分之五', '千分之五', 5, '5 per thousand'],
  ['这十五个乡镇', '十五个', 15, '15'],
  ['全省157个乡镇上榜', '157个', 157, '157'],
  ['新增小巨人企业 10 家', '10 家', 10, '10'],
  ['全村两千三百人', '两千三百人', 2300, '2,300 people'],
  ['全村一千零五十户', '一千零五十户', 1050, '1,050 households'],
  ['补贴三百五元', '三百五元', 350, '350 yuan'],
  ['奖励一万二元', '一万二元', 12_000, '12,000 yuan'],
  ['捐款三点五亿元', '三点五亿元', 350_000_000, '350 million yuan'],
  ['贷款1亿2000万元', '1亿2000万元', 120_000_000, '120 million yuan'],
  ['贷款3千万元', '3千万元', 30_000_000, '30 million yuan'],
  ['播种面积3万亩', '3万亩', 30_000, '30,000 mu (2,000 hectares)'],
  ['流转土地100亩', '100亩', 100, '100 mu (about 6.67 hectares)'],
  ['亩产达500斤', '500斤', 500, '500 jin (250 kg)'],
  ['全长5公里', '5公里', 5, '5 kilometres'],
  ['打通最后一公里', '一公里', 1, '1 kilometre'],
  ['建筑面积100平方米', '100平方米', 100, '100 square metres'],
  ['面积9.6万平方公里', '9.6万平方公里', 96_000, '96,000 square kilometres'],
  ['装机容量1200万千瓦', '1200万千瓦', 12_000_000, '12 million kilowatts'],
  ['发电2亿千瓦时', '2亿千瓦时', 200_000_000, '200 million kilowatt-hours'],
  ['销量下降三成', '三成', 30, '30%'],
  ['上座率七成五', '七成五', 75, '75%'],
  ['产值翻一番', '翻一番', 2, 'doubled'],
  ['收入翻了两番', '翻了两番', 4, 'quadrupled'],
  ['产值全面翻番', '翻番', 2, 'doubled'],
  ['增量位居全省第三', '第三', 3, '3rd'],
  ['中国共产党第二十次全国代表大会', '第二十次', 20, '20th'],
  ['第1季度开门红', '第1季度', 1, '1st quarter'],
  ['累计开行第１２３４５列', '第１２３４５列', 12_345, '12,345th'],
  ['全国耕地15亿亩', '15亿亩', 1_500_000_000, '1.5 billion mu (100,000,000 hectares)'],
  ['新增3,275亩', '3,275亩', 3275, '3,275 mu (about 218 hectares)'],
  ['三分之一的村', '三分之一', 1 / 3, '1/3'],
  ['两三百人参加', '两三百人', 200, '200–300 people'],
  ['十五六岁的少年', '十五六岁', 15, '15–16 years old'],
  ['十几个项目', '十几个', 10, 'over 10'],
  ['三十多家企业', '三十多家', 30, 'over 30'],
  ['两年多的努力', '两年多', 2, 'over 2 years'],
  ['每户补助3—5万元', '3—5万元', 30_000, '30,000–50,000 yuan'],
  ['2亿至3亿元的贷款', '2亿至3亿元', 200_000_000, '200–300 million yuan'],
  ['90万到120万元', '90万到120万元', 900_000, '900,000 – 1.2 million yuan'],
  ['用3至5年时间', '3至5年', 3, '3–5 years'],
  ['涨幅5%—8%', '5%—8%', 5, '5–8%'],
  ['气温降至-3℃', '-3℃', -3, '−3 degrees Celsius'],
  ['每吨涨至30元/吨', '30元/吨', 30, '30 yuan per tonne'],
  ['總投資1.2萬億元', '1.2萬億元', 1_200_000_000_000, '1.2 trillion yuan'],
  ['耗資三億兩千萬元', '三億兩千萬元', 320_000_000, '320 million yuan'],
  ['参保１２万人', '１２万人', 120_000, '120,000 people'],
  ['开业3个月', '3个月', 3, '3 months'],
  ['产量下降两成多', '两成多', 20, 'over 20%'],
  ['外套打七五折出售', '七五折', 75, '25% off'],
  ['摊主说可以打六七折', '六七折', 60, '30–40% off'],
  ['污染物浓度不足万分之三', '万分之三', 3, '3 in 10,000'],
  ['数十名工人', '数十名', 10, 'dozens'],
  ['花费数百万元', '数百万元', 1_000_000, 'millions of yuan'],
  ['上千户居民', '上千户', 1000, 'about 1,000 households'],
  ['成千上万的观众', '成千上万', 1000, 'thousands'],
  ['几十年过去了', '几十年', 10, 'decades'],
  ['年产值突破百亿元', '百亿元', 10_000_000_000, '10 billion yuan'],
  ['接待游客近千余万人次', '千余万人次', 10_000_000, 'over 10 million person-times'],
  ['气温降至零下12℃', '零下12℃', -12, '−12 degrees Celsius'],
  ['气温在-3℃至5℃之间', '-3℃至5℃', -3, '−3 to 5 degrees Celsius'],
  ['历时2小时48分抵达', '2小时48分', 2.8, '2 hours 48 minutes'],
  ['耗时1小时30分36秒', '1小时30分36秒', 1.51, '1 hour 30 minutes 36 seconds'],
  ['判刑三年六个月', '三年六个月', 3.5, '3 years 6 months'],
  ['每斤四元八角', '四元八角', 4.8, '4.8 yuan'],
  ['一碗面三块五毛', '三块五毛', 3.5, '3.5 yuan'],
  ['票价12元3角5分', '12元3角5分', 12.35, '12.35 yuan'],
  ['差三元五分', '三元五分', 3.05, '3.05 yuan'],
  ['豆腐三块五，贵了', '三块五', 3.5, '3.5 yuan'],
  ['捡到五毛钱', '五毛钱', 5, '5 jiao (0.1 yuan)'],
  ['跑出9秒92的成绩', '9秒92', 9.92, '9.92 seconds'],
  ['4×100米接力', '4×100米', 400, '4×100 metres'],
  ['客队3比1战胜主队', '3比1', 3, '3–1'],
  ['阵风7至8级', '7至8级', 7, 'force 7–8'],
  ['发生6.2级地震', '6.2级', 6.2, 'magnitude 6.2'],
  ['违反本法第四十一条规定', '第四十一条', 41, 'Article 41'],
  ['合同三份', '三份', 3, '3'],
  ['新房均价1.8万元/平方米', '1.8万元/平方米', 18_000, '18,000 yuan per square metre'],
];

const DATES: typeof ONE = [
  ['2月6日至7日,市委书记', '2月6日至7日', 206, '6–7 February'],
  ['2023年2月6日上午', '2023年2月6日', 20_230_206, '6 February 2023'],
  ['10月1日—10月7日放假', '10月1日—10月7日', 1001, '1 October – 7 October'],
  ['2023年的任务', '2023年', 2023, '2023'],
  ['规划(2021—2035年)', '2021—2035年', 2021, '2021–2035'],
  ['到二〇三五年', '二〇三五年', 2035, '2035'],
  ['2024年3月召开', '2024年3月', 202_403, 'March 2024'],
  ['1至6月利润', '1至6月', 1, 'January to June'],
  ['2023年1—11月份', '2023年1—11月', 202_301, 'January to November 2023'],
  ['十二月三十一日夜', '十二月三十一日', 1231, '31 December'],
  ['6日上午抵达', '6日', 6, '6th (of the month)'],
  ['20世纪90年代', '20世纪90年代', 1990, 'the 1990s'],
  ['进入21世纪', '21世纪', 21, '21st century'],
  ['自正月初八起', '正月初八', 108, '8th of the first lunar month'],
  ['腊月二十三', '腊月二十三', 1223, '23rd of the twelfth lunar month'],
  ['8月底完工', '8月底', 8, 'end of August'],
  ['5月中旬以来', '5月中旬', 5, 'mid-May'],
  ['2029年底贯通', '2029年底', 2029, 'end of 2029'],
  ['2025年上半年出口', '2025年上半年', 2025, 'first half of 2025'],
  ['2024年前三季度', '2024年前三季度', 2024, 'first three quarters of 2024'],
  ['一季度外贸增长', '一季度', 1, '1st quarter'],
  ['20世纪末的底片', '20世纪末', 20, 'end of the 20th century'],
  ['上世纪五六十年代', '上世纪五六十年代', 1950, 'the 1950s and 1960s'],
  ['公元前221年统一', '公元前221年', -221, '221 BC'],
  ['始建于民国24年', '民国24年', 1935, '1935 (24th year of the Republic)'],
  ['2027年春节放假', '2027年春节', 20_270_206, 'Spring Festival (6 February 2027)'],
  ['2023年正月初八开工', '2023年正月初八', 20_230_129, '8th of the first lunar month (29 January 2023)'],
  ['农历二月初二', '农历二月初二', 202, '2nd of the second lunar month'],
  ['上午9时许赶到', '上午9时许', 900, 'around 9 a.m.'],
  ['晚上八点半升空', '晚上八点半', 2030, '8:30 p.m.'],
  ['20:35起飞', '20:35', 2035, '20:35'],
  ['凌晨零时开始', '凌晨零时', 0, 'midnight'],
  ['2023年2月6日上午9时', '2023年2月6日上午9时', 20_230_206, '9 a.m. on 6 February 2023'],
];

/** The same with the article's date, 20 November 2026: what it makes plain, and what it leaves in doubt. */
const DATED: typeof ONE = [
  ['去年建成', '去年', 2025, 'last year (2025)'],
  ['记者19日获悉', '19日', 20_261_119, '19 November 2026'],
  ['将于28日开幕', '28日', 20_261_128, '28 November 2026'],
  ['28日的会议', '28日', 28, '28th (of the month)'],
  ['将于6日开幕', '6日', 6, '6th (of the month)'],
  ['10月3日出发,5日返回', '10月3日', 20_261_003, '3 October 2026'],
  ['8月5日建成', '8月5日', 20_260_805, '5 August 2026'],
  ['自1月1日起施行', '1月1日', 101, '1 January'],
  ['去年12月28日通车', '去年12月28日', 20_251_228, '28 December 2025'],
  ['上月的订单', '上月', 202_610, 'last month (October 2026)'],
  ['定于下月6日举行', '下月6日', 20_261_206, '6 December 2026'],
  ['本月下旬降温', '本月下旬', 202_611, 'late this month (November 2026)'],
  ['昨日开馆', '昨日', 20_261_119, 'yesterday (19 November 2026)'],
  ['1—10月利润', '1—10月', 202_601, 'January to October 2026'],
  ['1—11月利润', '1—11月', 202_601, 'January to November 2026'],
  ['1—12月利润', '1—12月', 1, 'January to December'],
  ['前三季度利润', '前三季度', 3, 'first three quarters of 2026'],
  ['上半年利润', '上半年', 2026, 'first half of 2026'],
  ['去年同期', '去年同期', 2025, 'the same period last year (2025)'],
  ['今年端午节赛龙舟', '今年端午节', 20_260_619, 'Dragon Boat Festival (19 June 2026)'],
  ['小雪节气将至', '小雪', 20_261_122, 'Minor Snow (22 November 2026)'],
  ['正月初八开工', '正月初八', 108, '8th of the first lunar month'],
  ['2023年2月6日动工,3月5日通车', '2023年2月6日', 20_230_206, '6 February 2023'],
];
const TODAY = { year: 2026, month: 11, day: 20 };

describe('findQuantities', () => {
  test.each([...ONE, ...DATES])('%s: %s', (text, surface, value, gloss) => {
    expect(told(text)).toEqual([`${surface} → ${String(value)} | ${gloss}`]);
  });

  test.each(DATED)('with the article of 20 November 2026, %s: %s', (text, surface, value, gloss) => {
    expect(told(text, TODAY)[0]).toBe(`${surface} → ${String(value)} | ${gloss}`);
  });

  test('a date after one of another year or month is not told as of this one', () => {
    expect(told('2023年2月6日动工，3月5日通车', TODAY)[1]).toBe('3月5日 → 305 | 5 March');
    expect(told('10月3日出发，5日返回', TODAY)[1]).toBe('5日 → 5 | 5th (of the month)');
    expect(told('十年前的8月4日', TODAY)[1]).toBe('8月4日 → 804 | 4 August');
  });

  test.each(['去年、今年、上月、昨日', '春节、端午、立春', '上半年'])(
    'without a date, nothing in %s',
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );

  test.each([
    '明天会更好,清明白这个道理,成立春运专班',
    '夏天下了大雪,雨水充沛,那个春节',
    '上午会议,晚报,数以万计,万里长城,五一大道',
  ])('with a date, nothing in %j', (text) => {
    expect(told(text, { year: 2026, month: 2, day: 5 })).toEqual([]);
  });

  test.each([
    '三国演义、两国关系、八国联军',
    '三级医院、5A级景区、新时代、百元店、万吨轮',
    '机场三期工程',
    '一个地方、一家人、一次次、一些人', // articles, not counts
    '千家万户的百姓,百年老店,万一下雨', // no number before 百, 千, 万
    '统一个人所得税', // 统一 ends before 个
    '二人转演员在二手市场',
    '三门峡和五台山,三台县', // names
    '三年级学生周三上学', // a grade, a weekday
    '事业三成不变的道理',
    'COVID-19患者用5G手机看G20峰会',
    '第一时间赶到,第一书记、第三方机构',
    '十分重要',
    '',
  ])('finds nothing in %j', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('keeps what stands before a number out of the span', () => {
    expect(told('投入约5亿元,近300人参加,不足10家')).toEqual([
      '5亿元 → 500000000 | 500 million yuan',
      '300人 → 300 | 300 people',
      '10家 → 10 | 10',
    ]);
  });

  test('finds several in order, without overlap, at the offsets of the text as given', () => {
    const text = '😀2022年全市新增55家,居第三,𠮷增长8.5％。';
    const found = findQuantities(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      '2022年',
      '55家',
      '第三',
      '8.5％',
    ]);
    found.forEach((quantity, i) => expect(quantity.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0));
  });

  test('values carry no float dust', () => {
    for (const [text, value] of [
      ['0.1亿元', 10_000_000],
      ['1.1万亿元', 1_100_000_000_000],
      ['2.3万人', 23_000],
      ['8.7万亿元', 8_700_000_000_000],
      ['1.15亿吨', 115_000_000],
    ] as const) {
      expect(findQuantities(text)[0]?.value).toBe(value);
    }
  });

  test(
    'a long text without numbers, and one of nothing but digits, cost no more than their length',
    { timeout: 30_000 },
    () => {
      // A cost that grew with the square of the length would take minutes.
      expect(findQuantities('中国人民'.repeat(50_000))).toEqual([]);
      expect(findQuantities('1'.repeat(200_000))).toEqual([]);
      expect(findQuantities('一'.repeat(200_000))).toEqual([]);
    },
  );
});
