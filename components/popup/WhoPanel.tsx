import type { Person } from '../../lib/text/annotation.ts';

/** Persons that are shown before the rest is asked for. */
const SHOWN = 6;

/** Who is who on this page: the persons that it names, with their posts as it gives them; nothing at all without one. */
export function WhoPanel({ persons }: { readonly persons: readonly Person[] }) {
  if (persons.length === 0) return null;
  // Those whose post is told come first: a reader looks for the secretary, not for each person in a list.
  const sorted = [...persons].sort((a, b) => Number(b.posts.length > 0) - Number(a.posts.length > 0));
  const rest = sorted.slice(SHOWN);
  return (
    <section class="panel" aria-labelledby="who-title">
      <div class="row">
        <h2 id="who-title">Who is who</h2>
        <span class="badge">{persons.length}</span>
      </div>
      <PersonList persons={sorted.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more</summary>
          <PersonList persons={rest} />
        </details>
      )}
    </section>
  );
}

function PersonList({ persons }: { readonly persons: readonly Person[] }) {
  return (
    <dl class="who">
      {persons.map(({ name, posts }) => (
        <div key={name}>
          <dt lang="zh">{name}</dt>
          {posts.map(({ surface, gloss }) => (
            <dd key={surface}>
              <span lang="zh">{surface}</span>
              {gloss !== '' && <span class="gloss"> {gloss}</span>}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
