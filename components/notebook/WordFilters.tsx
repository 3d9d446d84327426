import { ENTRY_KINDS_LISTED, STATUSES_LISTED } from './filter-options.ts';

/** What is typed and chosen; empty asks for nothing. */
export interface Filters {
  readonly query: string;
  readonly status: string;
  readonly kind: string;
  readonly tag: string;
  readonly site: string;
  /** Days, `2026-05-06`. */
  readonly from: string;
  readonly until: string;
  readonly place: string;
  readonly order: string;
}

type Option = readonly [value: string, label: string];

/** What the filters show and tell. */
export interface WordFiltersProps {
  readonly value: Filters;
  /** With how many words have each: `民生 (12)`. */
  readonly tags: readonly Option[];
  readonly sites: readonly Option[];
  readonly onChange: (change: Partial<Filters>) => void;
}

const PLACES: readonly Option[] = [
  ['kept', 'All that is kept'],
  ['resting', 'Leeches and resting'],
  ['orphans', 'With places not found'],
  ['trash', 'In the trash'],
];

const ORDERS: readonly Option[] = [
  ['newest', 'Newest first'],
  ['oldest', 'Oldest first'],
  ['pinyin', 'By pinyin'],
  ['due', 'Due first'],
  ['seen', 'Most seen first'],
];

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <label class="filter">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Day({ label, value, onChoose }: Omit<ChoiceProps, 'options'>) {
  return (
    <label class="filter">
      <span>{label}</span>
      <input type="date" value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)} />
    </label>
  );
}

/** The search field and the filters of the word list. */
export function WordFilters({ value, tags, sites, onChange }: WordFiltersProps) {
  const any: Option = ['', 'Any'];
  const isNarrow = [value.status, value.kind, value.tag, value.site, value.from, value.until].some(
    (each) => each !== '',
  );
  return (
    <search class="filters">
      <input
        type="search"
        class="seek"
        aria-label="Search words"
        placeholder="Search: 民生, minsheng, min2sheng1, livelihood"
        value={value.query}
        onInput={({ currentTarget }) => onChange({ query: currentTarget.value })}
      />
      <div class="choices">
        <Choice label="Show" value={value.place} options={PLACES} onChoose={(place) => onChange({ place })} />
        <Choice
          label="Status"
          value={value.status}
          options={[any, ...STATUSES_LISTED]}
          onChoose={(status) => onChange({ status })}
        />
        <Choice
          label="Kind"
          value={value.kind}
          options={[any, ...ENTRY_KINDS_LISTED]}
          onChoose={(kind) => onChange({ kind })}
        />
        <Choice
          label="Tag"
          value={value.tag}
          options={[any, ...tags]}
          onChoose={(tag) => onChange({ tag })}
        />
        <Choice
          label="Site"
          value={value.site}
          options={[any, ...sites]}
          onChoose={(site) => onChange({ site })}
        />
        <Day label="Saved from" value={value.from} onChoose={(from) => onChange({ from })} />
        <Day label="Saved until" value={value.until} onChoose={(until) => onChange({ until })} />
        <Choice
          label="Order"
          value={value.order}
          options={ORDERS}
          onChoose={(order) => onChange({ order })}
        />
        {isNarrow && (
          <button
            type="button"
            class="plain"
            onClick={() => onChange({ status: '', kind: '', tag: '', site: '', from: '', until: '' })}
          >
            Clear filters
          </button>
        )}
      </div>
    </search>
  );
}
