import { afterEach, expect, test } from 'vitest';

import { RUN_NAME } from '../../lib/page/names.ts';
import {
  type Frame,
  get,
  getText,
  isAsBefore,
  openFrame,
  takeSnapshot,
  until,
} from '../support/page-frame.ts';
import { type Started, startIn, untilReady } from '../support/page-reader.ts';

/* What a page does to itself while it is annotated: its text always wins, and nothing of ours stays behind. */

const BODY = '<div id="it"><p>中国人民银行<b>发布</b>公告。</p><p>湖南省长沙市举行新闻发布会。</p></div>';

let frame: Frame;
let started: Started;
afterEach(() => {
  started.stop();
  frame.close();
});

async function read(body = BODY): Promise<void> {
  frame = await openFrame(body);
  started = startIn(frame);
  started.reader.setReading(true);
  await untilReady(frame);
}

const rubies = (selector = '#it') => frame.doc.querySelectorAll(`${selector} ruby`).length;
const frames = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** The Text node of the page that is drawn and now says nothing. */
function drawnNode(selector: string): Text {
  const node = get(frame.doc, selector).firstChild;
  if (!node || node.nodeType !== Node.TEXT_NODE) throw new Error(`${selector} begins with no text.`);
  return getEmpty(node);
}
function getEmpty(node: ChildNode): Text {
  if (!(node instanceof frame.view.Text)) throw new Error('That is no text.');
  return node;
}

test('a text that the page writes anew is the page’s, and is read again', async () => {
  await read();
  const p = get(frame.doc, '#it p');
  drawnNode('#it p').data = '国家统计局';
  await until(() => p.textContent === '国家统计局发布公告。', 'the new text');
  await until(() => p.querySelector('ruby')?.textContent === '国家', 'the new words');
  expect(p.textContent).toBe('国家统计局发布公告。');
});

test('a text that the page empties stays empty', async () => {
  await read();
  drawnNode('#it p').data = '';
  await until(() => get(frame.doc, '#it p').textContent === '发布公告。', 'the text to go');
  started.reader.setReading(false);
  expect(get(frame.doc, '#it p').innerHTML).toBe('<b>发布</b>公告。');
});

test('a text that the page takes out takes its words along, and says what it said', async () => {
  await read();
  const node = drawnNode('#it p');
  node.remove();
  await until(() => get(frame.doc, '#it p').textContent === '发布公告。', 'the words to go');
  expect(node.data).toBe('中国人民银行');
});

test('a text that the page moves is followed by its words', async () => {
  await read();
  const node = drawnNode('#it p');
  const target = get(frame.doc, '#it p + p');
  target.append(node);
  await until(() => target.textContent === '湖南省长沙市举行新闻发布会。中国人民银行', 'the words to follow');
  expect(get(frame.doc, '#it p').textContent).toBe('发布公告。');
  started.reader.setReading(false);
  expect(target.lastChild).toBe(node);
  expect(target.innerHTML).toBe('湖南省长沙市举行新闻发布会。中国人民银行');
});

test('what the page puts between a text and its words comes after them', async () => {
  await read();
  const node = drawnNode('#it p');
  const mark = frame.doc.createElement('sup');
  mark.textContent = '①';
  node.after(mark);
  await until(() => get(frame.doc, '#it p').textContent === '中国人民银行①发布公告。', 'the order');
  expect(node.nextSibling?.nodeName.toLowerCase()).toBe(RUN_NAME);
});

test('subtrees that are taken out are plain, and come back annotated (A2)', async () => {
  await read();
  const it = get(frame.doc, '#it');
  it.remove();
  await until(() => it.querySelector(RUN_NAME) === null, 'the subtree to be plain');
  expect(it.outerHTML).toBe(BODY);
  frame.doc.body.append(it);
  await until(() => rubies() > 4, 'the words to come back');
});

test('copies that the page makes, as nodes or as HTML, are its own plain text', async () => {
  await read();
  const it = get(frame.doc, '#it');
  const copy = it.cloneNode(true);
  frame.doc.body.append(copy);
  it.insertAdjacentHTML('afterend', `<section>${it.innerHTML}</section>`);
  await until(() => frame.doc.querySelectorAll('ruby').length > 12, 'all three to be drawn');
  await untilReady(frame);
  const said = (selector: string) => get(frame.doc, selector).textContent;
  expect(said('section')).toBe(said('#it'));
  started.reader.setReading(false);
  expect(frame.doc.querySelector('ruby')).toBeNull();
  expect(get(frame.doc, 'section').outerHTML).toBe(`<section>${it.innerHTML}</section>`);
});

test('normalize() loses no text', async () => {
  await read();
  frame.doc.body.normalize();
  await frames(80);
  expect(get(frame.doc, '#it').textContent).toBe('中国人民银行发布公告。湖南省长沙市举行新闻发布会。');
  started.reader.setReading(false);
  expect(frame.doc.body.innerHTML).toBe(BODY);
});

test('normalize() over one paragraph after marks were taken away loses no text', async () => {
  await read('<p id="it">中国人民银行<mark>发布</mark>公告。</p><p>湖南省长沙市举行新闻发布会。</p>');
  const p = get(frame.doc, '#it');
  const mark = get(frame.doc, 'mark');
  mark.replaceWith(mark.textContent);
  p.normalize();
  await until(() => p.textContent === '中国人民银行发布公告。', 'the text to be whole');
  await until(() => rubies('#it') > 3, 'the words');
  started.reader.setReading(false);
  expect(p.textContent).toBe('中国人民银行发布公告。');
});

