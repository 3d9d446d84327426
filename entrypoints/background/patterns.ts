import { browser } from 'wxt/browser';

import { type Settings, patternOf } from '../../lib/settings.ts';

/** The match patterns for which the settings want the reader to start by itself. */
function patternsOf({ annotate, sites }: Settings): string[] {
  if (annotate === 'all') return ['https://*/*', 'http://*/*'];
  return annotate === 'sites' ? sites.map(patternOf) : [];
}

/**
 * The match patterns of the sites on which the reader wants Bandu to start by itself, as far as access to them is granted:
 * the browser refuses to register others.
 */
export async function grantedPatterns(value: Settings): Promise<string[]> {
  const patterns = patternsOf(value);
  const granted = await Promise.all(
    patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  );
  return patterns.filter((_, index) => granted[index]);
}
