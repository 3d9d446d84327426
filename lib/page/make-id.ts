/** The two fields of a version 4 UUID that are not random (RFC 9562, 5.4): version in byte 6, variant in byte 8. */
const VERSION = 0x40;
const VARIANT = 0x80;

/**
 * A new random UUID. `crypto.randomUUID` would do, but browsers keep it from pages that came by plain http, as many
 * Chinese newspapers do, and from the scripts in them.
 */
export function makeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | VERSION;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | VARIANT;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
}
