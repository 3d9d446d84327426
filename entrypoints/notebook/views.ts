import type { FunctionComponent } from 'preact';

import { ChartsSection } from './ChartsSection.tsx';
import { EntrySection } from './EntrySection.tsx';
import { ExchangeSection } from './ExchangeSection.tsx';
import { MemorySection } from './MemorySection.tsx';
import { NotesSection } from './NotesSection.tsx';
import { ReviewSection } from './ReviewSection.tsx';
import { TermsView } from './TermsView.tsx';
import { WordsSection } from './WordsSection.tsx';

/** A view of the notebook: the name in its address (`#words`), its title, what draws it. */
export interface View {
  readonly name: string;
  /** Empty for a view that the bar does not list. */
  readonly title: string;
  readonly Section: FunctionComponent;
  /** How wide it may be. */
  readonly width: 'wide' | 'text';
}

/** All views, in the order of the bar; the first is shown where the address names none. */
export const VIEWS: readonly [View, ...View[]] = [
  { name: 'words', title: 'Words', Section: WordsSection, width: 'wide' },
  { name: 'review', title: 'Review', Section: ReviewSection, width: 'text' },
  { name: 'notes', title: 'Notes', Section: NotesSection, width: 'text' },
  { name: 'charts', title: 'Charts', Section: ChartsSection, width: 'wide' },
  { name: 'terms', title: 'Terms', Section: TermsView, width: 'text' },
  { name: 'exchange', title: 'Import and export', Section: ExchangeSection, width: 'text' },
  { name: 'memory', title: 'Memory', Section: MemorySection, width: 'text' },
  { name: 'entry', title: '', Section: EntrySection, width: 'text' },
];
