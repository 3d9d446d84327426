import { counted } from '../counted.ts';
import { Sentence } from '../review/Sentence.tsx';

/** A place where the word was met. */
export interface Meeting {
  readonly id: string;
  readonly sentence: string;
  readonly title: string;
  /** Who published it; empty where that is not known. */
  readonly paper: string;
  /** The day of the article, `2026-05-06`; empty where it is not known. */
  readonly day: string;
  readonly savedAt: number;
  /** The address that opens the page at the place; null where there is none to follow. */
  readonly link: string | null;
  /** True where nothing says where it was met. */
  readonly isOrphan: boolean;
}

/** What the list shows. */
export interface HistoryListProps {
  readonly headword: string;
  /** The latest first. */
  readonly meetings: readonly Meeting[];
}

const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' });

/** `Seen 7 times in 3 papers`. */
export function historyLine(meetings: readonly Meeting[]): string {
  if (meetings.length === 0) return 'Not met on any page yet.';
  const papers = new Set(meetings.map(({ paper }) => paper).filter((paper) => paper !== '')).size;
  return `Seen ${counted(meetings.length, 'time')}${papers === 0 ? '' : ` in ${counted(papers, 'paper')}`}.`;
}

function MeetingRow({ meeting, headword }: { readonly meeting: Meeting; readonly headword: string }) {
  const { sentence, title, paper, day, savedAt, link, isOrphan } = meeting;
  const name = title === '' ? paper || 'Open the page' : title;
  const where = [paper, day].filter((part) => part !== '' && part !== name).join(' · ');
  return (
    <li>
      {sentence === '' ? (
        <p class="hint">No sentence was kept.</p>
      ) : (
        <Sentence sentence={sentence} headword={headword} isGap={false} />
      )}
      <p class="source">
        {link === null ? (
          <span lang="zh">{title}</span>
        ) : (
          <a href={link} target="_blank" rel="noopener noreferrer" lang="zh">
            {name}
          </a>
        )}
        {isOrphan && <span class="tag">Place not known</span>}
        {where !== '' && <span lang="zh">{where}</span>}
        <span>saved {DAY.format(savedAt)}</span>
      </p>
    </li>
  );
}

/** Where a word was met, with a link back to each place; those whose place is not known come last. */
export function HistoryList({ headword, meetings }: HistoryListProps) {
  const known = meetings.filter(({ isOrphan }) => !isOrphan);
  const orphans = meetings.filter(({ isOrphan }) => isOrphan);
  return (
    <section class="panel" aria-labelledby="history-title">
      <h2 id="history-title">Where you met it</h2>
      <p class="hint">{historyLine(meetings)}</p>
      <ol class="history">
        {[...known, ...orphans].map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} headword={headword} />
        ))}
      </ol>
    </section>
  );
}
