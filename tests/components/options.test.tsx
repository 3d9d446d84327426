import '../../entrypoints/options/style.css';

import { render } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { ColourSection } from '../../components/options/ColourSection.tsx';
import { LevelSection } from '../../components/options/LevelSection.tsx';
import { MarkSection } from '../../components/options/MarkSection.tsx';
import { PageSection } from '../../components/options/PageSection.tsx';
import { PinyinSection } from '../../components/options/PinyinSection.tsx';
import { ReviewSection } from '../../components/options/ReviewSection.tsx';
import { SitesSection } from '../../components/options/SitesSection.tsx';
import { DisplayPanel } from '../../components/popup/DisplayPanel.tsx';
import { ReportPanel } from '../../components/popup/ReportPanel.tsx';
import { SitePanel } from '../../components/popup/SitePanel.tsx';
import { LEVELS } from '../../lib/display/levels.ts';
import { type Settings, readSettings } from '../../lib/settings-schema.ts';
import { contrastOf, findFaint } from '../support/contrast.ts';
import { useDrawBox } from '../support/draw-box.ts';

const page = useDrawBox();

const settle = async () => new Promise((resolve) => setTimeout(resolve, 30));

/** All sections over one set of settings, which they change. */
async function drawAll(settings: Partial<Settings> = {}) {
  let value = readSettings(settings);
  const onChange = vi.fn((change: Partial<Settings>) => {
    value = readSettings({ ...value, ...change });
    show();
  });
  const show = () => {
    const props = { value, onChange };
    render(
      <>
        <LevelSection {...props} />
        <PinyinSection {...props} />
        <ColourSection {...props} />
        <MarkSection {...props} />
        <PageSection {...props} />
        <SitesSection {...props} />
        <ReviewSection {...props} />
      </>,
      page.box,
    );
  };
  show();
  await settle();
  return { onChange, now: () => value };
}

/** The control with this name: that of its label, or its own. */
function control(name: RegExp): HTMLInputElement {
  const found = [...page.box.querySelectorAll('input')].find((input) =>
    name.test(input.getAttribute('aria-label') ?? input.closest('label')?.innerText ?? ''),
  );
  if (!found) throw new Error(`No control is called ${String(name)}.`);
  return found;
}

describe('the settings', () => {
  test('every control has a name, and every group of radio buttons one of its own', async () => {
    await drawAll({ tones: 'own', wear: 'masked', never: ['https://a.example.cn'] });
    const controls = [...page.box.querySelectorAll<HTMLElement>('input, select, button')];
    expect(controls.length).toBeGreaterThan(40);
    for (const each of controls) {
      const name = each.getAttribute('aria-label') ?? each.closest('label')?.innerText ?? each.innerText;
      expect(name.trim(), each.outerHTML).not.toBe('');
      expect(each.tabIndex).toBe(0);
    }
    for (const fieldset of page.box.querySelectorAll('fieldset'))
      expect(fieldset.querySelector('legend')?.textContent).not.toBe('');
    const ids = [...page.box.querySelectorAll('fieldset')].map((each) => each.querySelector('input')?.name);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a level sets what belongs to it, and is told as long as nothing else is chosen', async () => {
    const { now } = await drawAll({ place: 'below', annotate: 'all' });
    expect(page.box.innerText).toContain('Your own mix');
    control(/^Beginner/u).click();
    await settle();
    expect(now()).toMatchObject({ ...LEVELS.beginner, place: 'below', annotate: 'all' });
    expect(control(/^Beginner/u).checked).toBe(true);
    control(/^People/u).click();
    await settle();
    expect(now().markPersons).toBe(false);
    expect(control(/^Beginner/u).checked).toBe(false);
  });

  test('by keys alone: arrows choose, the slider sets the size', async () => {
    const { now } = await drawAll();
    control(/^Always/u).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(now().wear).toBe('masked');
    control(/^Size/u).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(now().size).toBe(60);
  });

  test('one’s own tones, what is hidden until it is of use, and numbers that are none', async () => {
    const { now, onChange } = await drawAll({ never: ['https://a.example.cn', 'https://b.example.cn'] });
    expect(page.box.querySelectorAll('input[type=color]')).toHaveLength(0);
    control(/^Your own/u).click();
    await settle();
    const third = control(/^3rd tone/u);
    third.value = '#123456';
    third.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    expect(now().toneColours[2]).toBe('#123456');
    page.box.querySelector<HTMLButtonElement>('[aria-label="Remove https://a.example.cn"]')?.click();
    await settle();
    expect(now().never).toEqual(['https://b.example.cn']);
    const calls = onChange.mock.calls.length;
    const count = control(/^New cards/u);
    for (const typed of ['-4', '5.5', '99999', '']) {
      count.value = typed;
      count.dispatchEvent(new Event('change', { bubbles: true }));
      await settle();
      expect(count.value, typed).toBe('20');
      expect(page.box.innerText, typed).toContain('Only whole numbers from 0 to 9,999. It stays at 20.');
    }
    expect(onChange.mock.calls.length).toBe(calls);
    count.value = '35';
    count.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    expect(now().newPerDay).toBe(35);
    expect(page.box.innerText).not.toContain('Only whole numbers');
  });

  test.each(['light', 'dark'] as const)('can be read, %s (AA)', async (scheme) => {
    await drawAll({ tones: 'own', wear: 'hover', never: ['https://a.example.cn'] });
    expect(findFaint(document, scheme)).toEqual([]);
  });
});

