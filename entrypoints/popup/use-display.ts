import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import type { Display, DisplayPanelProps } from '../../components/popup/DisplayPanel.tsx';
import { sendMessage } from '../../lib/messages.ts';
import { settings } from '../../lib/settings.ts';

/** What is selected in the current tab, in whatever frame; empty where nothing is. @throws where no script may look */
async function findSelection(): Promise<string> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return '';
  const found = await browser.scripting.executeScript({
    target: { tabId: tab.id, allFrames: true },
    func: () => getSelection()?.toString() ?? '',
  });
  return found.find(({ result }) => typeof result === 'string' && result.trim() !== '')?.result ?? '';
}

/** Copies the selection with pinyin, as text and as rich text; returns what to say of it. */
async function copyWithPinyin(): Promise<string> {
  try {
    const selected = await findSelection();
    if (selected === '') return 'Select something on the page first.';
    const { text, html } = await sendMessage('addPinyin', selected);
    const blob = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
    const item = { ...blob('text/plain', text), ...blob('text/html', html) };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return 'Copied.';
  } catch {
    return 'This page lets nothing be copied from here.';
  }
}

/** Follows what of the settings says how pages are shown, while the popup is open. */
export function useDisplay(): Omit<DisplayPanelProps, 'shortcut'> {
  const [display, setDisplay] = useState<Display | null>(null);
  const [copied, setCopied] = useState<string | null>(null);
  useEffect(() => {
    const tell = ({ wear, scope, sandhi, numbers }: Display) => setDisplay({ wear, scope, sandhi, numbers });
    void settings.getValue().then(tell);
    return settings.watch(tell);
  }, []);
  return {
    display,
    copied,
    onDisplay: (change) => void settings.change(() => change),
    onCopy: () => void copyWithPinyin().then(setCopied),
  };
}
