import type { SectionProps } from './section.ts';

interface SiteListProps {
  readonly label: string;
  readonly origins: readonly string[];
  readonly onRemove: (origin: string) => void;
}

function SiteList({ label, origins, onRemove }: SiteListProps) {
  return (
    <div class="site-list" role="group" aria-label={label}>
      <h3>{label}</h3>
      {origins.length === 0 && <p class="hint">None. The popup adds the site that you are on.</p>}
      <ul>
        {origins.map((origin) => (
          <li key={origin}>
            <span>{origin}</span>
            <button
              type="button"
              class="quiet"
              aria-label={`Remove ${origin}`}
              onClick={() => onRemove(origin)}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where Bandu starts by itself, and where never. Access to sites is asked for and given back in the popup. */
export function SitesSection({ value, onChange }: SectionProps) {
  const without = (list: readonly string[], origin: string) => list.filter((one) => one !== origin);
  return (
    <section class="panel" aria-labelledby="sites-title">
      <h2 id="sites-title">Sites</h2>
      {value.annotate === 'all' ? (
        <p class="hint">Bandu starts on all sites, except those on which it never does.</p>
      ) : (
        <SiteList
          label="Always on these sites"
          origins={value.sites}
          onRemove={(origin) => onChange({ sites: without(value.sites, origin) })}
        />
      )}
      <SiteList
        label="Never on these sites"
        origins={value.never}
        onRemove={(origin) => onChange({ never: without(value.never, origin) })}
      />
    </section>
  );
}
