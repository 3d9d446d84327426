/** Name of the one element that stands right after a drawn Text node and carries its words. */
export const RUN_NAME = 'bandu-run';

/** Name of the element that carries the gloss card while it is open. */
export const CARD_NAME = 'bandu-card';

/** Where the card's script leaves what opens it for the reader: both run in the same isolated world. */
export const CARD_KEY = Symbol.for('bandu.card');

/** Why a reader is stopped whose extension was updated, disabled or removed: the reason of its signal. */
export const GONE = 'The extension has gone.';

/** The event by which a reader that starts tells the readers that an extension may have left behind in the document. */
export const NEWER = 'bandu-reader';
