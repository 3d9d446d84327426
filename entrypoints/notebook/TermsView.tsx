import { ImportSection } from './ImportSection.tsx';
import { PacksSection } from './PacksSection.tsx';
import { TermsSection } from './TermsSection.tsx';
import { useTerms } from './use-terms.ts';

/** The reader's own terms, and the packs that they import and write. */
export function TermsView() {
  const terms = useTerms();
  const { error, last, act } = terms;
  const undo = () => last && void act(async () => last.undo().then(() => null));
  return (
    <>
      {error !== null && (
        <p class="message" role="alert">
          {error}
        </p>
      )}
      {last && (
        <p class="undo" role="status">
          {last.said}{' '}
          <button type="button" class="plain" onClick={undo}>
            Undo
          </button>
        </p>
      )}
      {terms.value && <TermsSection view={terms.value} act={act} />}
      {terms.value && <PacksSection view={terms.value} act={act} />}
      <ImportSection act={act} />
    </>
  );
}
