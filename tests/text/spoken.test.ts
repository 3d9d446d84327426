import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import type { Spoken } from '../../lib/text/annotation.ts';
import { type Engine, openEngine } from '../../lib/text/annotate.ts';
import { pinyinOf } from '../../lib/text/gloss.ts';
import { spokenOf } from '../../lib/text/spoken.ts';
import { loadResources } from '../support/resources.ts';

let engine: Engine;
beforeAll(() => {
  engine = openEngine(loadResources());
});

const pinyinFromText = (text: string): string => pinyinOf(engine.annotate(text).tokens);

function speak(text: string, start = 0, end = text.length): Spoken | null {
  return spokenOf(text, { start, end }, engine.annotate(text).tokens, pinyinFromText);
}

/** A text, how it is said in Han, and in pinyin. */
const SAID: readonly (readonly [text: string, han: string, pinyin: string])[] = [
  // Amounts.
  ['2.2亿元', '二点二亿元', 'èr diǎn èr yì yuán'],
  ['238万吨', '二百三十八万吨', 'èrbǎi sānshíbā wàn dūn'],
  ['1,821家', '一千八百二十一家', 'yīqiān bābǎi èrshíyī jiā'],
  ['1,234.5万元', '一千二百三十四点五万元', 'yīqiān èrbǎi sānshísì diǎn wǔ wàn yuán'],
  ['１２３人', '一百二十三人', 'yībǎi èrshísān rén'],
  ['400余万元', '四百余万元', 'sìbǎi yú wàn yuán'],
  ['6000多吨', '六千多吨', 'liùqiān duō dūn'],
  ['1亿2000万元', '一亿两千万元', 'yīyì liǎngqiān wàn yuán'],
  ['1.5万亿美元', '一点五万亿美元', 'yī diǎn wǔ wànyì měiyuán'],
  ['12345元', '一万二千三百四十五元', 'yīwàn èrqiān sānbǎi sìshíwǔ yuán'],
  ['10001', '一万零一', 'yīwàn líng yī'],
  ['10500', '一万零五百', 'yīwàn líng wǔbǎi'],
  ['1010', '一千零一十', 'yīqiān líng yīshí'],
  ['115', '一百一十五', 'yībǎi yīshíwǔ'],
  ['15', '十五', 'shíwǔ'],
  ['1000000', '一百万', 'yībǎi wàn'],
  ['0.5', '零点五', 'líng diǎn wǔ'],
  ['3.14', '三点一四', 'sān diǎn yī sì'],
  ['10.05', '十点零五', 'shí diǎn líng wǔ'],
  ['0', '零', 'líng'],
  ['10万+', '十万加', 'shíwàn jiā'],
  ['24小时', '二十四小时', 'èrshísì xiǎoshí'],
  ['30元/吨', '三十元每吨', 'sānshí yuán měi dūn'],
  ['1.2萬億元', '一点二萬億元', 'yī diǎn èr wànyì yuán'],
  // 二 and 两.
  ['2个', '两个', 'liǎng gè'],
  ['2吨', '两吨', 'liǎng dūn'],
  ['2人', '两人', 'liǎng rén'],
  ['2年', '两年', 'liǎng nián'],
  ['2倍', '两倍', 'liǎng bèi'],
  ['2小时', '两小时', 'liǎng xiǎoshí'],
  ['2000', '两千', 'liǎngqiān'],
  ['2万', '两万', 'liǎngwàn'],
  ['2亿', '两亿', 'liǎngyì'],
  ['20', '二十', 'èrshí'],
  ['20万', '二十万', 'èrshí wàn'],
  ['200', '二百', 'èrbǎi'],
  ['2222', '两千二百二十二', 'liǎngqiān èrbǎi èrshí’èr'],
  ['2两', '二两', 'èr liǎng'],
  ['2级', '二级', 'èr jí'],
  ['2季度', '二季度', 'èr jìdù'],
  ['2号线', '二号线', 'èr hào xiàn'],
  ['2.5倍', '二点五倍', 'èr diǎn wǔ bèi'],
  // Shares, fractions, ratios, scores.
  ['30%', '百分之三十', 'bǎi fēn zhī sānshí'],
  ['０.1％', '百分之零点一', 'bǎi fēn zhī líng diǎn yī'],
  ['100%', '百分之一百', 'bǎi fēn zhī yībǎi'],
  ['-3.5%', '负百分之三点五', 'fù bǎi fēn zhī sān diǎn wǔ'],
  ['30‰', '千分之三十', 'qiān fēn zhī sānshí'],
  ['5%—8%', '百分之五到百分之八', 'bǎi fēn zhī wǔ dào bǎi fēn zhī bā'],
  ['10-15%', '百分之十到百分之十五', 'bǎi fēn zhī shí dào bǎi fēn zhī shíwǔ'],
  ['1/3', '三分之一', 'sān fēn zhī yī'],
  ['3:1', '三比一', 'sān bǐ yī'],
  ['1：1.5', '一比一点五', 'yī bǐ yī diǎn wǔ'],
  ['比分3-1', '比分三比一', 'bǐfēn sān bǐ yī'],
  ['21:15战胜', '二十一比十五战胜', 'èrshíyī bǐ shíwǔ zhànshèng'],
  // Dates and times.
  ['2023年', '二〇二三年', 'èr líng èr sān nián'],
  ['2月6日', '二月六日', 'èr yuè liù rì'],
  ['2023年2月6日', '二〇二三年二月六日', 'èr líng èr sān nián èr yuè liù rì'],
  ['2023-02-06', '二〇二三年二月六日', 'èr líng èr sān nián èr yuè liù rì'],
  ['2035—2050年', '二〇三五到二〇五〇年', 'èr líng sān wǔ dào èr líng wǔ líng nián'],
  ['20世纪90年代', '二十世纪九十年代', 'èrshí shìjì jiǔshí niándài'],
  ['2023赛季', '二〇二三赛季', 'èr líng èr sān sàijì'],
  ['5000年文明', '五千年文明', 'wǔqiān nián wénmíng'],
  ['2030年前', '二〇三〇年前', 'èr líng sān líng nián qián'],
  ['1949年以来', '一九四九年以来', 'yī jiǔ sì jiǔ nián yǐlái'],
  ['1500年前', '一千五百年前', 'yīqiān wǔbǎi nián qián'],
  ['1000年前', '一千年前', 'yīqiān nián qián'],
  ['12:30', '十二点三十分', 'shí’èr diǎn sānshí fēn'],
  ['9:05', '九点零五分', 'jiǔ diǎn líng wǔ fēn'],
  ['8:00-18:00', '八点到十八点', 'bā diǎn dào shíbā diǎn'],
  ['2:30', '两点三十分', 'liǎng diǎn sānshí fēn'],
  ['95后', '九五后', 'jiǔ wǔ hòu'],
  ['00后', '零零后', 'líng líng hòu'],
  ['“3·15”晚会', '三幺五晚会', 'sān yāo wǔ wǎnhuì'],
  // Ranges.
  ['7-8', '七到八', 'qī dào bā'],
  ['7—8天', '七到八天', 'qī dào bā tiān'],
  ['2至3天', '两至三天', 'liǎng zhì sān tiān'],
  ['2—3月', '二到三月', 'èr dào sān yuè'],
  ['3—5万元', '三到五万元', 'sān dào wǔwàn yuán'],
  // Below zero, units, currencies.
  ['−5℃', '零下五摄氏度', 'língxià wǔ Shèshìdù'],
  ['-5℃—3℃', '零下五摄氏度到三摄氏度', 'língxià wǔ Shèshìdù dào sān Shèshìdù'],
  ['-10', '负十', 'fù shí'],
  ['25km', '二十五公里', 'èrshíwǔ gōnglǐ'],
  ['60km/h', '六十公里每小时', 'liùshí gōnglǐ měi xiǎoshí'],
  ['2kg', '两公斤', 'liǎng gōngjīn'],
  ['100㎡', '一百平方米', 'yībǎi píngfāngmǐ'],
  ['50米×25米', '五十米乘二十五米', 'wǔshí mǐ chéng èrshíwǔ mǐ'],
  ['¥25', '二十五元', 'èrshíwǔ yuán'],
  ['$30亿', '三十亿美元', 'sānshí yì měiyuán'],
  ['￥30.5万', '三十点五万元', 'sānshí diǎn wǔ wàn yuán'],
  // Ranks.
  ['第3', '第三', 'dì-sān'],
  ['第14届', '第十四届', 'dì-shísì jiè'],
  // Codes.
  ['110', '幺幺零', 'yāo yāo líng'],
  ['119', '幺幺九', 'yāo yāo jiǔ'],
  ['拨打120', '拨打幺二零', 'bōdǎ yāo èr líng'],
  ['120人', '一百二十人', 'yībǎi èrshí rén'],
  ['升至120。', '升至一百二十', 'shēngzhì yībǎi èrshí'],
  ['12345热线', '幺二三四五热线', 'yāo èr sān sì wǔ rèxiàn'],
  ['0731-55501234', '零七三幺五五五零幺二三四', 'líng qī sān yāo wǔ wǔ wǔ líng yāo èr sān sì'],
  ['人民路123号', '人民路幺二三号', 'Rénmín Lù yāo èr sān hào'],
  ['第123号', '第一百二十三号', 'dì-yībǎi èrshísān hào'],
  ['12306', '幺二三零六', 'yāo èr sān líng liù'],
  ['12306人', '一万二千三百零六人', 'yīwàn èrqiān sānbǎi líng liù rén'],
  ['302室', '三零二室', 'sān líng èr shì'],
  ['107国道', '幺零七国道', 'yāo líng qī guódào'],
  ['007', '零零七', 'líng líng qī'],
  // Letters.
  ['5G', '五G', 'wǔ G'],
  ['AAAA级', '四A级', 'sì A jí'],
  ['CPI', 'C P I', 'C P I'],
  ['A股', 'A股', 'A gǔ'],
  ['3D打印', '三D打印', 'sān D dǎyìn'],
  ['PM2.5', 'P M二点五', 'P M èr diǎn wǔ'],
  ['G20峰会', 'G二十峰会', 'G èrshí fēnghuì'],
  ['C919', 'C九幺九', 'C jiǔ yāo jiǔ'],
  ['歼-20', '歼二十', 'jiān èrshí'],
  ['iPhone', 'iPhone', 'iPhone'],
];