test('what the page writes over a drawn text takes its place; a text that grows goes on growing', async () => {
  await read('<p id="b">直播即将开始</p><p id="c">今日要闻 第0版</p><p id="d">今日要闻</p>');
  const node = (id: string) => drawnNode(`#${id}`);
  // What a framework writes may begin as if it went on.
  node('c').data = ' 第3版';
  node('d').data = '国内新闻';
  await until(() => rubies('#c') > 0 && rubies('#d') > 0, 'the words');
  expect(get(frame.doc, '#c').textContent).toBe(' 第3版');
  expect(get(frame.doc, '#d').textContent).toBe('国内新闻');
  // A stream: what was seen to grow goes on growing, whatever comes.
  let said = '直播';
  const stream = node('b');
  stream.data = said;
  await frames(30);
  for (const piece of ['现在', '开始', '主持人', '介绍', '来宾', '名单', '之后', '记者', '提问']) {
    said += piece;
    stream.data += piece;
    // Now and then it is drawn before the next piece comes.
    if (piece === '来宾' || piece === '记者') {
      await until(() => rubies('#b') > 0, 'the stream to be drawn', 9000);
      expect(stream.data).toBe('');
    } else await frames(30);
    expect(get(frame.doc, '#b').textContent).toBe(said);
  }
  stream.data = '直播结束';
  await until(() => get(frame.doc, '#b').textContent === '直播结束', 'the end');
  started.reader.setReading(false);
  expect(stream.data).toBe('直播结束');
});

test('a page that throws our words out three times is left alone (A14)', async () => {
  frame = await openFrame(BODY);
  let thrown = 0;
  const guard = new frame.view.MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node.nodeName.toLowerCase() !== RUN_NAME) continue;
      thrown += 1;
      node.parentNode?.removeChild(node);
    }
  });
  guard.observe(get(frame.doc, '#it p'), { childList: true, subtree: true });
  started = startIn(frame);
  started.reader.setReading(true);
  await untilReady(frame);
  await frames(2500);
  const after = thrown;
  await frames(1500);
  expect(thrown).toBe(after);
  expect(after).toBeLessThanOrEqual(12);
  expect(get(frame.doc, '#it p').outerHTML).toBe('<p>中国人民银行<b>发布</b>公告。</p>');
  expect(rubies('#it p + p')).toBeGreaterThan(2);
  guard.disconnect();
});

test('a ticker is not annotated while it runs, and costs no more than its own work (A15)', async () => {
  await read(`${BODY}<div id="ticker">沪指报三千点</div>`);
  const ticker = get(frame.doc, '#ticker');
  const before = started.engine.asked.length;
  for (let tick = 0; tick < 60; tick++) {
    ticker.textContent = `沪指上涨${String(tick)}点`;
    await frames(16);
  }
  expect(started.engine.asked.length - before).toBeLessThan(6);
  expect(ticker.textContent).toBe('沪指上涨59点');
  await until(() => rubies('#ticker') > 0, 'the still ticker to be drawn', 6000);
});

test('an idle page is left in peace: no question, no change, no state told (I8)', async () => {
  await read();
  await frames(300);
  const changes: MutationRecord[] = [];
  const observer = new frame.view.MutationObserver((records) => changes.push(...records));
  observer.observe(frame.doc, { subtree: true, childList: true, characterData: true, attributes: true });
  const asked = started.engine.asked.length;
  await frames(1500);
  observer.disconnect();
  expect(changes).toEqual([]);
  expect(started.engine.asked.length).toBe(asked);
});

test('a list that grows is read as it comes; what was taken off is forgotten (A16)', async () => {
  await read('<div id="it"></div>');
  const it = get(frame.doc, '#it');
  for (let round = 0; round < 5; round++) {
    for (let i = 0; i < 20; i++) {
      const p = frame.doc.createElement('p');
      p.textContent = `第${String(round)}次滚动加载的第${String(i)}条新闻，来自本报记者。`;
      it.append(p);
    }
    await frames(60);
  }
  await until(() => rubies() > 100, 'the list to be drawn');
  await untilReady(frame);
  const detached = [...it.children];
  it.replaceChildren();
  await until(() => detached.every((p) => p.querySelector(RUN_NAME) === null), 'the old list to be plain');
  expect(detached[0]?.outerHTML).toBe('<p>第0次滚动加载的第0条新闻，来自本报记者。</p>');
});

test('a background that has forgotten the article is told it again', async () => {
  await read();
  expect(started.engine.opened).toHaveLength(1);
  expect(started.engine.opened[0]?.digest).toContain('长沙市举行新闻发布会');
  started.engine.forget();
  const p = frame.doc.createElement('p');
  p.textContent = '衡阳市召开工作推进会。';
  get(frame.doc, '#it').append(p);
  await until(() => p.querySelector('ruby') !== null, 'the new paragraph');
  expect(started.engine.opened).toHaveLength(2);
});

test('the page is as it was after all that, once off', async () => {
  frame = await openFrame(BODY);
  const before = takeSnapshot(frame.doc);
  started = startIn(frame);
  started.reader.setReading(true);
  await untilReady(frame);
  const mark = frame.doc.createElement('i');
  getText(frame.doc, '湖南').parentElement?.prepend(mark);
  await frames(50);
  mark.remove();
  await frames(50);
  started.reader.setReading(false);
  expect(isAsBefore(frame.doc, before)).toBe(true);
});
