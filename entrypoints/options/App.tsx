import { ColourSection } from '../../components/options/ColourSection.tsx';
import { LevelSection } from '../../components/options/LevelSection.tsx';
import { MarkSection } from '../../components/options/MarkSection.tsx';
import { PageSection } from '../../components/options/PageSection.tsx';
import { PinyinSection } from '../../components/options/PinyinSection.tsx';
import { ReviewSection } from '../../components/options/ReviewSection.tsx';
import { SitesSection } from '../../components/options/SitesSection.tsx';
import { Preview } from './Preview.tsx';
import { useSettings } from './use-settings.ts';

/** All settings, beside an article that shows at once what they do. Every change is kept as it is made. */
export function App() {
  const { value, change } = useSettings();
  if (!value) return null;
  const section = { value, onChange: change };
  return (
    <>
      <header class="top">
        <h1>
          Bandu <span lang="zh">伴读</span> · Settings
        </h1>
        <a href="/notebook.html">Notebook</a>
      </header>
      <div class="sheet">
        <main>
          <LevelSection {...section} />
          <PinyinSection {...section} />
          <ColourSection {...section} />
          <MarkSection {...section} />
          <PageSection {...section} />
          <SitesSection {...section} />
          <ReviewSection {...section} />
          <p class="hint">Changes are kept at once and show on all open pages.</p>
        </main>
        <Preview value={value} />
      </div>
    </>
  );
}
