import Button from '@cloudscape-design/components/button';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { useChartWidth } from '../../state/use-chart-width.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import { startOfTimes } from './start-of-times.ts';

/** Something that existed for a stretch of time, epoch seconds. */
export interface Lane {
  readonly name: string;
  readonly detail: string;
  readonly from: number;
  readonly to: number;
}

const ROW = 34;

/** One lane each, on one scale of time, with the same as a table. */
export function LaneChart({ label, lanes }: { label: string; lanes: readonly Lane[] }) {
  const [isTable, setTable] = useState(false);
  return (
    <>
      {isTable ? <LaneTable label={label} lanes={lanes} /> : <LanePicture label={label} lanes={lanes} />}
      <Button variant="inline-link" onClick={() => setTable(!isTable)}>
        {isTable ? 'Show lanes' : 'Show lanes as table'}
      </Button>
    </>
  );
}

function LanePicture({ label, lanes }: { label: string; lanes: readonly Lane[] }) {
  const { timeText } = useTimeText();
  const [place, width] = useChartWidth();
  // Room for the names, which are interface ids and addresses.
  const left = width > 600 ? 190 : 145;
  const first = Math.min(...lanes.map(({ from }) => from));
  const last = Math.max(...lanes.map(({ to }) => to), first + 1);
  const x = (time: number) => left + ((width - left) * (time - first)) / (last - first);
  return (
    <svg
      ref={place}
      className="wt-lanes"
      role="img"
      aria-label={`${label}: ${lanes.length} lanes from ${timeText(first)} to ${timeText(last)}`}
      viewBox={`0 0 ${width} ${lanes.length * ROW + 22}`}
    >
      {lanes.map(({ name, detail, from, to }, index) => (
        <g key={name}>
          <text x={0} y={index * ROW + 13}>
            {name}
          </text>
          <text x={0} y={index * ROW + 27} className="wt-lane-detail">
            {detail.slice(0, Math.floor(left / 7))}
          </text>
          <rect x={x(from)} y={index * ROW + 6} width={Math.max(3, x(to) - x(from))} height={16} rx={3} />
        </g>
      ))}
      <text x={startOfTimes(left, width)} y={lanes.length * ROW + 16}>
        {timeText(first)}
      </text>
      <text x={width} y={lanes.length * ROW + 16} textAnchor="end">
        {timeText(last)}
      </text>
    </svg>
  );
}

function LaneTable({ label, lanes }: { label: string; lanes: readonly Lane[] }) {
  const { timeText } = useTimeText();
  return (
    <Table
      variant="embedded"
      items={lanes}
      ariaLabels={{ tableLabel: label }}
      columnDefinitions={[
        { id: 'name', header: 'Interface', cell: ({ name }) => name },
        { id: 'detail', header: 'Addresses', cell: ({ detail }) => detail },
        { id: 'from', header: 'First seen', cell: ({ from }) => timeText(from) },
        { id: 'to', header: 'Last seen', cell: ({ to }) => timeText(to) },
      ]}
    />
  );
}
