import type { Annotation, Mention, Person, Post } from './annotation.ts';
import { TITLE_ENDINGS, TITLES_BEFORE } from './mention-words.ts';
import { POSTS } from './term-post-words.ts';
import type { Span } from './span.ts';

/*
 * Who is who in an article: the persons that it names, each with the posts and trades that it gives them right before the
 * name: 省委常委、长沙市委书记|吴桂英, 东江物流负责人|王琴, 市领导|谭勇、彭华松.
 */

/** Words that a post ends with; those of term-post-words.ts carry signs of their grammar. */
const TITLES: ReadonlySet<string> = new Set([
  ...TITLES_BEFORE,
  ...POSTS.map(([word]) => word.replaceAll(/[*!]/gu, '')),
]);
/** What is said once before a list of people and holds for all of them. */
const SHARED =
  /(?:领导|领导人|负责人|记者|通讯员|成员|代表|委员|专家|学者|教授|院士|选手|队员|演员|村民|学生|同志|干部|组长|主席|常委|议员)$/u;
/** Signs between the posts of one person, and between the persons of a list. */
const JOINTS = '、，,兼';
const LIST = /^[\s、和与及]+$/u;
const SPACE = /\s/u;
/** Posts that one name is given at most. */
const MOST = 6;

function isTitle(surface: string): boolean {
  if (surface.length < 2) return false;
  for (let length = Math.min(surface.length, 6); length >= 2; length--)
    if (TITLES.has(surface.slice(-length))) return true;
  return TITLE_ENDINGS.includes(surface.slice(-1));
}

/** The stretches of an annotation by where they end. */
class Ends {
  readonly #spans = new Map<number, Span[]>();

  constructor(spans: readonly Span[]) {
    for (const span of spans) this.#spans.set(span.end, [...(this.#spans.get(span.end) ?? []), span]);
  }

  /** The longest one that ends at `end` and that `fits`; undefined where there is none. */
  find(end: number, fits: (span: Span) => boolean): Span | undefined {
    return (this.#spans.get(end) ?? []).filter(fits).sort((a, b) => a.start - b.start)[0];
  }
}

/**
 * The persons of an annotated text, in the order in which they come, each once. `senseOf` gives the dictionary's English of a
 * word as it is said, or null. Cost is linear in the text.
 */
export function whoIsWho(
  text: string,
  annotation: Annotation,
  senseOf: (surface: string, pinyin: string) => string | null,
): readonly Person[] {
  const titled = new Ends([...annotation.terms, ...annotation.tokens.filter(({ kind }) => kind === 'word')]);
  const owners = new Ends(annotation.mentions.filter(({ type }) => type !== 'person'));
  const glosses = new Map(
    annotation.terms.map((term) => [`${String(term.start)}-${String(term.end)}`, term.gloss]),
  );
  const persons = new Map<string, Post[]>();

  const postBefore = (end: number): Span | undefined => {
    const title = titled.find(end, (span) => isTitle(text.slice(span.start, span.end)));
    if (!title) return undefined;
    let { start } = title;
    for (let owner = owners.find(start, () => true); owner; owner = owners.find(start, () => true))
      start = owner.start;
    return { start, end };
  };
  const postsBefore = (start: number): Span[] => {
    const posts: Span[] = [];
    let at = start;
    while (at > 0 && SPACE.test(text.charAt(at - 1)) && text.charAt(at - 1) !== '\n') at--;
    for (let post = postBefore(at); post && posts.length < MOST; post = postBefore(at)) {
      posts.unshift(post);
      at = post.start;
      if (!JOINTS.includes(text.charAt(at - 1) || '\n')) break;
      at--;
    }
    return posts;
  };
  const toPost = (span: Span): Post => {
    const title = titled.find(
      span.end,
      (inner) => inner.start >= span.start && isTitle(text.slice(inner.start, inner.end)),
    );
    const gloss = title && glosses.get(`${String(title.start)}-${String(title.end)}`);
    const word = annotation.tokens.find(({ start, end }) => end === span.end && start >= span.start);
    const sense = word && senseOf(text.slice(word.start, word.end), word.pinyin);
    return { surface: text.slice(span.start, span.end), gloss: gloss ?? sense ?? '' };
  };

  let before: { readonly mention: Mention; readonly posts: readonly Span[] } | null = null;
  for (const mention of annotation.mentions) {
    if (mention.type !== 'person') continue;
    let posts = postsBefore(mention.start);
    const isListed = before !== null && LIST.test(text.slice(before.mention.end, mention.start));
    const [only, ...more] = before?.posts ?? [];
    if (
      posts.length === 0 &&
      isListed &&
      only &&
      more.length === 0 &&
      SHARED.test(text.slice(only.start, only.end))
    )
      posts = [only];
    before = { mention, posts };
    const name = text.slice(mention.start, mention.end).replaceAll(/\s/gu, '');
    const known = persons.get(name) ?? [];
    for (const post of posts.map(toPost))
      if (!known.some(({ surface }) => surface === post.surface)) known.push(post);
    persons.set(name, known);
  }
  return [...persons].map(([name, posts]) => ({ name, posts }));
}
