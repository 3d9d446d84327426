import type { Settings } from '../../lib/settings-schema.ts';

/** What a section of the settings shows, and how it changes them. */
export interface SectionProps {
  readonly value: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}
