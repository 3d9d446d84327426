import type { Gloss } from '../lib/text/annotation.ts';

/** What the article says of a person or a body: the posts it gives them, the full form of a short name, which province 省委 is of. */
export function NameFacts({
  posts = [],
  fullForm,
  homePlace,
}: Pick<Gloss, 'posts' | 'fullForm' | 'homePlace'>) {
  if (posts.length === 0 && fullForm === undefined && homePlace === undefined) return null;
  return (
    <div>
      {fullForm !== undefined && (
        <p class="small">
          <span class="label">in this article short for</span> <span lang="zh">{fullForm}</span>
        </p>
      )}
      {homePlace !== undefined && (
        <p class="small">
          <span class="label">in this article most likely of</span> <span lang="zh">{homePlace}</span>
        </p>
      )}
      {posts.length > 0 && (
        <>
          <p class="label">in this article</p>
          <dl class="stands">
            {posts.map(({ surface, gloss }) => [
              <dt key={`${surface} zh`} lang="zh">
                {surface}
              </dt>,
              <dd key={`${surface} en`}>{gloss}</dd>,
            ])}
          </dl>
        </>
      )}
    </div>
  );
}
