import Button from '@cloudscape-design/components/button';
import Table from '@cloudscape-design/components/table';
import type { Timeline } from '@watertight/monitor/api/listing/page.ts';
import { lazy, Suspense, useState } from 'react';
import { useTimeText } from '../../state/use-time-text.ts';

/** The drawing's code comes when there is something to draw. */
const TimeBars = lazy(async () => ({ default: (await import('./time-bars.tsx')).TimeBars }));

/** Stacked counts over time. Dragging over it sets the time range; every chart has the same numbers as a table. */
export function TimeChart({ timeline, label }: { timeline: Timeline; label: string }) {
  const [isTable, setTable] = useState(false);
  return (
    <>
      {isTable ? (
        <ChartTable timeline={timeline} label={label} />
      ) : (
        <Suspense fallback={<div className="wt-chart" />}>
          <TimeBars timeline={timeline} label={label} />
        </Suspense>
      )}
      <Button variant="inline-link" onClick={() => setTable(!isTable)}>
        {isTable ? 'Show as chart' : 'Show as table'}
      </Button>
    </>
  );
}

function ChartTable({ timeline, label }: { timeline: Timeline; label: string }) {
  const { timeText } = useTimeText();
  const rows = timeline.points.filter(({ counts }) => counts.some((count) => count > 0));
  return (
    <Table
      variant="embedded"
      items={rows}
      ariaLabels={{ tableLabel: label }}
      empty="Nothing in this time"
      columnDefinitions={[
        { id: 'time', header: 'Time', cell: ({ time }: Timeline['points'][number]) => timeText(time) },
        ...timeline.parts.map((part, index) => ({
          id: part,
          header: part,
          cell: ({ counts }: Timeline['points'][number]) => (counts[index] ?? 0).toLocaleString('en-US'),
        })),
      ]}
    />
  );
}
