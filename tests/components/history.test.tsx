import '../../entrypoints/notebook/style.css';

import { describe, expect, test, vi } from 'vitest';

import { HistoryList, historyLine } from '../../components/notebook/HistoryList.tsx';
import { useDrawBox } from '../support/draw-box.ts';

const page = useDrawBox();

describe('the history', () => {
  const meeting = (id: string, paper: string, isUnknown = false, lostAt: number | null = null) => ({
    id,
    sentence: '民生无小事。',
    title: '民生',
    paper,
    day: '2026-05-06',
    savedAt: 0,
    link: isUnknown ? null : `https://${paper}.example.cn/#:~:text=x`,
    isUnknown,
    lostAt,
  });

  test('counts meetings and papers, and puts orphans last, named as such', async () => {
    const lost = meeting('l', 'p2', false, Date.UTC(2026, 4, 6, 12));
    const meetings = [meeting('o', '', true), lost, meeting('a', 'p1'), meeting('c', 'p1')];
    expect(historyLine(meetings)).toBe('Seen 4 times in 2 papers.');
    expect(historyLine(meetings.slice(0, 1))).toBe('Seen 1 time.');
    expect(historyLine([])).toBe('Not met on any page yet.');
    await page.draw(<HistoryList headword="民生" meetings={meetings} onOpen={vi.fn()} />);
    const rows = [...page.box.querySelectorAll('li')];
    expect(rows.map((row) => row.querySelector('.tag')?.textContent ?? '')).toEqual([
      '',
      '',
      'No longer on the page, May 6, 2026',
      'Place not known',
    ]);
    expect(rows.map((row) => row.querySelector('a') !== null)).toEqual([true, true, true, false]);
  });

  test('asks at a plain click on a link whether the browser is to follow it, and leaves all others to it', async () => {
    const onOpen = vi.fn(() => true);
    await page.draw(<HistoryList headword="民生" meetings={[meeting('a', 'p1')]} onOpen={onOpen} />);
    const link = page.box.querySelector('a');
    const isLeft = (init: MouseEventInit) => {
      const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
      let isPrevented = false;
      // After the component has heard it, and before the browser would follow it.
      addEventListener('click', () => ((isPrevented = event.defaultPrevented), event.preventDefault()), {
        once: true,
      });
      link?.dispatchEvent(event);
      return !isPrevented;
    };
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])
      expect(isLeft({ [key]: true })).toBe(true);
    expect(isLeft({ button: 1 })).toBe(true);
    expect(onOpen).not.toHaveBeenCalled();
    expect(isLeft({})).toBe(false);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('a');
    onOpen.mockReturnValue(false);
    expect(isLeft({})).toBe(true);
    // By itself it leads to the place too.
    expect(link?.href).toContain('#:~:text=');
  });
});
