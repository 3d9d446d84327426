/** How far long work is, and the way to stop it. */
export interface ProgressLineProps {
  readonly label: string;
  readonly done: number;
  /** 0 where that is not known yet. */
  readonly all: number;
  /** Null where it cannot be stopped any more. */
  readonly onCancel: (() => void) | null;
}

/** A bar with its numbers and a button to cancel. */
export function ProgressLine({ label, done, all, onCancel }: ProgressLineProps) {
  const format = (count: number) => count.toLocaleString('en');
  return (
    <div class="progress" role="status">
      <label>
        <span>
          {label}
          {all > 0 && ` ${format(done)} of ${format(all)}`}
        </span>
        <progress {...(all > 0 ? { value: done, max: all } : {})} />
      </label>
      {onCancel && (
        <button type="button" class="plain" onClick={onCancel}>
          Cancel
        </button>
      )}
    </div>
  );
}
