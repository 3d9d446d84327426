import { counted } from '../counted.ts';
import { PlaceAnchor } from '../review/PlaceAnchor.tsx';
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
  readonly isUnknown: boolean;
  /** When its page was first seen to have lost it; null where nobody has missed it. */
  readonly lostAt: number | null;
}

/** What the list shows. */
export interface HistoryListProps {
  readonly headword: string;
  /** The latest first. */
  readonly meetings: readonly Meeting[];
  /** Opens the page of a meeting at its place; false where the browser is to follow the link. */
  readonly onOpen: (id: string) => boolean;
}

const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' });

/** `Seen 7 times in 3 papers`. */
export function historyLine(meetings: readonly Meeting[]): string {
  if (meetings.length === 0) return 'Not met on any page yet.';
  const papers = new Set(meetings.map(({ paper }) => paper).filter((paper) => paper !== '')).size;
  return `Seen ${counted(meetings.length, 'time')}${papers === 0 ? '' : ` in ${counted(papers, 'paper')}`}.`;
}

interface MeetingRowProps extends Pick<HistoryListProps, 'headword' | 'onOpen'> {
  readonly meeting: Meeting;
}

function MeetingRow({ meeting, headword, onOpen }: MeetingRowProps) {
  const { id, sentence, title, paper, day, savedAt, link, isUnknown, lostAt } = meeting;
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
          <PlaceAnchor link={link} onOpen={() => onOpen(id)}>
            {name}
          </PlaceAnchor>
        )}
        {isUnknown && <span class="tag">Place not known</span>}
        {!isUnknown && lostAt !== null && (
          <span class="tag">No longer on the page, {DAY.format(lostAt)}</span>
        )}
        {where !== '' && <span lang="zh">{where}</span>}
        <span>saved {DAY.format(savedAt)}</span>
      </p>
    </li>
  );
}

/** Where a place stands among the others: those that can be gone back to, those that their pages have lost, those not known. */
function rank({ isUnknown, lostAt }: Meeting): number {
  return isUnknown ? 2 : lostAt === null ? 0 : 1;
}

/** Where a word was met, with a link back to each place; orphans come last. */
export function HistoryList({ headword, meetings, onOpen }: HistoryListProps) {
  const ranked = meetings.toSorted((a, b) => rank(a) - rank(b));
  return (
    <section class="panel" aria-labelledby="history-title">
      <h2 id="history-title">Where you met it</h2>
      <p class="hint">{historyLine(meetings)}</p>
      <ol class="history">
        {ranked.map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} headword={headword} onOpen={onOpen} />
        ))}
      </ol>
    </section>
  );
}
