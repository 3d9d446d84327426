import { useId, useState } from 'preact/hooks';

/** What a field for a whole number shows and tells. */
export interface CountFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** The largest number that it takes; the settings' own limit (lib/settings-schema.ts). */
const MOST = 9999;

/** A whole number from 0 to 9,999. What is none is not told: the field says so, and shows the last good one again. */
export function CountField({ label, value, onChange }: CountFieldProps) {
  const [isRefused, setRefused] = useState(false);
  const id = useId();
  return (
    <div class="count-field">
      <label>
        <span>{label}</span>
        <input
          type="number"
          min={0}
          max={MOST}
          step={1}
          value={value}
          aria-describedby={id}
          onChange={({ currentTarget }) => {
            const isGood = currentTarget.validity.valid && currentTarget.value !== '';
            setRefused(!isGood);
            if (isGood) onChange(currentTarget.valueAsNumber);
            else currentTarget.value = String(value);
          }}
        />
      </label>
      <span id={id} class={isRefused ? 'refused' : 'hint'} role="status">
        {isRefused ? `Only whole numbers from 0 to 9,999. It stays at ${String(value)}.` : '0 to 9,999'}
      </span>
    </div>
  );
}
