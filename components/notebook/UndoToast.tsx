import { useEffect, useState } from 'preact/hooks';

/** What was done last. */
export interface UndoToastProps {
  /** What is said of it; another text is another act. */
  readonly said: string;
  /** Null where it cannot be taken back. */
  readonly onUndo: (() => void) | null;
  readonly onClose: () => void;
}

/** How long it stays, in milliseconds: longer than the ten seconds that a reader needs to see a mistake. */
const STAYS = 30_000;

/** Says what was done, and takes it back. Stays while it is pointed at or has the focus. */
export function UndoToast({ said, onUndo, onClose }: UndoToastProps) {
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(onClose, STAYS);
    return () => clearTimeout(timer);
  }, [said, isHeld]);
  return (
    <div
      class="toast"
      role="status"
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      onFocusIn={() => setIsHeld(true)}
      onFocusOut={() => setIsHeld(false)}
    >
      <span>{said}</span>
      {onUndo && (
        <button type="button" onClick={onUndo}>
          Undo
        </button>
      )}
      <button type="button" aria-label="Close this message" onClick={onClose}>
        ×
      </button>
    </div>
  );
}
