import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { mountGlossCard } from '../../components/mount-gloss-card.tsx';
import { lookFromSettings } from '../../lib/display/look.ts';
import { type OpenCard, openCard } from '../../lib/page/card-host.ts';
import { type Reader, startReader } from '../../lib/page/reader.ts';
import type { Settings } from '../../lib/settings.ts';
import { port } from '../reader/port.ts';

/** A page's port, but that the badge and the report tell of pages, not of this one. */
const quietPort = { ...port, pageState: async () => undefined, fault: async () => undefined };

const openHere: OpenCard = (range, content, signal, onClosed) =>
  openCard(range, content, mountGlossCard, signal, onClosed);

/** Has a frame's document read as pages are, with the settings as they are now. Returns what to call when it has loaded. */
export function usePreview(
  frame: RefObject<HTMLIFrameElement | null>,
  value: Settings,
  paper: 'light' | 'dark',
): () => void {
  const reader = useRef<Reader | null>(null);
  const stopping = useRef(new AbortController());
  const show = () => {
    const root = frame.current?.contentDocument?.documentElement;
    if (root) root.dataset['paper'] = paper;
    // Colours are fitted to the paper.
    reader.current?.setLook(lookFromSettings(value));
  };
  useEffect(show, [value, paper]);
  useEffect(() => () => stopping.current.abort(), []);
  return () => {
    const doc = frame.current?.contentDocument;
    if (!doc || reader.current) return;
    reader.current = startReader(doc, quietPort, async () => openHere, stopping.current.signal);
    show();
    reader.current.setReading(true);
  };
}