describe('spokenOf', () => {
  test.each(SAID)('%s is %s', (text, han, pinyin) => {
    expect(speak(text)).toEqual({ han, pinyin });
  });

  test('says a stretch of a text by what stands around it, and nothing of that', () => {
    const text = '下调至-3℃,涨幅5%—8%,投资$30亿';
    const at = (surface: string): Spoken | null =>
      speak(text, text.indexOf(surface), text.indexOf(surface) + surface.length);
    expect(at('3℃')?.han).toBe('零下三摄氏度');
    expect(at('8%')?.han).toBe('百分之八');
    expect(at('30亿')?.han).toBe('三十亿美元');
    expect(speak('7-8天', 0, 1)?.han).toBe('七');
  });

  test('is null for what is said as it is written', () => {
    for (const text of ['', '百分之三十', '二〇二三年', '“”', '😀']) expect(speak(text)).toBeNull();
  });

  test('never throws, and says no digit in any text', { timeout: 20_000 }, () => {
    const sign = fc.constantFrom(...'0123456789２.,:/-—%℃年月日第万亿个元GAkm$¥ 到号后·拨打');
    const texts = fc.oneof(
      fc.string({ unit: sign, maxLength: 16 }),
      fc.string({ unit: 'binary', maxLength: 16 }),
    );
    fc.assert(
      fc.property(texts, fc.nat(16), fc.nat(16), (text, a, b) => {
        const said = speak(text, Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length));
        if (!said) return;
        expect(said.han).not.toMatch(/[0-9０-９]/u);
        expect(said.pinyin).not.toMatch(/[0-9０-９]/u);
        expect(said.han).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test('a number of any length is said at the cost of its length', () => {
    expect(speak('9'.repeat(5000))?.han).toMatch(/^九+$/u);
  });
});

describe('on the card', () => {
  const at = (text: string, sign: string) => engine.gloss(text, text.indexOf(sign));

  test('a quantity, a word with letters and a term tell how they are read aloud', () => {
    expect(at('接到2.2亿元订单', '2')?.spoken).toEqual({ han: '二点二亿元', pinyin: 'èr diǎn èr yì yuán' });
    expect(at('采用3D打印技术', 'D')?.spoken).toEqual({ han: '三D打印', pinyin: 'sān D dǎyìn' });
    expect(at('获评5A级景区', 'A')?.spoken?.han).toBe('五A级景区');
    expect(at('买入A股', 'A')?.spoken).toBeUndefined();
    expect(at('同比增长百分之三十', '百')?.spoken).toBeUndefined();
    expect(at('经济增长', '经')?.spoken).toBeUndefined();
  });

  test('digits and abbreviations without a unit have a card that tells nothing else', () => {
    expect(at('会议12:30开始', '3')).toEqual({
      span: { start: 2, end: 7 },
      surface: '12:30',
      kind: 'quantity',
      headword: '12:30',
      pinyin: '',
      entries: [],
      note: '12:30',
      parts: [],
      spoken: { han: '十二点三十分', pinyin: 'shí’èr diǎn sānshí fēn' },
    });
    expect(at('使用5G手机', 'G')?.spoken).toEqual({ han: '五G', pinyin: 'wǔ G' });
    expect(at('本月CPI上涨', 'P')?.spoken?.han).toBe('C P I');
    expect(at('请拨打110。', '0')?.spoken?.han).toBe('幺幺零');
    expect(at('他说hello,好', 'e')).toBeNull();
    expect(at('真好—你看', '—')).toBeNull();
  });
});
