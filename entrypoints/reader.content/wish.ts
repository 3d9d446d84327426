import type { Browser } from 'wxt/browser';

/** True where a stored value of the settings wants pages of this origin to be read without being asked; see lib/settings.ts. */
export function isWanted(stored: unknown, origin: string): boolean {
  if (typeof stored !== 'object' || stored === null) return false;
  const { annotate, sites } = stored as { annotate?: unknown; sites?: unknown };
  return annotate === 'all' || (annotate === 'sites' && Array.isArray(sites) && sites.includes(origin));
}

/** Turns the reading on where the settings want it now, and on or off when they change their mind. */
export async function watchWish(
  area: Browser.storage.StorageArea,
  origin: string,
  setReading: (on: boolean) => void,
): Promise<void> {
  let wanted = isWanted((await area.get('settings'))['settings'], origin);
  if (wanted) setReading(true);
  area.onChanged.addListener(({ settings }) => {
    if (!settings || isWanted(settings.newValue, origin) === wanted) return;
    wanted = !wanted;
    setReading(wanted);
  });
}

/** What of a stored value of the settings changes what is drawn: the tones of 一 and 不, marks on numbers; see lib/settings.ts. */
function looksOf(stored: unknown): string {
  if (typeof stored !== 'object' || stored === null) return '';
  const { sandhi, numbers } = stored as { sandhi?: unknown; numbers?: unknown };
  return `${String(sandhi === true)} ${String(numbers === true)}`;
}

/** Calls back when the settings change their mind about what is drawn. */
export function watchLooks(area: Browser.storage.StorageArea, onChange: () => void): void {
  area.onChanged.addListener(({ settings }) => {
    if (settings && looksOf(settings.newValue) !== looksOf(settings.oldValue)) onChange();
  });
}
