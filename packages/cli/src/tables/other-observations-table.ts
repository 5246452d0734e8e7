import type { Observation, ObservationKind } from '@watertight/monitor/detections/observation.ts';
import { countText } from '../output/number-text.ts';
import { cell, type Table } from '../output/table.ts';
import { numberCell, sourceCell, timeCell } from './observation-cells.ts';
import { newestFirst } from './observation-order.ts';

type OtherKind = Exclude<
  ObservationKind,
  'historical-outlier' | 'static-connection-set-deviation' | 'cloudtrail-event' | 'lambda-metric-outlier'
>;

/** Title and one line for each kind that the paper has no table for. */
const TITLES: Readonly<Record<OtherKind, readonly [title: string, description: string]>> = {
  'unusual-api-call': [
    'Unusual API Call Observation',
    'A function or identity made an AWS API call that it has not made before.',
  ],
  beacon: ['Beacon Observation', 'A function connects to a rare external address at regular intervals.'],
  'dns-channel': [
    'DNS Channel Observation',
    'A function asks for many different names below one domain, which can carry data.',
  ],
  'unusual-user-activity': [
    'Unusual User Activity Observation',
    'An identity was active at a time or in a way that is unusual for it.',
  ],
  'guard-violation': [
    'Violation Observation',
    "The runtime guard reported violations in the function's log.",
  ],
  'threat-list-match': [
    'Threat List Match Observation',
    'A function talked to an address or domain on a threat list.',
  ],
  'guardduty-finding': ['GuardDuty Finding Observation', 'GuardDuty reported a finding about the entity.'],
};

/** Any other kind of observation: time, source, what was expected and seen, and why it matters. */
export function otherObservationsTable(kind: OtherKind, observations: readonly Observation[]): Table {
  const [title, description] = TITLES[kind];
  return {
    title,
    description,
    columns: [
      { title: 'Time' },
      { title: 'Source' },
      { title: 'Severity' },
      { title: 'Metric' },
      { title: 'Expected Value', align: 'right' },
      { title: 'Seen', align: 'right' },
      { title: 'Why' },
    ],
    rows: newestFirst(observations).map((observation) => [
      timeCell(observation),
      sourceCell(observation),
      { value: observation.severity, tone: observation.severity },
      cell(observation.metric ?? observation.event?.event ?? ''),
      numberCell(observation.expected, countText),
      numberCell(observation.seen, countText),
      cell(observation.why),
    ]),
  };
}
