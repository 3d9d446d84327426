import { useState } from 'preact/hooks';

/** Takes one file, dropped on it or chosen. */
export function FileDrop({ onFile }: { readonly onFile: (file: File) => void }) {
  const [isOver, setOver] = useState(false);
  return (
    <label
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <b>Drop a file here, or choose one</b>
      <span class="hint">
        A backup of Bandu, CSV, TSV, the lists of Zhongwen and Pleco, Anki’s “Notes in Plain Text”. Nothing is
        written before you have seen what it would do.
      </span>
      <input
        type="file"
        accept=".json,.gz,.csv,.tsv,.txt"
        aria-label="File to import"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onFile(file);
          // So that the same file, mended, can be chosen again.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
