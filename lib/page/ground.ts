import { parentOf } from './roots.ts';

/*
 * What stands behind a text, and colours that can be read on it: contrast as WCAG 2.2 defines it. A page's own colour of
 * text is its own affair; what we colour holds AA.
 */

/** AA for text of this size. */
const AA = 4.5;
/** Shades tried on the way to black or white. */
const STEPS = 24;

type Rgb = readonly [red: number, green: number, blue: number];

/** Numbers of `rgb(1, 2, 3)`, `rgba(…)`, `color(srgb 0.1 0.2 0.3)` or `#010203`; alpha is 1 where none is told. */
function parse(colour: string): { rgb: Rgb; alpha: number } {
  const hex = /^#(..)(..)(..)$/u.exec(colour)?.slice(1);
  const scale = colour.startsWith('color(') ? 255 : 1;
  const numbers = colour.match(/(?<![a-z\d-])[\d.]+(?:e-\d+)?/gu) ?? [];
  const [red = 0, green = 0, blue = 0, alpha = 1] = hex
    ? hex.map((pair) => Number.parseInt(pair, 16))
    : numbers.map((number, index) => Number(number) * (index < 3 ? scale : 1));
  return { rgb: [red, green, blue], alpha };
}

/** Relative luminance, 0 to 1. */
function luminanceOf(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/**
 * The luminance of what stands behind the text of an element, 0 for black to 1 for white: of the first background that
 * is not see-through. Where an image or a gradient comes before it, what is behind is guessed from the colour of the
 * text, which its page has made readable there. Reads computed style.
 */
export function groundOf(element: Element): number {
  const view = element.ownerDocument.defaultView;
  if (!view) return 1;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { backgroundColor, backgroundImage } = view.getComputedStyle(at);
    if (backgroundImage !== 'none') {
      return luminanceOf(parse(view.getComputedStyle(element).color).rgb) > 0.3 ? 0.02 : 0.9;
    }
    const { rgb, alpha } = parse(backgroundColor);
    if (alpha > 0.5) return luminanceOf(rgb);
  }
  // Nobody has painted anything: the browser's own ground, which a page may ask to be dark.
  const scheme = view.getComputedStyle(element).colorScheme;
  return /^dark|only dark/u.test(scheme) ? 0.01 : 1;
}

/**
 * A colour of the same hue that holds AA on a ground of this luminance: itself where it does, else the nearest shade on
 * the way to black or to white, whichever the ground lets be seen better.
 */
export function readableOn(colour: string, ground: number): string {
  const { rgb } = parse(colour);
  const end = contrast(1, ground) > contrast(0, ground) ? 255 : 0;
  for (let step = 0; step <= STEPS; step++) {
    const shade = rgb.map((value) => Math.round(value + ((end - value) * step) / STEPS));
    const [red = 0, green = 0, blue = 0] = shade;
    if (step === STEPS || contrast(luminanceOf([red, green, blue]), ground) >= AA)
      return `rgb(${shade.join(' ')})`;
  }
  return colour;
}
