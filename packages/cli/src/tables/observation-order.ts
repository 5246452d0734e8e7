import { severityRank } from '@watertight/audit/model/severity.ts';
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

/** What a person should read first: alerting, then severe, then improbable. */
export function bySignificance(observations: readonly Observation[]): readonly Observation[] {
  return [...observations].sort(
    (a, b) =>
      Number(b.alerting) - Number(a.alerting) ||
      severityRank(b.severity) - severityRank(a.severity) ||
      (a.probability ?? 1) - (b.probability ?? 1) ||
      compare(a.window.start, b.window.start) ||
      compare(a.id, b.id),
  );
}
