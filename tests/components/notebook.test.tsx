import '../../entrypoints/notebook/style.css';

import { render } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { BackupPanel } from '../../components/memory/BackupPanel.tsx';
import { BulkBar } from '../../components/notebook/BulkBar.tsx';
import { CardList } from '../../components/notebook/CardList.tsx';
import { EntryHead } from '../../components/notebook/EntryHead.tsx';
import { HistoryList } from '../../components/notebook/HistoryList.tsx';
import { NoteAbout } from '../../components/notebook/NoteAbout.tsx';
import { NoteBox, type NoteBoxProps } from '../../components/notebook/NoteBox.tsx';
import { SensePanel } from '../../components/notebook/SensePanel.tsx';
import { UndoToast } from '../../components/notebook/UndoToast.tsx';
import { WordFilters } from '../../components/notebook/WordFilters.tsx';
import { WordTable } from '../../components/notebook/WordTable.tsx';
import type { WordItem } from '../../components/notebook/word-item.ts';
import { ReviewSettings } from '../../components/review/ReviewSettings.tsx';
import { SessionView } from '../../components/review/SessionView.tsx';
import { findFaint } from '../support/contrast.ts';
import { useDrawBox } from '../support/draw-box.ts';

const page = useDrawBox();

const item = (index: number, changes: Partial<WordItem> = {}): WordItem => ({
  id: `w${String(index)}`,
  kind: 'word',
  headword: `词${String(index)}`,
  pinyin: 'cí',
  gloss: `meaning ${String(index)}`,
  tags: [],
  status: 'new',
  suspended: null,
  savedAt: Date.UTC(2026, 4, 6),
  seen: 1,
  ...changes,
});

const EVIL = '<img src=x onerror="globalThis.hacked=1"><script>1</script></textarea>';

const note = (changes: Partial<NoteBoxProps> = {}): NoteBoxProps => ({
  label: 'Note about 民生',
  text: '民生',
  writing: null,
  isAsked: false,
  onEdit: vi.fn(),
  onText: vi.fn(),
  onKeep: vi.fn(),
  onCancel: vi.fn(),
  onTheirs: vi.fn(),
  onTrash: vi.fn(),
  onAsk: vi.fn(),
  ...changes,
});

const FILTERS = {
  query: '',
  status: 'new',
  kind: '',
  tag: '',
  site: '',
  from: '',
  until: '',
  place: 'kept',
  order: 'newest',
};

/** One of everything that the notebook shows, with this text wherever a text can stand. */
function All({ text }: { readonly text: string }) {
  const nothing = vi.fn();
  const word = item(1, { headword: text, pinyin: text, gloss: text, tags: [text] });
  const meeting = {
    id: 'm',
    sentence: text,
    title: text,
    paper: text,
    day: text,
    savedAt: 0,
    link: null,
    isUnknown: true,
    lostAt: null,
  };
  const question = {
    cardId: 'q',
    face: 'reading' as const,
    headword: text,
    pinyin: text,
    gloss: text,
    sentence: text,
    title: text,
    source: text,
    link: null,
    note: text,
    intervals: { Again: '1 min', Hard: '6 min', Good: '10 min', Easy: '8 d' },
  };
  return (
    <>
      <WordFilters
        value={{ ...FILTERS, query: text }}
        tags={[[text, text]]}
        sites={[[text, text]]}
        onChange={nothing}
      />
      <WordTable
        items={[
          word,
          item(2, { status: 'learning', suspended: 'leech' }),
          item(3, { status: 'known' }),
          item(4, { status: 'ignored' }),
        ]}
        selected={new Set(['w1'])}
        onSelect={nothing}
        hrefOf={(id) => `#${id}`}
      />
      <BulkBar count={25} isTrash={false} tags={[text]} onAct={nothing} onClear={nothing} />
      <UndoToast said={text} onUndo={nothing} onClose={nothing} />
      <EntryHead
        entry={word}
        status="known"
        suspended={null}
        readings={[text]}
        onAct={nothing}
        onSpeak={nothing}
      />
      <SensePanel
        headword={text}
        glosses={[text]}
        sense=""
        draft={text}
        onDraft={nothing}
        onSense={nothing}
      />
      <NoteBox
        {...note({
          text,
          about: (
            <NoteAbout
              headword={text}
              href="#"
              place={{ title: text, paper: text, link: null, quote: { exact: text } }}
              changedAt={0}
              onOpen={nothing}
            />
          ),
        })}
      />
      <NoteBox {...note({ writing: { text, theirs: text } })} />
      <HistoryList headword={text} meetings={[meeting]} onOpen={nothing} />
      <CardList
        cards={[
          {
            id: 'c',
            face: 'reading',
            state: 'Review',
            due: 'in 3 d',
            reps: 2,
            lapses: 1,
            suspended: null,
            stability: 3,
          },
        ]}
        onSuspend={nothing}
        onWake={nothing}
        onRecall={nothing}
      />
      <SessionView
        question={question}
        isShown
        due={{ new: 1, learning: 2, reviews: 3 }}
        next={null}
        waiting={null}
        canUndo
        notice={text}
        onShow={nothing}
        onGrade={nothing}
        onUndo={nothing}
        onMore={nothing}
        onSpeak={nothing}
        onOpen={nothing}
        settings={null}
      />
    </>
  );
}

