import type { PageState } from '../messages.ts';

/** What a report tells. Nothing of the page's text, of the reader's words or of its address beyond the site. */
export interface ReportFacts {
  readonly version: string;
  readonly browser: string;
  /** The page's origin where the reader wants it told; else null. */
  readonly site: string | null;
  readonly page: PageState | null;
  /** What went wrong of ours lately, a line each. */
  readonly faults: readonly string[];
}

/** The report as text. */
export function writeReport({ version, browser, site, page, faults }: ReportFacts): string {
  const state = page
    ? `${page.state}, ${String(page.words)} words, ${String(page.terms)} terms, ${String(page.names)} names`
    : 'unknown';
  return [
    `Bandu ${version}`,
    `Browser: ${browser}`,
    ...(site === null ? [] : [`Site: ${site}`]),
    `Page: ${state}${page?.message === undefined ? '' : ` (${page.message})`}`,
    faults.length === 0 ? 'Errors: none' : `Errors:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
  ].join('\n');
}
