import { useEffect, useReducer, useRef } from 'preact/hooks';
import uPlot from 'uplot';

import { type Palette, paletteOf } from './palette.ts';

/** What a plot draws. */
export interface PlotProps {
  /** Said to those who do not see it; the figures themselves stand in a table beside it. */
  readonly label: string;
  /** Height in CSS pixels. */
  readonly height: number;
  readonly data: uPlot.AlignedData;
  /** All but the size, made anew for each scheme of colours. */
  readonly optionsOf: (palette: Palette) => Omit<uPlot.Options, 'width' | 'height'>;
}

/** Counts the changes between light and dark. */
function useScheme(): number {
  const [turn, change] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const onChange = () => change(undefined);
    scheme.addEventListener('change', onChange);
    return () => scheme.removeEventListener('change', onChange);
  }, []);
  return turn;
}

/** A chart by uPlot that follows its width and the scheme of colours. */
export function Plot({ label, height, data, optionsOf }: PlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const scheme = useScheme();
  useEffect(() => {
    const { current } = box;
    if (!current) return undefined;
    const size = () => ({ width: current.clientWidth, height });
    const plot = new uPlot({ ...optionsOf(paletteOf(current)), ...size() }, data, current);
    const watch = new ResizeObserver(() => plot.setSize(size()));
    watch.observe(current);
    return () => {
      watch.disconnect();
      plot.destroy();
    };
  }, [data, height, scheme, optionsOf]);
  return (
    <div class="plot" role="img" aria-label={label} ref={box} style={{ minHeight: `${String(height)}px` }} />
  );
}
