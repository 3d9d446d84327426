import { useEffect, useMemo, useState } from 'preact/hooks';

import { ForecastChart } from '../../components/charts/ForecastChart.tsx';
import { HeatMap } from '../../components/charts/HeatMap.tsx';
import { HistoryChart } from '../../components/charts/HistoryChart.tsx';
import { RetentionChart } from '../../components/charts/RetentionChart.tsx';
import { StatusBar } from '../../components/charts/StatusBar.tsx';
import { describeStoreError } from '../../lib/store/store-error.ts';
import type { Status } from '../../lib/study/status.ts';
import { type ChartData, figuresOf, historyOf, readCharts, readStatuses } from './charts.ts';

/** What is coming, what was answered and remembered, how far the words are. */
export function ChartsSection() {
  const [data, setData] = useState<ChartData | null>(null);
  const [statuses, setStatuses] = useState<Readonly<Record<Status, number>> | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [days, setDays] = useState(90);
  useEffect(() => {
    const end = new AbortController();
    const read = async () => {
      setData(await readCharts(end.signal));
      setStatuses(await readStatuses(end.signal));
    };
    read().catch((error: unknown) => setFault(describeStoreError(error)));
    return () => end.abort();
  }, []);
  const figures = useMemo(() => data && figuresOf(data), [data]);
  const history = useMemo(() => data && historyOf(data, days), [data, days]);
  if (!figures || !history) return <p class="hint">{fault ?? 'Counting…'}</p>;
  return (
    <div class="charts">
      {fault !== null && <p class="message">{fault}</p>}
      <StatusBar counts={statuses} />
      <HeatMap {...figures.calendar} />
      <ForecastChart {...figures.forecast} />
      <RetentionChart months={figures.months} />
      <HistoryChart {...history} onDays={setDays} />
    </div>
  );
}
