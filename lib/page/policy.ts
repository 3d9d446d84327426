import { parentOf } from './roots.ts';

/**
 * What an element does to the text around it:
 * - `inline`: its text is read on with what stands before and after it, 中<b>国</b>;
 * - `block`: a run of text begins and ends with it;
 * - `break`: a forced line, `<br>`;
 * - `skip`: nothing of it is seen, the text goes on as if it were not there;
 * - `opaque`: something is seen that is not ours to read or to touch.
 */
export type Action = 'inline' | 'block' | 'break' | 'skip' | 'opaque';

const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * How elements behave, by the HTML standard: `block` are those that §15.3 "Non-replaced elements" renders as blocks,
 * list items and parts of tables; `skip` are §15.3.1 "Hidden elements"; `opaque` are replaced elements (§15.4), form
 * controls (§15.5), and those whose text is no prose (code, keys) or has its own annotation (ruby).
 * What is not named here, custom elements too, is inline unless its style says otherwise.
 */
const NAMES: readonly (readonly [Action, string])[] = [
  [
    'block',
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption ' +
      'figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p search section ' +
      'summary table tbody td tfoot th thead tr ul',
  ],
  ['break', 'br'],
  [
    'skip',
    'area base basefont col colgroup datalist head link meta noembed noframes noscript param rp script source style ' +
      'template title track wbr',
  ],
  [
    'opaque',
    'applet audio canvas code embed frame iframe img input kbd listing marquee math meter object optgroup option output ' +
      'picture plaintext pre progress rt rtc ruby samp select svg textarea tt var video xmp',
  ],
];

const ACTIONS: ReadonlyMap<string, Action> = new Map(
  NAMES.flatMap(([action, names]) => names.split(' ').map((name) => [name, action] as const)),
);

/** Values of `display` (CSS Display 3) with which an element of an inline kind stands in the flow like a word. */
const INLINE_DISPLAYS = new Set(['inline', 'contents', 'inline-block', 'ruby', 'inline flow-root']);

/** ARIA roles whose content is edited, is code, or is read out as it changes: annotating would disturb that. */
const CLOSED_ROLES = new Set([
  'textbox',
  'searchbox',
  'code',
  'math',
  'alert',
  'log',
  'marquee',
  'status',
  'timer',
]);

/**
 * Roots of editors that keep a text of their own beside the page's: Quill, ProseMirror and Tiptap, CodeMirror, Lexical, Slate,
 * Draft, CKEditor. They take over what they find in the page even while they are locked (`contenteditable=false`).
 */
const EDITORS =
  '.ql-editor, .ProseMirror, .cm-content, [data-lexical-editor], [data-slate-editor], .public-DraftEditor-content, .ck-editor__editable';

/** Languages that are written with Han characters but are not Chinese. */
const OTHER_LANGUAGE = /^(?:ja|ko)(?:-|$)/iu;

/** Names of the attributes that {@link isClosed} looks at: when one of them changes, an element is judged anew. */
export const POLICY_ATTRIBUTES = ['aria-live', 'contenteditable', 'lang', 'role', 'translate'] as const;

/** True for an element that itself forbids to annotate what is in it: an editor, `translate="no"`, Japanese text. */
export function isClosed(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && (editable.toLowerCase() !== 'false' || element.matches(EDITORS))) return true;
  if (element.getAttribute('translate')?.toLowerCase() === 'no') return true;
  if (element.classList.contains('notranslate')) return true;
  const live = element.getAttribute('aria-live');
  if (live !== null && live !== 'off') return true;
  const role = element.getAttribute('role');
  if (role !== null && CLOSED_ROLES.has(role)) return true;
  const lang = element.getAttribute('lang');
  return lang !== null && OTHER_LANGUAGE.test(lang);
}

/** What the element does to the text around it. Asks for the computed style of elements that are inline by their name. */
export function actionOf(element: Element): Action {
  if (element.namespaceURI !== HTML) return 'opaque';
  const named = ACTIONS.get(element.localName);
  if (named !== undefined && named !== 'block') return named;
  if (isClosed(element)) return 'opaque';
  if (named === 'block') return named;
  const display = displayOf(element);
  if (display === 'none') return 'skip';
  return INLINE_DISPLAYS.has(display) ? 'inline' : 'block';
}

/** The computed `display`; `inline` for an element that no window shows. */
export function displayOf(element: Element): string {
  return element.ownerDocument.defaultView?.getComputedStyle(element).display || 'inline';
}

/** True where an opaque element stands in a line like a word, as an image or a piece of code does. */
export function isInLine(element: Element): boolean {
  return displayOf(element).startsWith('inline') || displayOf(element) === 'ruby';
}

/** True where the text below `element` may be read: no ancestor or host, nor it itself, is closed, hidden or opaque. */
export function isOpen(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const action = actionOf(at);
    if (action === 'opaque' || action === 'skip') return false;
  }
  return true;
}

/**
 * True for a document that may be annotated at all: HTML, not edited as a whole, not Japanese or Korean, and not being
 * shown in translation (Google Translate marks the root element with `translated-ltr` or `translated-rtl`).
 */
export function isReadable(doc: Document): boolean {
  const root: Element | null = doc.documentElement;
  if (root?.namespaceURI !== HTML || !doc.body) return false;
  if (doc.contentType !== 'text/html' && doc.contentType !== 'application/xhtml+xml') return false;
  if (doc.designMode === 'on' || isClosed(root) || isClosed(doc.body)) return false;
  return !root.classList.contains('translated-ltr') && !root.classList.contains('translated-rtl');
}
