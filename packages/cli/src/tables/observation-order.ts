import type { Observation } from '@watertight/monitor/detections/observation.ts';

/** Newest first, as the tables sort by Time ▾; equal times keep a stable order by entity and metric. */
export function newestFirst(observations: readonly Observation[]): readonly Observation[] {
  return [...observations].sort(
    (a, b) =>
      compare(b.window.start, a.window.start) ||
      compare(a.entity.name, b.entity.name) ||
      compare(a.metric ?? '', b.metric ?? '') ||
      compare(a.id, b.id),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
