/** Name of the one element that stands right after a drawn Text node and carries its words. */
export const RUN_NAME = 'bandu-run';

/** Name of the element that carries the gloss card while it is open. */
export const CARD_NAME = 'bandu-card';
