import inspector from 'node:inspector';
import v8 from 'node:v8';
import workers from 'node:worker_threads';
import { BlockedError } from './behaviour-violation.ts';
import { getBuiltin } from './get-builtin.ts';
import { interpose } from './interpose.ts';
import { apply, defineProperty, getOwnPropertyDescriptor, getProperty, holds, toText } from './intrinsics.ts';
import type { Act, Judge } from './judge.ts';
import { BEHAVIOUR_KINDS, type BehaviourKind } from './policy.ts';

/** Ways to step outside everything that is hooked, by the object that offers them. */
interface Escape {
  readonly on: object | undefined;
  readonly name: string;
  readonly kind: BehaviourKind;
  /** Says what it is about from the arguments; undefined when this call is harmless. */
  readonly subject?: (args: readonly unknown[]) => string | undefined;
}

const first = (args: readonly unknown[]) => toText(args[0]);

/** Node's internals, add-ons, debuggers, memory dumps. */
function escapes(): readonly Escape[] {
  const session: object | undefined = inspector.Session?.prototype;
  return [
    { on: process, name: 'binding', kind: 'internalBinding', subject: first },
    { on: process, name: '_linkedBinding', kind: 'internalBinding', subject: first },
    { on: process, name: 'dlopen', kind: 'nativeCode', subject: (args) => toText(args[1]) },
    { on: getBuiltin('node:wasi'), name: 'WASI', kind: 'nativeCode' },
    { on: v8, name: 'setFlagsFromString', kind: 'nativeCode', subject: first },
    {
      on: prototypeIn('node:sqlite', 'DatabaseSync'),
      name: 'loadExtension',
      kind: 'nativeCode',
      subject: first,
    },
    { on: session, name: 'connect', kind: 'inspector' },
    { on: session, name: 'connectToMainThread', kind: 'inspector' },
    { on: inspector, name: 'open', kind: 'inspector' },
    { on: process, name: '_debugProcess', kind: 'inspector' },
    // This signal opens a debugger port on ourselves.
    { on: process, name: 'kill', kind: 'inspector', subject: debuggerSignal },
    { on: process, name: '_kill', kind: 'inspector', subject: debuggerSignal },
    { on: v8, name: 'writeHeapSnapshot', kind: 'inspector' },
    { on: v8, name: 'getHeapSnapshot', kind: 'inspector' },
    { on: process.report, name: 'getReport', kind: 'inspector' },
    { on: process.report, name: 'writeReport', kind: 'inspector' },
    { on: v8, name: 'setHeapSnapshotNearHeapLimit', kind: 'inspector' },
    { on: v8, name: 'queryObjects', kind: 'inspector' },
    { on: workers.Worker.prototype, name: 'getHeapSnapshot', kind: 'inspector' },
  ];
}

function debuggerSignal(args: readonly unknown[]): string | undefined {
  const signal = args[1];
  return signal === 'SIGUSR1' || Number(signal) === 10 ? 'SIGUSR1' : undefined;
}

function prototypeIn(module: string, name: string): object | undefined {
  const found = getBuiltin(module);
  const made: unknown = found === undefined ? undefined : getProperty(found, name);
  return typeof made === 'function' ? made.prototype : undefined;
}

/** Everything that leads round the other hooks, as the policy has it. */
export function watchEscapes(judge: Judge): void {
  for (const { on, name, kind, subject } of escapes()) {
    interpose(on, name, (args) => {
      for (let i = 0; i < args.length; i += 1)
        if (typeof args[i] === 'object' && kind === 'internalBinding') args[i] = toText(args[i]);
      const what = subject === undefined ? name : subject(args);
      if (what !== undefined) judge.check(toAct(kind, name, what));
    });
  }
  watchLaterReports(judge);
}

/** Settings that have Node write a report later, with every variable in it. */
const LATER_REPORTS = ['reportOnSignal', 'reportOnFatalError', 'reportOnUncaughtException'];

function watchLaterReports(judge: Judge): void {
  const { report } = process;
  for (const name of report === undefined ? [] : LATER_REPORTS) {
    const descriptor = getOwnPropertyDescriptor(report, name);
    const set = descriptor?.set;
    if (descriptor === undefined || set === undefined) continue;
    defineProperty(report, name, {
      ...descriptor,
      set(value: unknown) {
        if (value === true) judge.check(toAct('inspector', name, name));
        apply(set, report, [value]);
      },
    });
  }
}

function toAct(kind: BehaviourKind, operation: string, subject: string): Act {
  const act: Act = { kind, operation, subject };
  if (kind === 'internalBinding') return { ...act, isCoveredBy: (entry) => entry === subject };
  if (operation === 'dlopen') return { ...act, isCoveredBy: (entry) => holds(subject, entry) };
  return act;
}

/** Where a worker finds the guard: a module that starts it (`in-worker`), and what it is to be told. */
export interface WorkerPreload {
  readonly url: string;
}

/** Worker threads get fresh copies of every module: unless the guard is loaded into them first, nothing holds there. */
export function watchWorkers(judge: Judge, preload: WorkerPreload | undefined): void {
  interpose(workers, 'Worker', (args) => {
    const isText = optionOf(args[1], 'eval') === true;
    const source = isText ? 'eval' : toText(args[0]);
    judge.check({
      kind: 'workers',
      operation: 'new Worker',
      subject: isText ? 'code as text' : source,
      learned: source,
    });
    if (isText || source.startsWith('data:')) {
      judge.check({ kind: 'codeGeneration', operation: 'new Worker', subject: 'code as text' });
    }
    // Node runs code given as text before it loads anything else: the guard would come too late.
    if (isText && BEHAVIOUR_KINDS.some((kind) => judge.modeOf(kind) === 'block')) {
      throw new BlockedError(
        'workers',
        'Cannot do new Worker: code given as text runs without the guard, give a file instead',
      );
    }
    if (preload === undefined) return;
    const given = optionOf(args[1], 'execArgv');
    const execArgv = [`--import=${preload.url}`, ...(Array.isArray(given) ? given : process.execArgv)];
    args[1] = {
      ...(typeof args[1] === 'object' ? args[1] : {}),
      ...(isText ? { eval: true } : {}),
      execArgv,
    };
  });
}

function optionOf(options: unknown, name: string): unknown {
  return typeof options === 'object' && options !== null ? getProperty(options, name) : undefined;
}
