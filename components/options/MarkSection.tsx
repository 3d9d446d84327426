import { Check } from './fields.tsx';
import type { SectionProps } from './section.ts';

const MARKS = [
  ['markTerms', 'term', 'Terms of the news', '新质生产力'],
  ['markPersons', 'person', 'People', '顾维舟'],
  ['markPlaces', 'place', 'Places', '长沙'],
  ['markOrganisations', 'organisation', 'Organisations', '新华社'],
  ['numbers', 'quantity', 'Numbers and dates', '三十万人次'],
] as const;

/** Which kinds of words are underlined; each has its own line, not its own colour alone. */
export function MarkSection({ value, onChange }: SectionProps) {
  return (
    <section class="panel" aria-labelledby="marks-title">
      <h2 id="marks-title">Marks</h2>
      {MARKS.map(([key, kind, label, example]) => (
        <Check key={key} checked={value[key]} onChange={(checked) => onChange({ [key]: checked })}>
          {label}{' '}
          <span lang="zh" class={`mark ${kind}`}>
            {example}
          </span>
        </Check>
      ))}
    </section>
  );
}
