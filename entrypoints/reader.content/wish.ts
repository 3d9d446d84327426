import type { Browser } from 'wxt/browser';

/**
 * True where a stored value of the settings wants pages to be read without being asked; see lib/settings.ts. `origins`
 * are those of the frame and of all frames around it: where one is never to be read, none in it is.
 */
export function isWanted(stored: unknown, origins: readonly string[]): boolean {
  if (typeof stored !== 'object' || stored === null) return false;
  const { annotate, sites, never } = stored as { annotate?: unknown; sites?: unknown; never?: unknown };
  if (Array.isArray(never) && origins.some((origin) => never.includes(origin))) return false;
  return annotate === 'all' || (annotate === 'sites' && Array.isArray(sites) && sites.includes(origins[0]));
}

/** The origin of this frame, then of those around it, as far as the browser tells. */
export function originsOf({ location, origin }: typeof globalThis): readonly string[] {
  return [origin, ...('ancestorOrigins' in location ? location.ancestorOrigins : [])];
}

/** Turns the reading on where the settings want it now, and on or off when they change their mind. */
export async function watchWish(
  area: Browser.storage.StorageArea,
  origins: readonly string[],
  setReading: (on: boolean) => void,
): Promise<void> {
  let wanted = isWanted((await area.get('settings'))['settings'], origins);
  if (wanted) setReading(true);
  area.onChanged.addListener(({ settings }) => {
    if (!settings || isWanted(settings.newValue, origins) === wanted) return;
    wanted = !wanted;
    setReading(wanted);
  });
}

/** Calls back when anything of the settings has changed. */
export function watchLooks(area: Browser.storage.StorageArea, onChange: () => void): void {
  area.onChanged.addListener(({ settings }) => {
    if (settings) onChange();
  });
}
