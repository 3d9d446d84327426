import { Check, Choice } from './fields.tsx';
import type { SectionProps } from './section.ts';

/** What of a page is read, and what is copied and printed of it. */
export function PageSection({ value, onChange }: SectionProps) {
  return (
    <section class="panel" aria-labelledby="pages-title">
      <h2 id="pages-title">On the page</h2>
      <Choice
        legend="Read"
        isRoomy
        value={value.scope}
        options={[
          ['article', 'The article', 'Headline, text, captions and bylines; on a front page, the headlines'],
          ['page', 'The whole page', 'Menus, buttons, lists of links and comments too'],
        ]}
        onChange={(scope) => onChange({ scope })}
      />
      <Choice
        legend="Copying takes"
        isRoomy
        value={value.copy}
        options={[
          ['plain', 'The plain text', '长沙'],
          ['brackets', 'Pinyin in brackets', '长沙(Chángshā)'],
          ['ruby', 'Pinyin above, in rich text', 'For Word and other editors; plain text stays plain'],
        ]}
        onChange={(copy) => onChange({ copy })}
      />
      <Check checked={value.print} onChange={(print) => onChange({ print })}>
        Print pinyin and marks
      </Check>
    </section>
  );
}
