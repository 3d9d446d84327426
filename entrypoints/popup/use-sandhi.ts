import { useEffect, useState } from 'preact/hooks';

import { settings } from '../../lib/settings.ts';

/** Whether 一 and 不 are drawn in the tones that they are said in, with the switch for it. */
export interface SandhiSwitch {
  /** Null until the settings are read. */
  readonly isSandhi: boolean | null;
  readonly onSandhi: (on: boolean) => void;
}

/** Follows the setting while the popup is open. */
export function useSandhi(): SandhiSwitch {
  const [isSandhi, setValue] = useState<boolean | null>(null);
  useEffect(() => {
    void settings.getValue().then(({ sandhi }) => setValue(sandhi));
    return settings.watch(({ sandhi }) => setValue(sandhi));
  }, []);
  const onSandhi = (on: boolean) => void settings.change(() => ({ sandhi: on }));
  return { isSandhi, onSandhi };
}
