/** What the sentence shows. */
export interface SentenceProps {
  readonly sentence: string;
  readonly headword: string;
  /** True where the headword itself is what is asked, and a gap stands for it. */
  readonly isGap: boolean;
}

/**
 * The sentence with the headword in bold at its first place, or a gap at each of its places. A headword that the page had
 * cut is not found; then none is bold, and as a gap the sentence is left out, since it would tell the answer in pieces.
 */
export function Sentence({ sentence, headword, isGap }: SentenceProps) {
  const at = sentence.indexOf(headword);
  if (sentence === '' || (at < 0 && isGap)) return null;
  if (isGap) {
    return (
      <p class="sentence" lang="zh">
        {sentence
          .split(headword)
          .map((part, index) => [
            index > 0 && <span key={`gap ${String(index)}`} class="gap" role="img" aria-label="gap" />,
            part,
          ])}
      </p>
    );
  }
  return (
    <p class="sentence" lang="zh">
      {at < 0 ? (
        sentence
      ) : (
        <>
          {sentence.slice(0, at)}
          <b>{headword}</b>
          {sentence.slice(at + headword.length)}
        </>
      )}
    </p>
  );
}
