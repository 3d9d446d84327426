import { useEffect, useState } from 'preact/hooks';

import { SensePanel } from '../../components/notebook/SensePanel.tsx';
import type { ContextRecord, EntryRecord } from '../../lib/store/records.ts';
import { act } from './acts.ts';
import { findDraft, keepDraft } from './drafts.ts';
import { keepSense, senseKey } from './entry-acts.ts';

/** What an entry offers to choose from. */
interface EntrySenseProps {
  readonly entry: EntryRecord;
  readonly contexts: readonly ContextRecord[];
}

/** The meanings of an entry as they were met, and the learner's own. */
export function EntrySense({ entry, contexts }: EntrySenseProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const key = senseKey(entry.id);
  useEffect(() => {
    void findDraft(key).then((found) => setDraft(found?.text ?? null));
  }, [key]);
  const glosses = [entry.gloss, ...contexts.map(({ gloss }) => gloss)].filter((gloss) => gloss !== '');
  return (
    <SensePanel
      headword={entry.headword}
      glosses={[...new Set(glosses)]}
      sense={entry.sense ?? ''}
      draft={draft}
      onDraft={(text) => void keepDraft(key, { text, revision: entry.revision })}
      onSense={(sense, isTyped) => void act(async () => keepSense(entry, sense, isTyped))}
    />
  );
}
