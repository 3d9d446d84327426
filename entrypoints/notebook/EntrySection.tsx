import { CardList } from '../../components/notebook/CardList.tsx';
import { EntryHead } from '../../components/notebook/EntryHead.tsx';
import { HistoryList } from '../../components/notebook/HistoryList.tsx';
import { act } from './acts.ts';
import { askRecall, silence, wake } from './entry-acts.ts';
import { cardItemOf, meetingOf, readEntryView } from './entry-view.ts';
import { EntryNotes } from './EntryNotes.tsx';
import { EntrySense } from './EntrySense.tsx';
import { openContext } from '../review/open-place.ts';
import { route } from './route.ts';
import { useStore } from './use-store.ts';
import { useVoice } from '../review/use-voice.ts';
import { actOn } from './word-acts.ts';

/** One entry: what it is, what it means, its notes, its cards, and where it was met. */
export function EntrySection() {
  const { id } = route.value;
  const { value, error } = useStore(async (store) => ({ view: await readEntryView(store, id) }), [id]);
  const say = useVoice();
  if (!value) return <p class="hint">{error ?? 'Opening…'}</p>;
  const { view } = value;
  if (!view) return <p class="message">This is not in your vocabulary any more.</p>;
  const { entry, contexts, cards } = view;
  const doIt = (what: Parameters<typeof actOn>[1]) => void act(async () => actOn([entry], what));
  return (
    <>
      <EntryHead
        entry={entry}
        status={view.status}
        suspended={view.suspended}
        readings={[...new Set([entry.pinyin, ...contexts.map(({ pinyin }) => pinyin)])]}
        onAct={doIt}
        onSpeak={say && (() => say(entry.headword))}
      />
      <EntrySense key={entry.id} entry={entry} contexts={contexts} />
      <EntryNotes {...view} />
      <HistoryList
        headword={entry.headword}
        meetings={contexts.map(meetingOf)}
        onOpen={(contextId) => contexts.some((one) => one.id === contextId && openContext(one) !== null)}
      />
      <CardList
        cards={cards.map(cardItemOf)}
        onSuspend={(cardId) => void act(async () => silence(cardId))}
        onWake={(cardId) => void act(async () => wake({ id: cardId }))}
        onRecall={
          cards.some(({ face }) => face === 'recall') ? null : () => void act(async () => askRecall(entry.id))
        }
      />
    </>
  );
}