describe('the notebook as a whole', () => {
  test('shows hostile text as it is written (B1)', async () => {
    await page.draw(<All text={EVIL} />);
    expect(page.box.querySelector('img, script, iframe')).toBeNull();
    expect(page.box.innerText).toContain(EVIL);
    expect(Reflect.get(globalThis, 'hacked')).toBeUndefined();
  });

  test('names every control', async () => {
    await page.draw(<All text="民生" />);
    const controls = page.box.querySelectorAll<HTMLElement>('button, a, input, select, textarea, summary');
    expect(controls.length).toBeGreaterThan(30);
    const nameless = [...controls].filter((control) => {
      const labels = 'labels' in control ? [...((control as HTMLInputElement).labels ?? [])] : [];
      const said = [
        control.getAttribute('aria-label'),
        control.textContent,
        ...labels.map((label) => label.textContent),
      ];
      return !said.some((name) => (name ?? '').trim() !== '');
    });
    expect(nameless.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });

  test('stands out from its ground by 4.5 to 1, in light and dark (WCAG 2.2, 1.4.3)', async () => {
    await page.draw(<All text="民生" />);
    expect(findFaint(document, 'light')).toEqual([]);
    expect(findFaint(document, 'dark')).toEqual([]);
  });
});

describe('the table', () => {
  test('draws only what is near the window, and follows the scrolling', async () => {
    const items = Array.from({ length: 50_000 }, (_, index) => item(index));
    await page.draw(
      <WordTable items={items} selected={new Set()} onSelect={vi.fn()} hrefOf={(id) => `#${id}`} />,
    );
    const drawn = () => [...page.box.querySelectorAll('.rows [role=row]')];
    expect(drawn().length).toBeGreaterThan(5);
    expect(drawn().length).toBeLessThan(80);
    expect(page.box.querySelector('[role=table]')?.getAttribute('aria-rowcount')).toBe('50001');
    scrollTo(0, 68 * 25_000);
    await expect.poll(() => drawn().map((row) => row.getAttribute('aria-rowindex'))).toContain('25010');
    expect(drawn().length).toBeLessThan(80);
  });

  test('selects one, a stretch with Shift, and all', async () => {
    const onSelect = vi.fn();
    const items = Array.from({ length: 9 }, (_, index) => item(index));
    await page.draw(
      <WordTable items={items} selected={new Set()} onSelect={onSelect} hrefOf={(id) => `#${id}`} />,
    );
    const boxes = page.box.querySelectorAll<HTMLInputElement>('.rows input');
    boxes[2]?.click();
    boxes[5]?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    page.box.querySelector<HTMLInputElement>('.head input')?.click();
    expect(onSelect.mock.calls.map(([ids]) => (ids as string[]).join(' '))).toEqual([
      'w2',
      'w2 w3 w4 w5',
      items.map(({ id }) => id).join(' '),
    ]);
  });
});

describe('many at once', () => {
  const press = (name: RegExp) =>
    [...page.box.querySelectorAll('button')].find((button) => name.test(button.innerText))?.click();

  test('go to the trash after a look at their number (C12)', async () => {
    const onAct = vi.fn();
    await page.draw(<BulkBar count={4321} isTrash={false} tags={[]} onAct={onAct} onClear={vi.fn()} />);
    press(/Move to trash/u);
    expect(onAct).not.toHaveBeenCalled();
    await expect.poll(() => page.box.innerText).toContain('Move 4,321 words to the trash?');
    press(/Move 4,321 words/u);
    expect(onAct).toHaveBeenCalledExactlyOnceWith({ kind: 'trash' });
  });

  test('take tags with Chinese or Latin commas between them', async () => {
    const onAct = vi.fn();
    await page.draw(<BulkBar count={2} isTrash={false} tags={[]} onAct={onAct} onClear={vi.fn()} />);
    page.box.querySelector('input')?.focus();
    await userEvent.keyboard('经济，会议, 三');
    press(/Add tag/u);
    expect(onAct).toHaveBeenCalledExactlyOnceWith({ kind: 'tag', add: ['经济', '会议', ' 三'], remove: [] });
  });
});

test('a tag that was not typed is asked for, not passed over in silence', async () => {
  const onAct = vi.fn();
  await page.draw(<BulkBar count={2} isTrash={false} tags={[]} onAct={onAct} onClear={vi.fn()} />);
  const field = page.box.querySelector('input');
  [...page.box.querySelectorAll('button')].find(({ innerText }) => /Remove tag/u.test(innerText))?.click();
  await expect.poll(() => page.box.querySelector('[role=alert]')?.textContent).toBe('Type a tag first');
  expect(field?.placeholder).toBe('Type a tag first');
  expect(document.activeElement).toBe(field);
  await userEvent.keyboard('经济{Enter}');
  expect(page.box.querySelector('[role=alert]')).toBeNull();
  expect(onAct).toHaveBeenCalledExactlyOnceWith({ kind: 'tag', add: ['经济'], remove: [] });
});

describe('a note', () => {
  test('that was changed elsewhere asks which text to keep (C14)', async () => {
    const props = note({ writing: { text: 'mine', theirs: 'theirs' } });
    await page.draw(<NoteBox {...props} />);
    expect(page.box.querySelector('[role=alert]')?.textContent).toContain('changed in another window');
    expect(page.box.querySelector('[role=alert]')?.textContent).toContain('theirs');
    expect(page.box.querySelector('textarea')?.value).toBe('mine');
    const press = (name: RegExp) =>
      [...page.box.querySelectorAll('button')].find((button) => name.test(button.innerText))?.click();
    press(/Take this text/u);
    expect(props.onTheirs).toHaveBeenCalledOnce();
    press(/Keep mine instead/u);
    expect(props.onKeep).toHaveBeenCalledOnce();
  });

  test('is kept by Ctrl+Enter, and not while a word is composed (B11)', async () => {
    const props = note({ writing: { text: 'mine', theirs: null } });
    await page.draw(<NoteBox {...props} />);
    const field = page.box.querySelector('textarea');
    field?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, isComposing: true, bubbles: true }),
    );
    expect(props.onKeep).not.toHaveBeenCalled();
    field?.focus();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(props.onKeep).toHaveBeenCalledOnce();
  });
});

