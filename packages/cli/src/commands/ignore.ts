import { answer, type CommandRun, say, withWorkspace } from '../command-run.ts';
import { cliError } from '../errors.ts';
import type { Suppression } from '../monitor-port.ts';
import { cell, type Table } from '../output/table.ts';
import { futureTime } from './telemetry/alerts.ts';

export interface IgnoreOptions {
  readonly entity?: string;
  readonly rule?: string;
  readonly indicator?: string;
  readonly owner: string;
  readonly reason: string;
  readonly expires: string;
}

/** `watertight ignore add`: records a suppression, with an owner, a reason and an end. */
export async function runIgnoreAdd(run: CommandRun, options: IgnoreOptions): Promise<number> {
  const { entity, rule, indicator } = options;
  if (entity === undefined && rule === undefined && indicator === undefined) {
    const problem = 'a suppression needs at least one of --entity, --rule, --indicator';
    throw cliError('WT-E-CLI-01', { problem, command: 'watertight ignore add' });
  }
  if (run.settings.origins.until.from.startsWith('flag')) {
    const problem = 'a suppression ends with --expires; --until is about the time of data';
    throw cliError('WT-E-CLI-01', { problem, command: 'watertight ignore add' });
  }
  const expires = futureTime(run, options.expires);
  const suppression = await withWorkspace(run, {}, (workspace) =>
    workspace.state.addSuppression({ ...options, expires }),
  );
  printSuppressions(run, [suppression]);
  return 0;
}

/** `watertight ignore list` */
export async function runIgnoreList(run: CommandRun): Promise<number> {
  const suppressions = await withWorkspace(run, { readOnly: true }, (workspace) =>
    workspace.state.listSuppressions(),
  );
  printSuppressions(run, suppressions);
  return 0;
}

/** `watertight ignore remove ID` */
export async function runIgnoreRemove(run: CommandRun, id: string): Promise<number> {
  const removed = await withWorkspace(run, {}, (workspace) => workspace.state.removeSuppression(id));
  if (removed === false) throw cliError('WT-E-CLI-08', { kind: 'the suppression', id, list: 'ignore list' });
  say(run, `Suppression ${id} removed`);
  return 0;
}

function printSuppressions(run: CommandRun, suppressions: readonly Suppression[]): void {
  answer(run, {
    document: { schema: 'watertight/suppressions/1', suppressions },
    lines: suppressions,
    tables: suppressions.length === 0 ? [] : [suppressionsTable(suppressions, run.now())],
    empty: 'No suppressions.',
  });
}

function suppressionsTable(suppressions: readonly Suppression[], now: number): Table {
  return {
    title: 'Suppressions',
    columns: [
      { title: 'Id' },
      { title: 'Entity' },
      { title: 'Rule' },
      { title: 'Indicator' },
      { title: 'Reason' },
      { title: 'Owner' },
      { title: 'Expires' },
    ],
    rows: suppressions.map((suppression) => [
      cell(suppression.id),
      cell(suppression.entity ?? '*'),
      cell(suppression.rule ?? '*'),
      cell(suppression.indicator ?? '*'),
      cell(suppression.reason),
      cell(suppression.owner),
      Date.parse(suppression.expires) <= now
        ? { value: suppression.expires, text: `${suppression.expires} (expired)`, tone: 'bad' as const }
        : cell(suppression.expires),
    ]),
  };
}
