import '../../entrypoints/popup/style.css';

import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { CorrectionList } from '../../components/popup/CorrectionList.tsx';
import { DisplayPanel } from '../../components/popup/DisplayPanel.tsx';
import { PagePanel } from '../../components/popup/PagePanel.tsx';
import { ReviewPanel, type ReviewPanelProps } from '../../components/popup/ReviewPanel.tsx';
import type { Question } from '../../components/review/question.ts';
import { SavedList } from '../../components/popup/SavedList.tsx';
import { SitePanel } from '../../components/popup/SitePanel.tsx';
import { findFaint } from '../support/contrast.ts';
import { useDrawBox } from '../support/draw-box.ts';

const QUESTION: Question = {
  cardId: 'a',
  face: 'reading',
  headword: '专精特新',
  pinyin: 'zhuān jīng tè xīn',
  gloss: 'specialised, refined, distinctive, innovative',
  sentence: '会议要求培育更多专精特新企业。',
  title: '全市工业经济会议召开',
  source: '湖南日报 · 2024-05-06',
  link: 'https://news.example.cn/a.html#:~:text=%E4%B8%93',
  note: '小巨人',
  intervals: { Again: '1 min', Hard: '6 min', Good: '10 min', Easy: '8 d' },
};

const frame = useDrawBox();

const button = (name: RegExp) =>
  [...frame.box.querySelectorAll('button')].find((each) => name.test(each.innerText));

/** The panel as the popup holds it: it turns the card itself. */
function Panel(props: Partial<ReviewPanelProps>) {
  const [shownId, setShownId] = useState<string | null>(null);
  const { question = QUESTION } = props;
  return (
    <ReviewPanel
      due={3}
      next={null}
      waiting={null}
      canUndo={false}
      notice={null}
      onGrade={vi.fn()}
      onUndo={vi.fn()}
      onMore={vi.fn()}
      onSpeak={null}
      onOpen={vi.fn()}
      {...props}
      question={question}
      isShown={question !== null && shownId === question.cardId}
      onShow={() => setShownId(question?.cardId ?? null)}
    />
  );
}

async function show(changes: Partial<ReviewPanelProps> = {}) {
  const onGrade = vi.fn();
  const onUndo = vi.fn();
  await frame.draw(<Panel onGrade={onGrade} onUndo={onUndo} {...changes} />);
  return { onGrade, onUndo };
}

