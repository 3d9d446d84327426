/*
 * Traditional characters, banker's numerals and full-width digits, for the readers of numbers, who know one of each.
 */

/** Written differently, meant the same: traditional characters and banker's forms of numbers, and those of units. */
const WRITTEN =
  '○萬億兩餘個幾來噸畝歲頃圓幣時間鐘點號戶週項隻塊條張處節層組場種類針顆盞對雙輪劑輛冊棟屆數釐壹貳參肆伍陸柒捌玖拾佰仟％．';
const MEANT =
  '〇万亿两余个几来吨亩岁顷元币时间钟点号户周项只块条张处节层组场种类针颗盏对双轮剂辆册栋届数厘一二三四五六七八九十百千%.';
/** The unit that each unit stands for; 0 for itself. A table, since every unit of a text is asked about. */
const SAME = new Uint16Array(0x10000);
for (let i = 0; i < WRITTEN.length; i++) SAME[WRITTEN.charCodeAt(i)] = MEANT.charCodeAt(i);
for (let i = 0; i < 10; i++) SAME[0xff10 + i] = 0x30 + i;

/** The text as it is meant; the same string where nothing in it is written otherwise. */
export function plainFromText(text: string): string {
  let plain = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const meant = SAME[text.charCodeAt(i)] ?? 0;
    if (meant === 0) continue;
    plain += text.slice(from, i) + String.fromCharCode(meant);
    from = i + 1;
  }
  return from === 0 ? text : plain + text.slice(from);
}
