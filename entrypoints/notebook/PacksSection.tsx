import { PackList } from '../../components/terms/PackList.tsx';
import { openStore } from '../../lib/store/db.ts';
import { setPackOn } from '../../lib/store/term-packs.ts';
import { OWN_PACK } from '../../lib/store/term-records.ts';
import { downloadPack } from './pack-files.ts';
import { deletePack } from './term-actions.ts';
import type { TermsView } from './terms.ts';
import type { LiveTerms } from './use-terms.ts';

/** Id and name of the file in which a reader takes their own terms elsewhere, where they are a pack among others. */
const MINE = { id: 'mine', name: 'mine' };

/** The packs, and what can be done with each. */
export function PacksSection({ view, act }: { readonly view: TermsView } & Pick<LiveTerms, 'act'>) {
  const termsOf = (id: string) => view.terms.filter(({ packId }) => packId === id);
  const packOf = (id: string) => view.packs.find((pack) => pack.id === id);
  return (
    <PackList
      packs={view.packs.map((pack) => ({ ...pack, terms: termsOf(pack.id).length }))}
      own={termsOf(OWN_PACK).length}
      onSwitch={(id, isOn) => void act(async () => setPackOn(await openStore(), id, isOn).then(() => null))}
      onRemove={(id) => {
        const pack = packOf(id);
        if (pack) void act(async () => deletePack(pack));
      }}
      onExport={(id, kind) => downloadPack({ ...(packOf(id) ?? MINE), terms: termsOf(id) }, kind)}
    />
  );
}
