interface View {
  readonly document?: { readonly hidden: boolean };
  readonly scheduler?: { yield?: () => Promise<void> };
}

/**
 * Lets the page draw and hear its reader, between two portions of long work. In a tab that nobody sees, where a browser
 * lets a timer go off once a second, there is nothing to draw, and the work goes on at once.
 * @throws the signal's reason where it is aborted
 */
export async function pause(signal?: AbortSignal): Promise<void> {
  const { document, scheduler } = globalThis as View;
  const isHidden = document?.hidden === true;
  // Only a timer lets the page draw: what was yielded comes back before all else.
  await ((isHidden && scheduler?.yield?.()) || new Promise((resolve) => void setTimeout(resolve, 0)));
  signal?.throwIfAborted();
}
