import type { ComponentChild } from 'preact';

import { type Block, type Inline, readMarkdown } from './markdown.ts';

/** From this many UTF-16 units on a note is drawn in part: somebody's pasted book must not stop the page. */
const MOST = 20_000;

function drawInline(parts: readonly Inline[]): ComponentChild {
  return parts.map((part, index) => {
    if (part.kind === 'text') return part.text;
    const children = drawInline(part.children);
    if (part.kind === 'bold') return <strong key={index}>{children}</strong>;
    if (part.kind === 'italic') return <em key={index}>{children}</em>;
    return (
      <a key={index} href={part.href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    );
  });
}

function BlockPart({ block: { kind, lines } }: { readonly block: Block }) {
  if (kind === 'paragraph') {
    return (
      <p>{lines.map((line, index) => [index > 0 && <br key={`br ${String(index)}`} />, drawInline(line)])}</p>
    );
  }
  const items = lines.map((line, index) => <li key={index}>{drawInline(line)}</li>);
  return kind === 'bullets' ? <ul>{items}</ul> : <ol>{items}</ol>;
}

/** A note as its writer meant it: bold, italic, lists, links. No HTML is ever made of its text (B1). */
export function Markdown({ text }: { readonly text: string }) {
  const shown = text.length > MOST ? text.slice(0, MOST).toWellFormed() : text;
  return (
    <div class="markdown">
      {readMarkdown(shown).map((block, index) => (
        <BlockPart key={index} block={block} />
      ))}
      {shown.length < text.length && (
        <p class="hint">
          … {(text.length - shown.length).toLocaleString('en')} more characters. Edit to see all.
        </p>
      )}
    </div>
  );
}
