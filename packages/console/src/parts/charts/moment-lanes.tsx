import './moment-lanes.css';
import { useState } from 'react';
import { isoOf } from '../../state/iso-of.ts';
import { useChartWidth } from '../../state/use-chart-width.ts';
import { useTimeText } from '../../state/use-time-text.ts';
import { useUrl } from '../../state/use-url.ts';
import { startOfTimes } from './start-of-times.ts';

/** Something that happened: when, epoch seconds, and in which lane it is drawn. */
export interface Moment {
  readonly time: number;
  readonly lane: string;
}

const [ROW, LEFT, RIGHT] = [24, 96, 6] as const;
/** A drag shorter than this is a click. Share of the width. */
const LEAST_DRAG = 0.01;

/** One lane for each kind on one scale of time. Dragging over it sets the time range; a table beside it has the same. */
export function MomentLanes(props: {
  readonly label: string;
  readonly lanes: readonly { readonly id: string; readonly title: string }[];
  readonly moments: readonly Moment[];
  /** Epoch seconds. */
  readonly from: number;
  readonly to: number;
}) {
  const { label, lanes, moments, from, to } = props;
  const { timeText } = useTimeText();
  const { change } = useUrl();
  const [place, width] = useChartWidth();
  const [drag, setDrag] = useState<readonly [number, number] | undefined>(undefined);
  const span = Math.max(1, to - from);
  const inner = width - LEFT - RIGHT;
  const x = (time: number) => LEFT + (inner * (time - from)) / span;
  const height = lanes.length * ROW;
  /** 0 to 1 from the start of the lanes to their end. */
  const shareAt = (clientX: number) => {
    const box = place.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return 0;
    const at = ((clientX - box.left) / box.width) * width;
    return Math.min(1, Math.max(0, (at - LEFT) / inner));
  };
  const finish = () => {
    if (drag !== undefined && Math.abs(drag[1] - drag[0]) > LEAST_DRAG) {
      const time = (share: number) => isoOf((from + share * span) * 1000);
      change({ range: undefined, from: time(Math.min(...drag)), to: time(Math.max(...drag)) });
    }
    setDrag(undefined);
  };
  return (
    <svg
      ref={place}
      className="wt-moments"
      role="img"
      aria-label={`${label}: ${moments.length} from ${timeText(from)} to ${timeText(to)}; the table has the same`}
      viewBox={`0 0 ${width} ${height + 22}`}
      onPointerDown={(event) => {
        const share = shareAt(event.clientX);
        setDrag([share, share]);
      }}
      onPointerMove={(event) => {
        if (drag !== undefined) setDrag([drag[0], shareAt(event.clientX)]);
      }}
      onPointerUp={finish}
      onPointerLeave={() => setDrag(undefined)}
    >
      {lanes.map(({ id, title }, index) => (
        <g key={id} className={`wt-moment-${id}`}>
          <text x={0} y={index * ROW + 16}>
            {title}
          </text>
          <line x1={LEFT} x2={width - RIGHT} y1={index * ROW + 12} y2={index * ROW + 12} />
          {atPixels(moments, id, x).map((at) => (
            <rect key={at} x={at - 2} y={index * ROW + 4} width={4} height={16} rx={1.5} />
          ))}
        </g>
      ))}
      {drag === undefined ? null : (
        <rect
          className="wt-brush"
          x={LEFT + inner * Math.min(...drag)}
          y={0}
          width={inner * Math.abs(drag[1] - drag[0])}
          height={height}
        />
      )}
      <text x={startOfTimes(LEFT, width)} y={height + 16}>
        {timeText(from)}
      </text>
      <text x={width - RIGHT} y={height + 16} textAnchor="end">
        {timeText(to)}
      </text>
    </svg>
  );
}

/** Where the moments of a lane are drawn; those that would cover each other once. */
function atPixels(moments: readonly Moment[], lane: string, x: (time: number) => number): readonly number[] {
  return [...new Set(moments.flatMap((each) => (each.lane === lane ? [Math.round(x(each.time))] : [])))];
}
