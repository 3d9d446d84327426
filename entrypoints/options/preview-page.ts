/*
 * The page of the preview: written for it, with people and companies that there are not. It has a headline, a lead, a link
 * inside a sentence, names of all kinds, terms and figures, and a menu that is read on demand only.
 */

const STYLE = `
  html { background: #fdfbf7; color: #26221c; }
  html[data-paper='dark'] { background: #15181d; color: #dcd9d2; }
  body { margin: 0; padding: 18px 22px 26px; font: 17px/1.75 'Noto Serif CJK SC', 'Songti SC', SimSun, serif; }
  nav { display: flex; gap: 18px; padding-bottom: 8px; border-bottom: 1px solid #8886; font: 14px/1.6 sans-serif; }
  h1 { margin: 18px 0 4px; font-size: 25px; line-height: 1.35; }
  .by { margin: 0 0 10px; font-size: 14px; opacity: 0.9; }
  p { margin: 0 0 12px; }
  a { color: #1c5fb4; } html[data-paper='dark'] a { color: #8cbcf5; }
`;

const TEXT = `
<nav><a href="#a">首页</a><a href="#b">时政新闻</a><a href="#c">我要评论</a></nav>
<article>
<h1>老街新生活，湄阳夜市又热闹起来</h1>
<p class="by">本报记者 纪晓棠　10月18日</p>
<p>傍晚六点，湄阳市南门老街的灯一盏盏亮了。湖南青禾食品有限公司的摊位前排起了长队，负责人顾维舟说，
今年一到周末，两千多份米粉不到九点就卖光了。</p>
<p>去年起，当地<a href="#d">优化营商环境</a>，把三百多个摊位的租金降了一半。湖南省商务厅的一位干部表示，
发展新质生产力不等于丢掉老行业，“小店稳了，就业才稳。”</p>
</article>`;

/** The preview's document; its style sheet is the one that pages get. */
export const PREVIEW_PAGE = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>湄阳夜市</title>
<link rel="stylesheet" href="/assets/page-style.css"><style>${STYLE}</style></head><body>${TEXT}</body></html>`;
