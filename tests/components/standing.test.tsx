import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';

import type { LiveDue } from '../../entrypoints/review/use-due.ts';
import { useStanding } from '../../entrypoints/review/use-standing.ts';
import { useDrawBox } from '../support/draw-box.ts';

const page = useDrawBox();

type Answer = LiveDue['live']['value'];

/** What the memory answers: the card that it shows, and which one it was asked for. */
function answer(shown: string, wanted: string | null): Answer {
  const due = { new: 1, learning: 0, reviews: 0 };
  const view = { card: { id: shown } } as NonNullable<NonNullable<Answer['value']>['view']>;
  return { value: { view, wanted, due, next: null, waiting: null, damaged: 0 }, error: null };
}

/** A review that stands at a card, before the memory has answered; every step is seen by `draw`. */
async function review(cardId: string | null) {
  const live = signal<Answer>({ value: null, error: null });
  const place = signal<LiveDue['place']['value']>({ cardId, isShown: false, given: ['g'] });
  const stand = vi.fn<LiveDue['stand']>((id, isShown, given) => {
    place.value = { cardId: id, isShown, given: [...(given ?? [])] };
  });
  const graded: LiveDue['graded'] = { current: null };
  const due: LiveDue = { live, place, stand, graded, askAnew: vi.fn(), fail: vi.fn() };
  function Body() {
    useStanding(due);
    return null;
  }
  const draw = async () => page.draw(<Body />);
  await draw();
  return { live, place, stand, graded, draw };
}

test('the card on the screen is the one to come back to', async () => {
  const { live, stand, draw } = await review(null);
  live.value = answer('甲', null);
  await draw();
  expect(stand.mock.calls).toEqual([['甲', false, null]]);
});

test('a card that is wanted but not due any more gives way to the one that is shown', async () => {
  const { live, stand, draw } = await review('甲');
  live.value = answer('乙', '甲');
  await draw();
  expect(stand.mock.calls).toEqual([['乙', false, null]]);
});

test('an answer that was asked for before the learner went on is not stood at', async () => {
  const { live, place, stand, draw } = await review('乙');
  place.value = { cardId: '甲', isShown: false, given: [] };
  live.value = answer('乙', '乙');
  await draw();
  expect(stand).not.toHaveBeenCalled();
  live.value = answer('甲', '甲');
  await draw();
  expect(place.value.cardId).toBe('甲');
});

test('a card that is being graded is left, not come back to', async () => {
  const { live, place, stand, graded, draw } = await review('甲');
  live.value = answer('甲', '甲');
  await draw();
  graded.current = '甲';
  place.value = { cardId: null, isShown: false, given: [] };
  live.value = answer('甲', null);
  await draw();
  expect(stand).not.toHaveBeenCalled();
  live.value = answer('乙', null);
  await draw();
  expect(stand.mock.calls).toEqual([['乙', false, null]]);
});

test('a card that is turned as soon as it is there stays turned', async () => {
  const { live, place, draw } = await review(null);
  live.value = answer('甲', null);
  // Rendered, and nothing painted yet: a key may come now.
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  place.value = { cardId: '甲', isShown: true, given: [] };
  await draw();
  expect(place.value.isShown).toBe(true);
});
