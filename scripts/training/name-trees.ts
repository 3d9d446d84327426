import type { NameSentence } from './name-examples.ts';

/** Sentences of a treebank, one a line, words as `surface/TAG` between spaces; NNP tags a name's words. */
export function sentencesFromTrees(source: string): NameSentence[] {
  const sentences: NameSentence[] = [];
  for (const line of source.split('\n')) {
    if (line === '') continue;
    let text = '';
    const names: { start: number; end: number }[] = [];
    for (const word of line.split(' ')) {
      const slash = word.lastIndexOf('/');
      const surface = word.slice(0, slash);
      if (word.slice(slash + 1) === 'NNP')
        names.push({ start: text.length, end: text.length + surface.length });
      text += surface;
    }
    sentences.push({ text, names, isTree: true });
  }
  return sentences;
}
