import type { CardFace } from '../../lib/store/records.ts';

/** A card as the entry's page tells of it. */
export interface CardItem {
  readonly id: string;
  readonly face: CardFace;
  readonly state: 'New' | 'Learning' | 'Review' | 'Relearning';
  /** When it is asked next, in words: `in 4 d`, `now`. */
  readonly due: string;
  readonly reps: number;
  readonly lapses: number;
  readonly suspended: 'wish' | 'leech' | null;
  /** Days after which it is remembered with a probability of 90 %. */
  readonly stability: number;
}

/** What the list shows and tells. */
export interface CardListProps {
  readonly cards: readonly CardItem[];
  readonly onSuspend: (cardId: string) => void;
  readonly onWake: (cardId: string) => void;
  /** Asks for recall too; null where it is asked already. */
  readonly onRecall: (() => void) | null;
}

const FACES: Readonly<Record<CardFace, string>> = {
  reading: 'Reading and meaning',
  recall: 'Recall: how it is written',
  note: 'Note',
};

/** `never`, `once`, `4 times`. */
function timesOf(count: number): string {
  return count === 0 ? 'never' : count === 1 ? 'once' : `${String(count)} times`;
}

function describeCard({ state, due, reps, lapses, suspended, stability }: CardItem): string {
  if (suspended === 'leech') return `Rests as a leech: forgotten ${String(lapses)} times.`;
  if (suspended === 'wish') return 'Suspended by you.';
  if (state === 'New') return 'New, not asked yet.';
  const kept = state === 'Review' ? `, stable for ${stability.toFixed(stability < 10 ? 1 : 0)} days` : '';
  return `Asked ${timesOf(reps)}, forgotten ${timesOf(lapses)}${kept}. Next: ${due}.`;
}

/** The cards of an entry: what each asks, where it stands, and the way to silence it or wake it. */
export function CardList({ cards, onSuspend, onWake, onRecall }: CardListProps) {
  return (
    <section class="panel" aria-labelledby="cards-title">
      <h2 id="cards-title">Cards</h2>
      <ul class="cards">
        {cards.map((card) => (
          <li key={card.id}>
            <span>
              <b>{FACES[card.face]}</b>
              <br />
              <span class="hint">{describeCard(card)}</span>
            </span>
            {card.suspended === null ? (
              <button
                type="button"
                class="plain"
                aria-label={`Suspend: ${FACES[card.face]}`}
                onClick={() => onSuspend(card.id)}
              >
                Suspend
              </button>
            ) : (
              <button
                type="button"
                class="plain"
                aria-label={`Ask again: ${FACES[card.face]}`}
                onClick={() => onWake(card.id)}
              >
                Ask again
              </button>
            )}
          </li>
        ))}
      </ul>
      {onRecall && (
        <p>
          <button type="button" class="link" onClick={onRecall}>
            Also ask me to recall it
          </button>
        </p>
      )}
    </section>
  );
}
