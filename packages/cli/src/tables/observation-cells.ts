import { entityLabel } from '@watertight/audit/model/entity.ts';
import type { Observation } from '@watertight/monitor/detections/observation.ts';
import { type Cell, cell } from '../output/table.ts';
import { epochSeconds, tableTime } from '../output/time-text.ts';

/** Start of the window: `3/13/17 12:00 AM`, raw ISO-8601. */
export function timeCell(observation: Observation): Cell {
  return cell(observation.window.start, tableTime(epochSeconds(observation.window.start)));
}

/** `lambda:RDSQueryLogger`; a group or a probable attribution says so. */
export function sourceCell(observation: Observation): Cell {
  const { entity } = observation;
  const label = entityLabel(entity);
  if (entity.attribution === 'probable' && entity.attributionProbability !== undefined) {
    return cell(label, `${label} (${Math.round(entity.attributionProbability * 100)}%)`);
  }
  return cell(label);
}

/** A number, or `-` where the observation has none. */
export function numberCell(value: number | undefined, text: (value: number) => string): Cell {
  return value === undefined ? cell('', '-') : cell(value, text(value));
}
