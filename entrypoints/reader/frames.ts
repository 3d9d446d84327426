/** A page that changes its frames all the time is asked about this often at the most. */
const PAUSE = 250;

/**
 * Asks, a moment later, for the reader in frames that were added to the document or have loaded another page, while it
 * was turned on by hand: where the settings want it, the browser does so by itself. Returns what to tell of the hand.
 */
export function watchFrames(
  doc: Document,
  ask: () => Promise<void>,
  signal: AbortSignal,
): (on: boolean) => void {
  let isByHand = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const onLoad = ({ target, isTrusted }: Event): void => {
    if (!isTrusted || !(target instanceof Element) || !/^i?frame$/u.test(target.localName)) return;
    timer ??= setTimeout(() => {
      timer = null;
      // Nobody answers after the extension was updated.
      if (isByHand && !signal.aborted) ask().catch(() => undefined);
    }, PAUSE);
  };
  // A frame's `load` does not bubble, but is seen on its way down.
  doc.addEventListener('load', onLoad, { capture: true, signal });
  return (on) => {
    isByHand = on;
  };
}
