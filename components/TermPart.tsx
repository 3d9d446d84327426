import type { Term } from '../lib/text/annotation.ts';
import { YOURS } from '../lib/text/owner.ts';

/** Where the term belongs, since when, and who says so: `湖南 · since 2020 · …`. */
function originOf({ scope, since, source, owner }: Term): string {
  return [
    scope === 'national' ? 'national term' : scope,
    since === undefined ? '' : `since ${String(since)}`,
    source,
    owner === undefined || owner === YOURS ? '' : `from your pack ${owner}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** What is known of a news term: meaning, what its numbers stand for, explanation, and where all that is from. */
export function TermPart({ term }: { readonly term: Term }) {
  return (
    <>
      <p class="gloss">{term.gloss}</p>
      {term.confidence === 'low' && <p class="unsure">Unconfirmed: no reliable source was found for this.</p>}
      {term.literal !== undefined && (
        <p class="small">
          <span class="label">literally</span> {term.literal}
        </p>
      )}
      {term.standsFor.length > 0 && (
        <div>
          <p class="label">stands for</p>
          <dl class="stands">
            {term.standsFor.map(({ zh, en }) => [
              <dt key={`${zh} zh`} lang="zh">
                {zh}
              </dt>,
              <dd key={`${zh} en`}>{en}</dd>,
            ])}
          </dl>
        </div>
      )}
      {term.explanation !== '' && <p>{term.explanation}</p>}
      {term.official && (
        <p class="small">
          <span class="label">official English</span> “{term.official.text}”{' '}
          <span class="dim">({term.official.by})</span>
        </p>
      )}
      <p class="small dim">{originOf(term)}</p>
    </>
  );
}
