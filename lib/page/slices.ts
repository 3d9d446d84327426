interface SchedulerView {
  readonly scheduler?: { yield?: () => Promise<void> };
}

/** Lets the page's own tasks, the reader's clicks and typing above all, come first. */
export function yieldToPage(view: Window): Promise<void> {
  const { scheduler } = view as SchedulerView;
  return scheduler?.yield?.() ?? wait(view, 0);
}

/** Work of ours that may be cut anywhere pauses after this many milliseconds. */
const SLICE = 8;

/** Returns what is to be awaited between two pieces of work: the page comes first as soon as a slice of time is used up. */
export function sliceWork(view: Window): () => Promise<void> | undefined {
  let end = view.performance.now() + SLICE;
  const pause = async (): Promise<void> => {
    await yieldToPage(view);
    end = view.performance.now() + SLICE;
  };
  return () => {
    if (view.performance.now() < end) return undefined;
    return pause();
  };
}

/**
 * Settles after the browser has laid out what was changed, so that layouts do not pile up to one long task. A page in
 * the background paints no frames; there it settles after a tenth of a second.
 */
export async function nextFrame(view: Window): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = view.setTimeout(resolve, 100);
    view.requestAnimationFrame(() => {
      view.clearTimeout(timer);
      resolve();
    });
  });
  await yieldToPage(view);
}

/** Settles when the page has nothing else to do, after two seconds at the latest. */
export function whenIdle(view: Window): Promise<void> {
  return new Promise((resolve) => {
    // Firefox and Chromium have it; Safari does not.
    if ('requestIdleCallback' in view) view.requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 200);
  });
}

/** Settles after `milliseconds`, or at once when the signal aborts; never rejects. */
export function wait(view: Window, milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) {
      resolve();
      return;
    }
    const timer = view.setTimeout(resolve, milliseconds);
    signal?.addEventListener(
      'abort',
      () => {
        view.clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
