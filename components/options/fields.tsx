import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One of a few: its value, what it is called, and in a few words what it does. */
export type Option<T extends string> = readonly [value: T, label: ComponentChildren, hint?: string];

/** What a choice shows and tells. */
export interface ChoiceProps<T extends string> {
  readonly legend: string;
  /** Null where none of them is chosen. */
  readonly value: T | null;
  readonly options: readonly Option<T>[];
  /** Cards beside each other, each with its hint, instead of a row of short words. */
  readonly isRoomy?: boolean;
  readonly onChange: (value: T) => void;
}

/** One of a few, as radio buttons with their group's name. */
export function Choice<T extends string>({
  legend,
  value,
  options,
  isRoomy = false,
  onChange,
}: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class={isRoomy ? 'choices roomy' : 'choices'}>
      <legend>{legend}</legend>
      <div class="options">
        {options.map(([one, label, hint]) => (
          <label key={one} class="option">
            <input type="radio" name={name} checked={one === value} onChange={() => onChange(one)} />
            <span>
              <b>{label}</b>
              {hint !== undefined && <small>{hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What a check box shows and tells. */
export interface CheckProps {
  readonly checked: boolean;
  readonly children: ComponentChildren;
  readonly onChange: (checked: boolean) => void;
}

/** Yes or no. */
export function Check({ checked, children, onChange }: CheckProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}

/** What a field for a colour shows and tells. */
export interface ColourProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A colour, told while it is chosen. */
export function Colour({ label, value, onChange }: ColourProps) {
  return (
    <label class="colour">
      <input type="color" value={value} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
      <span>{label}</span>
    </label>
  );
}
