import '../../entrypoints/popup/style.css';

import { type ComponentChild, render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { CorrectionList } from '../../components/popup/CorrectionList.tsx';
import { PagePanel } from '../../components/popup/PagePanel.tsx';
import { type Question, ReviewPanel, type ReviewPanelProps } from '../../components/popup/ReviewPanel.tsx';
import { SavedList } from '../../components/popup/SavedList.tsx';
import { SitePanel } from '../../components/popup/SitePanel.tsx';
import { findFaint } from '../support/contrast.ts';

const QUESTION: Question = {
  cardId: 'a',
  headword: '专精特新',
  pinyin: 'zhuān jīng tè xīn',
  gloss: 'specialised, refined, distinctive, innovative',
  sentence: '会议要求培育更多专精特新企业。',
  title: '全市工业经济会议召开',
  note: '小巨人',
  intervals: { Again: '1 min', Hard: '6 min', Good: '10 min', Easy: '8 d' },
};

let box: HTMLElement;
beforeEach(() => {
  box = document.createElement('main');
  document.body.append(box);
});
afterEach(() => {
  render(null, box);
  box.remove();
});

const button = (name: RegExp) =>
  [...box.querySelectorAll('button')].find((each) => name.test(each.innerText));

/** Renders, and waits until the panels listen to keys: they do from the frame after the first on. */
async function draw(panels: ComponentChild): Promise<void> {
  render(panels, box);
  for (let frame = 0; frame < 3; frame += 1) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  }
}

async function show(changes: Partial<ReviewPanelProps> = {}) {
  const onGrade = vi.fn();
  const onUndo = vi.fn();
  const props = { question: QUESTION, due: 3, next: null, canUndo: false, onGrade, onUndo, ...changes };
  await draw(<ReviewPanel {...props} />);
  return { onGrade, onUndo };
}

