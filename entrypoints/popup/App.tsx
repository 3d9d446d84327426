import { CorrectionList } from '../../components/popup/CorrectionList.tsx';
import { ReportPanel } from '../../components/popup/ReportPanel.tsx';
import { SavedList } from '../../components/popup/SavedList.tsx';
import { SitePanel } from '../../components/popup/SitePanel.tsx';
import { ReviewSection } from './ReviewSection.tsx';
import { MemoryBar } from '../../components/memory/MemoryBar.tsx';
import { useSafety } from '../memory/use-safety.ts';
import { useCorrections } from './use-corrections.ts';
import { useMemory } from './use-memory.ts';
import { PageSection } from './PageSection.tsx';
import { usePage } from './use-page.ts';
import { useReport } from './use-report.ts';
import { useSites } from './use-sites.ts';

/** The popup: this page, what is due, what was saved, where Bandu starts by itself. */
export function App() {
  const page = usePage();
  const report = useReport(page.origin, page.state);
  const { setHere, setEverywhere, setNever, ...sites } = useSites(page.origin);
  const { value: memory, error } = useMemory();
  const { list, fault } = useCorrections(memory?.corrections);
  const safety = useSafety();
  return (
    <>
      <header class="top">
        <h1>
          Bandu <span lang="zh">伴读</span>
        </h1>
        <a href="/notebook.html" target="_blank">
          Notebook
        </a>
      </header>
      <PageSection page={page} />
      {(error ?? fault) !== null && (
        <p class="message" role="alert">
          {error ?? fault}
        </p>
      )}
      <ReviewSection />
      <SavedList items={memory?.saved ?? []} damaged={memory?.damaged ?? 0} />
      <CorrectionList {...list} />
      <MemoryBar {...safety} />
      <SitePanel {...sites} onHere={setHere} onEverywhere={setEverywhere} onNever={setNever} />
      <ReportPanel {...report} />
    </>
  );
}
