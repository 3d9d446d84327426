import { useRef, useState } from 'preact/hooks';

import { Choice } from '../../components/options/fields.tsx';
import type { Settings } from '../../lib/settings.ts';
import { PREVIEW_PAGE } from './preview-page.ts';
import { usePreview } from './use-preview.ts';

const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;

/** A small article that the reader's own code annotates as the settings are now, on light or on dark paper. */
export function Preview({ value }: { readonly value: Settings }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [paper, setPaper] = useState<'light' | 'dark'>(isDark() ? 'dark' : 'light');
  const start = usePreview(frame, value, paper);
  return (
    <section class="preview" aria-label="Preview">
      <Choice
        legend="Preview on"
        value={paper}
        options={[
          ['light', 'light paper'],
          ['dark', 'dark paper'],
        ]}
        onChange={setPaper}
      />
      <iframe
        ref={frame}
        title="An article as it is shown with these settings"
        srcdoc={PREVIEW_PAGE}
        onLoad={start}
      />
    </section>
  );
}
