/** The path of a Chromium-family browser on this machine; null where it has none. */
export function findBrowser(): string | null;

/** The path of a Firefox, or null where this machine has none. */
export function findFirefox(): string | null;
