import {
  OBSERVATION_KINDS,
  type Observation,
  type ObservationKind,
} from '@watertight/monitor/detections/observation.ts';
import type { Table } from '../output/table.ts';
import { cloudtrailEventTable } from './cloudtrail-event-table.ts';
import { historicalOutlierTable } from './historical-outlier-table.ts';
import { lambdaMetricOutlierTable } from './lambda-metric-outlier-table.ts';
import { otherObservationsTable } from './other-observations-table.ts';
import { staticConnectionSetDeviationTable } from './static-connection-set-deviation-table.ts';

/** The kinds that the Stealthwatch paper has a table for. */
export const PAPER_KINDS: readonly ObservationKind[] = [
  'historical-outlier',
  'static-connection-set-deviation',
  'cloudtrail-event',
  'lambda-metric-outlier',
];

/** One table for each kind that occurs, in the order of {@link OBSERVATION_KINDS}. */
export function observationTables(observations: readonly Observation[]): readonly Table[] {
  return OBSERVATION_KINDS.flatMap((kind) => {
    const some = observations.filter((observation) => observation.kind === kind);
    return some.length === 0 ? [] : [tableOfKind(kind, some)];
  });
}

function tableOfKind(kind: ObservationKind, observations: readonly Observation[]): Table {
  switch (kind) {
    case 'historical-outlier':
      return historicalOutlierTable(observations);
    case 'static-connection-set-deviation':
      return staticConnectionSetDeviationTable(observations);
    case 'cloudtrail-event':
      return cloudtrailEventTable(observations);
    case 'lambda-metric-outlier':
      return lambdaMetricOutlierTable(observations);
    default:
      return otherObservationsTable(kind, observations);
  }
}
