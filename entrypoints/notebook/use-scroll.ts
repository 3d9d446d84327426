import { useLayoutEffect } from 'preact/hooks';

/** Where views were scrolled to when they were left, in CSS pixels. */
const places = new Map<string, number>();

/** Comes back to where the view was left, and remembers where it is left. */
export function useScroll(view: string): void {
  useLayoutEffect(() => {
    scrollTo(0, places.get(view) ?? 0);
    const keep = () => void places.set(view, scrollY);
    addEventListener('scroll', keep, { passive: true });
    return () => removeEventListener('scroll', keep);
  }, [view]);
}
