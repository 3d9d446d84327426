/*
 * The style sheet's marks are for text inside our elements, since the browser works out the style of all elements anew for a
 * rule that is about any. Text that keeps its marks without pinyin (there was no room, its words are all known, a word is
 * looked up in a menu) stands outside of them: rules for elements of its element's name are made when there is such text.
 */

/** A rule of the sheet, from its first mark on: the mark's name, and what it looks like. */
const MARK = /::highlight\((bandu-[a-z]+)\)[^{}]*\{([^}]*)\}/gu;

/**
 * The rules by which marks are seen in text of elements of this name (`*` for all), made of those of the style sheet; of one
 * mark alone, where `only` names it (`bandu-lookup`).
 */
export function plainMarks(style: string, name: string, only?: string): string {
  const rules = [...style.matchAll(MARK)].filter(([, mark]) => only === undefined || mark === only);
  return rules.map(([, mark = '', body = '']) => `${name}::highlight(${mark}) {${body}}`).join('\n');
}
