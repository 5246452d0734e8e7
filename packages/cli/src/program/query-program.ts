import type { Command } from 'commander';
import type { Start } from '../command-run.ts';
import { parseCount } from '../global-options.ts';

interface ListFlags {
  readonly entity?: string;
  readonly limit?: number;
}

/** Commands that list what the store holds: observations, flows, api-calls. */
export function addQueries(program: Command, start: Start): void {
  const observations = program.command('observations').description('noteworthy facts; many are harmless');
  listCommand(observations, 'observations, newest first')
    .option('--kind <kind>', 'one kind only: historical-outlier, beacon, …')
    .action((options: ListFlags & { kind?: string }) =>
      start(async (run) =>
        (await import('../commands/telemetry/observations.ts')).runObservationsList(run, options),
      ),
    );
  showCommand(observations, 'id', 'one observation').action((id: string) =>
    start(async (run) =>
      (await import('../commands/telemetry/observations.ts')).runObservationsShow(run, id),
    ),
  );
  const flows = program.command('flows').description('network flow records');
  listCommand(flows, 'flow records, newest first').action((options: ListFlags) =>
    start(async (run) => (await import('../commands/telemetry/flows.ts')).runFlowsList(run, options)),
  );
  showCommand(flows, 'entity', 'flow records of one function or address')
    .option('--limit <n>', 'at most this many rows', parseCount)
    .action((entity: string, options: ListFlags) =>
      start(async (run) =>
        (await import('../commands/telemetry/flows.ts')).runFlowsList(run, { ...options, entity }),
      ),
    );
  const calls = program.command('api-calls').description('AWS API calls, from CloudTrail');
  listCommand(calls, 'API calls, newest first').action((options: ListFlags) =>
    start(async (run) => (await import('../commands/telemetry/api-calls.ts')).runApiCallsList(run, options)),
  );
  showCommand(calls, 'event-id', 'one API call').action((id: string) =>
    start(async (run) => (await import('../commands/telemetry/api-calls.ts')).runApiCallsShow(run, id)),
  );
}

function listCommand(parent: Command, description: string): Command {
  return parent
    .command('list')
    .description(description)
    .option('--entity <name>', 'function, identity or address')
    .option('--limit <n>', 'at most this many rows', parseCount);
}

/** `show <what>` of a command. */
export function showCommand(parent: Command, argument: string, description: string): Command {
  return parent.command('show').description(description).argument(`<${argument}>`);
}

/** Commands of triage: alerts list, show, close, snooze, reopen. */
export function addAlerts(program: Command, start: Start): void {
  const alerts = program.command('alerts').description('what a person should look at');
  listCommand(alerts, 'alerts, most serious first')
    .option('--status <status>', 'open, snoozed or closed')
    .action((options: ListFlags & { status?: string }) =>
      start(async (run) => (await import('../commands/telemetry/alerts.ts')).runAlertsList(run, options)),
    );
  showCommand(alerts, 'id', 'one alert and the observations behind it').action((id: string) =>
    start(async (run) => (await import('../commands/telemetry/alerts.ts')).runAlertsShow(run, id)),
  );
  const change = (
    id: string,
    to: { status: 'open' | 'snoozed' | 'closed'; reason?: string; until?: string },
  ) =>
    start(async (run) => (await import('../commands/telemetry/alerts.ts')).runAlertsSetStatus(run, id, to));
  alerts
    .command('close')
    .description('close an alert')
    .argument('<id>')
    .requiredOption('--reason <text>', 'why')
    .action((id: string, options: { reason: string }) => change(id, { status: 'closed', ...options }));
  alerts
    .command('snooze')
    .description('hide an alert until a time (--until 7d, or a date)')
    .argument('<id>')
    .option('--reason <text>', 'why')
    .action((id: string, options: { reason?: string }) => {
      // `--until` is an option of every command; here it is a time to come.
      const until: unknown = program.getOptionValue('until');
      return change(id, { status: 'snoozed', ...options, until: typeof until === 'string' ? until : '7d' });
    });
  alerts
    .command('reopen')
    .description('open a closed or snoozed alert again')
    .argument('<id>')
    .action((id: string) => change(id, { status: 'open' }));
}
