import { useTerms } from './use-terms.ts';
import { MemorySection } from './MemorySection.tsx';
import { ImportSection } from './ImportSection.tsx';
import { PacksSection } from './PacksSection.tsx';
import { TermsSection } from './TermsSection.tsx';

/** The notebook: the reader's own terms, and the packs that they import and write. */
export function App() {
  const terms = useTerms();
  const { error, last, act } = terms;
  return (
    <>
      <header class="top">
        <h1>
          Bandu <span lang="zh">伴读</span> · Notebook
        </h1>
      </header>
      {error !== null && (
        <p class="message" role="alert">
          {error}
        </p>
      )}
      {last && (
        <p class="undo" role="status">
          {last.said}{' '}
          <button
            type="button"
            class="plain"
            onClick={() => void act(async () => last.undo().then(() => null))}
          >
            Undo
          </button>
        </p>
      )}
      {terms.value && <TermsSection view={terms.value} act={act} />}
      {terms.value && <PacksSection view={terms.value} act={act} />}
      <ImportSection act={act} />
      <MemorySection />
    </>
  );
}
