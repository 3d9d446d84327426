import { afterEach, describe, expect, test } from 'vitest';

import {
  type Frame,
  findInPage,
  get,
  getText,
  isAsBefore,
  openFrame,
  takeSnapshot,
  until,
} from '../support/page-frame.ts';
import { type Started, startIn, stateOf, untilReady } from '../support/page-reader.ts';

const ARTICLE = `
  <nav><a href="/">首页</a> <a href="/n">国内新闻</a></nav>
  <main>
    <h1>全市专精特新企业培育工作推进会召开</h1>
    <p>据悉，2022年全市新增省级<b>专精特新</b>小巨人企业55家，新增<a href="#x">国家级专</a></p>
    <p>精特新小巨人企业10家，新增数量分别居全省第三、第四。会议强调，要高度重视，履职尽责。</p>
    <ul><li>长沙市</li><li>衡阳市</li></ul>
    <figure><img alt="会议现场" src="data:,"><figcaption>图为会议现场，记者摄</figcaption></figure>
  </main>
  <button>提交</button>
  <footer>版权所有 未经许可不得转载</footer>`;

let frame: Frame;
let started: Started;
afterEach(() => {
  started.stop();
  frame.close();
});

async function read(body: string, head = ''): Promise<void> {
  frame = await openFrame(body, head);
  started = startIn(frame, { terms: ['专精特新'], places: ['长沙市', '衡阳市'] });
  started.reader.setReading(true);
  await untilReady(frame);
}

function rubiesIn(selector: string): string[] {
  return [...frame.doc.querySelectorAll(`${selector} ruby`)].map(({ textContent }) => textContent);
}

describe('on and off', () => {
  test('the article is drawn; menus, buttons and the footer are not', async () => {
    await read(ARTICLE);
    for (const part of ['h1', 'p', 'b', 'a[href="#x"]', 'li', 'figcaption']) {
      expect(rubiesIn(part).length, part).toBeGreaterThan(0);
    }
    expect(rubiesIn('nav').concat(rubiesIn('button'), rubiesIn('footer'))).toEqual([]);
    const { words, terms, names } = started.reader.getState();
    expect(words).toBeGreaterThan(20);
    expect({ terms, names }).toEqual({ terms: 1, names: 2 });
  });

  test('off leaves the same bytes and the same Text nodes, twenty times over (A4, A5, I1, I2)', async () => {
    frame = await openFrame(ARTICLE);
    started = startIn(frame);
    const before = takeSnapshot(frame.doc);
    let clicks = 0;
    frame.doc.querySelector('b')?.addEventListener('click', () => (clicks += 1));
    for (let round = 1; round <= 20; round++) {
      started.reader.setReading(true);
      started.reader.setReading(true);
      await untilReady(frame);
      expect(frame.doc.querySelectorAll('ruby').length).toBeGreaterThan(30);
      expect(frame.doc.querySelectorAll('ruby ruby')).toHaveLength(0);
      frame.doc.querySelector('b')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      expect(started.reader.setReading(false).state).toBe('off');
      expect(isAsBefore(frame.doc, before)).toBe(true);
      expect(clicks).toBe(round);
    }
    expect(frame.view.CSS.highlights.size).toBe(0);
  });

  test('off in the middle of an answer leaves nothing behind', async () => {
    frame = await openFrame(ARTICLE);
    started = startIn(frame);
    const before = takeSnapshot(frame.doc);
    started.engine.hold(true);
    started.reader.setReading(true);
    await until(() => started.engine.asked.length > 0 || started.engine.opened.length >= 0, 'a question');
    await new Promise((resolve) => setTimeout(resolve, 100));
    started.reader.setReading(false);
    started.engine.hold(false);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(isAsBefore(frame.doc, before)).toBe(true);
  });

  test('a stopped reader restores the page and stays off (B13)', async () => {
    await read(ARTICLE);
    started.stop();
    expect(frame.doc.querySelector('bandu-run')).toBeNull();
    expect(started.reader.setReading(true).state).toBe('off');
    expect(stateOf(frame)).toBe('off');
  });

  test('what a dead reader has left is melted before a new one begins (A5)', async () => {
    frame = await openFrame(
      '<p>在<bandu-run>长沙<ruby>考察<rt data-p="kǎochá"></rt></ruby></bandu-run>，看企业。</p>',
    );
    started = startIn(frame);
    started.reader.setReading(true);
    await untilReady(frame);
    started.reader.setReading(false);
    expect(frame.doc.querySelector('p')?.innerHTML).toBe('在长沙考察，看企业。');
  });

  test('a page without Chinese says so and is left alone', async () => {
    frame = await openFrame('<p>Nothing here. 12345</p>');
    started = startIn(frame);
    started.reader.setReading(true);
    await until(() => started.reader.getState().state === 'ready', 'ready');
    expect(started.reader.getState().message).toBe('No Chinese text on this page.');
    expect(frame.doc.querySelector('bandu-run')).toBeNull();
  });
});

