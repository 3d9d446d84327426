import { DisplayPanel } from '../../components/popup/DisplayPanel.tsx';
import { PagePanel } from '../../components/popup/PagePanel.tsx';
import { WhoPanel } from '../../components/popup/WhoPanel.tsx';
import { useDisplay } from './use-display.ts';
import { useLooks } from './use-looks.ts';
import type { CurrentPage } from './use-page.ts';
import { usePersons } from './use-persons.ts';

/** The page that the popup stands over: its switch, how it is drawn, who is who on it. */
export function PageSection({ page }: { readonly page: CurrentPage }) {
  const persons = usePersons(page.tabId, page.state);
  return (
    <>
      <PagePanel
        page={page.state}
        knowledge={page.knowledge}
        shortcut={page.shortcut}
        onSwitch={page.setOn}
        {...useLooks()}
      />
      <DisplayPanel {...useDisplay()} />
      <WhoPanel persons={persons} />
    </>
  );
}
