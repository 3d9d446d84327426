import type { BlockAnnotation, MarkTuple } from '../messages.ts';
import { type MarkType, drawMark, eraseMarks, restMarks } from './highlight.ts';
import { type Edges, type NodeWord, drawReadings, eraseReadings } from './ruby.ts';
import { type Run, nodesFromRun, runs } from './runs.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/** What has been drawn so far, each counted once however often it stands on the page. */
export interface Counts {
  readonly words: Set<string>;
  readonly terms: Set<string>;
  readonly names: Set<string>;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly edges: Edges;
}

/** Where each Text node of a run is read: one stretch a node, from its first sign that the run reads to its last. */
function stretchesOf(run: Run, { noWrap, dresses }: Surroundings): Map<Text, Stretch> {
  const stretches = new Map<Text, Stretch>();
  for (const { node, start, end, from } of run.pieces) {
    const known = stretches.get(node);
    const dress = dresses.get(node);
    stretches.set(node, {
      start: known?.start ?? from,
      end: from + end - start,
      edges: {
        before: known?.edges.before ?? run.text.slice(Math.max(0, start - 2), start),
        after: run.text.slice(end, end + 2),
        isNoWrap: noWrap.has(node),
        ...(dress ? { dress } : {}),
      },
    });
  }
  return stretches;
}

/** The words of an annotation by the Text nodes that they stand in. */
function wordsByNode(
  run: Run,
  annotation: BlockAnnotation,
  { hasInitial, shared }: Surroundings,
): Map<Text, NodeWord[]> {
  const words = new Map<Text, NodeWord[]>();
  // Where the reader knows all words of a run, or wants no pinyin, it stays as it is.
  if (annotation.words.every(([, , pinyin]) => pinyin === '')) return words;
  for (const [start, end, pinyin, unsure] of annotation.words) {
    if (hasInitial && start === 0) continue;
    // A word over two nodes comes in two parts (see FlowBlock.cuts); should it not, its first part wears it all.
    const [span] = nodesFromRun(run, start, end);
    if (!span || shared.has(span.node)) continue;
    const own = words.get(span.node) ?? [];
    const last = own.at(-1);
    if (last && last.end > span.start) continue;
    own.push({ start: span.start, end: span.end, pinyin, isUnsure: unsure === 1 });
    words.set(span.node, own);
  }
  return words;
}

function markAll(run: Run, spans: readonly MarkTuple[], type: MarkType, surfaces: Set<string>): void {
  for (const [start, end] of spans) {
    for (const span of nodesFromRun(run, start, end)) drawMark(span, type);
    surfaces.add(run.text.slice(start, end));
  }
}

/**
 * Draws what the engine says of a run: readings over its words, marks under its terms and names. What was drawn over
 * the same text before is replaced. The run must be current. Returns how many words were drawn, and the undo.
 */
export function drawRun(
  run: Run,
  annotation: BlockAnnotation,
  counts: Counts,
  surroundings = surroundingsOf(run),
): { words: number; undo: () => void } {
  const words = wordsByNode(run, annotation, surroundings);
  const stretches = stretchesOf(run, surroundings);
  for (const [node, { start, end, edges }] of stretches) {
    eraseMarks(node, start, end);
    drawReadings(node, start, end, words.get(node) ?? [], edges);
  }
  for (const [start, end] of annotation.words) counts.words.add(run.text.slice(start, end));
  markAll(run, annotation.terms, 'term', counts.terms);
  markAll(run, annotation.persons, 'person', counts.names);
  markAll(run, annotation.places, 'place', counts.names);
  markAll(run, annotation.organisations, 'organisation', counts.names);
  markAll(run, annotation.quantities, 'quantity', new Set());
  const undo = () => {
    for (const node of stretches.keys()) {
      eraseMarks(node);
      eraseReadings(node);
    }
  };
  return { words: annotation.words.length, undo };
}

/** Lets the marks in a block's own text rest while the block is far from the viewport, or shows them again. */
export function restBlock(block: Element, isResting: boolean): void {
  for (const { pieces } of runs(block, true)) for (const { node } of pieces) restMarks(node, isResting);
}
