/** The path of a Chromium-family browser on this machine; null where it has none. */
export function findBrowser(): string | null;
