import { afterEach, describe, expect, test } from 'vitest';

import { findArticle, isArticleRun, isChinese } from '../../lib/page/article.ts';
import { runs } from '../../lib/page/runs.ts';
import { type Frame, openFrame } from '../support/page-frame.ts';

let frame: Frame;
afterEach(() => frame.close());

/** What of a page is article, text by text. */
async function readArticle(body: string): Promise<string[]> {
  frame = await openFrame(body);
  const all = [...runs(frame.doc.body)];
  const article = findArticle(all);
  return all.filter((run) => isArticleRun(run, article)).map(({ text }) => text);
}

const P1 = '县人民政府近日召开常务会议，研究部署秋季农业生产和农田水利建设工作，要求各乡镇把责任落实到人。';
const P2 =
  '会议指出，今年以来，全县粮食播种面积稳中有增，特色种养产业加快发展，农民收入持续提高，成绩来之不易。';
const P3 = '会议强调，要抓好高标准农田建设，强化科技支撑，完善利益联结机制，让更多农户分享产业发展的红利。';

describe('an article page', () => {
  const parts = {
    title: '县政府常务会议研究秋季农业生产',
    meta: '2025年9月12日 来源：本报记者',
    lead: '核心提示：抓好秋播，稳住全年。',
    caption: '图为农技人员在田间指导。',
    editor: '（责任编辑：本报编辑部）',
  };
  const wanted = [parts.title, parts.meta, parts.lead, P1, P2, parts.caption, P3, parts.editor];
  const body = `<p>${P1}</p><p>${P2}</p><div class="pic"><img src="data:,"><p>${parts.caption}</p></div><p>${P3}</p>`;
  const around = {
    top: '<div class="topbar"><a href="/">首页</a> <a href="/a">时政</a> <a href="/b">县区</a> <a href="/c">视频</a></div>',
    crumbs: '<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/a">时政</a> &gt; 正文</div>',
    related:
      '<div class="related"><h3>相关阅读</h3><ul><li><a href="/1">我县秋粮收购工作全面展开</a></li><li><a href="/2">全县农田水利建设掀起热潮</a></li></ul></div>',
    comments:
      '<div class="comments"><p>网友甲：写得很好，希望多报道一些基层的事情，大家都爱看这样的新闻。</p><p>发表评论</p></div>',
    footer: '<div class="footer"><p>版权所有：县融媒体中心，未经授权不得转载，违者必究。</p></div>',
  };

  test('in an article element', async () => {
    const html = `<header><nav>${around.top}</nav></header><main>${around.crumbs}<article><h1>${parts.title}</h1>
      <p class="meta">${parts.meta}</p><p class="lead">${parts.lead}</p>${body}<p>${parts.editor}</p></article></main>
      ${around.related}${around.comments}<footer>${around.footer}</footer>`;
    expect(await readArticle(html)).toEqual(wanted);
  });

  test('in nothing but divs, as most county papers are', async () => {
    const html = `${around.top}<div class="wrap">${around.crumbs}<div class="detail"><div class="tit">${parts.title}</div>
      <div class="info">${parts.meta}</div><div class="txt"><p>${parts.lead}</p>${body}</div><div class="bj">${parts.editor}</div></div>
      <div class="right">${around.related}</div></div>${around.comments}${around.footer}`;
    expect(await readArticle(html)).toEqual(wanted);
  });

  test('in one table cell, its paragraphs cut by line breaks, as old electronic papers are', async () => {
    const html = `<table><tr><td>${around.top}</td></tr><tr><td><table><tr><td><b>${parts.title}</b></td></tr>
      <tr><td>　　${P1}<br>　　${P2}<br><br>　　${P3}</td></tr></table></td></tr></table>${around.footer}`;
    expect(await readArticle(html)).toEqual([parts.title, `　　${P1}`, `　　${P2}`, `　　${P3}`]);
  });

  test('two articles on one page are both read, and what stands beside them in short', async () => {
    const article = (title: string, text: string) =>
      `<article><header><h2>${title}</h2></header><p>${text}</p></article>`;
    const html = `<main>${article('秋播开始', P1 + P2)}${article('农田水利建设提速', P3 + P2)}
      <aside><h3>天气</h3><p>明天阴有小雨，气温下降，请注意添衣，山区注意防范。</p></aside></main>`;
    expect(await readArticle(html)).toEqual([
      '秋播开始',
      P1 + P2,
      '农田水利建设提速',
      P3 + P2,
      '天气',
      '明天阴有小雨，气温下降，请注意添衣，山区注意防范。',
    ]);
  });
});

