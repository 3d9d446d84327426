import { highlightName } from './highlight.ts';
import { dress, forgetRoots, isShadowRoot, learnRoot } from './roots.ts';

/*
 * The mark on a place that one has come back to. It is the mark of a word that is being looked up, by the same name: a page
 * can read the names of highlights, and is not to learn that this word was saved.
 */
const NAME = highlightName('lookup');

/** Shows a range for as long as it is wanted, by a highlight: no node of the page is changed. */
export class PlaceMark {
  readonly #doc: Document;
  /** For shadow roots, into which the sheets of the document do not reach. */
  readonly #style: string;
  #own: Highlight | null = null;
  #range: Range | null = null;

  constructor(doc: Document, style: string) {
    this.#doc = doc;
    this.#style = style;
  }

  /** Marks this range and no other. A word that is being looked up keeps its mark, and the place gets none meanwhile. */
  show(range: Range): void {
    const view = this.#doc.defaultView;
    if (!view || (this.#range && isSame(range, this.#range))) return;
    const { highlights } = view.CSS;
    const there = highlights.get(NAME);
    if (there && there !== this.#own && there.size > 0) return;
    this.#own ??= new view.Highlight();
    this.#own.clear();
    this.#own.add(range);
    this.#range = range;
    highlights.set(NAME, this.#own);
    const root = range.startContainer.getRootNode();
    if (!isShadowRoot(root)) return;
    learnRoot(root);
    dress(range.startContainer, this.#style);
  }

  /** Takes all that was shown away again. */
  hide(): void {
    const highlights = this.#doc.defaultView?.CSS.highlights;
    if (this.#own && highlights?.get(NAME) === this.#own) highlights.delete(NAME);
    this.#own?.clear();
    this.#range = null;
    forgetRoots(this.#doc);
  }
}

/** A range collapses when the page, or our own pinyin, takes its text away; then it is another. */
function isSame(a: Range, b: Range): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
