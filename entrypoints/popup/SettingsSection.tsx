import { DisplayPanel } from '../../components/popup/DisplayPanel.tsx';
import { ReportPanel } from '../../components/popup/ReportPanel.tsx';
import { SitePanel } from '../../components/popup/SitePanel.tsx';
import { useDisplay } from './use-display.ts';
import type { CurrentPage } from './use-page.ts';
import { useReport } from './use-report.ts';
import { useSites } from './use-sites.ts';

/** What is seldom changed, folded: how pages are shown, where Bandu starts by itself; and the report of what broke. */
export function SettingsSection({ page }: { readonly page: CurrentPage }) {
  const { setHere, setEverywhere, setNever, ...sites } = useSites(page.origin);
  return (
    <>
      <DisplayPanel {...useDisplay()} shortcut={page.shortcut} />
      <SitePanel {...sites} onHere={setHere} onEverywhere={setEverywhere} onNever={setNever} />
      <ReportPanel {...useReport(page.origin, page.state)} />
    </>
  );
}
