/**
 * A half-open stretch `[start, end)` of a string, in UTF-16 code units.
 * The type that holds a span names the string: a span means nothing without it.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True where the spans share at least one code unit. Touching spans do not overlap: 长沙|经开区. */
export function isOverlapping(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `inner` lies within `outer`; equal spans contain each other. */
export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The span moved by `by` code units, for a string that stands `by` later in a longer one. */
export function shiftSpan<S extends Span>(span: S, by: number): S {
  return { ...span, start: span.start + by, end: span.end + by };
}

/** The one of `spans`, which are sorted and do not overlap, that holds `span`; undefined where none does. O(log n). */
export function spanAround<S extends Span>(spans: readonly S[], span: Span): S | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found = spans[low - 1];
  return found && isWithin(span, found) ? found : undefined;
}
