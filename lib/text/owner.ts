/** What {@link Term.owner} says of the terms that the reader wrote, as against those of packs. */
export const YOURS = 'yours';
