import { useRef } from 'preact/hooks';

/** Does one action at a time: a key that is pressed twice grades once. What fails is told to `fail`. */
export function useAction(fail: (error: unknown) => void): (action: () => Promise<void>) => void {
  const isBusy = useRef(false);
  return (action) => {
    if (isBusy.current) return;
    isBusy.current = true;
    const free = () => void (isBusy.current = false);
    void action().catch(fail).finally(free);
  };
}
