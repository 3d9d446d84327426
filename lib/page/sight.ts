/*
 * A page can try to make its reader press a button of ours that is not seen: by hiding the card's host, or by laying
 * something over it. Nothing in the card is done while it is not in plain sight.
 */

/** True while the card's host is drawn as we made it, in the top layer. Reads computed style: ask when something is pressed. */
export function isInSight(host: HTMLElement): boolean {
  const view = host.ownerDocument.defaultView;
  if (!view || !host.isConnected || !host.matches(':popover-open')) return false;
  if (!host.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { opacity, filter, clipPath, maskImage, pointerEvents, mixBlendMode, scale } =
    view.getComputedStyle(host);
  const isPlain =
    filter === 'none' &&
    clipPath === 'none' &&
    maskImage === 'none' &&
    mixBlendMode === 'normal' &&
    scale === 'none';
  return isPlain && Number(opacity) === 1 && pointerEvents !== 'none';
}

/**
 * Calls `onLost` when the page opens something above the host, in the top layer too, or when something in the host is
 * pressed that is not in sight; that press then does nothing. Until the signal aborts.
 */
export function watchSight(host: HTMLElement, onLost: () => void, signal: AbortSignal): void {
  const view = host.ownerDocument.defaultView;
  const options = { capture: true, signal };
  view?.addEventListener(
    'beforetoggle',
    (event) => {
      if (event.target !== host && 'newState' in event && event.newState === 'open') onLost();
    },
    options,
  );
  host.ownerDocument.addEventListener('fullscreenchange', onLost, options);
  for (const type of ['pointerdown', 'pointerup', 'click', 'keydown'])
    view?.addEventListener(
      type,
      (event) => {
        if (event.target !== host && type !== 'keydown') return;
        if (isInSight(host)) return;
        if (event.target === host) {
          event.preventDefault();
          event.stopImmediatePropagation();
        }
        onLost();
      },
      options,
    );
}
