import { useSignal } from '@preact/signals';

import type { CorrectionItem, CorrectionListProps } from '../../components/popup/CorrectionList.tsx';
import { sendMessage } from '../../lib/messages.ts';
import type { CorrectionRecord } from '../../lib/store/records.ts';
import { joinSyllables } from '../../lib/text/pinyin.ts';
import type { Memory } from './memory.ts';

/** The list with what can be done with it. */
export interface Corrections {
  readonly list: CorrectionListProps;
  /** Why the last change failed; null while all is well. */
  readonly fault: string | null;
}

/** The corrections as the memory has them, none before it has told them; deletes one, and brings the one deleted last back. */
export function useCorrections(corrections: Memory['corrections'] | undefined): Corrections {
  const deleted = useSignal<CorrectionItem | null>(null);
  const fault = useSignal<string | null>(null);
  const move = async (item: CorrectionItem, isTrashed: boolean): Promise<void> => {
    try {
      await sendMessage('trashCorrection', { id: item.id, isTrashed });
      deleted.value = isTrashed ? item : null;
      fault.value = null;
    } catch (error) {
      fault.value = error instanceof Error ? error.message : 'It could not be changed. Try again.';
    }
  };
  return {
    list: {
      items: (corrections?.last ?? []).map(itemFromCorrection),
      count: corrections?.count ?? 0,
      deleted: deleted.value,
      onDelete: (item) => void move(item, true),
      onRestore: (item) => void move(item, false),
    },
    fault: fault.value,
  };
}

/** A correction as the list shows it. */
function itemFromCorrection({ id, before, text, after, words }: CorrectionRecord): CorrectionItem {
  let at = 0;
  const cut = words.map(({ length }) => text.slice(at, (at += length))).join(' | ');
  const isTold = words.some(({ syllables }) => syllables !== null);
  return {
    id,
    text: before + after === '' ? cut : `${before}[${cut}]${after}`,
    pinyin: isTold ? words.map(({ syllables }) => joinSyllables(syllables ?? ['…'])).join(' ') : '',
  };
}
