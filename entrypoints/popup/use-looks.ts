import { useEffect, useState } from 'preact/hooks';

import type { Looks } from '../../components/popup/PagePanel.tsx';
import { settings } from '../../lib/settings.ts';

/** What the reader wants drawn, with the way to change it. */
export interface LooksSwitch {
  /** Null until the settings are read. */
  readonly looks: Looks | null;
  readonly onLooks: (change: Partial<Looks>) => void;
}

/** Follows the settings while the popup is open. */
export function useLooks(): LooksSwitch {
  const [looks, setLooks] = useState<Looks | null>(null);
  useEffect(() => {
    const tell = ({ sandhi, numbers }: Looks) => setLooks({ sandhi, numbers });
    void settings.getValue().then(tell);
    return settings.watch(tell);
  }, []);
  return { looks, onLooks: (change) => void settings.change(() => change) };
}
