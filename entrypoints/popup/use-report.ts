import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import type { ReportPanelProps } from '../../components/popup/ReportPanel.tsx';
import { writeReport } from '../../lib/display/report.ts';
import type { PageState } from '../../lib/messages.ts';

/** What went wrong since the browser was started, as the background remembers it. */
async function readFaults(): Promise<string[]> {
  const { faults } = await browser.storage.session.get('faults');
  return Array.isArray(faults) ? faults.filter((fault) => typeof fault === 'string') : [];
}

/** The report of the page that the popup stands over. It leaves the popup by the clipboard alone. */
export function useReport(origin: string | null, page: PageState | null): ReportPanelProps {
  const [faults, setFaults] = useState<readonly string[]>([]);
  useEffect(() => void readFaults().then(setFaults, console.warn), [page?.state]);
  const { version } = browser.runtime.getManifest();
  return {
    host: origin === null ? '' : new URL(origin).host,
    textOf: (hasSite) =>
      writeReport({ version, browser: navigator.userAgent, site: hasSite ? origin : null, page, faults }),
    onCopy: async (text) => navigator.clipboard.writeText(text),
  };
}
