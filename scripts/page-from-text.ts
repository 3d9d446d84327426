/** The text with what HTML would read as markup made harmless. */
function escapeHtml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');
}

/** One paragraph of the text as an element: `# ` and `## ` make headings, as in Markdown; the rest is a `<p>`. */
function elementOf(paragraph: string): string {
  const heading = /^(?<marks>#{1,3})\s+(?<text>.*)$/su.exec(paragraph)?.groups;
  const level = heading?.['marks']?.length;
  const tag = level === undefined ? 'p' : `h${String(level)}`;
  const inner = escapeHtml(heading?.['text'] ?? paragraph).replace(
    /\*\*(?<bold>[^*\n]+)\*\*/gu,
    '<b>$<bold></b>',
  );
  return `<${tag}>${inner.replaceAll('\n', '<br>')}</${tag}>`;
}

/**
 * A plain HTML page of a text: a paragraph for each block between blank lines, headings and bold as Markdown has them.
 * An empty text makes an empty page.
 */
export function pageFromText(text: string, title: string): string {
  const paragraphs = text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
  body { max-width: 44em; margin: 2em auto; padding: 0 1em; font: 18px/1.9 "Noto Sans CJK SC", system-ui, sans-serif; }
  @media (prefers-color-scheme: dark) { body { background: #16181c; color: #e8e6e3; } }
</style>
</head>
<body>
<article>
${paragraphs.map(elementOf).join('\n')}
</article>
</body>
</html>
`;
}
