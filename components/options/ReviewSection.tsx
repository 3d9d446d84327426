import { CountField } from '../CountField.tsx';
import type { SectionProps } from './section.ts';

/** How much there is to review a day. */
export function ReviewSection({ value, onChange }: SectionProps) {
  return (
    <section class="panel" aria-labelledby="review-title">
      <h2 id="review-title">Reviews</h2>
      <CountField
        label="New cards a day"
        value={value.newPerDay}
        onChange={(newPerDay) => onChange({ newPerDay })}
      />
      <CountField
        label="Reviews a day, at most"
        value={value.reviewsPerDay}
        onChange={(reviewsPerDay) => onChange({ reviewsPerDay })}
      />
    </section>
  );
}
