/*
 * Contrast as WCAG 2.2 defines it, of what the browser has computed. A media query cannot be switched from inside a
 * page, so the dark scheme is tried by giving the rules of `@media (prefers-color-scheme: dark)` to everybody, and by
 * the property `color-scheme` for what says `light-dark()`.
 */

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** The colour as the screen would show it; any CSS notation. */
function colourOf(css: string): Colour {
  if (!canvas) throw new Error('no canvas');
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = css;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** WCAG 2.2, "relative luminance". */
function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue]
    .map((value) => value / 255)
    .map((value) => (value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, "contrast ratio": 1 to 21. */
export function contrastOf(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(colourOf(a)), luminance(colourOf(b))].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** The first ground below an element that is not see-through. */
function groundOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (colourOf(backgroundColor)[3] > 0.99) return backgroundColor;
  }
  return 'white';
}

function sheetsOf(root: ShadowRoot | Document): readonly CSSStyleSheet[] {
  return [...root.styleSheets, ...root.adoptedStyleSheets];
}

/** Switches the rules for a dark screen on for everybody, or back to what they were. */
function setDark(root: ShadowRoot | Document, isDark: boolean): void {
  document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  const [from, to] = isDark
    ? ['(prefers-color-scheme: dark)', 'all']
    : ['all', '(prefers-color-scheme: dark)'];
  for (const sheet of sheetsOf(root)) {
    for (const rule of sheet.cssRules) {
      if (rule instanceof CSSMediaRule && rule.conditionText === from) rule.media.mediaText = to;
    }
  }
}

/** The texts whose contrast is below 4.5 to 1 in this scheme, each with its ratio; empty where all can be read. */
export function findFaint(root: ShadowRoot | Document, scheme: 'light' | 'dark'): readonly string[] {
  setDark(root, scheme === 'dark');
  const elements = [...root.querySelectorAll<HTMLElement>('*')].filter(
    (element) =>
      element instanceof HTMLTextAreaElement ||
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
  );
  const shown = elements.filter(
    (element) => element.checkVisibility() && element.getBoundingClientRect().width > 1,
  );
  const faint = shown.flatMap((element) => {
    const part = element instanceof HTMLTextAreaElement && element.value === '' ? '::placeholder' : null;
    const ratio = contrastOf(getComputedStyle(element, part).color, groundOf(element));
    const text = element.textContent.slice(0, 20);
    return ratio < 4.5
      ? [`${scheme}: ${element.localName}.${element.className} “${text}” ${ratio.toFixed(2)}`]
      : [];
  });
  setDark(root, false);
  document.documentElement.style.removeProperty('color-scheme');
  if (shown.length === 0) throw new Error('There is no text to look at.');
  return faint;
}
