import { OBSERVATION_KINDS } from '@watertight/monitor/detections/observation.ts';
import { answer, type CommandRun, finish, timeSpan, withWorkspace } from '../../command-run.ts';
import { cliError } from '../../errors.ts';
import { suggestion } from '../../nearest-word.ts';
import { observationTables } from '../../tables/observation-tables.ts';

export interface ListOptions {
  readonly entity?: string;
  readonly limit?: number;
}

/** `watertight observations list`: CONTRACT watertight/observations/1. */
export async function runObservationsList(
  run: CommandRun,
  options: ListOptions & { kind?: string },
): Promise<number> {
  const { kind } = options;
  if (kind !== undefined && !OBSERVATION_KINDS.some((known) => known === kind)) {
    const problem = `${kind} is not a kind of observation, ${suggestion(kind, OBSERVATION_KINDS)}`;
    throw cliError('WT-E-CLI-01', { problem, command: 'watertight observations list' });
  }
  const observations = await withWorkspace(run, { readOnly: true }, (workspace) =>
    workspace.state.listObservations({ ...timeSpan(run), ...options }),
  );
  answer(run, {
    document: { schema: 'watertight/observations/1', observations },
    lines: observations,
    tables: observationTables(observations),
    empty: 'No observations match. Run `watertight detect`, or widen --since.',
  });
  return finish(run, { found: observations, incomplete: false });
}

/** `watertight observations show ID` */
export async function runObservationsShow(run: CommandRun, id: string): Promise<number> {
  const observation = await withWorkspace(run, { readOnly: true }, (workspace) =>
    workspace.state.getObservation(id),
  );
  if (observation === undefined) {
    throw cliError('WT-E-CLI-08', { kind: 'the observation', id, list: 'observations list' });
  }
  answer(run, {
    document: { schema: 'watertight/observations/1', observations: [observation] },
    lines: [observation],
    tables: observationTables([observation]),
  });
  return finish(run, { found: [observation], incomplete: false });
}
