import { CorrectionList } from '../../components/popup/CorrectionList.tsx';
import { DisplayPanel } from '../../components/popup/DisplayPanel.tsx';
import { PagePanel } from '../../components/popup/PagePanel.tsx';
import { ReportPanel } from '../../components/popup/ReportPanel.tsx';
import { ReviewPanel } from '../../components/popup/ReviewPanel.tsx';
import { SavedList } from '../../components/popup/SavedList.tsx';
import { SitePanel } from '../../components/popup/SitePanel.tsx';
import { questionOf } from './question.ts';
import { useCorrections } from './use-corrections.ts';
import { useDisplay } from './use-display.ts';
import { useMemory } from './use-memory.ts';
import { useLooks } from './use-looks.ts';
import { usePage } from './use-page.ts';
import { useReport } from './use-report.ts';
import { useSites } from './use-sites.ts';

/** The popup: this page, what is due, what was saved, where Bandu starts by itself. */
export function App() {
  const page = usePage();
  const looks = useLooks();
  const display = useDisplay();
  const report = useReport(page.origin, page.state);
  const { setHere, setEverywhere, setNever, ...sites } = useSites(page.origin);
  const { value: memory, error, canUndo, grade, undo } = useMemory();
  const { list, fault } = useCorrections(memory?.corrections);
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
      <PagePanel page={page.state} shortcut={page.shortcut} onSwitch={page.setOn} {...looks} />
      <DisplayPanel {...display} />
      {(error ?? fault) !== null && (
        <p class="message" role="alert">
          {error ?? fault}
        </p>
      )}
      <ReviewPanel
        question={memory?.view ? questionOf(memory.view) : null}
        due={memory?.due ?? 0}
        canUndo={canUndo}
        next={memory?.next ?? null}
        onGrade={grade}
        onUndo={undo}
      />
      <SavedList items={memory?.saved ?? []} damaged={memory?.damaged ?? 0} />
      <CorrectionList {...list} />
      <SitePanel {...sites} onHere={setHere} onEverywhere={setEverywhere} onNever={setNever} />
      <ReportPanel {...report} />
    </>
  );
}