describe('a review', () => {
  test('shows the word in its sentence first, and pinyin, gloss and note only when asked', async () => {
    await show();
    expect(frame.box.innerText).toContain('会议要求培育更多专精特新企业。');
    expect(frame.box.querySelector('.sentence b')?.textContent).toBe('专精特新');
    for (const secret of [QUESTION.pinyin, QUESTION.gloss, QUESTION.note, 'Good']) {
      expect(frame.box.innerText).not.toContain(secret);
    }
    button(/Show/u)?.click();
    await expect.poll(() => frame.box.innerText).toContain(QUESTION.pinyin);
    for (const said of [QUESTION.gloss, QUESTION.note, '10 min', '8 d', QUESTION.source])
      expect(frame.box.innerText).toContain(said);
    expect(frame.box.querySelector<HTMLAnchorElement>('.source a')?.href).toBe(QUESTION.link);
  });

  test('for recall shows the meaning and the sentence with a gap, never the word before its time', async () => {
    await show({ question: { ...QUESTION, face: 'recall', sentence: '专精特新企业，就是专精特新的企业。' } });
    expect(frame.box.innerText).toContain(QUESTION.gloss);
    expect(frame.box.innerText).not.toContain('专精特新');
    expect(frame.box.querySelectorAll('.gap')).toHaveLength(2);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => frame.box.querySelector('.headword')?.textContent).toBe('专精特新');
  });

  test('for recall leaves out a sentence in which the word is cut', async () => {
    await show({ question: { ...QUESTION, face: 'recall', sentence: '专精 特新企业' } });
    expect(frame.box.innerText).not.toContain('特新');
  });

  test('of a note shows what it is about first, then the note', async () => {
    await show({ question: { ...QUESTION, face: 'note', note: '**三个**批次' } });
    expect(frame.box.innerText).not.toContain('批次');
    await userEvent.keyboard(' ');
    await expect.poll(() => frame.box.querySelector('.note strong')?.textContent).toBe('三个');
  });

  test.each([
    ['1', 'Again'],
    ['2', 'Hard'],
    ['3', 'Good'],
    ['4', 'Easy'],
    [' ', 'Good'],
    ['{Enter}', 'Good'],
  ])('goes by keys alone: Space, then %s is %s', async (key, grade) => {
    const { onGrade } = await show();
    if (/\d/u.test(key)) await userEvent.keyboard(key);
    expect(onGrade).not.toHaveBeenCalled();
    await userEvent.keyboard(' ');
    await expect.poll(() => button(/Good/u)).toBeDefined();
    await userEvent.keyboard(key);
    expect(onGrade).toHaveBeenCalledExactlyOnceWith('a', grade);
  });

  test('takes no key that belongs to the browser or to a field', async () => {
    const { onGrade, onUndo } = await show({ canUndo: true });
    await userEvent.keyboard(' ');
    await expect.poll(() => button(/Good/u)).toBeDefined();
    await userEvent.keyboard('{Control>}3{/Control}{Alt>}u{/Alt}');
    const field = document.createElement('textarea');
    frame.box.append(field);
    field.focus();
    await userEvent.keyboard('3u 1');
    expect(field.value).toBe('3u 1');
    field.remove();
    expect(onGrade).not.toHaveBeenCalled();
    expect(onUndo).not.toHaveBeenCalled();
  });

  test('says the word by S and by its button once the back is shown, where there is a voice', async () => {
    const onSpeak = vi.fn();
    await show({ onSpeak });
    await userEvent.keyboard('s');
    expect(onSpeak).not.toHaveBeenCalled();
    await userEvent.keyboard(' ');
    await expect.poll(() => button(/Good/u)).toBeDefined();
    await userEvent.keyboard('s');
    frame.box.querySelector<HTMLButtonElement>('.speak')?.click();
    expect(onSpeak).toHaveBeenCalledTimes(2);
    await show();
    await userEvent.keyboard(' ');
    expect(frame.box.querySelector('.speak')).toBeNull();
  });

  test('shows the front of the next card, not its back', async () => {
    await show();
    await userEvent.keyboard(' ');
    await expect.poll(() => button(/Good/u)).toBeDefined();
    await show({
      question: { ...QUESTION, cardId: 'b', headword: '营商环境', pinyin: 'yíngshāng huánjìng' },
    });
    await expect.poll(() => button(/Show/u)).toBeDefined();
    expect(frame.box.innerText).not.toContain('yíngshāng huánjìng');
  });

  test('is taken back by U, Ctrl+Z or the button, where there is something to take back', async () => {
    const { onUndo } = await show({ question: null, due: 0, canUndo: true });
    await userEvent.keyboard('u');
    await userEvent.keyboard('{Control>}z{/Control}');
    button(/Undo/u)?.click();
    expect(onUndo).toHaveBeenCalledTimes(3);
    await show({ question: null, due: 0 });
    expect(button(/Undo/u)).toBeUndefined();
    expect(frame.box.innerText).toMatch(/Nothing is due/u);
  });

  test('says how many new words and reviews the limits of the day hold back, and offers them', async () => {
    const onMore = vi.fn();
    await show({ question: null, due: 0, next: '8 min', waiting: { new: '37', reviews: '1' }, onMore });
    expect(frame.box.innerText).toContain('The next one comes in 8 min.');
    expect(frame.box.innerText).toContain('new words are done; 37 more wait');
    expect(frame.box.innerText).toContain('reviews are done; 1 more is due');
    expect(frame.box.innerText).not.toContain('Come back tomorrow');
    button(/^Learn more today/u)?.click();
    button(/^Review more today/u)?.click();
    expect(onMore.mock.calls).toEqual([['new'], ['reviews']]);
    await show({ question: null, due: 0, waiting: { new: null, reviews: '2' } });
    expect(frame.box.innerText).not.toContain('new words');
    await show({ question: null, due: 0 });
    expect(frame.box.innerText).toContain('Come back tomorrow');
    expect(button(/^Learn more/u)).toBeUndefined();
  });

  test('tells of a leech', async () => {
    await show({ notice: '专精特新 was forgotten 8 times.' });
    expect(frame.box.querySelector('[role=status]')?.textContent).toContain('forgotten 8 times');
  });
});

test('hostile text is shown as it is written (B1)', async () => {
  const evil = '<img src=x onerror="globalThis.hacked=1"><script>1</script>';
  const question = {
    ...QUESTION,
    headword: evil,
    pinyin: evil,
    gloss: evil,
    note: evil,
    title: evil,
    sentence: evil,
  };
  await frame.draw(
    <>
      <Panel question={question} notice={evil} />
      <SavedList items={[{ id: 'a', headword: evil, pinyin: evil, gloss: evil }]} damaged={0} />
      <CorrectionList
        items={[{ id: 'c', text: evil, pinyin: evil }]}
        count={1}
        deleted={{ id: 'd', text: evil, pinyin: evil }}
        onDelete={vi.fn()}
        onRestore={vi.fn()}
      />
      <PagePanel
        page={{ state: 'off', words: 0, terms: 0, names: 0, message: evil }}
        shortcut={evil}
        onSwitch={vi.fn()}
      />
      <SitePanel
        host={evil}
        isHere={false}
        isEverywhere={false}
        isNever={false}
        onNever={vi.fn()}
        onHere={vi.fn()}
        onEverywhere={vi.fn()}
      />
    </>,
  );
  await userEvent.keyboard(' ');
  await expect.poll(() => frame.box.querySelector('.note')?.textContent).toBe(evil);
  expect(frame.box.querySelector('.source')?.textContent).toContain(evil);
  expect(frame.box.querySelector('img, script')).toBeNull();
  expect(Reflect.get(globalThis, 'hacked')).toBeUndefined();
});

