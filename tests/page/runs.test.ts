import { afterEach, describe, expect, test } from 'vitest';

import { isFlowing } from '../../lib/page/neighbours.ts';
import { type Run, cutsOf, isCurrent, nodesFromRun, runAt, runFromNode, runs } from '../../lib/page/runs.ts';
import { type Frame, get, getText, openFrame } from '../support/page-frame.ts';

let frame: Frame;
afterEach(() => frame.close());

async function read(body: string, head = ''): Promise<Run[]> {
  frame = await openFrame(body, head);
  return [...runs(frame.doc.body)];
}

const texts = (all: readonly Run[]) => all.map(({ text }) => text);

describe('one text over several nodes (A18)', () => {
  test.each([
    ['中<b>国</b>人', '中国人'],
    ['中<!-- x -->国', '中国'],
    ['中<wbr>国', '中国'],
    ['中&#8203;国&shy;人&#65279;民', '中国人民'],
    ['<a href="#">全市<em>产业</em></a>园区', '全市产业园区'],
    ['“五好”<a href="#"><strong>园</strong>区</a>建设', '“五好”园区建设'],
    ['中<script>国</script>人<style>民</style>', '中人'],
    ['图<img alt="中">文', '图\ufffc文'],
    ['命令<code>运行</code>完成', '命令\ufffc完成'],
    ['第一行<br>第二行', '第一行\n第二行'],
    ['\n   首行  缩进\n   换行 ', '首行 缩进\n换行'],
    ['中&nbsp;国', '中\u00a0国'],
    ['<span style="display:none">隐藏</span>可见', '可见'],
    ['𠮷野家在中国', '𠮷野家在中国'],
  ])('%s', async (html, text) => {
    expect(texts(await read(`<p>${html}</p>`))).toEqual([text]);
  });

  test.each([
    ['<div>前文<p>段落</p>后文</div>', ['前文', '段落', '后文']],
    ['<ul><li>甲<li>乙</ul>', ['甲', '乙']],
    ['<table><tr><td>左<td>右</table>', ['左', '右']],
    ['<div>　　第一段。<br>　　第二段。<br><br>第三段。</div>', ['　　第一段。', '　　第二段。', '第三段。']],
    ['<div style="white-space:pre-wrap">第一段。\n\n第二段\n换行。</div>', ['第一段。', '第二段\n换行。']],
    [
      '<div><span style="display:block">标题</span><span style="display:block">作者</span></div>',
      ['标题', '作者'],
    ],
    ['<div style="display:flex"><a>标题</a><span>日期</span></div>', ['标题', '日期']],
    ['<a href="#"><div>标题</div><p>摘要</p></a>', ['标题', '摘要']],
    ['<p>文字<pre>代码</pre>文字', ['文字', '文字']],
    ['<p>没有汉字的 English 段落</p><p>No Han</p>', ['没有汉字的 English 段落']],
    ['<news-title>自定义</news-title>元素', ['自定义元素']],
  ])('%s', async (html, expected) => {
    expect(texts(await read(html))).toEqual(expected);
  });

  test('a text of one node that is as long as a book is cut at its sentences, and nothing of it is lost', async () => {
    const sentence = '全市产业园区高质量发展推进会在经开区举行，各县区负责人参加。';
    const all = await read(`<div>${sentence.repeat(400)}</div>`);
    expect(all.length).toBeGreaterThan(10);
    expect(texts(all).join('')).toBe(sentence.repeat(400));
    for (const { text } of all) {
      expect(text.length).toBeLessThan(1100);
      expect(text.endsWith('。')).toBe(true);
    }
  });
});

describe('places', () => {
  test('a span is found in its nodes, and a node in its run', async () => {
    const [run] = await read('<p>新增<a href="#">国家级专</a><b>精特新</b>企业</p>');
    if (!run) throw new Error('There is no run.');
    expect(run.text).toBe('新增国家级专精特新企业');
    expect(nodesFromRun(run, 5, 9)).toEqual([
      { node: getText(frame.doc, '国家级专'), start: 3, end: 4 },
      { node: getText(frame.doc, '精特新'), start: 0, end: 3 },
    ]);
    expect(runFromNode(run, getText(frame.doc, '精特新'), 1)).toBe(7);
    expect(cutsOf(run)).toEqual([2, 6, 9]);
    expect(runAt(getText(frame.doc, '精特新'))?.text).toBe(run.text);
  });

  test('a word around a zero-width sign stands in one stretch of its node', async () => {
    const [run] = await read('<p>在中&#8203;国举行</p>');
    if (!run) throw new Error('There is no run.');
    expect(run.text).toBe('在中国举行');
    expect(nodesFromRun(run, 1, 3)).toEqual([{ node: getText(frame.doc, '在中'), start: 1, end: 4 }]);
    expect(cutsOf(run)).toEqual([]);
  });

  test('a run is current until its page says something else', async () => {
    const [run] = await read('<p>中<b>国</b></p>');
    if (!run) throw new Error('There is no run.');
    expect(isCurrent(run)).toBe(true);
    getText(frame.doc, '国').data = '华';
    expect(isCurrent(run)).toBe(false);
    getText(frame.doc, '华').data = '国';
    expect(isCurrent(run)).toBe(true);
    get(frame.doc, 'b').remove();
    expect(isCurrent(run)).toBe(false);
  });
});

describe('what flows on', () => {
  async function flows(body: string): Promise<boolean[]> {
    const all = await read(body);
    return all.slice(1).map((run, index) => {
      const before = all[index];
      return before !== undefined && isFlowing(before, run);
    });
  }

  test('columns and paragraphs of one article do', async () => {
    expect(await flows('<p>国家级专</p><p>精特新</p>')).toEqual([true]);
    expect(await flows('<div class="c"><p>国家级专</p></div><div class="c"><p>精特新</p></div>')).toEqual([
      true,
    ]);
    expect(await flows('<div>三塘<br><br>镇</div>')).toEqual([true]);
  });

  test('headings, list items, captions and other articles do not', async () => {
    expect(await flows('<h2>要闻</h2><p>精特新</p><h3>简讯</h3>')).toEqual([false, false]);
    expect(await flows('<article><p>国家级专</p></article><article><p>精特新</p></article>')).toEqual([
      false,
    ]);
    expect(await flows('<ul><li>国家级专<li>精特新</ul>')).toEqual([false]);
    expect(await flows('<p>国家级专</p><figure><figcaption>图为</figcaption></figure>')).toEqual([false]);
    expect(await flows('<aside><p>国家级专</p></aside><p>精特新</p>')).toEqual([false]);
  });
});
