import { ColumnMapping, type ColumnMappingProps } from './ColumnMapping.tsx';
import { type CountRow, CountTable } from './CountTable.tsx';
import { ReadingChoices, type ReadingChoicesProps } from './ReadingChoices.tsx';

/** What the reader can choose of an import. */
export interface ImportChoices {
  readonly mode: 'merge' | 'replace';
  readonly target: 'learn' | 'known';
  readonly trust: 'fill' | 'overwrite';
}

/** A file that was read, and what importing it would do. */
export interface PreviewView {
  /** What it is: `words.csv, a table`. */
  readonly title: string;
  readonly kind: 'backup' | 'list';
  readonly choices: ImportChoices;
  /** Records that would be taken. */
  readonly taken: number;
  readonly counts: readonly CountRow[];
  /** Of what is here already: how much is in the trash and stays there; how much a replacement takes away. */
  readonly inTrash: number;
  readonly gone: number;
  /** Rows that are left out, a line each. */
  readonly bad: readonly string[];
  /** Of a list. */
  readonly columns: ColumnMappingProps['columns'];
  /** Of a list: how its text was read. */
  readonly separator: ReadingChoicesProps['separator'];
  readonly encoding: ReadingChoicesProps['encoding'];
  readonly isSure: boolean;
}

/** What the preview shows and tells. */
export interface ImportPreviewProps
  extends
    Pick<ColumnMappingProps, 'roles' | 'onRole'>,
    Pick<ReadingChoicesProps, 'separators' | 'encodings' | 'onSeparator' | 'onEncoding'> {
  readonly preview: PreviewView;
  readonly onChoice: (choice: Partial<ImportChoices>) => void;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

/** Rows that are listed; more are counted. */
const LISTED = 100;

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly legend: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, title: string, hint: string])[];
  readonly onChange: (value: T) => void;
}

function Choices<T extends string>({ name, legend, value, options, onChange }: ChoiceProps<T>) {
  return (
    <fieldset class="ways">
      <legend class="label">{legend}</legend>
      {options.map(([option, title, hint]) => (
        <label key={option} class="way">
          <input type="radio" name={name} checked={value === option} onChange={() => onChange(option)} />
          <span>
            <b>{title}</b> <span class="hint">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const MODES = [
  [
    'merge',
    'Unite with what you have',
    'Of two versions the newer stays; reviews of both are kept and the card reviewed more often; nothing is deleted, and what is in your trash stays there.',
  ],
  [
    'replace',
    'Put it in the place of what you have',
    'A backup of what you have now goes to your downloads first.',
  ],
] as const;

const TARGETS = [
  ['learn', 'Words to learn', 'Each gets a new card.'],
  ['known', 'Words you know', 'They are marked as known and get no card.'],
] as const;

const TRUSTS = [
  ['fill', 'Keep what you have', 'Only what is empty is filled in; labels, sentences and notes are added.'],
  ['overwrite', 'Take what the file says', 'For a table that you have edited. Empty cells change nothing.'],
] as const;

function BadRows({ bad, isUsable }: { readonly bad: readonly string[]; readonly isUsable: boolean }) {
  if (bad.length === 0) return null;
  return (
    <>
      <p class="fault">
        {bad.length.toLocaleString('en')} {bad.length === 1 ? 'row cannot' : 'rows cannot'} be taken
        {isUsable ? '; the good ones can:' : ':'}
      </p>
      <ul class="problems" tabIndex={0} aria-label="Rows that cannot be taken">
        {bad.slice(0, LISTED).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {bad.length > LISTED && <li>and {(bad.length - LISTED).toLocaleString('en')} more</li>}
      </ul>
    </>
  );
}

/** What a file would do, before it is done: counts, bad rows, and all that can be chosen. */
export function ImportPreview(props: ImportPreviewProps) {
  const { preview, roles, onRole, onChoice, onImport, onCancel } = props;
  const { title, kind, choices, taken, counts, inTrash, gone, bad, columns } = preview;
  const isReplacing = kind === 'backup' && choices.mode === 'replace';
  const hasDoubles = counts.some(({ changed, kept, same }) => changed + kept + same > 0);
  const format = (count: number) => count.toLocaleString('en');
  return (
    <div class="preview">
      <p>
        <b class="file">{title}</b>
      </p>
      {kind === 'list' && <ReadingChoices {...props} {...preview} />}
      {kind === 'list' && <ColumnMapping columns={columns} roles={roles} onRole={onRole} />}
      {kind === 'list' && (
        <Choices
          name="target"
          legend="As what"
          value={choices.target}
          options={TARGETS}
          onChange={(target) => onChoice({ target })}
        />
      )}
      {kind === 'backup' && (
        <Choices
          name="mode"
          legend="How"
          value={choices.mode}
          options={MODES}
          onChange={(mode) => onChoice({ mode })}
        />
      )}
      {kind === 'list' && choices.target === 'learn' && hasDoubles && (
        <Choices
          name="trust"
          legend="Words that you have already"
          value={choices.trust}
          options={TRUSTS}
          onChange={(trust) => onChoice({ trust })}
        />
      )}
      <div role="status" class="preview">
        {taken === 0 ? <p>Nothing in it can be imported.</p> : <CountTable rows={counts} />}
        {inTrash > 0 && !isReplacing && (
          <p class="hint">{format(inTrash)} of them are in your trash and stay there.</p>
        )}
        {isReplacing && gone > 0 && (
          <p class="fault">{format(gone)} records that you have and the file does not would be gone.</p>
        )}
        <BadRows bad={bad} isUsable={taken > 0} />
      </div>
      <div class="row-end">
        <button type="button" class="plain" onClick={onCancel}>
          Cancel
        </button>
        {taken > 0 && (
          <button type="button" class="main" onClick={onImport}>
            {isReplacing ? 'Save a backup and replace' : bad.length > 0 ? 'Import the good rows' : 'Import'}
          </button>
        )}
      </div>
    </div>
  );
}
