/** The colours of a chart as the page has them now; a canvas knows no custom properties. */
export interface Palette {
  readonly ink: string;
  readonly dim: string;
  readonly line: string;
  readonly panel: string;
  readonly red: string;
  /** For the four grades, worst first. */
  readonly grades: readonly string[];
}

/** Reads the house's colours (theme.css) as they are computed for an element. Adds a node for a moment. */
export function paletteOf(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  element.append(probe);
  const read = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const [ink = '', dim = '', line = '', panel = '', red = ''] = ['ink', 'dim', 'line', 'panel', 'red'].map(
    read,
  );
  const grades = ['again', 'hard', 'good', 'easy'].map(read);
  probe.remove();
  return { ink, dim, line, panel, red, grades };
}

/** How a series is filled beside its colour, so that it can be told without it. */
export type Texture = 'plain' | 'stripes' | 'dots' | 'grid';

/** The fill as a CSS background, for the legend. */
export function swatchOf(colour: string, over: string, texture: Texture): string {
  if (texture === 'stripes') return `repeating-linear-gradient(135deg, ${colour} 0 3px, ${over} 3px 4px)`;
  if (texture === 'dots') return `radial-gradient(${over} 28%, ${colour} 30%) 0 0 / 5px 5px`;
  if (texture === 'grid') return `repeating-linear-gradient(${colour} 0 4px, ${over} 4px 5px)`;
  return colour;
}

/** Side of a texture's tile, in device pixels. */
const TILE = 8;

const DRAW: Readonly<Record<Texture, (pen: CanvasRenderingContext2D) => void>> = {
  plain: () => undefined,
  stripes: (pen) => {
    for (const from of [-TILE, 0, TILE]) {
      pen.moveTo(from, TILE);
      pen.lineTo(from + TILE, 0);
    }
    pen.stroke();
  },
  dots: (pen) => {
    pen.fillRect(1, 1, 2.5, 2.5);
    pen.fillRect(5, 5, 2.5, 2.5);
  },
  grid: (pen) => {
    pen.moveTo(0, 0);
    pen.lineTo(TILE, 0);
    pen.stroke();
  },
};

/** A fill of one colour with a texture in another over it; the colour alone where no canvas can be had. */
export function textured(colour: string, over: string, texture: Texture): string | CanvasPattern {
  const tile = document.createElement('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const pen = tile.getContext('2d');
  if (!pen || texture === 'plain') return colour;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, TILE, TILE);
  pen.strokeStyle = over;
  pen.fillStyle = over;
  pen.lineWidth = 1.6;
  pen.globalAlpha = 0.75;
  DRAW[texture](pen);
  return pen.createPattern(tile, 'repeat') ?? colour;
}
