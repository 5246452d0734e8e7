import type { Observation } from '@watertight/monitor/detections/observation.ts';
import { cell, setCell, type Table } from '../output/table.ts';
import { numberCell, sourceCell, timeCell } from './observation-cells.ts';
import { newestFirst } from './observation-order.ts';

/** Static Connection Set Deviation Observation, with the columns of the Stealthwatch paper. */
export function staticConnectionSetDeviationTable(observations: readonly Observation[]): Table {
  return {
    title: 'Static Connection Set Deviation Observation',
    description:
      'Device normally talks to a static set of (internal/external) devices, but has recently started/stopped talking to new/normal devices.',
    columns: [
      { title: 'Time' },
      { title: 'Source' },
      { title: 'Type' },
      { title: 'Set', group: 'Normal Connections' },
      { title: 'Count', group: 'Normal Connections', align: 'right' },
      { title: 'Set', group: 'New Connections' },
      { title: 'Count', group: 'New Connections', align: 'right' },
      { title: 'Set', group: 'Lost Connections' },
      { title: 'Count', group: 'Lost Connections', align: 'right' },
      { title: 'History Length (Days)', align: 'right' },
    ],
    rows: newestFirst(observations).map((observation) => {
      const sets = observation.sets;
      return [
        timeCell(observation),
        sourceCell(observation),
        cell(sets?.scope ?? ''),
        setCell(sets?.normal ?? []),
        cell(sets?.normal.length ?? 0),
        setCell(sets?.new ?? []),
        cell(sets?.new.length ?? 0),
        setCell(sets?.lost ?? []),
        cell(sets?.lost.length ?? 0),
        numberCell(sets?.historyDays, String),
      ];
    }),
  };
}
