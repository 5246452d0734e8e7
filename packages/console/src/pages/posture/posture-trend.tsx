import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { ResponseOf } from '@watertight/monitor/api/contract.ts';
import { useState } from 'react';
import { scoreText } from '../../parts/posture-score.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useApi } from '../../state/use-api.ts';
import { useChartWidth } from '../../state/use-chart-width.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import { LEVELS } from './severity-link.tsx';

type Point = ResponseOf<'GET /posture/trend'>['points'][number];

const [HEIGHT, EDGE] = [200, 34] as const;

/** Score and findings after each scan, as a picture or as a table. */
export function PostureTrend() {
  const found = useApi('GET /posture/trend', {});
  const [isTable, setTable] = useState(false);
  if (found.error !== null) return <ProblemAlert error={found.error} />;
  if (found.data === undefined) return <Box>Loading</Box>;
  const { points } = found.data;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="After each scan that is kept, over the newest scan of each account and project then"
          actions={
            <Button onClick={() => setTable(!isTable)}>{isTable ? 'Show as chart' : 'Show as table'}</Button>
          }
        >
          Trend
        </Header>
      }
    >
      {isTable ? <TrendTable points={points} /> : <TrendPictures points={points} />}
    </Container>
  );
}

function TrendPictures({ points }: { points: readonly Point[] }) {
  const last = points.at(-1);
  const told =
    points.length < 2
      ? 'One scan is kept: the next one begins the trend.'
      : `${points.length} scans; the score is ${scoreText(last?.score ?? null)} now.`;
  return (
    <SpaceBetween size="m">
      <Box>{told}</Box>
      <div>
        <Box variant="h3">Score, of 100</Box>
        <StepLine
          points={points.map(({ time, score }) => ({ time, value: score ?? 0 }))}
          top={100}
          label="Score"
        />
      </div>
      <div>
        <Box variant="h3">Findings by severity</Box>
        <Stacks points={points} />
      </div>
    </SpaceBetween>
  );
}

/** Places of times between the edges. */
function scaleOf(points: readonly { readonly time: number }[], width: number): (time: number) => number {
  const [first, last] = [points[0]?.time ?? 0, points.at(-1)?.time ?? 1];
  return (time) => EDGE + ((width - 2 * EDGE) * (time - first)) / Math.max(1, last - first);
}

function StepLine(props: {
  readonly points: readonly { readonly time: number; readonly value: number }[];
  readonly top: number;
  readonly label: string;
}) {
  const { points, top, label } = props;
  const [place, width] = useChartWidth();
  const x = scaleOf(points, width);
  const y = (value: number) => HEIGHT - ((HEIGHT - 16) * value) / top;
  const told = `${label}: from ${points[0]?.value ?? 0} to ${points.at(-1)?.value ?? 0} in ${points.length} scans`;
  return (
    <svg ref={place} className="wt-band" role="img" aria-label={told} viewBox={`0 0 ${width} ${HEIGHT + 24}`}>
      <Axis points={points} top={top} width={width} />
      <polyline
        className="wt-band-line"
        points={points.map(({ time, value }) => `${x(time)},${y(value)}`).join(' ')}
      />
      {points.map(({ time, value }) => (
        <g key={time}>
          <circle className="wt-trend-point" cx={x(time)} cy={y(value)} r={4} />
          <text x={x(time)} y={y(value) - 9} textAnchor="middle">
            {value}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** One bar for each scan; informational ones are in the table. */
function Stacks({ points }: { points: readonly Point[] }) {
  const levels = LEVELS.filter((level) => level !== 'informational');
  const sums = points.map(({ counts }) => levels.reduce((total, level) => total + counts[level], 0));
  const top = Math.max(1, ...sums);
  const [place, width] = useChartWidth();
  const x = scaleOf(points, width);
  const high = (count: number) => ((HEIGHT - 16) * count) / top;
  return (
    <>
      <svg
        ref={place}
        className="wt-band"
        role="img"
        aria-label={`Findings by severity: from ${sums[0] ?? 0} to ${sums.at(-1) ?? 0} in ${points.length} scans`}
        viewBox={`0 0 ${width} ${HEIGHT + 24}`}
      >
        <Axis points={points} top={top} width={width} />
        {points.map((point) => {
          let base = HEIGHT;
          return levels.map((level) => {
            base -= high(point.counts[level]);
            return (
              <rect
                key={`${point.time} ${level}`}
                className={`wt-bar-${level}`}
                x={x(point.time) - 12}
                y={base}
                width={24}
                height={high(point.counts[level])}
              />
            );
          });
        })}
      </svg>
      <ul className="wt-legend">
        {levels.map((level) => (
          <li key={level}>
            <span className={`wt-swatch wt-swatch-${level}`} aria-hidden="true" /> {level}
          </li>
        ))}
      </ul>
    </>
  );
}

function Axis(props: {
  readonly points: readonly { readonly time: number }[];
  readonly top: number;
  readonly width: number;
}) {
  const { timeText } = useTimeText();
  const { points, top, width } = props;
  const [first, last] = [points[0], points.at(-1)];
  return (
    <>
      <line className="wt-trend-axis" x1={EDGE - 14} x2={width - EDGE + 14} y1={HEIGHT} y2={HEIGHT} />
      <text x={0} y={14}>
        {top}
      </text>
      {first === undefined ? null : (
        <text x={0} y={HEIGHT + 18}>
          {timeText(first.time)}
        </text>
      )}
      {last === undefined || last === first ? null : (
        <text x={width} y={HEIGHT + 18} textAnchor="end">
          {timeText(last.time)}
        </text>
      )}
    </>
  );
}

function TrendTable({ points }: { points: readonly Point[] }) {
  const { timeText } = useTimeText();
  return (
    <Table
      variant="embedded"
      wrapLines
      items={points.toReversed()}
      ariaLabels={{ tableLabel: 'Trend' }}
      empty="No scan is kept"
      columnDefinitions={[
        { id: 'time', header: 'Time', cell: ({ time }: Point) => timeText(time), isRowHeader: true },
        { id: 'target', header: 'Scanned', cell: ({ target }: Point) => target },
        { id: 'score', header: 'Score', cell: ({ score }: Point) => scoreText(score) },
        ...LEVELS.map((level) => ({
          id: level,
          header: level,
          cell: ({ counts }: Point) => counts[level].toLocaleString('en-US'),
        })),
        { id: 'suppressed', header: 'Suppressed', cell: ({ suppressed }: Point) => suppressed },
      ]}
    />
  );
}
