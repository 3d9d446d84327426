import type { PageState } from '../../lib/messages.ts';

/** The state of a tab in which no reader runs. */
export const OFF: PageState = { state: 'off', words: 0, terms: 0, names: 0 };

/** What each frame of each tab last said. Lost when the worker sleeps; then the top frame is asked again. */
const tabs = new Map<number, Map<number, PageState>>();

/** Keeps what a frame says. The top frame (0) that says it is off speaks for all of them. */
export function keepState(tabId: number, frameId: number, state: PageState): void {
  if (frameId === 0 && state.state === 'off') tabs.delete(tabId);
  const frames = tabs.get(tabId) ?? new Map<number, PageState>();
  tabs.set(tabId, frames.set(frameId, state));
}

/** Forgets a tab that was closed or has gone to another page. */
export function forgetTab(tabId: number): void {
  tabs.delete(tabId);
}

/**
 * The tab's state as its reader should see it: on where any frame is, `working` while any frame is, counts of all
 * frames together, and a frame's message only where no frame found a word.
 */
export function stateOf(tabId: number): PageState {
  const frames = [...(tabs.get(tabId)?.values() ?? [])];
  const has = (state: PageState['state']) => frames.some((frame) => frame.state === state);
  const sum = (count: 'words' | 'terms' | 'names') => frames.reduce((all, frame) => all + frame[count], 0);
  const message = frames.find((frame) => frame.message !== undefined)?.message;
  const words = sum('words');
  return {
    state: has('working') ? 'working' : has('ready') ? 'ready' : 'off',
    words,
    terms: sum('terms'),
    names: sum('names'),
    ...(words === 0 && message !== undefined ? { message } : {}),
  };
}