describe('while it is on, the page is still the page (A24, A26, I3)', () => {
  test('textContent, innerText, selection and window.find are those of the plain page', async () => {
    frame = await openFrame(ARTICLE);
    const { doc, view } = frame;
    const texts = () => {
      const selection = view.getSelection();
      selection?.selectAllChildren(doc.body);
      const selected = String(selection);
      selection?.removeAllRanges();
      return { selected, text: doc.body.textContent, inner: doc.body.innerText };
    };
    const before = texts();
    started = startIn(frame);
    started.reader.setReading(true);
    await untilReady(frame);
    expect(texts()).toEqual(before);
    view.getSelection()?.removeAllRanges();
    expect(findInPage(view, '全市新增省级专精特新小巨人')).toBe(true);
  });

  test('the selection stays what it was through on and off (I5)', async () => {
    frame = await openFrame(ARTICLE);
    const { doc, view } = frame;
    const first = get(doc, 'p');
    const selection = view.getSelection();
    selection?.setBaseAndExtent(getText(doc, '据悉'), 3, getText(doc, '精特新小'), 9);
    const said = String(selection);
    started = startIn(frame);
    started.reader.setReading(true);
    await untilReady(frame);
    expect(String(selection)).toBe(said);
    started.reader.setReading(false);
    expect(String(selection)).toBe(said);
    expect(selection?.anchorNode).toBe(first.firstChild);
    expect(selection?.focusOffset).toBe(9);
  });
});

describe('what is never touched (A6, A7, A13, A27, A28, I4)', () => {
  const CLOSED = [
    '<script type="text/plain">中国新闻</script>',
    '<style>/* 中国新闻 */</style>',
    '<textarea>中国新闻</textarea>',
    '<select><option>中国新闻</option></select>',
    '<code>中国新闻</code>',
    '<pre>中国新闻</pre>',
    '<kbd>中国新闻</kbd>',
    '<samp>中国新闻</samp>',
    '<svg><text y="20">中国新闻</text></svg>',
    '<math><mtext>中国新闻</mtext></math>',
    '<noscript>中国新闻</noscript>',
    '<template><p>中国新闻</p></template>',
    '<div contenteditable><p>中国新闻</p></div>',
    '<div contenteditable="plaintext-only">中国新闻</div>',
    '<div role="textbox">中国新闻</div>',
    '<div class="ql-editor" contenteditable="false"><p>中国新闻</p></div>',
    '<ruby>中国<rt>ちゅうごく</rt></ruby>',
    '<div aria-live="polite">中国新闻</div>',
    '<div role="status">中国新闻</div>',
    '<p translate="no">中国新闻</p>',
    '<p class="notranslate">中国新闻</p>',
    '<p lang="ja">中国新聞社説</p>',
    '<p lang="ko-KR">中國新聞</p>',
    '<p>これは日本語の新聞記事です。中国。</p>',
    '<button>中国新闻</button>',
    '<input value="中国新闻">',
    '<iframe srcdoc="中国新闻"></iframe>',
  ];

  test.each(CLOSED)('%s', async (html) => {
    frame = await openFrame(
      `<section id="it">${html}</section><p>湖南省长沙市举行新闻发布会。</p>`,
      '<title>中国新闻</title>',
    );
    const it = get(frame.doc, '#it');
    const before = it.innerHTML;
    started = startIn(frame);
    started.reader.setReading(true);
    await untilReady(frame);
    expect(rubiesIn('body > p').length).toBeGreaterThan(3);
    expect(it.innerHTML).toBe(before);
    expect(frame.doc.title).toBe('中国新闻');
  });

  test('an element that becomes editable loses its words at once and gets them back (A7)', async () => {
    await read('<div id="it"><p>中国人民银行发布公告。</p></div><p>湖南省长沙市举行新闻发布会。</p>');
    const it = get(frame.doc, '#it');
    expect(rubiesIn('#it').length).toBeGreaterThan(1);
    it.contentEditable = 'true';
    await until(() => rubiesIn('#it').length === 0, 'the editor to be plain');
    expect(it.innerHTML).toBe('<p>中国人民银行发布公告。</p>');
    it.removeAttribute('contenteditable');
    await until(() => rubiesIn('#it').length > 1, 'the words to come back');
  });

  test('nothing is drawn while the page is shown in translation (A27)', async () => {
    await read('<p>湖南省长沙市举行新闻发布会。</p>');
    frame.doc.documentElement.classList.add('translated-ltr');
    await until(() => rubiesIn('p').length === 0, 'the words to go');
    frame.doc.documentElement.classList.remove('translated-ltr');
    await until(() => rubiesIn('p').length > 3, 'the words to come back');
  });

  test('what a form sends is the same (A8)', async () => {
    frame = await openFrame(
      '<form><p>请填写姓名和单位。</p><input name="a" value="长沙"><input type="hidden" name="b" value="衡阳">' +
        '<select name="c"><option selected>湖南</option></select><textarea name="d">备注</textarea></form>',
    );
    const [form] = frame.doc.forms;
    const sent = () => JSON.stringify([...new frame.view.FormData(form)]);
    const before = sent();
    started = startIn(frame);
    started.reader.setReading(true);
    await untilReady(frame);
    expect(rubiesIn('form p').length).toBeGreaterThan(1);
    expect(sent()).toBe(before);
  });
});

