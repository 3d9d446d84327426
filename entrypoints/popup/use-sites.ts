import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import type { Sites } from '../../components/popup/SitePanel.tsx';
import { type Settings, settings } from '../../lib/settings.ts';

/** What of the settings a switch changes. */
type Change = (now: Settings) => Partial<Settings>;

const EVERYWHERE = ['https://*/*', 'http://*/*'];

/** Where Bandu starts by itself, with the two switches for it. */
export interface SiteSwitches extends Sites {
  readonly setHere: (on: boolean) => void;
  readonly setEverywhere: (on: boolean) => void;
}

async function change(what: Change): Promise<void> {
  const now = await settings.getValue();
  await settings.setValue({ ...now, ...what(now) });
}

/** Asks the browser for access first, in the same click; stores nothing where the reader of the page refuses. */
async function allow(origins: string[], what: Change): Promise<void> {
  if (await browser.permissions.request({ origins })) await change(what);
}

/** Access that is granted by the manifest itself cannot be given back; that is no fault. */
async function disallow(origins: string[], what: Change): Promise<void> {
  await change(what);
  await browser.permissions.remove({ origins }).catch(() => false);
}

/** Follows the settings while the popup is open. `origin` is the current page's, or null. */
export function useSites(origin: string | null): SiteSwitches {
  const [value, setValue] = useState<Settings | null>(null);
  useEffect(() => {
    void settings.getValue().then(setValue);
    return settings.watch(setValue);
  }, []);

  const setHere = (on: boolean) => {
    if (origin === null) return;
    const without = (now: Settings) => now.sites.filter((site) => site !== origin);
    void (on
      ? allow([`${origin}/*`], (now) => ({ annotate: 'sites', sites: [...without(now), origin] }))
      : disallow([`${origin}/*`], (now) => ({ sites: without(now) })));
  };
  const setEverywhere = (on: boolean) => {
    void (on
      ? allow(EVERYWHERE, () => ({ annotate: 'all' }))
      : disallow(EVERYWHERE, () => ({ annotate: 'sites' })));
  };
  return {
    host: origin === null ? '' : new URL(origin).host,
    isHere: value?.annotate === 'sites' && origin !== null && value.sites.includes(origin),
    isEverywhere: value?.annotate === 'all',
    setHere,
    setEverywhere,
  };
}