describe('a review', () => {
  test('shows the word in its sentence first, and pinyin, gloss and note only when asked', async () => {
    await show();
    expect(box.innerText).toContain('会议要求培育更多专精特新企业。');
    expect(box.querySelector('.sentence b')?.textContent).toBe('专精特新');
    for (const secret of [QUESTION.pinyin, QUESTION.gloss, QUESTION.note, 'Good']) {
      expect(box.innerText).not.toContain(secret);
    }
    button(/Show/u)?.click();
    await expect.poll(() => box.innerText).toContain(QUESTION.pinyin);
    for (const said of [QUESTION.gloss, QUESTION.note, '10 min', '8 d'])
      expect(box.innerText).toContain(said);
  });

  test.each([
    ['1', 'Again'],
    ['2', 'Hard'],
    ['3', 'Good'],
    ['4', 'Easy'],
  ])('goes by keys alone: Space, then %s is %s', async (key, grade) => {
    const { onGrade } = await show();
    await userEvent.keyboard(key);
    expect(onGrade).not.toHaveBeenCalled();
    await userEvent.keyboard(' ');
    await expect.poll(() => button(/Good/u)).toBeDefined();
    await userEvent.keyboard(key);
    expect(onGrade).toHaveBeenCalledExactlyOnceWith('a', grade);
  });

  test('takes no key that belongs to the browser', async () => {
    const { onGrade, onUndo } = await show({ canUndo: true });
    await userEvent.keyboard(' ');
    await expect.poll(() => button(/Good/u)).toBeDefined();
    await userEvent.keyboard('{Control>}3{/Control}{Alt>}z{/Alt}');
    expect(onGrade).not.toHaveBeenCalled();
    expect(onUndo).not.toHaveBeenCalled();
  });

  test('shows the front of the next card, not its back', async () => {
    await show();
    await userEvent.keyboard(' ');
    await expect.poll(() => button(/Good/u)).toBeDefined();
    await show({
      question: { ...QUESTION, cardId: 'b', headword: '营商环境', pinyin: 'yíngshāng huánjìng' },
    });
    await expect.poll(() => button(/Show/u)).toBeDefined();
    expect(box.innerText).not.toContain('yíngshāng huánjìng');
  });

  test('is taken back by Z or by the button, where there is something to take back', async () => {
    const { onUndo } = await show({ question: null, due: 0, canUndo: true });
    await userEvent.keyboard('z');
    button(/Undo/u)?.click();
    expect(onUndo).toHaveBeenCalledTimes(2);
    await show({ question: null, due: 0 });
    expect(button(/Undo/u)).toBeUndefined();
    expect(box.innerText).toMatch(/Nothing is due/u);
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
  await draw(
    <>
      <ReviewPanel
        question={question}
        due={1}
        next={null}
        canUndo={false}
        onGrade={vi.fn()}
        onUndo={vi.fn()}
      />
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
        looks={{ sandhi: false, numbers: false }}
        onSwitch={vi.fn()}
        onLooks={vi.fn()}
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
  await expect.poll(() => box.querySelector('.note')?.textContent).toBe(evil);
  expect(box.querySelector('img, script')).toBeNull();
  expect(Reflect.get(globalThis, 'hacked')).toBeUndefined();
});

test('the switch tells its state and its name, and asks for the other', async () => {
  const onSwitch = vi.fn();
  const page = { state: 'ready', words: 312, terms: 9, names: 41 } as const;
  const onLooks = vi.fn();
  await draw(
    <PagePanel
      page={page}
      shortcut="Alt+Shift+Y"
      looks={{ sandhi: false, numbers: true }}
      onSwitch={onSwitch}
      onLooks={onLooks}
    />,
  );
  const toggle = box.querySelector('[role=switch]');
  expect(toggle?.getAttribute('aria-checked')).toBe('true');
  expect(toggle?.getAttribute('aria-label')).toBeTruthy();
  expect(box.innerText.replaceAll(/\s+/gu, ' ')).toMatch(/312 words 9 terms 41 names/u);
  expect(box.innerText).toContain('Alt+Shift+Y');
  if (toggle instanceof HTMLElement) toggle.focus();
  await userEvent.keyboard(' ');
  expect(onSwitch).toHaveBeenCalledExactlyOnceWith(false);
  const tones = box.querySelector<HTMLInputElement>('.choice [role=switch]');
  expect(tones?.labels?.[0]?.innerText).toBe('Tone changes of 一 and 不');
  expect(tones?.checked).toBe(false);
  tones?.click();
  expect(onLooks).toHaveBeenCalledExactlyOnceWith({ sandhi: true });
  const numbers = box.querySelectorAll<HTMLInputElement>('.choice [role=switch]')[1];
  expect(numbers?.labels?.[0]?.innerText).toBe('Mark numbers and dates');
  expect(numbers?.checked).toBe(true);
  numbers?.click();
  expect(onLooks).toHaveBeenLastCalledWith({ numbers: false });
});

test('a shortcut that is not bound is told', async () => {
  await draw(<PagePanel page={null} shortcut="" looks={null} onSwitch={vi.fn()} onLooks={vi.fn()} />);
  expect(box.innerText).toContain('No shortcut is set');
});

test('all text stands out from its ground by 4.5 to 1, in light and dark (WCAG 2.2, 1.4.3)', async () => {
  await draw(
    <>
      <PagePanel
        page={{ state: 'ready', words: 3, terms: 2, names: 1, message: 'Why.' }}
        shortcut="Alt+Shift+Y"
        looks={{ sandhi: true, numbers: true }}
        onSwitch={vi.fn()}
        onLooks={vi.fn()}
      />
      <ReviewPanel
        question={QUESTION}
        due={1}
        next={null}
        canUndo={true}
        onGrade={vi.fn()}
        onUndo={vi.fn()}
      />
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
    await draw(<CorrectionList items={[]} count={0} deleted={null} onDelete={vi.fn()} onRestore={vi.fn()} />);
    expect(box.innerText).toBe('');
  });

  test('are counted, and the last ones deleted one by one, with an undo', async () => {
    const onDelete = vi.fn();
    const onRestore = vi.fn();
    await draw(
      <CorrectionList items={[item]} count={7} deleted={null} onDelete={onDelete} onRestore={onRestore} />,
    );
    expect(box.innerText).toContain('And 6 older ones');
    expect(button(/undo/iu)).toBeUndefined();
    button(/delete/iu)?.click();
    expect(onDelete.mock.calls).toEqual([[item]]);
    await draw(
      <CorrectionList items={[]} count={0} deleted={item} onDelete={onDelete} onRestore={onRestore} />,
    );
    button(/undo/iu)?.click();
    expect(onRestore.mock.calls).toEqual([[item]]);
  });
});
