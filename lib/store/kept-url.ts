const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'file:']);

/** The address where it is one of http, https or file, as it was given; else an empty string (`javascript:…`, `data:…`). */
export function keptUrl(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed && SCHEMES.has(parsed.protocol) ? url.toWellFormed() : '';
}
