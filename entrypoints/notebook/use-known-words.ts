import { useSignal } from '@preact/signals';

import { counted } from '../../components/counted.ts';
import type { KnownWordsPanelProps } from '../../components/memory/KnownWordsPanel.tsx';
import { sendMessage } from '../../lib/messages.ts';
import { openStore } from '../../lib/store/db.ts';
import { type MarksBefore, markWords, putMarks } from '../../lib/store/words.ts';
import type { LiveSafety } from '../memory/use-safety.ts';
import { type LookedAt, lookAtCommonest, lookAtFile } from './word-lists.ts';

/** What the known words' panel needs but for the counts, which a live query tells. */
export function useKnownWords({ isBusy, act }: LiveSafety): Omit<KnownWordsPanelProps, 'counts'> {
  const looked = useSignal<LookedAt | null>(null);
  const done = useSignal<{ said: string; before: MarksBefore } | null>(null);
  const look = (step: () => Promise<LookedAt>) => {
    looked.value = null;
    void act(async () => void (looked.value = await step()));
  };
  const take = async ({ name, fresh, unlisted }: LookedAt, withUnlisted: boolean) => {
    const words = withUnlisted ? [...fresh, ...unlisted] : fresh;
    const before = await markWords(await openStore(), words, 'known', name, new Date());
    looked.value = null;
    done.value = { said: `Marked ${counted(before.length, 'word')} as known.`, before };
    await sendMessage('wordsChanged', undefined);
  };
  const undo = async () => {
    await putMarks(await openStore(), done.peek()?.before ?? []);
    done.value = null;
    await sendMessage('wordsChanged', undefined);
  };
  const { value } = looked;
  return {
    preview: value && { ...value, fresh: value.fresh.length },
    said: done.value?.said ?? null,
    isBusy,
    onFile: (file) => look(async () => lookAtFile(file)),
    onCommonest: (count) => look(async () => lookAtCommonest(count)),
    onImport: (withUnlisted) => void (value && act(async () => take(value, withUnlisted))),
    onCancel: () => void (looked.value = null),
    onUndo: () => void act(undo),
  };
}