test.each(['light', 'dark'] as const)(
  'lines of marks hold 3 to 1, and no two look alike, %s',
  async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    await drawAll();
    const ground = getComputedStyle(page.box.querySelector('.panel') ?? page.box).backgroundColor;
    const forms = new Set<string>();
    for (const mark of page.box.querySelectorAll('.mark')) {
      const { textDecorationColor, textDecorationStyle } = getComputedStyle(mark);
      expect(contrastOf(textDecorationColor, ground), mark.className).toBeGreaterThanOrEqual(3);
      forms.add(textDecorationStyle);
    }
    expect(forms.size).toBe(5);
    document.documentElement.style.removeProperty('color-scheme');
  },
);

describe('in the popup', () => {
  const display = { wear: 'always', scope: 'article', sandhi: false, numbers: true } as const;
  const panel = { display, copied: null, onCopy: vi.fn() };

  test('where pinyin is, how much is read, and what more is drawn: folded until it is asked for', async () => {
    const onDisplay = vi.fn();
    await page.draw(<DisplayPanel {...panel} shortcut="Alt+Shift+Y" onDisplay={onDisplay} />);
    expect(page.box.innerText.trim()).toBe('How pages are shown');
    page.box.querySelector('summary')?.click();
    await userEvent.selectOptions(page.box.querySelector('select') ?? page.box, 'masked');
    control(/^Whole page/u).click();
    const tones = control(/^Tone changes of 一 and 不$/u);
    const numbers = control(/^Mark numbers and dates$/u);
    expect([tones, numbers].map(({ role, checked }) => [role, checked])).toEqual([
      ['switch', false],
      ['switch', true],
    ]);
    tones.click();
    numbers.click();
    expect(onDisplay.mock.calls).toEqual([
      [{ wear: 'masked' }],
      [{ scope: 'page' }],
      [{ sandhi: true }],
      [{ numbers: false }],
    ]);
    expect(page.box.innerText).toContain('Alt+Shift+Y turns Bandu on and off');
    expect(page.box.querySelector('a')?.getAttribute('href')).toBe('/options.html');
  });

  test('a shortcut that is not bound is told', async () => {
    await page.draw(<DisplayPanel {...panel} shortcut="" onDisplay={vi.fn()} />);
    page.box.querySelector('summary')?.click();
    expect(page.box.innerText).toContain('No shortcut is set');
  });

  test('where Bandu starts by itself is said while it is folded', async () => {
    const sites = { host: 'a.example.cn', isHere: false, isEverywhere: false, isNever: false };
    const acts = { onHere: vi.fn(), onEverywhere: vi.fn(), onNever: vi.fn() };
    for (const [change, said] of [
      [{}, 'only when asked'],
      [{ isHere: true }, 'on this site'],
      [{ isEverywhere: true }, 'on all sites'],
      [{ isEverywhere: true, isNever: true }, 'never here'],
    ] as const) {
      await page.draw(<SitePanel {...sites} {...change} {...acts} />);
      expect(page.box.innerText.trim()).toBe(`Starts by itself: ${said}`);
    }
  });

  test('a report is shown before it is copied, and names the site only when it is told to', async () => {
    const copied: string[] = [];
    const textOf = (hasSite: boolean) => (hasSite ? 'Bandu 1\nSite: https://a.example.cn' : 'Bandu 1');
    const onCopy = async (text: string) => void copied.push(text);
    await page.draw(<ReportPanel textOf={textOf} host="a.example.cn" onCopy={onCopy} />);
    page.box.querySelector('summary')?.click();
    const text = () => page.box.querySelector('textarea')?.value;
    expect(text()).toBe('Bandu 1');
    page.box.querySelector('button')?.click();
    await settle();
    expect(copied).toEqual(['Bandu 1']);
    expect(page.box.innerText).toContain('Nothing was sent');
    control(/^Say that/u).click();
    await settle();
    expect(text()).toContain('https://a.example.cn');
    expect(copied).toHaveLength(1);
  });
});
