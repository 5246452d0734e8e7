import { Command, Option } from 'commander';

import type { Start } from '../command-run.ts';
import type { CompletionNode } from '../commands/completion.ts';
import type { IgnoreOptions } from '../commands/ignore.ts';
import type { ServeFlags } from '../commands/serve.ts';
import { VERSION } from '../commands/version.ts';
import { cliError } from '../errors.ts';
import { addGlobalOptions, parsePort, parsePublicUrl, parseSeed } from '../global-options.ts';
import { suggestion } from '../nearest-word.ts';
import { addAuditCommands } from './audit-program.ts';
import { addGuard } from './guard-program.ts';
import { addAlerts, addQueries, showCommand } from './query-program.ts';
import { addTelemetry } from './telemetry-program.ts';

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
  // Commands inherit it when they are made: a word too many is a mistake there, and may be a misspelt command here.
  program.allowExcessArguments(true);
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
    .description('simulate an attacked organisation, detect, and tell the story, in a browser or here')
    .option('--port <n>', 'port of the console; 0 takes a free one', parsePort)
    .option('--no-open', 'print the link without opening a browser')
    .option('--reset', "forget the last demo's store and begin again")
    .option('--terminal', 'tell the story in the terminal, without a console')
    .action((options: { port?: number; open: boolean; reset?: boolean; terminal?: boolean }) =>
      start(async (run) => {
        const { runDemo } = await import('../commands/demo.ts');
        // The demo has a store of its own unless the command line names one: it never mixes with real data.
        const data = run.settings.origins.data.from.startsWith('flag') ? run.settings.data : undefined;
        const { port, open, reset = false, terminal = false } = options;
        const isPortGiven = port !== undefined;
        return runDemo(run, { data, port: port ?? 7878, isPortGiven, open, reset, terminal });
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
      start(async (run) => (await import('../commands/telemetry/simulate.ts')).runSimulate(run, options)),
    );
}

function addServe(program: Command, start: Start): void {
  program
    .command('serve')
    .description(
      'the console in a browser: dashboard, events, alerts, flows; follows telemetry while it runs',
    )
    .option('--host <host>', 'address to listen on; beyond this machine only with OIDC', '127.0.0.1')
    .option('--port <n>', 'port; 0 takes a free one', parsePort, 7878)
    .option('--no-open', 'print the link without opening a browser')
    .option('--watch <dir...>', 'telemetry folders or s3:// URLs to follow')
    .addOption(
      new Option('--as-of <time>', 'what relative time ranges end at: now, or the newest record')
        .choices(['now', 'latest'])
        .default('now'),
    )
    .option(
      '--public-url <url>',
      'how people reach it behind a proxy, https://console.example',
      parsePublicUrl,
    )
    .action((options: Omit<ServeFlags, 'watch'> & { watch?: string[] }) =>
      start(async (run) => {
        const { runServe } = await import('../commands/serve.ts');
        return runServe(run, { ...options, watch: options.watch ?? [] });
      }),
    );
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
      start(async (run) => (await import('../commands/ignore.ts')).runIgnoreAdd(run, options)),
    );
  ignore
    .command('list')
    .description('all suppressions')
    .action(() => start(async (run) => (await import('../commands/ignore.ts')).runIgnoreList(run)));
  ignore
    .command('remove')
    .description('end a suppression')
    .argument('<id>')
    .action((id: string) =>
      start(async (run) => (await import('../commands/ignore.ts')).runIgnoreRemove(run, id)),
    );
}

function addRules(program: Command, start: Start): void {
  const rules = program.command('rules').description('posture rules, detections and Sigma rules');
  rules
    .command('list')
    .description('all rules')
    .action(() => start(async (run) => (await import('../commands/rules.ts')).runRulesList(run)));
  showCommand(
    rules,
    'id',
    'one rule, by id or code: why it matters, how to mend it, its name in other tools',
  ).action((id: string) =>
    start(async (run) => (await import('../commands/rules.ts')).runRulesShow(run, id)),
  );
}

function addConfig(program: Command, start: Start): void {
  const config = program.command('config').description('settings and where they come from');
  config
    .command('show')
    .description('each setting, its value and its origin')
    .action(() => start(async (run) => (await import('../commands/config.ts')).runConfigShow(run)));
  config
    .command('validate')
    .description('check the configuration file')
    .action(() => start(async (run) => (await import('../commands/config.ts')).runConfigValidate(run)));
  config
    .command('schema')
    .description('JSON Schema of watertight.yml, for editors')
    .action(() => start(async (run) => (await import('../commands/config.ts')).runConfigSchema(run)));
}

function addHousekeeping(program: Command, start: Start, print: (text: string) => void): void {
  program
    .command('doctor')
    .description('check that this machine can run watertight')
    .action(() =>
      start(async (run) => (await import('../commands/doctor.ts')).runDoctor(run, run.configProblem)),
    );
  program
    .command('completion')
    .description('shell completion script')
    .argument('<shell>', 'bash, zsh or fish')
    .action(async (shell: string) => {
      const { completionScript } = await import('../commands/completion.ts');
      print(completionScript(shell, completionNode(program)));
    });
  program
    .command('version')
    .description('print the versions of watertight and Node.js')
    .action(() => start(async (run) => (await import('../commands/version.ts')).runVersion(run)));
}

/** The command tree as completion needs it. */
function completionNode(command: Command): CompletionNode {
  return {
    name: command.name(),
    description: command.description(),
    options: command.options.flatMap((option) => (option.long === undefined ? [] : [option.long])),
    children: command.commands.map(completionNode),
  };
}
