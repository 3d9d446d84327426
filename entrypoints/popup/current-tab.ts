import { browser } from 'wxt/browser';

/** Opening the popup is what lets the extension see this one address (`activeTab`). */
export async function findTab(): Promise<{ id: number; origin: string | null } | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const origin = /^https?:\/\/[^/]+/u.exec(tab.url ?? '')?.[0] ?? null;
  return { id: tab.id, origin };
}

/** The shortcut that the browser has really bound, as it writes it; empty for none. */
export async function findShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'toggle')?.shortcut ?? '';
}
