import 'uplot/dist/uPlot.min.css';
import type { Timeline } from '@watertight/monitor/api/listing/page.ts';
import { useEffect, useRef } from 'react';
import UPlot from 'uplot';
import { isoOf } from '../../state/iso-of.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import { useUrl } from '../../state/use-url.ts';

/** Pixels. */
const HEIGHT = 220;

/** Pixels of a character of an axis. */
const CHARACTER = 8;

/** Stacked bars; dragging over them sets the time range. */
export function TimeBars({ timeline, label }: { timeline: Timeline; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  const { change } = useUrl();
  const { zone } = useTimeText();
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    let chart = draw(element, { timeline, zone, change });
    const redraw = () => {
      chart.destroy();
      chart = draw(element, { timeline, zone, change });
    };
    const observer = new ResizeObserver(() => {
      if (element.clientWidth !== chart.width) chart.setSize({ width: element.clientWidth, height: HEIGHT });
    });
    observer.observe(element);
    addEventListener('watertight-theme', redraw);
    return () => {
      observer.disconnect();
      removeEventListener('watertight-theme', redraw);
      chart.destroy();
    };
  }, [timeline, zone, change]);
  const total = timeline.points.reduce((sum, { counts }) => sum + counts.reduce((a, b) => a + b, 0), 0);
  return (
    <>
      <div
        className="wt-chart"
        role="img"
        aria-label={`${label}: ${total} in ${timeline.points.length} steps`}
        ref={place}
      />
      <ul className="wt-legend">
        {timeline.parts.map((part, index) => (
          <li key={part}>
            <span className={`wt-swatch wt-series-${index}`} aria-hidden="true" /> {part}
          </li>
        ))}
      </ul>
    </>
  );
}

function draw(
  element: HTMLElement,
  with_: { timeline: Timeline; zone: string; change: ReturnType<typeof useUrl>['change'] },
): UPlot {
  const { timeline, zone, change } = with_;
  const style = getComputedStyle(element);
  const color = (name: string) => style.getPropertyValue(name).trim();
  const axis = {
    stroke: color('--wt-axis'),
    grid: { stroke: color('--wt-grid'), width: 1 },
    ticks: { show: false },
  };
  const bars = UPlot.paths.bars?.({ size: [0.8, 40] });
  return new UPlot(
    {
      width: Math.max(200, element.clientWidth),
      height: HEIGHT,
      legend: { show: false },
      cursor: { drag: { x: true, y: false, setScale: false } },
      scales: { y: { range: (_, _min, max) => [0, Math.max(1, max)] } },
      ...(zone === 'utc'
        ? { tzDate: (seconds: number) => UPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC') }
        : {}),
      axes: [
        axis,
        {
          ...axis,
          size: (_, values) => 20 + CHARACTER * Math.max(4, ...(values ?? []).map(({ length }) => length)),
          values: (_, splits) => splits.map((value) => countText(value)),
          incrs: [
            1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 5_000, 10_000, 100_000, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
            1e12,
          ],
        },
      ],
      series: [
        {},
        ...timeline.parts.map((_, index) => ({
          fill: color(`--wt-series-${index}`),
          stroke: color(`--wt-series-${index}`),
          width: 0,
          points: { show: false },
          ...(bars === undefined ? {} : { paths: bars }),
        })),
      ],
      hooks: {
        setSelect: [
          (chart) => {
            const { left, width } = chart.select;
            if (width < 4) return;
            const [from, to] = [chart.posToVal(left, 'x'), chart.posToVal(left + width, 'x')];
            change({
              range: undefined,
              from: isoOf(from * 1000),
              to: isoOf(to * 1000),
              cursor: undefined,
              at: undefined,
            });
          },
        ],
      },
    },
    stacked(timeline),
    element,
  );
}

/** `12,500`, and `12.5M` where there would be many digits. */
function countText(value: number): string {
  const short = { notation: 'compact', maximumFractionDigits: 1 } as const;
  return value.toLocaleString('en-US', value >= 100_000 ? short : {});
}

/** The first part is drawn first and highest: each holds itself and all after it. */
function stacked({ points, parts }: Timeline): UPlot.AlignedData {
  const above = (counts: readonly number[], index: number) =>
    counts.slice(index).reduce((sum, count) => sum + count, 0);
  return [
    points.map(({ time }) => time),
    ...parts.map((_, index) => points.map(({ counts }) => above(counts, index))),
  ];
}
