import type { Observation } from '@watertight/monitor/detections/observation.ts';
import { countText, expectedText, probabilityText } from '../output/number-text.ts';
import { cell, type Table } from '../output/table.ts';
import { numberCell, sourceCell, timeCell } from './observation-cells.ts';
import { newestFirst } from './observation-order.ts';

/** Historical Outlier Observation, with the columns of the Stealthwatch paper. */
export function historicalOutlierTable(observations: readonly Observation[]): Table {
  return {
    title: 'Historical Outlier Observation',
    description: "One of the source's metrics deviated significantly from its historical baseline.",
    columns: [
      { title: 'Time' },
      { title: 'Source' },
      { title: 'Time Window' },
      { title: 'Type' },
      { title: 'Metric' },
      { title: 'Expected Value', align: 'right' },
      { title: 'Outlier', align: 'right' },
      { title: 'Probability', align: 'right' },
      { title: 'Sample Size', align: 'right' },
    ],
    rows: newestFirst(observations).map((observation) => [
      timeCell(observation),
      sourceCell(observation),
      cell(observation.window.name),
      // The paper's word for anything with its own traffic, as against the whole network.
      cell(observation.entity.kind === 'network' ? 'network' : 'device'),
      cell(observation.metric ?? ''),
      numberCell(observation.expected, expectedText),
      numberCell(observation.seen, countText),
      numberCell(observation.probability, probabilityText),
      numberCell(observation.sampleSize, countText),
    ]),
  };
}
