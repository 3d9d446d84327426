/** Running totals of `counts`, one longer: item i owns `[sums[i], sums[i + 1])`. */
export function sumsFromCounts(counts: ArrayLike<number>): Uint32Array {
  const sums = new Uint32Array(counts.length + 1);
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    sum += counts[i] ?? 0;
    sums[i + 1] = sum;
  }
  return sums;
}