describe('drawing anew', () => {
  const pinyinOf = () => [...frame.doc.querySelectorAll('rt')].map((rt) => rt.dataset['p'] ?? '');

  test('asks about all that is drawn, and takes no answer that was asked for before', async () => {
    await read('<main><h1>新闻标题</h1><p>居民们在公园里散步。</p></main>');
    const before = pinyinOf();
    const html = frame.doc.documentElement.outerHTML;
    const annotate = started.engine.annotate.bind(started.engine);
    const shout: typeof annotate = async (request) => {
      const answer = await annotate(request);
      if ('unknownArticle' in answer) return answer;
      return {
        blocks: answer.blocks.map((block) => ({
          ...block,
          words: block.words.map(([start, end, pinyin, unsure]) => [
            start,
            end,
            pinyin.toUpperCase(),
            unsure,
          ]),
        })),
      };
    };
    started.engine.annotate = shout;
    started.engine.hold(true);
    const asked = started.engine.asked.length;
    started.reader.renew();
    await until(() => started.engine.asked.length > asked, 'the first question');
    // Changed back while the answer is on its way.
    started.engine.annotate = annotate;
    started.reader.renew();
    started.engine.hold(false);
    await until(() => started.engine.asked.length > asked + 1, 'the second question');
    await untilReady(frame);
    expect(pinyinOf()).toEqual(before);

    started.engine.annotate = shout;
    started.reader.renew();
    await until(() => pinyinOf().every((pinyin) => pinyin === pinyin.toUpperCase()), 'the new readings');
    expect(pinyinOf()).toEqual(before.map((pinyin) => pinyin.toUpperCase()));
    started.engine.annotate = annotate;
    started.reader.renew();
    await until(() => pinyinOf().join() === before.join(), 'the former readings');
    await untilReady(frame);
    expect(frame.doc.documentElement.outerHTML).toBe(html);
  });

  test('does nothing where the reading is off', async () => {
    frame = await openFrame(ARTICLE);
    started = startIn(frame);
    const before = takeSnapshot(frame.doc);
    started.reader.renew();
    expect(stateOf(frame)).toBe('off');
    expect(isAsBefore(frame.doc, before)).toBe(true);
    expect(started.engine.asked).toEqual([]);
  });
});
