import type { Observation } from '@watertight/monitor/detections/observation.ts';
import { wrapText } from './output/display-width.ts';
import { escapeText } from './output/escape-text.ts';
import { countText } from './output/number-text.ts';
import type { TextStyle } from './output/render-table.ts';
import { epochSeconds, tableTime } from './output/time-text.ts';
import { bySignificance } from './tables/observation-order.ts';

/** One line of the timeline: what happened, and how much more like it happened then. */
interface Moment {
  readonly time: string;
  /** Where it stands in the order: the end of a window, the moment of an event. */
  readonly at: number;
  readonly first: Observation;
  readonly more: number;
}

/**
 * What happened, oldest first. Observations of one kind on one day are one line: the one that matters most, and how
 * many more there were. A day's sums stand after the day's events, since they are known at its end.
 */
export function timelineLines(
  observations: readonly Observation[],
  options: { style: TextStyle; width: number; most: number },
): readonly string[] {
  const all = momentsOf(observations);
  const moments = mostSignificant(all, options.most);
  const timeWidth = Math.max(0, ...moments.map(({ time }) => time.length));
  const indent = ' '.repeat(timeWidth + 4);
  const lines = moments.flatMap(({ time, first, more }) => {
    const text = more === 0 ? first.why : `${first.why} (and ${countText(more)} more like it)`;
    const [head = '', ...rest] = wrapText(escapeText(text), Math.max(20, options.width - timeWidth - 4));
    const dot = options.style.paint(options.style.unicode ? '●' : '*', first.severity);
    return [
      `${options.style.paint(time.padEnd(timeWidth), 'dim')}  ${dot} ${head}`,
      ...rest.map((line) => indent + line),
    ];
  });
  const left = all.length - moments.length;
  return left === 0 ? lines : [...lines, `${indent}and ${countText(left)} more, less telling`];
}

function momentsOf(observations: readonly Observation[]): readonly Moment[] {
  const groups = Map.groupBy(
    observations,
    (each) => `${each.kind} ${each.rule} ${each.window.start.slice(0, 10)}`,
  );
  const moments = [...groups.values()].flatMap((group): readonly Moment[] => {
    const [first] = bySignificance(group);
    if (first === undefined) return [];
    const isDay = first.window.name.endsWith('d');
    const time = tableTime(epochSeconds(first.window.start));
    const at = epochSeconds(isDay ? first.window.end : first.window.start);
    return [{ time: isDay ? (time.split(' ')[0] ?? time) : time, at, first, more: group.length - 1 }];
  });
  return moments.sort((a, b) => a.at - b.at);
}

/** The `most` moments that matter most, still in the order of time. */
function mostSignificant(moments: readonly Moment[], most: number): readonly Moment[] {
  if (moments.length <= most) return moments;
  const kept = new Set(bySignificance(moments.map(({ first }) => first)).slice(0, most));
  return moments.filter(({ first }) => kept.has(first));
}