test('the message stays longer than ten seconds, and while it is pointed at', () => {
  vi.useFakeTimers();
  const onClose = vi.fn();
  render(<UndoToast said="Moved 3 words to the trash." onUndo={vi.fn()} onClose={onClose} />, page.box);
  vi.advanceTimersByTime(100);
  vi.advanceTimersByTime(10_000);
  expect(onClose).not.toHaveBeenCalled();
  vi.advanceTimersByTime(30_000);
  expect(onClose).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

test('a limit of the day that is no whole number is refused in words, and the last good one stands again', async () => {
  const onChange = vi.fn();
  await page.draw(
    <ReviewSettings value={{ newPerDay: 12, reviewsPerDay: 150, recall: false }} onChange={onChange} />,
  );
  page.box.querySelector('summary')?.click();
  const field = page.box.querySelector('input');
  if (!field) throw new Error('no field');
  for (const typed of ['-3', '5.5', '99999']) {
    await userEvent.fill(field, typed);
    await userEvent.tab();
    await expect.poll(() => page.box.innerText).toContain('from 0 to 9,999. It stays at 12.');
    expect(field.value).toBe('12');
  }
  expect(onChange).not.toHaveBeenCalled();
  await userEvent.fill(field, '0');
  await userEvent.tab();
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ newPerDay: 0 });
});

test.each([
  ['promise', /has promised not to clear/u],
  ['unlimited', /A full disk does not make the browser clear/u],
  ['nothing', /may clear your vocabulary[\s\S]*Ask it not to/u],
] as const)('what keeps the vocabulary is said as it is: %s', async (keeping, said) => {
  await page.draw(
    <BackupPanel
      backups={[]}
      keeping={keeping}
      folder={undefined}
      isBusy={false}
      onPersist={vi.fn()}
      onBackUp={vi.fn()}
      onRestore={vi.fn()}
      onExport={vi.fn()}
      onFolder={vi.fn()}
      onOpenFolder={vi.fn()}
    />,
  );
  expect(page.box.innerText).toMatch(said);
  expect(/promised/u.test(page.box.innerText)).toBe(keeping === 'promise');
});
