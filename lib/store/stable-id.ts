/* Ids and numbers that follow from text: the same text gives the same in every run and on every machine. */

const PART = '\u0000';

/** Two lanes of 32 bits over UTF-16 units, mixed with the constants of MurmurHash3 (Appleby, public domain). */
function lanes(text: string): readonly [number, number] {
  let a = 0xde_ad_be_ef;
  let b = 0x41_c6_ce_57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x85_eb_ca_6b);
    b = Math.imul(b ^ unit, 0xc2_b2_ae_35);
    a ^= a >>> 13;
    b ^= b >>> 16;
  }
  a = Math.imul(a ^ (b >>> 15), 0xc2_b2_ae_35);
  b = Math.imul(b ^ (a >>> 13), 0x85_eb_ca_6b);
  return [(a ^ (a >>> 16)) >>> 0, (b ^ (b >>> 16)) >>> 0];
}

/** A whole number from 0 to `count` − 1 that follows from the parts; `count` up to 2^53. */
export function stableNumber(count: number, ...parts: readonly string[]): number {
  const [high, low] = lanes(parts.join(PART));
  return ((high & 0x1f_ff_ff) * 0x1_00_00_00_00 + low) % count;
}

/** An id of 14 letters and digits that follows from the parts. */
export function stableId(...parts: readonly string[]): string {
  return lanes(parts.join(PART))
    .map((lane) => lane.toString(36).padStart(7, '0'))
    .join('');
}
