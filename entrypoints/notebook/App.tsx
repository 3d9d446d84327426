import { BackupLine } from '../../components/memory/BackupLine.tsx';
import { ProgressLine } from '../../components/ProgressLine.tsx';
import { MemoryBar } from '../../components/memory/MemoryBar.tsx';
import { UndoToast } from '../../components/notebook/UndoToast.tsx';
import { lastDone, lastFault, undoLast } from './acts.ts';
import { route } from './route.ts';
import { useSafety } from '../memory/use-safety.ts';
import { VIEWS } from './views.ts';
import { working } from './working.ts';

/** The notebook: one view at a time, named by the address. */
export function App() {
  const { view } = route.value;
  const shown = VIEWS.find(({ name }) => name === view) ?? VIEWS[0];
  const done = lastDone.value;
  const work = working.value;
  const memory = useSafety();
  return (
    <>
      <header class="bar">
        <h1>
          Bandu <span lang="zh">伴读</span>
        </h1>
        <nav aria-label="Notebook">
          {VIEWS.filter(({ title }) => title !== '').map(({ name, title }) => (
            <a key={name} href={`#${name}`} aria-current={name === shown.name ? 'page' : undefined}>
              {title}
            </a>
          ))}
        </nav>
        {memory.safety && (
          <a class="hint backed-up" href="#memory">
            <BackupLine {...memory.safety} />
          </a>
        )}
      </header>
      <main class={shown.width}>
        <MemoryBar {...memory} />
        {lastFault.value !== null && (
          <p class="message" role="alert">
            {lastFault.value}
          </p>
        )}
        <shown.Section key={shown.name} />
      </main>
      {work && (
        <div class="toast">
          <ProgressLine label="Working" {...work} />
        </div>
      )}
      {done && !work && (
        <UndoToast
          said={done.said}
          onUndo={done.undo && (() => void undoLast())}
          onClose={() => void (lastDone.value = null)}
        />
      )}
    </>
  );
}
