import { cdp } from 'vitest/browser';

/** How far a document of a frame is from the browser's viewport. */
function originOf(view: Window): { x: number; y: number } {
  let x = 0;
  let y = 0;
  for (let at = view; at !== at.parent; at = at.parent) {
    const box = at.frameElement?.getBoundingClientRect();
    x += box?.left ?? 0;
    y += box?.top ?? 0;
  }
  return { x, y };
}

type MouseType = 'mouseMoved' | 'mousePressed' | 'mouseReleased';

async function send(view: Window, type: MouseType, point: { x: number; y: number }): Promise<void> {
  const origin = originOf(view);
  const button = type === 'mouseMoved' ? ({} as const) : ({ button: 'left', clickCount: 1 } as const);
  await cdp().send('Input.dispatchMouseEvent', {
    type,
    x: origin.x + point.x,
    y: origin.y + point.y,
    ...button,
  });
}

/** The middle of an element's first box. */
export function middleOf(element: Element): { x: number; y: number } {
  const [{ left, top, width, height } = element.getBoundingClientRect()] = element.getClientRects();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Moves the mouse as a hand does: the page gets events that it can trust. */
export async function moveMouse(view: Window, point: { x: number; y: number }): Promise<void> {
  await send(view, 'mouseMoved', { x: point.x - 1, y: point.y });
  await send(view, 'mouseMoved', point);
}

export async function clickMouse(view: Window, point: { x: number; y: number }): Promise<void> {
  await moveMouse(view, point);
  await send(view, 'mousePressed', point);
  await send(view, 'mouseReleased', point);
}

/** Presses a key of the keyboard; letters are typed. */
export async function pressKey(key: string, modifiers = 0): Promise<void> {
  const text = key.length === 1 && modifiers === 0 ? { text: key } : {};
  const code = key.length === 1 ? `Key${key.toUpperCase()}` : key;
  const codes: Record<string, number> = { Escape: 27, Tab: 9, Enter: 13 };
  const windowsVirtualKeyCode = codes[key] ?? key.toUpperCase().charCodeAt(0);
  const event = { key, code, modifiers, windowsVirtualKeyCode };
  await cdp().send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...text });
  await cdp().send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}
