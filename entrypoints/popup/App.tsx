import { BackupLine } from '../../components/memory/BackupLine.tsx';
import { MemoryBar } from '../../components/memory/MemoryBar.tsx';
import { CorrectionList } from '../../components/popup/CorrectionList.tsx';
import { NotePanel } from '../../components/popup/NotePanel.tsx';
import { PagePanel } from '../../components/popup/PagePanel.tsx';
import { SavedList } from '../../components/popup/SavedList.tsx';
import { WhoPanel } from '../../components/popup/WhoPanel.tsx';
import { useSafety } from '../memory/use-safety.ts';
import { ReviewSection } from './ReviewSection.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { useCorrections } from './use-corrections.ts';
import { useMemory } from './use-memory.ts';
import { usePage } from './use-page.ts';
import { usePageNote } from './use-page-note.ts';
import { usePersons } from './use-persons.ts';

/** The popup: what is wrong, this page, what is due; then who and what was met, and what is seldom changed, folded. */
export function App() {
  const page = usePage();
  const note = usePageNote(page.tabId);
  const persons = usePersons(page.tabId, page.state);
  const { value: memory, error } = useMemory();
  const { list, fault } = useCorrections(memory?.corrections);
  const safety = useSafety();
  return (
    <>
      <main>
        <header class="top">
          <h1>
            Bandu <span lang="zh">伴读</span>
          </h1>
          <a href="/notebook.html" target="_blank">
            Notebook
          </a>
        </header>
        <MemoryBar {...safety} />
        {(error ?? fault) !== null && (
          <p class="message" role="alert">
            {error ?? fault}
          </p>
        )}
        <PagePanel
          page={page.state}
          knowledge={page.knowledge}
          shortcut={page.shortcut}
          onSwitch={page.setOn}
        />
        <ReviewSection />
        {note && <NotePanel {...note} />}
        <WhoPanel persons={persons} />
        <SavedList items={memory?.saved ?? []} damaged={memory?.damaged ?? 0} />
        <CorrectionList {...list} />
        <SettingsSection page={page} />
      </main>
      <footer class="foot hint">{safety.safety && <BackupLine {...safety.safety} />}</footer>
    </>
  );
}
