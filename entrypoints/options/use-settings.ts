import { useEffect, useRef, useState } from 'preact/hooks';

import { type Settings, settings } from '../../lib/settings.ts';

/** The settings, with the way to change them. */
export interface LiveSettings {
  /** Null until they are read. */
  readonly value: Settings | null;
  readonly change: (change: Partial<Settings>) => void;
}

/** Follows the settings while the page is open. Each change waits for the one before it: none takes another back. */
export function useSettings(): LiveSettings {
  const [value, setValue] = useState<Settings | null>(null);
  const last = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    void settings.getValue().then(setValue);
    return settings.watch(setValue);
  }, []);
  const change = (what: Partial<Settings>) => {
    last.current = last.current.then(async () => settings.change(() => what)).catch(console.warn);
  };
  return { value, change };
}
