import { signal } from '@preact/signals';

/** What of the notebook is shown: a view, and within it one thing where the address names one. */
export interface Route {
  /** `words` where the address names none. */
  readonly view: string;
  /** Id of the entry of `#entry/…`; empty for none. */
  readonly id: string;
}

function readRoute(): Route {
  const [view = '', id = ''] = location.hash.slice(1).split('/');
  return { view: view === '' ? 'words' : view, id: decodeURIComponent(id) };
}

/** Where the address bar stands. */
export const route = signal<Route>(readRoute());
addEventListener('hashchange', () => void (route.value = readRoute()));

/** The address of an entry's page. */
export function entryHref(id: string): string {
  return `#entry/${encodeURIComponent(id)}`;
}
