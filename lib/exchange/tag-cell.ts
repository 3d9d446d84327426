/* Several labels in one cell of a table. */

/** Labels as one cell, `news|week 3`; a bar or backslash inside a label has a backslash before it. */
export function cellFromTags(tags: readonly string[]): string {
  return tags.map((tag) => tag.replaceAll(/[\\|]/gu, String.raw`\$&`)).join('|');
}

/** The labels of a cell that {@link cellFromTags} wrote. */
export function tagsFromOwnCell(cell: string): string[] {
  const tags = [''];
  for (let i = 0; i < cell.length; i++) {
    const sign = cell.charAt(i);
    if (sign === '|') tags.push('');
    else {
      if (sign === '\\') i++;
      tags.push((tags.pop() ?? '') + cell.charAt(i));
    }
  }
  return tags.filter((tag) => tag !== '');
}

/** The labels of a cell that somebody else wrote, parted by bars, commas or semicolons; by spaces in Anki's files. */
export function tagsFromCell(cell: string, isAnki: boolean): string[] {
  const tags = cell.split(isAnki ? /\s+/u : /[|,;，；、]/u).map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}
