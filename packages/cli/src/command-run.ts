import type { Severity } from '@watertight/audit/model/severity.ts';
import { WatertightError } from '@watertight/audit/model/watertight-error.ts';
import { cliError } from './errors.ts';
import { exitCodeOf } from './exit-codes.ts';
import type { MonitorPort, WorkspacePort } from './monitor-port.ts';
import type { Answer } from './output/answer.ts';
import type { TextStyle } from './output/render-table.ts';
import { type Target, writeAnswer } from './output/write-answer.ts';
import type { Progress } from './progress.ts';
import type { Settings } from './settings.ts';
import type { Environment, OutputStream } from './terminal.ts';

/** The process around a command: streams, folder, clock. Tests give their own. */
export interface Surroundings {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Environment;
  readonly cwd: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  readonly monitor: MonitorPort;
  /** Sets a variable for the libraries of this process: AWS_PROFILE, AWS_REGION. */
  readonly exportVariable: (name: string, value: string) => void;
}

/** Everything one command needs to run. */
export interface CommandRun extends Surroundings {
  readonly settings: Settings;
  readonly targets: readonly Target[];
  /** How standard output is drawn. */
  readonly style: TextStyle;
  readonly progress: Progress;
  /** Why the configuration could not be used; only `doctor` runs in spite of it. */
  readonly configProblem: string | undefined;
}

/** Runs one command's work inside the process: settings, streams, errors, exit code. */
export type Start = (work: (run: CommandRun) => number | Promise<number>) => Promise<void>;

/** Prints the answer in the formats asked for. */
export function answer(run: CommandRun, content: Answer): void {
  run.progress.clear();
  writeAnswer(content, run.targets, {
    cwd: run.cwd,
    style: run.style,
    print: (pieces) => {
      for (const piece of pieces) run.stdout.write(piece);
    },
  });
}

/** The same for a long answer: no faster than who reads it, so that it never waits in memory as a whole. */
export async function answerInPieces(run: CommandRun, content: Answer): Promise<void> {
  const { stdout } = run;
  run.progress.clear();
  const printed: Iterable<string>[] = [];
  writeAnswer(content, run.targets, {
    cwd: run.cwd,
    style: run.style,
    print: (pieces) => printed.push(pieces),
  });
  for (const pieces of printed)
    for (const piece of pieces) if (stdout.write(piece) === false) await drained(stdout);
}

function drained(stream: OutputStream): Promise<void> {
  return new Promise((done) => {
    if (stream.once === undefined) done();
    else stream.once('drain', done);
  });
}

/** One line for people, on stderr so that it never mixes with a document. Silent with `--quiet`. */
export function say(run: CommandRun, line: string): void {
  if (run.settings.quiet) return;
  run.progress.clear();
  run.stderr.write(`${line}\n`);
}

/** Opens the store, runs `work`, and closes it whatever happens. */
export async function withWorkspace<T>(
  run: CommandRun,
  options: { data?: string; readOnly?: boolean },
  work: (workspace: WorkspacePort) => Promise<T>,
): Promise<T> {
  const data = options.data ?? run.settings.data;
  // An in-memory store has nothing to read yet: it is always opened for writing.
  const readOnly = options.readOnly === true && data !== ':memory:';
  const workspace = await run.monitor
    .openWorkspace({ data, ...(readOnly ? { readOnly } : {}) })
    .catch((error: unknown) => servedWorkspace(data, readOnly, error));
  try {
    return await work(workspace);
  } finally {
    await workspace.close();
  }
}

/** The exit code of what was found; `failOn` is the command's default where the user gave none. */
export function finish(
  run: CommandRun,
  outcome: {
    found: readonly { readonly severity: Severity; readonly rule: string; readonly code?: string }[];
    incomplete: boolean;
    failOn?: readonly string[];
  },
): number {
  const { exitCode, softFail, allowIncomplete } = run.settings;
  const failOn = run.settings.failOn ?? outcome.failOn ?? [];
  return exitCodeOf(outcome, { failOn, exitCode, softFail, allowIncomplete });
}

/** `since` and `until` of the settings, as filters take them. */
export function timeSpan(run: CommandRun): { since?: number; until?: number } {
  const { since, until } = run.settings;
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
}

/** A store that a running server holds: read through it, and told where it is by commands that would change it. */
async function servedWorkspace(data: string, readOnly: boolean, error: unknown): Promise<WorkspacePort> {
  if (!(error instanceof WatertightError) || error.code !== 'WT-E-STORE-01') throw error;
  const { readServerFile } = await import('./serve/server-file.ts');
  const place = readServerFile(data);
  if (place === undefined) throw error;
  if (!readOnly) throw cliError('WT-E-SERVE-02', { url: place.url }, { cause: error });
  return (await import('./serve/remote-workspace.ts')).remoteWorkspace(place);
}
