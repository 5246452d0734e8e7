import { WatertightError } from '@watertight/audit/model/watertight-error.ts';
import { type Command, CommanderError } from 'commander';
import { loadMonitor } from './bind-monitor.ts';
import { checkFailOn } from './check-fail-on.ts';
import type { CommandRun, Surroundings } from './command-run.ts';
import { cliError, exitCodeOfError } from './errors.ts';
import { EXIT } from './exit-codes.ts';
import { flagValues } from './global-options.ts';
import { parseTargets } from './output/write-answer.ts';
import { buildProgram, commandPath } from './program/build-program.ts';
import { startProgress } from './progress.ts';
import { errorLines } from './report-error.ts';
import { resolveSettings, type Settings } from './settings.ts';
import { textStyle } from './terminal.ts';

/** Commands that answer with findings. */
const FINDING_COMMANDS: readonly string[] = ['watertight scan', 'watertight audit'];

/** Time that a command has to end by itself after Ctrl-C. */
const GRACE_MS = 1_500;

/**
 * Runs one command line. Never throws: every mistake becomes a line on stderr and an exit code.
 * @param argv the words after `watertight`
 * @returns the exit code
 */
export async function main(argv: readonly string[], around: Surroundings): Promise<number> {
  let exitCode: number = EXIT.ok;
  const program = buildProgram(
    async (work) => {
      const run = prepareRun(program, argv, around);
      await checkFailOn(run);
      exitCode = await work(run);
    },
    (text) => around.stdout.write(text),
  );
  prepareParsing(program, around);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return around.signal.aborted ? EXIT.interrupted : exitCode;
  } catch (error) {
    if (around.signal.aborted) return EXIT.interrupted;
    return reportError(error, { argv, around, program });
  }
}

/** Makes commander throw and write where we say, for the program and all its commands. */
function prepareParsing(program: Command, around: Surroundings): void {
  const all = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(all)];
  for (const command of all(program)) {
    command.exitOverride().configureOutput({
      writeOut: (text) => around.stdout.write(text),
      // Its error texts arrive as exceptions too; they are printed once, in our form.
      writeErr: () => {},
      getOutHelpWidth: () => around.stdout.columns ?? 100,
      outputError: () => {},
    });
  }
}

function prepareRun(program: Command, argv: readonly string[], around: Surroundings): CommandRun {
  const { settings, problem } = settingsOf(program, argv, around);
  const output: unknown = program.getOptionValue('output');
  if (settings.profile !== undefined) around.exportVariable('AWS_PROFILE', settings.profile);
  const region = settings.region[0];
  if (region !== undefined) around.exportVariable('AWS_REGION', region);
  return {
    ...around,
    settings,
    configProblem: problem,
    targets: parseTargets(settings.format, {
      output: typeof output === 'string' ? output : undefined,
      findings: FINDING_COMMANDS.includes(commandPath(program, argv)),
      roles: commandPath(program, argv) === 'watertight roles',
      sbom: commandPath(program, argv) === 'watertight sbom',
    }),
    style: textStyle(around.stdout, settings.color, around.env),
    progress: startProgress(around.stderr, {
      enabled: settings.progress && !settings.quiet,
      env: around.env,
      now: around.now,
    }),
  };
}

/** The settings; `doctor` gets the defaults when they are broken, and reports why. */
function settingsOf(
  program: Command,
  argv: readonly string[],
  around: Surroundings,
): { settings: Settings; problem: string | undefined } {
  const { env, cwd } = around;
  const flags = flagValues(program);
  const configFile: unknown = program.getOptionValue('config');
  const input = {
    flags,
    env,
    cwd,
    now: Math.floor(around.now() / 1000),
    configFile: typeof configFile === 'string' ? configFile : undefined,
  };
  try {
    return { settings: resolveSettings(input), problem: undefined };
  } catch (error) {
    if (!argv.includes('doctor') || !(error instanceof WatertightError)) throw error;
    // The file and the variables are left out: one of them is broken. The flags still hold.
    const bare = { ...input, env: { HOME: env['HOME'] }, withoutFile: true };
    return { settings: resolveSettings(bare), problem: error.message };
  }
}

/** Prints a mistake and gives its exit code. Help and version arrive here too, as exceptions without a mistake. */
function reportError(
  error: unknown,
  { argv, around, program }: { argv: readonly string[]; around: Surroundings; program: Command },
): number {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
  const verbose = argv.includes('--verbose') || argv.includes('-v');
  const known = asWatertightError(error, commandPath(program, argv));
  for (const line of errorLines(known, verbose ? error : undefined)) around.stderr.write(`${line}\n`);
  return exitCodeOfError(known);
}

function asWatertightError(error: unknown, command: string): WatertightError {
  if (error instanceof WatertightError) return error;
  if (error instanceof CommanderError) {
    const isHelp = error.code === 'commander.help';
    const problem = isHelp
      ? 'a command is missing'
      : error.message.replace(/^error: /, '').replace(/\n/g, ' ');
    return cliError('WT-E-CLI-01', { problem, command }, { cause: error });
  }
  const problem = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  return cliError('WT-E-CLI-12', { problem }, { cause: error });
}

/** The real process: streams, signals, exit code. Called by bin/watertight.js. */
export async function runProcess(): Promise<void> {
  const controller = new AbortController();
  process.once('SIGINT', () => {
    controller.abort();
    // A command that does not end by itself is ended; the stores survive it, their changes are transactions.
    setTimeout(() => process.exit(EXIT.interrupted), GRACE_MS).unref();
    process.once('SIGINT', () => process.exit(EXIT.interrupted));
  });
  // `watertight … | head` closes the pipe early: that is no mistake.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.failed);
  });
  process.exitCode = await main(process.argv.slice(2), {
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    now: Date.now,
    signal: controller.signal,
    monitor: loadMonitor(),
    exportVariable: (name, value) => {
      process.env[name] = value;
    },
  });
}
