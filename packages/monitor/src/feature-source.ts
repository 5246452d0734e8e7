import type { FeatureSource } from './store/queries/feature-source.ts';
import type { TelemetryStore } from './store/telemetry-store.ts';

/** The telemetry store as features read it; NULL (no table holds any, an aggregate of nothing is one) becomes ''. */
export function featureSource(telemetry: TelemetryStore): FeatureSource {
  return {
    async query(sql) {
      const rows = await telemetry.query(sql);
      return rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? ''])),
      );
    },
  };
}
