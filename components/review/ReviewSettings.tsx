import { CountField } from '../CountField.tsx';

/** How much a day may ask, and what. */
export interface ReviewWish {
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** Whether a word that can be read is from then on also asked for: how is it written? */
  readonly recall: boolean;
}

/** What the settings show and tell. */
export interface ReviewSettingsProps {
  readonly value: ReviewWish;
  readonly onChange: (change: Partial<ReviewWish>) => void;
}

const NUMBERS = [
  ['newPerDay', 'New words a day'],
  ['reviewsPerDay', 'Reviews a day'],
] as const;

/** The limits of a day of study, and whether words are asked both ways. */
export function ReviewSettings({ value, onChange }: ReviewSettingsProps) {
  return (
    <details class="settings">
      <summary>How much, and what</summary>
      <div class="fields">
        {NUMBERS.map(([key, label]) => (
          <CountField
            key={key}
            label={label}
            value={value[key]}
            onChange={(count) => onChange({ [key]: count })}
          />
        ))}
        <label class="choice">
          <input
            type="checkbox"
            checked={value.recall}
            onChange={({ currentTarget }) => onChange({ recall: currentTarget.checked })}
          />
          <span>When I can read a word, also ask me how it is written</span>
        </label>
      </div>
    </details>
  );
}
