import type {
  AnnotateAnswer,
  AnnotateRequest,
  CorrectRequest,
  GlossAnswer,
  GlossRequest,
  MeanRequest,
  OpenArticle,
  PageState,
  SaveRequest,
  UndoCorrection,
} from '../messages.ts';

/**
 * What the page asks of the background, so that a test can answer in its place. Every call may be rejected: the
 * background may be gone, restarted or replaced by a newer one at any time.
 */
export interface PagePort {
  /** The rules of the style sheet that comes with the reader: a shadow root needs them for itself. */
  readonly style: string;
  /** Lets marks be seen in text of elements of this name; see `plainMarks`. */
  markPlain(name: string): Promise<void>;
  openArticle(request: OpenArticle): Promise<void>;
  annotate(request: AnnotateRequest): Promise<AnnotateAnswer>;
  gloss(request: GlossRequest): Promise<GlossAnswer>;
  /** Settles after the transaction has completed. */
  save(request: SaveRequest): Promise<unknown>;
  /** Settles after the transaction has completed; from then on the engine says so too. */
  correct(request: CorrectRequest): Promise<unknown>;
  undoCorrection(request: UndoCorrection): Promise<unknown>;
  /** Settles after the transaction has completed; from then on the engine says so too. */
  mean(request: MeanRequest): Promise<unknown>;
  pageState(state: PageState): Promise<void>;
  /** Tells what went wrong here, for the reader's own report. */
  fault(text: string): Promise<void>;
}
