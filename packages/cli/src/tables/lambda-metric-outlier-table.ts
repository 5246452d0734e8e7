import { entityLabel } from '@watertight/audit/model/entity.ts';
import type { Observation } from '@watertight/monitor/detections/observation.ts';
import { countText } from '../output/number-text.ts';
import { cell, type Table } from '../output/table.ts';
import { numberCell, timeCell } from './observation-cells.ts';
import { newestFirst } from './observation-order.ts';

/** AWS Lambda Metric Outlier Observation, with the columns of the Stealthwatch paper. */
export function lambdaMetricOutlierTable(observations: readonly Observation[]): Table {
  return {
    title: 'AWS Lambda Metric Outlier Observation',
    description: 'An AWS Lambda function had unusual activity on one of its metrics.',
    columns: [
      { title: 'Time' },
      { title: 'Source' },
      { title: 'Account ID' },
      { title: 'Function name' },
      { title: 'Metric' },
      { title: 'Old value', align: 'right' },
      { title: 'New value', align: 'right' },
    ],
    rows: newestFirst(observations).map((observation) => [
      timeCell(observation),
      cell(sourceOf(observation)),
      cell(observation.entity.account),
      cell(entityLabel(observation.entity)),
      cell(observation.metric ?? ''),
      numberCell(observation.expected, countText),
      numberCell(observation.seen, countText),
    ]),
  };
}

/** The function's address at the time where the evidence has one (the paper shows it), else its name. */
function sourceOf(observation: Observation): string {
  const address = observation.evidence.rows?.find((row) => typeof row['address'] === 'string')?.['address'];
  return typeof address === 'string' ? address : entityLabel(observation.entity);
}
