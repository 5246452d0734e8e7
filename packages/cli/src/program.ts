import { TELEMETRY_SOURCES, type TelemetrySource } from '@watertight/monitor/records/telemetry-source.ts';
import { Command } from 'commander';
import { addAuditCommands } from './audit-program.ts';
import type { Start } from './command-run.ts';
import type { CompletionNode } from './commands/completion.ts';
import type { GuardLearnOptions } from './commands/guard.ts';
import type { IgnoreOptions } from './commands/ignore.ts';
import type { InspectOptions } from './commands/inspect.ts';
import { VERSION } from './commands/version.ts';
import { cliError } from './errors.ts';
import { addGlobalOptions, parseCount, parseSeed } from './global-options.ts';
import { suggestion } from './nearest-word.ts';

const EXIT_CODES = `
Exit codes:
  0    done, nothing at or above --fail-on
  1    findings or alerts at or above --fail-on
  2    usage or configuration error
  3    could not run: credentials, network, disk
  4    incomplete: nothing found to look at, or a source unreadable (--allow-incomplete: 0)
  130  interrupted`;

const FIRST_STEPS = `watertight ${VERSION}: security for AWS Lambda on your own machine

Try:
  watertight demo                                    an attack, detected and explained; no AWS account needed
  watertight scan .                                  your templates: who can change, invoke and be reached from each function
  watertight ingest cloudtrail ./cloudtrail          load your own telemetry: CloudTrail, flow logs, metrics, …
  watertight detect                                  what is unusual in it, and why

All commands: watertight --help
`;

/** The whole command tree. Each command imports its code when it is run. */
export function buildProgram(start: Start, print: (text: string) => void): Command {
  const program = new Command('watertight');
  program
    .description(
      'Security for AWS Lambda: templates and accounts audited, telemetry watched, alerts explained',
    )
    .version(VERSION, '--version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', EXIT_CODES)
    .allowExcessArguments(true)
    .action(() => {
      const [word] = program.args;
      if (word === undefined) print(FIRST_STEPS);
      else throw unknownCommand(word, program);
    });
  addGlobalOptions(program);
  addDemo(program, start);
  addAuditCommands(program, start);
  addGuard(program, start);
  addTelemetry(program, start);
  addServe(program, start);
  addQueries(program, start);
  addAlerts(program, start);
  addIgnore(program, start);
  addRules(program, start);
  addConfig(program, start);
  addHousekeeping(program, start, print);
  return program;
}

function unknownCommand(word: string, program: Command) {
  const names = program.commands.flatMap((command) => [command.name(), ...command.aliases()]);
  const problem = `${word} is not a command, ${suggestion(word, names)}`;
  return cliError('WT-E-CLI-01', { problem, command: 'watertight' });
}

/** The command that `words` name as far as they go, `watertight alerts list`: for hints. */
export function commandPath(program: Command, words: readonly string[]): string {
  let command = program;
  const path = [program.name()];
  for (const word of words) {
    const child = command.commands.find((each) => each.name() === word || each.aliases().includes(word));
    if (child === undefined) continue;
    command = child;
    path.push(child.name());
  }
  return path.join(' ');
}

function addDemo(program: Command, start: Start): void {
  program
    .command('demo')
    .description('simulate an attacked organisation, detect, and tell the story')
    .action(() =>
      start(async (run) => {
        const { runDemo } = await import('./commands/demo.ts');
        // The demo has a store of its own unless the command line names one: it never mixes with real data.
        const data = run.settings.origins.data.from.startsWith('flag') ? run.settings.data : undefined;
        return runDemo(run, { data });
      }),
    );
  program
    .command('simulate')
    .description(
      'write telemetry of a synthetic organisation, with attacks; the same seed gives the same bytes',
    )
    .option('--seed <n>', 'whole number', parseSeed, 1)
    .option('--size <S|M|L>', 'how large', 'S')
    .requiredOption('--out <dir>', 'folder to write to')
    .action((options: { seed: number; size: string; out: string }) =>
      start(async (run) => (await import('./commands/simulate.ts')).runSimulate(run, options)),
    );
}

function addGuard(program: Command, start: Start): void {
  program
    .command('inspect')
    .description('run events through the guard, outside Lambda: what it would say, and how long it takes')
    .argument('[file]', 'JSON Lines, each an event or {"id": …, "event": …}; - is standard input', '-')
    .option('--policy <file>', 'guard policy, JSON or YAML (docs/guard.md)')
    .option('--function <name>', "which function's part of the policy holds")
    .option('--mode <off|alert|block>', "instead of the policy's own mode")
    .action((file: string, options: InspectOptions) =>
      start(async (run) => (await import('./commands/inspect.ts')).runInspect(run, file, options)),
    );
  const guard = program
    .command('guard')
    .description('policies from what functions were seen to do, and drift from them');
  guard
    .command('learn')
    .description(
      'make a policy to review of what functions recorded in the mode learn; several recordings are one',
    )
    .argument('<log...>', 'function logs, exported or as the AWS CLI answers them; - is standard input')
    .option('--policy <file>', 'a policy that stays as it is, with the learning laid into it')
    .option('--mode <alert|block>', 'what is done about everything that was not seen', 'alert')
    .option('--policy-version <label>', 'label of the new policy; a hash of its content otherwise')
    .option('--out <file>', 'write the policy there, as JSON')
    .action((logs: string[], options: GuardLearnOptions) =>
      start(async (run) => (await import('./commands/guard.ts')).runGuardLearn(run, logs, options)),
    );
  guard
    .command('drift')
    .description('what functions do that their policy does not know, and what they do no longer')
    .argument('<policy>', 'policy that `guard learn` wrote')
    .argument('<log...>', 'function logs, of the mode learn or with the violations of drift')
    .action((policy: string, logs: string[]) =>
      start(async (run) => (await import('./commands/guard.ts')).runGuardDrift(run, policy, logs)),
    );
}

