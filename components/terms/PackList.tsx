/** A pack as the list shows it. */
export interface PackItem {
  readonly id: string;
  readonly name: string;
  readonly terms: number;
  readonly isOn: boolean;
}

/** Kinds of files that terms are written to. */
export type PackFile = 'json' | 'csv';

/** What the list shows and tells. */
export interface PackListProps {
  readonly packs: readonly PackItem[];
  /** How many terms the reader wrote. */
  readonly own: number;
  readonly onSwitch: (id: string, isOn: boolean) => void;
  readonly onRemove: (id: string) => void;
  /** The id of a pack, or an empty string for what the reader wrote. */
  readonly onExport: (id: string, kind: PackFile) => void;
}

function Exports({
  id,
  name,
  onExport,
}: Pick<PackListProps, 'onExport'> & { readonly id: string; readonly name: string }) {
  return (
    <>
      {(['json', 'csv'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          class="plain"
          aria-label={`Save ${name} as ${kind.toUpperCase()}`}
          onClick={() => onExport(id, kind)}
        >
          {kind.toUpperCase()}
        </button>
      ))}
    </>
  );
}

/** The packs, each to be switched, written to a file and removed, and the reader's own terms as one to write to a file. */
export function PackList({ packs, own, onSwitch, onRemove, onExport }: PackListProps) {
  return (
    <section class="panel" aria-labelledby="packs-title">
      <h2 id="packs-title">Packs</h2>
      <ul class="packs">
        <li>
          <span>
            <b>Written by you</b> <span class="hint">{own} terms</span>
          </span>
          <span class="row-end">{own > 0 && <Exports id="" name="your terms" onExport={onExport} />}</span>
        </li>
        {packs.map(({ id, name, terms, isOn }) => (
          <li key={id}>
            <label class="choice">
              <input
                type="checkbox"
                checked={isOn}
                onChange={({ currentTarget }) => onSwitch(id, currentTarget.checked)}
              />
              <span>
                <b>{name}</b> <span class="hint">{terms} terms</span>
              </span>
            </label>
            <span class="row-end">
              <Exports id={id} name={name} onExport={onExport} />
              <button type="button" class="plain" aria-label={`Remove ${name}`} onClick={() => onRemove(id)}>
                Remove
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
