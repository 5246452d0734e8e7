import type { FeatureSource, Row } from './store/queries/feature-source.ts';
import type { TelemetryStore } from './store/telemetry-store.ts';

/** The telemetry store as features read it; NULL (no table holds any, an aggregate of nothing is one) becomes ''. */
export function featureSource(telemetry: TelemetryStore): FeatureSource {
  return {
    async query(sql) {
      const rows = await telemetry.query(sql);
      return rows.map(withoutNull);
    },
  };
}

function withoutNull(row: Readonly<Record<string, string | number | boolean | null>>): Row {
  const filled: Record<string, string | number | boolean> = {};
  for (const name in row) filled[name] = row[name] ?? '';
  return filled;
}
