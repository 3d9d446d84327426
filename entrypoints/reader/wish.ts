import { onMessage, sendMessage } from '../../lib/messages.ts';

/** The origin of this frame, then of those around it, as far as the browser tells. */
export function originsOf({ location, origin }: typeof globalThis): string[] {
  return [origin, ...('ancestorOrigins' in location ? location.ancestorOrigins : [])];
}

/**
 * Turns the reading on where the settings want it now, and on or off when they change their mind; tells of every change of
 * theirs. They are asked for: what lies beside them in the extension's storage is not for a page's process to read.
 */
export async function watchWish(
  origins: string[],
  setReading: (on: boolean) => void,
  onChange: () => void,
): Promise<void> {
  let wanted = false;
  const ask = async (): Promise<void> => {
    const wish = await sendMessage('getWish', origins).catch(() => wanted);
    if (wish === wanted) return;
    wanted = wish;
    setReading(wanted);
  };
  onMessage('settingsChanged', () => {
    onChange();
    void ask();
  });
  await ask();
}
