/** Where Bandu starts by itself. */
export interface Sites {
  /** The page's site as its host name, `www.example.cn`; empty where the page is on no site (a file, a browser page). */
  readonly host: string;
  readonly isHere: boolean;
  readonly isEverywhere: boolean;
  /** Never by itself on this site, whatever else is chosen. */
  readonly isNever: boolean;
}

/** What the panel shows and tells. Both callbacks run within the click, so that the browser may ask for access in them. */
export interface SitePanelProps extends Sites {
  readonly onHere: (on: boolean) => void;
  readonly onEverywhere: (on: boolean) => void;
  readonly onNever: (on: boolean) => void;
}

/** Where it starts now, in a word or two, to be read while the panel is folded. */
function standingOf({ isHere, isEverywhere, isNever }: Sites): string {
  if (isNever) return 'never here';
  if (isEverywhere) return 'on all sites';
  return isHere ? 'on this site' : 'only when asked';
}

/** Lets the reader have Bandu start by itself: on this site, or on all; or never on this one. */
export function SitePanel(props: SitePanelProps) {
  const { host, isHere, isEverywhere, isNever, onHere, onEverywhere, onNever } = props;
  return (
    <details class="panel fold sites" aria-label="Start by itself">
      <summary>
        Starts by itself: <b>{standingOf(props)}</b>
      </summary>
      {host !== '' && (
        <label class="choice">
          <input
            type="checkbox"
            checked={!isNever && (isHere || isEverywhere)}
            disabled={isEverywhere || isNever}
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
      {host !== '' && (
        <label class="choice">
          <input
            type="checkbox"
            checked={isNever}
            onChange={({ currentTarget }) => onNever(currentTarget.checked)}
          />
          <span>
            Never on <b>{host}</b>
          </span>
        </label>
      )}
    </details>
  );
}
