import { useEffect, useState } from 'preact/hooks';

import type { Sites } from '../../components/popup/SitePanel.tsx';
import { type Settings, patternOf, settings } from '../../lib/settings.ts';
import { allow, disallow } from './access.ts';

const EVERYWHERE = ['https://*/*', 'http://*/*'];

/** Where Bandu starts by itself, with the switches for it. */
export interface SiteSwitches extends Sites {
  readonly setHere: (on: boolean) => void;
  readonly setEverywhere: (on: boolean) => void;
  readonly setNever: (on: boolean) => void;
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
    const without = (now: Settings) => ({ sites: now.sites.filter((site) => site !== origin) });
    const withIt = (now: Settings) => ({
      annotate: 'sites' as const,
      sites: [...without(now).sites, origin],
    });
    void (on ? allow([patternOf(origin)], withIt, without) : disallow([patternOf(origin)], without));
  };
  const setEverywhere = (on: boolean) => {
    const all = () => ({ annotate: 'all' as const });
    const sites = () => ({ annotate: 'sites' as const });
    void (on ? allow(EVERYWHERE, all, sites) : disallow(EVERYWHERE, sites));
  };
  const setNever = (on: boolean) => {
    if (origin === null) return;
    const others = (list: readonly string[]) => list.filter((site) => site !== origin);
    void settings.change((now) => ({
      never: on ? [...others(now.never), origin] : others(now.never),
      sites: on ? others(now.sites) : now.sites,
    }));
  };
  return {
    host: origin === null ? '' : new URL(origin).host,
    isHere: value?.annotate === 'sites' && origin !== null && value.sites.includes(origin),
    isEverywhere: value?.annotate === 'all',
    isNever: origin !== null && value?.never.includes(origin) === true,
    setHere,
    setEverywhere,
    setNever,
  };
}
