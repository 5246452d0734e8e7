import Button from '@cloudscape-design/components/button';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { useChartWidth } from '../../state/use-chart-width.ts';
import { useTimeText } from '../../state/use-time-text.ts';

/** A value with the range that is usual for its time; null where nothing has been learned. */
export interface BandPoint {
  readonly time: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

const HEIGHT = 160;

/** A line over its usual range; what lies outside is marked with a ring, and told in the table. */
export function BandChart({ label, points }: { label: string; points: readonly BandPoint[] }) {
  const [isTable, setTable] = useState(false);
  const outside = points.filter(isOutside).length;
  return (
    <>
      {isTable ? (
        <BandTable label={label} points={points} />
      ) : (
        <BandPicture
          label={`${label}: ${points.length} hours, ${outside} outside the band`}
          points={points}
        />
      )}
      <Button variant="inline-link" onClick={() => setTable(!isTable)}>
        {isTable ? `Show ${label} as chart` : `Show ${label} as table`}
      </Button>
    </>
  );
}

function isOutside({ value, low, high }: BandPoint): boolean {
  return low !== null && high !== null && (value < low || value > high);
}

function BandPicture({ label, points }: { label: string; points: readonly BandPoint[] }) {
  const { timeText } = useTimeText();
  const [place, width] = useChartWidth();
  const [first, last] = [points[0]?.time ?? 0, points.at(-1)?.time ?? 1];
  const top = Math.max(1, ...points.map(({ value, high }) => Math.max(value, high ?? 0)));
  const x = (time: number) => ((width - 8) * (time - first)) / Math.max(1, last - first) + 4;
  const y = (value: number) => HEIGHT - ((HEIGHT - 12) * value) / top;
  const known = points.flatMap(({ time, low, high }) =>
    low === null || high === null ? [] : [{ time, low, high }],
  );
  const band = [
    ...known.map(({ time, high }) => `${x(time)},${y(high)}`),
    ...known.toReversed().map(({ time, low }) => `${x(time)},${y(low)}`),
  ].join(' ');
  return (
    <svg
      ref={place}
      className="wt-band"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${HEIGHT + 22}`}
    >
      <polygon points={band} className="wt-band-usual" />
      <polyline
        points={points.map(({ time, value }) => `${x(time)},${y(value)}`).join(' ')}
        className="wt-band-line"
      />
      {points.filter(isOutside).map(({ time, value }) => (
        <circle key={time} cx={x(time)} cy={y(value)} r={4} className="wt-band-outside" />
      ))}
      <text x={4} y={12}>
        {top.toLocaleString('en-US', { maximumFractionDigits: 1 })}
      </text>
      <text x={4} y={HEIGHT + 18}>
        {timeText(first)}
      </text>
      <text x={width - 4} y={HEIGHT + 18} textAnchor="end">
        {timeText(last)}
      </text>
    </svg>
  );
}

function BandTable({ label, points }: { label: string; points: readonly BandPoint[] }) {
  const { timeText } = useTimeText();
  const text = (value: number | null) =>
    value === null ? 'Not learned' : value.toLocaleString('en-US', { maximumFractionDigits: 2 });
  return (
    <Table
      variant="embedded"
      items={points.toReversed()}
      ariaLabels={{ tableLabel: label }}
      columnDefinitions={[
        { id: 'time', header: 'Time', cell: ({ time }) => timeText(time) },
        { id: 'value', header: label, cell: ({ value }) => text(value) },
        { id: 'low', header: 'Usual, low', cell: ({ low }) => text(low) },
        { id: 'high', header: 'Usual, high', cell: ({ high }) => text(high) },
        { id: 'outside', header: 'Outside', cell: (point) => (isOutside(point) ? 'Yes' : 'No') },
      ]}
    />
  );
}
