import { useSignal } from '@preact/signals';

import { EMPTY_TERM, TermForm, type TermText } from '../../components/terms/TermForm.tsx';
import { TermList } from '../../components/terms/TermList.tsx';
import type { OwnTermRecord } from '../../lib/store/term-records.ts';
import { deleteTerm, faultsOf, keepTerm, textOf } from './term-actions.ts';
import type { TermsView } from './terms.ts';
import type { LiveTerms } from './use-terms.ts';

/** What is being written: a new term (`seen` is null) or another text of one. */
interface Writing {
  readonly id: string;
  readonly seen: OwnTermRecord | null;
}

/** The reader's terms, and the form in which one is written. */
export function TermsSection({ view, act }: { readonly view: TermsView } & Pick<LiveTerms, 'act'>) {
  const writing = useSignal<Writing | null>(null);
  const faults = useSignal<Partial<Record<keyof TermText, string>>>({});
  const nameOf = new Map(view.packs.map(({ id, name }) => [id, name]));
  const termOf = (id: string) => view.terms.find((term) => term.id === id);
  const write = (seen: OwnTermRecord | null) => {
    faults.value = {};
    writing.value = { id: crypto.randomUUID(), seen };
  };
  const keep = async ({ id, seen }: Writing, text: TermText) => {
    const found = faultsOf(text);
    faults.value = found ?? {};
    if (!found && (await act(async () => keepTerm(id, text, seen)))) writing.value = null;
  };
  const { value: draft } = writing;
  return (
    <>
      {draft && (
        <TermForm
          key={draft.id}
          title={draft.seen ? `Edit ${draft.seen.headword}` : 'New term'}
          start={draft.seen ? textOf(draft.seen) : EMPTY_TERM}
          faults={faults.value}
          onKeep={(text) => void keep(draft, text)}
          onCancel={() => void (writing.value = null)}
        />
      )}
      <TermList
        items={view.terms.map((term) => ({ ...term, pack: nameOf.get(term.packId) ?? '' }))}
        damaged={view.damaged}
        onAdd={() => write(null)}
        onEdit={(id) => write(termOf(id) ?? null)}
        onDelete={(id) => {
          const term = termOf(id);
          if (term) void act(async () => deleteTerm(term));
        }}
      />
    </>
  );
}
