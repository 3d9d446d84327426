import { LEVELS, type Level, levelOf } from '../../lib/display/levels.ts';
import { Choice, type Option } from './fields.tsx';
import type { SectionProps } from './section.ts';

const OPTIONS: readonly Option<Level>[] = [
  ['beginner', 'Beginner', 'Large pinyin over every character, in the colours of its tones; all marks'],
  ['intermediate', 'Intermediate', 'Pinyin over the words you do not know yet; all marks'],
  ['advanced', 'Advanced', 'Pinyin only where you point; marks on terms and names'],
];

/** Settings to begin with, by how much help one wants. */
export function LevelSection({ value, onChange }: SectionProps) {
  return (
    <section class="panel" aria-label="Level">
      <Choice
        legend="Start from a level"
        isRoomy
        value={levelOf(value)}
        options={OPTIONS}
        onChange={(level) => onChange(LEVELS[level])}
      />
      {levelOf(value) === null && (
        <p class="hint">Your own mix. A level changes how pinyin and marks look, nothing else.</p>
      )}
    </section>
  );
}