test('the switch tells its state and its name, and asks for the other', async () => {
  const onSwitch = vi.fn();
  const page = { state: 'ready', words: 312, terms: 9, names: 41 } as const;
  await frame.draw(<PagePanel page={page} shortcut="Alt+Shift+Y" onSwitch={onSwitch} />);
  const toggle = frame.box.querySelector('[role=switch]');
  expect(toggle?.getAttribute('aria-checked')).toBe('true');
  expect(toggle?.getAttribute('aria-label')).toBeTruthy();
  expect(frame.box.innerText.replaceAll(/\s+/gu, ' ')).toMatch(/312 words 9 terms 41 names/u);
  expect(frame.box.innerText).toContain('Alt+Shift+Y');
  if (toggle instanceof HTMLElement) toggle.focus();
  await userEvent.keyboard(' ');
  expect(onSwitch).toHaveBeenCalledExactlyOnceWith(false);
});

test.each([
  [0, /^0 % of 40 running words known\s+Not counted: 6 in names, 3 in news terms\. Press K/u],
  [10, /^25 % of 40 running words known\s+Not counted: 6 in names, 3 in news terms\.$/u],
])('what is not counted is told beside the share, also where nothing is known (%i)', async (known, said) => {
  await frame.draw(
    <PagePanel
      page={{ state: 'ready', words: 49, terms: 3, names: 6 }}
      knowledge={{ words: 40, known, ignored: 0, names: 6, terms: 3 }}
      shortcut=""
      onSwitch={vi.fn()}
    />,
  );
  expect(frame.box.querySelector<HTMLElement>('.knowledge')?.innerText.trim()).toMatch(said);
});

test('all text stands out from its ground by 4.5 to 1, in light and dark (WCAG 2.2, 1.4.3)', async () => {
  await frame.draw(
    <>
      <DisplayPanel
        display={{ wear: 'always', scope: 'article', sandhi: true, numbers: true }}
        shortcut=""
        copied="Copied."
        onDisplay={vi.fn()}
        onCopy={vi.fn()}
      />
      <PagePanel
        page={{ state: 'ready', words: 3, terms: 2, names: 1, message: 'Why.' }}
        shortcut="Alt+Shift+Y"
        onSwitch={vi.fn()}
      />
      <Panel canUndo notice="Rests." onSpeak={vi.fn()} />
      <SavedList items={[{ id: 'a', headword: '好', pinyin: 'hǎo', gloss: 'good' }]} damaged={2} />
      <CorrectionList
        items={[{ id: 'c', text: '把[地]扫', pinyin: 'dì' }]}
        count={3}
        deleted={{ id: 'd', text: '老树', pinyin: '' }}
        onDelete={vi.fn()}
        onRestore={vi.fn()}
      />
      <SitePanel
        host="news.example.cn"
        isHere={true}
        isEverywhere={false}
        isNever={false}
        onNever={vi.fn()}
        onHere={vi.fn()}
        onEverywhere={vi.fn()}
      />
    </>,
  );
  for (const fold of frame.box.querySelectorAll('details')) fold.open = true;
  expect(findFaint(document, 'light')).toEqual([]);
  expect(findFaint(document, 'dark')).toEqual([]);
  await userEvent.keyboard(' ');
  await expect.poll(() => button(/Good/u)).toBeDefined();
  expect(findFaint(document, 'light')).toEqual([]);
  expect(findFaint(document, 'dark')).toEqual([]);
});

describe('the corrections', () => {
  const item = { id: 'c', text: '把[地]扫', pinyin: 'dì' };

  test('are nothing to see before the first', async () => {
    await frame.draw(
      <CorrectionList items={[]} count={0} deleted={null} onDelete={vi.fn()} onRestore={vi.fn()} />,
    );
    expect(frame.box.innerText).toBe('');
  });

  test('are counted, and the last ones deleted one by one, with an undo', async () => {
    const onDelete = vi.fn();
    const onRestore = vi.fn();
    await frame.draw(
      <CorrectionList items={[item]} count={7} deleted={null} onDelete={onDelete} onRestore={onRestore} />,
    );
    expect(frame.box.innerText).toContain('And 6 older ones');
    expect(button(/undo/iu)).toBeUndefined();
    button(/delete/iu)?.click();
    expect(onDelete.mock.calls).toEqual([[item]]);
    await frame.draw(
      <CorrectionList items={[]} count={0} deleted={item} onDelete={onDelete} onRestore={onRestore} />,
    );
    button(/undo/iu)?.click();
    expect(onRestore.mock.calls).toEqual([[item]]);
  });
});
