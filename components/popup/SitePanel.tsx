/** Where Bandu starts by itself. */
export interface Sites {
  /** The page's site as its host name, `www.example.cn`; empty where the page is on no site (a file, a browser page). */
  readonly host: string;
  readonly isHere: boolean;
  readonly isEverywhere: boolean;
}

/** What the panel shows and tells. Both callbacks run within the click, so that the browser may ask for access in them. */
export interface SitePanelProps extends Sites {
  readonly onHere: (on: boolean) => void;
  readonly onEverywhere: (on: boolean) => void;
}

/** Lets the reader have Bandu start by itself: on this site, or on all. */
export function SitePanel({ host, isHere, isEverywhere, onHere, onEverywhere }: SitePanelProps) {
  return (
    <section class="panel sites" aria-label="Start by itself">
      {host !== '' && (
        <label class="choice">
          <input
            type="checkbox"
            checked={isHere || isEverywhere}
            disabled={isEverywhere}
            onChange={({ currentTarget }) => onHere(currentTarget.checked)}
          />
          <span>
            Always on <b>{host}</b>
          </span>
        </label>
      )}
      <label class="choice">
        <input
          type="checkbox"
          checked={isEverywhere}
          onChange={({ currentTarget }) => onEverywhere(currentTarget.checked)}
        />
        <span>Always, on all sites</span>
      </label>
    </section>
  );
}