function addTelemetry(program: Command, start: Start): void {
  program
    .command('ingest')
    .description('load telemetry into the store; the same object twice changes nothing')
    .argument('<source>', TELEMETRY_SOURCES.join(', '))
    .argument('<path...>', 'files, folders or s3:// URLs')
    .option('--retry', 'try objects again that were quarantined before')
    .action((source: string, paths: string[], { retry = false }: { retry?: boolean }) =>
      start(async (run) => (await import('./commands/ingest.ts')).runIngest(run, source, { paths, retry })),
    );
  const detect = program
    .command('detect')
    .description('compute what is due and print what is new; with files: over them alone, with no store');
  for (const source of TELEMETRY_SOURCES)
    detect.option(`--${source} <file...>`, `${source} files or folders`);
  detect.option('--threat-list <file...>', 'lists of bad addresses and domains: text, CSV or JSON');
  detect.action((options: { threatList?: string[] }) =>
    start(async (run) =>
      (await import('./commands/detect.ts')).runDetect(run, sourceFiles(detect), options.threatList),
    ),
  );
  program
    .command('watch')
    .description('ingest and detect what appears in a folder, until interrupted')
    .argument('<path>', 'folder or s3:// URL to watch')
    .option('--threat-list <file...>', 'lists of bad addresses and domains: text, CSV or JSON')
    .action((path: string, options: { threatList?: string[] }) =>
      start(async (run) => (await import('./commands/watch.ts')).runWatch(run, path, options.threatList)),
    );
  program
    .command('explain')
    .description(
      'derive an observation or alert again from its evidence; or tell what a posture rule is about',
    )
    .argument('<id>', 'observation or alert id, or a rule: WT-INV-06')
    .action((id: string) =>
      start(async (run) => (await import('./commands/explain.ts')).runExplain(run, id)),
    );
}

function addServe(program: Command, start: Start): void {
  program
    .command('serve')
    .description(
      'the console in a browser: dashboard, events, alerts, flows; follows telemetry while it runs',
    )
    .option('--host <host>', 'address to listen on; beyond this machine only with OIDC', '127.0.0.1')
    .option('--port <n>', 'port; 0 takes a free one', parseSeed, 7878)
    .option('--no-open', 'print the link without opening a browser')
    .option('--watch <dir...>', 'telemetry folders or s3:// URLs to follow')
    .option('--public-url <url>', 'how people reach it behind a proxy, https://console.example')
    .action((options: { host: string; port: number; open: boolean; watch?: string[]; publicUrl?: string }) =>
      start(async (run) => {
        const { runServe } = await import('./commands/serve.ts');
        return runServe(run, { ...options, watch: options.watch ?? [] });
      }),
    );
}

/** `--flow-logs a b` of `detect`, by source. */
function sourceFiles(detect: Command): Partial<Record<TelemetrySource, readonly string[]>> {
  const files: Partial<Record<TelemetrySource, readonly string[]>> = {};
  for (const source of TELEMETRY_SOURCES) {
    const name = source.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const paths: unknown = detect.getOptionValue(name);
    if (Array.isArray(paths)) files[source] = paths.map(String);
  }
  return files;
}

interface ListFlags {
  readonly entity?: string;
  readonly limit?: number;
}

function addQueries(program: Command, start: Start): void {
  const observations = program.command('observations').description('noteworthy facts; many are harmless');
  listCommand(observations, 'observations, newest first')
    .option('--kind <kind>', 'one kind only: historical-outlier, beacon, …')
    .action((options: ListFlags & { kind?: string }) =>
      start(async (run) => (await import('./commands/observations.ts')).runObservationsList(run, options)),
    );
  showCommand(observations, 'id', 'one observation').action((id: string) =>
    start(async (run) => (await import('./commands/observations.ts')).runObservationsShow(run, id)),
  );
  const flows = program.command('flows').description('network flow records');
  listCommand(flows, 'flow records, newest first').action((options: ListFlags) =>
    start(async (run) => (await import('./commands/flows.ts')).runFlowsList(run, options)),
  );
  showCommand(flows, 'entity', 'flow records of one function or address')
    .option('--limit <n>', 'at most this many rows', parseCount)
    .action((entity: string, options: ListFlags) =>
      start(async (run) => (await import('./commands/flows.ts')).runFlowsList(run, { ...options, entity })),
    );
  const calls = program.command('api-calls').description('AWS API calls, from CloudTrail');
  listCommand(calls, 'API calls, newest first').action((options: ListFlags) =>
    start(async (run) => (await import('./commands/api-calls.ts')).runApiCallsList(run, options)),
  );
  showCommand(calls, 'event-id', 'one API call').action((id: string) =>
    start(async (run) => (await import('./commands/api-calls.ts')).runApiCallsShow(run, id)),
  );
}