describe('what stands around an article', () => {
  const body = `<div class="txt"><p>${P1}</p><p>${P2}</p><p>${P3}</p></div>`;
  const story = '邻县一座小水库除险加固工程完工，三个村的灌溉用水从此有了保障，村民说。';

  test('labels, and what they stand over behind it, in one box with it or in one of their own', async () => {
    const list = `<div><h4><a href="/1">${story.slice(0, 18)}</a></h4><p>${story}</p></div>`;
    expect(
      await readArticle(
        `<div class="left"><h2>常务会议研究秋播</h2>${body}<div><span>分享到：</span></div><div>编辑 甲某</div>
        <div class="box"><h3>热门推荐</h3></div><div class="box2">${list}${list}</div></div>
        <div class="right"><div><b>作者最新文章</b>${list}</div></div>`,
      ),
    ).toEqual(['常务会议研究秋播', P1, P2, P3, '编辑 甲某']);
  });

  test('a label’s words in a sentence make no label of it', async () => {
    expect(
      await readArticle(
        `<div>${body.replace('</div>', '<p><b>让更多人分享阅读</b></p><p>关注孩子</p></div>')}</div>`,
      ),
    ).toEqual([P1, P2, P3, '让更多人分享阅读', '关注孩子']);
  });

  test('a part with the name of a side part is none where the article is in it', async () => {
    expect(
      await readArticle(
        `<div class="js_share_area"><h2>常务会议研究秋播</h2>${body}</div><div class="share"><p>${story}</p></div>`,
      ),
    ).toEqual(['常务会议研究秋播', P1, P2, P3]);
  });

  test('rights and the way to the page; in the article they may be news', async () => {
    const rights = '本报所有内容版权所有，未经书面许可不得转载、摘编，违者将依法追究其法律责任。';
    expect(
      await readArticle(
        `<div>您的位置：<a href="/">首页</a> &gt; <a href="/a">要闻</a> &gt; 正文</div><div class="c">${body}</div>
        <div><p>${rights}</p></div>`,
      ),
    ).toEqual([P1, P2, P3]);
    frame.close();
    const news = '图书市场也要讲规矩，公告写明，未经许可使用插画的，出版社将依法追究责任。';
    expect(await readArticle(`<div>${body.replace('</div>', `<p>${news}</p></div>`)}</div>`)).toEqual([
      P1,
      P2,
      P3,
      news,
    ]);
  });

  test('the headline is known by the page’s title, wherever it stands', async () => {
    frame = await openFrame(
      `<div><header><div class="t">秋播现场会召开</div></header></div><div><div>${body}</div></div>`,
    );
    frame.doc.title = '秋播现场会召开 - 某县新闻网';
    const all = [...runs(frame.doc.body)];
    const article = findArticle(all);
    expect(all.filter((run) => isArticleRun(run, article)).map(({ text }) => text)).toEqual([
      '秋播现场会召开',
      P1,
      P2,
      P3,
    ]);
  });

  test('of short stories under their headlines on an index page, both are read, its notice is not', async () => {
    const teaser = (n: number) =>
      `<li><h3><a href="/${String(n)}">第${'一二三四五'[n] ?? ''}批水库除险加固工程陆续完工</a></h3><p>${story}</p></li>`;
    const lines = Array.from(
      { length: 12 },
      (_, n) => `<li><a href="/${String(n)}">我县秋粮收购工作全面展开</a></li>`,
    );
    expect(
      await readArticle(
        `<ul>${[0, 1, 2, 3].map(teaser).join('')}</ul><ul>${lines.join('')}</ul><div><p>版权所有：县融媒体中心，未经授权，任何人不得转载本网站的文字、图片和视频。</p></div>`,
      ),
    ).toEqual([
      ...[0, 1, 2, 3].flatMap((n) => [`第${'一二三四五'[n] ?? ''}批水库除险加固工程陆续完工`, story]),
      ...lines.map(() => '我县秋粮收购工作全面展开'),
    ]);
  });
});

test('of an index page the headlines are read, its menus are not', async () => {
  const html = `<div class="nav"><ul><li><a href="/a">时政</a></li><li><a href="/b">社会</a></li></ul></div>
    <div class="list"><ul><li><a href="/1">我县秋粮收购工作全面展开</a></li><li><a href="/2">全县农田水利建设掀起热潮</a></li></ul></div>
    <h2><a href="/3">常务会议研究秋季农业生产</a></h2>
    <div class="friendlink"><a href="x">人民网</a> <a href="y">新华网</a></div>`;
  expect(await readArticle(html)).toEqual([
    '我县秋粮收购工作全面展开',
    '全县农田水利建设掀起热潮',
    '常务会议研究秋季农业生产',
  ]);
});

test('of a page with little text all of it is read, but not its controls', async () => {
  expect(
    await readArticle('<div id="root"><h1>今日</h1><p>你好</p><span>共3条</span><button>刷新</button></div>'),
  ).toEqual(['今日', '你好', '共3条']);
});

test('kana and hangul make a text Japanese or Korean, a brand name does not', () => {
  expect(isChinese('中国のニュースを読む')).toBe(false);
  expect(isChinese('한국 新聞')).toBe(false);
  expect(isChinese('优之の良品在长沙开设新店，吸引大批市民前来选购')).toBe(true);
});
