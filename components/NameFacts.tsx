import type { Gloss } from '../lib/text/annotation.ts';

/** What the article says of a person or a body: the posts that it gives them, the full form of a short name. */
export function NameFacts({ posts = [], fullForm }: Pick<Gloss, 'posts' | 'fullForm'>) {
  if (posts.length === 0 && fullForm === undefined) return null;
  return (
    <div>
      {fullForm !== undefined && (
        <p class="small">
          <span class="label">in this article short for</span> <span lang="zh">{fullForm}</span>
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