function listCommand(parent: Command, description: string): Command {
  return parent
    .command('list')
    .description(description)
    .option('--entity <name>', 'function, identity or address')
    .option('--limit <n>', 'at most this many rows', parseCount);
}

function showCommand(parent: Command, argument: string, description: string): Command {
  return parent.command('show').description(description).argument(`<${argument}>`);
}

function addAlerts(program: Command, start: Start): void {
  const alerts = program.command('alerts').description('what a person should look at');
  listCommand(alerts, 'alerts, most serious first')
    .option('--status <status>', 'open, snoozed or closed')
    .action((options: ListFlags & { status?: string }) =>
      start(async (run) => (await import('./commands/alerts.ts')).runAlertsList(run, options)),
    );
  showCommand(alerts, 'id', 'one alert and the observations behind it').action((id: string) =>
    start(async (run) => (await import('./commands/alerts.ts')).runAlertsShow(run, id)),
  );
  const change = (
    id: string,
    to: { status: 'open' | 'snoozed' | 'closed'; reason?: string; until?: string },
  ) => start(async (run) => (await import('./commands/alerts.ts')).runAlertsSetStatus(run, id, to));
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

function addIgnore(program: Command, start: Start): void {
  const ignore = program
    .command('ignore')
    .alias('suppress')
    .description('suppressions: recorded decisions not to alert, with owner, reason and end');
  ignore
    .command('add')
    .description('suppress alerts of an entity, a rule or an indicator')
    .option('--entity <name>', 'function, identity or address')
    .option('--rule <id>', 'rule id')
    .option('--indicator <text>', 'address, domain or API call')
    .requiredOption('--reason <text>', 'why it is harmless')
    .requiredOption('--owner <name>', 'who decided')
    .option('--expires <time>', 'when it ends: 30d, or a date', '90d')
    .action((options: IgnoreOptions) =>
      start(async (run) => (await import('./commands/ignore.ts')).runIgnoreAdd(run, options)),
    );
  ignore
    .command('list')
    .description('all suppressions')
    .action(() => start(async (run) => (await import('./commands/ignore.ts')).runIgnoreList(run)));
  ignore
    .command('remove')
    .description('end a suppression')
    .argument('<id>')
    .action((id: string) =>
      start(async (run) => (await import('./commands/ignore.ts')).runIgnoreRemove(run, id)),
    );
}

function addRules(program: Command, start: Start): void {
  const rules = program.command('rules').description('posture rules, detections and Sigma rules');
  rules
    .command('list')
    .description('all rules')
    .action(() => start(async (run) => (await import('./commands/rules.ts')).runRulesList(run)));
  showCommand(
    rules,
    'id',
    'one rule, by id or code: why it matters, how to mend it, its name in other tools',
  ).action((id: string) => start(async (run) => (await import('./commands/rules.ts')).runRulesShow(run, id)));
}

function addConfig(program: Command, start: Start): void {
  const config = program.command('config').description('settings and where they come from');
  config
    .command('show')
    .description('each setting, its value and its origin')
    .action(() => start(async (run) => (await import('./commands/config.ts')).runConfigShow(run)));
  config
    .command('validate')
    .description('check the configuration file')
    .action(() => start(async (run) => (await import('./commands/config.ts')).runConfigValidate(run)));
  config
    .command('schema')
    .description('JSON Schema of watertight.yml, for editors')
    .action(() => start(async (run) => (await import('./commands/config.ts')).runConfigSchema(run)));
}

function addHousekeeping(program: Command, start: Start, print: (text: string) => void): void {
  program
    .command('doctor')
    .description('check that this machine can run watertight')
    .action(() =>
      start(async (run) => (await import('./commands/doctor.ts')).runDoctor(run, run.configProblem)),
    );
  program
    .command('completion')
    .description('shell completion script')
    .argument('<shell>', 'bash, zsh or fish')
    .action(async (shell: string) => {
      const { completionScript } = await import('./commands/completion.ts');
      print(completionScript(shell, completionNode(program)));
    });
  program
    .command('version')
    .description('print the versions of watertight and Node.js')
    .action(() => start(async (run) => (await import('./commands/version.ts')).runVersion(run)));
}

/** The command tree as completion needs it. */
export function completionNode(command: Command): CompletionNode {
  return {
    name: command.name(),
    description: command.description(),
    options: command.options.flatMap((option) => (option.long === undefined ? [] : [option.long])),
    children: command.commands.map(completionNode),
  };
}
