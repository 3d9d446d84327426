import { useEffect, useState } from 'preact/hooks';

import { ReviewSettings, type ReviewWish } from '../../components/review/ReviewSettings.tsx';
import { settings } from '../../lib/settings.ts';

/** How much a day asks, followed while the session is open. */
export function SessionSettings() {
  const [value, setValue] = useState<ReviewWish | null>(null);
  useEffect(() => {
    void settings.getValue().then(setValue);
    return settings.watch(setValue);
  }, []);
  return value && <ReviewSettings value={value} onChange={(change) => void settings.change(() => change)} />;
}
