import type { NameSentence } from './name-examples.ts';
import type { NameMaker } from './name-maker.ts';

/**
 * Every frame filled `times` times with generated names and words: `{p}` a person and so on, as the file's head says.
 * Lines that begin with # are comments. A place's name is `unsure`: it is not the judge's to tell.
 */
export function sentencesFromFrames(source: string, maker: NameMaker, times: number): NameSentence[] {
  const sentences: NameSentence[] = [];
  for (const line of source.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const repeats = line.includes('{') ? times : 1;
    for (let i = 0; i < repeats; i++) {
      let text = '';
      const names: { start: number; end: number }[] = [];
      for (const piece of line.split(/(\{\p{L}\})/u)) {
        const made = piece.startsWith('{') ? maker.fill(piece.charAt(1)) : null;
        const start = text.length;
        text += made?.text ?? piece;
        if (made?.isName === true && piece !== '{v}') names.push({ start, end: text.length });
      }
      sentences.push({ text, names, unsure: [] });
    }
  }
  return sentences;
}
