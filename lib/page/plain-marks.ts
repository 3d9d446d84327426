/*
 * The style sheet's marks are for text inside our elements, since the browser works out the style of all elements anew for a
 * rule that is about any. Text that keeps its marks without pinyin (there was no room, its words are all known, a word is
 * looked up in a menu) stands outside of them, and needs such rules after all: they are made where there is such text.
 */

const MARK = /::highlight\((bandu-[a-z]+)\)[^{}]*\{([^}]*)\}/gu;

/** The rules by which marks are seen in any text, made of those of the style sheet. */
export function plainMarks(style: string): string {
  const rules = new Map([...style.matchAll(MARK)].map(([, name = '', body = '']) => [name, body.trim()]));
  return [...rules].map(([name, body]) => `::highlight(${name}) { ${body} }`).join('\n');
}
