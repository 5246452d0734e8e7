import type { Observation } from '@watertight/monitor/detections/observation.ts';
import { cell, type Table } from '../output/table.ts';
import { sourceCell, timeCell } from './observation-cells.ts';
import { newestFirst } from './observation-order.ts';

/** AWS CloudTrail Event Observation, with the columns of the Stealthwatch paper. */
export function cloudtrailEventTable(observations: readonly Observation[]): Table {
  return {
    title: 'AWS CloudTrail Event Observation',
    description: 'AWS CloudTrail event reported for the device.',
    columns: [
      { title: 'Time' },
      { title: 'Source' },
      { title: 'Account ID' },
      { title: 'User' },
      { title: 'Source IP' },
      { title: 'Event' },
    ],
    rows: newestFirst(observations).map((observation) => {
      const event = observation.event;
      const name = event?.event ?? '';
      return [
        timeCell(observation),
        sourceCell(observation),
        cell(event?.accountId ?? observation.entity.account),
        cell(event?.user ?? ''),
        cell(event?.sourceAddress ?? ''),
        event === undefined || event.errorCode === ''
          ? cell(name)
          : cell(name, `${name} (${event.errorCode})`),
      ];
    }),
  };
}
