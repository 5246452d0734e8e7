import childProcess, { ChildProcess } from 'node:child_process';
import { type Before, interpose } from './interpose.ts';
import { getProperty, getPrototypeOf, lastIndexOf, slice, toText } from './intrinsics.ts';
import type { Judge } from './judge.ts';
import { bindingOf } from './node-internals.ts';

/** A command as the system gets it: `['/bin/sh', '-c', 'ls']`. */
export type OnCommand = (file: string, args: readonly string[]) => void;

/**
 * Hooks the two places where Node starts processes, below `child_process`: what was taken from the module before, what
 * `promisify` keeps and what `new ChildProcess()` gives away all end here. `onCommand` throws to block.
 */
export function hookCommands(onCommand: OnCommand): void {
  const before: Before = (args) => {
    // Node 24 passes file and arguments one by one, earlier ones in an object.
    if (typeof args[0] === 'string') {
      onCommand(args[0], toTexts(args[1], args[0]));
      return;
    }
    // A copy, so that a getter cannot show us one file and the system another.
    const options = { ...toRecord(args[0]) };
    args[0] = options;
    const file = toText(options['file'] ?? '');
    options['file'] = file;
    options['args'] = toTexts(options['args'], file);
    onCommand(file, toTexts(options['args'], file));
  };
  interpose(getPrototypeOf(handleOf(new ChildProcess())) ?? undefined, 'spawn', before);
  if (!interpose(bindingOf('spawn_sync'), 'spawn', before)) hookModule(onCommand);
  interpose(process, 'execve', (args) => {
    args[0] = toText(args[0]);
    onCommand(toText(args[0]), toTexts(args[1], toText(args[0])));
  });
}

/** Under the permission model the binding is kept back, and starts are denied below: these hooks tell of the attempts. */
function hookModule(onCommand: OnCommand): void {
  for (const name of ['spawnSync', 'execFileSync']) {
    interpose(childProcess, name, (args) => {
      args[0] = toText(args[0]);
      onCommand(toText(args[0]), [toText(args[0]), ...toTexts(args[1], '')]);
    });
  }
  interpose(childProcess, 'execSync', (args) => {
    args[0] = toText(args[0]);
    onCommand('/bin/sh', ['/bin/sh', '-c', toText(args[0])]);
  });
}

/** Starting processes, as the policy has it. */
export function watchProcesses(judge: Judge): void {
  hookCommands((file) => {
    const name = slice(file, lastIndexOf(file, '/') + 1);
    judge.check({
      kind: 'processes',
      operation: 'start process',
      subject: file,
      learned: name,
      isCoveredBy: (entry) => entry === file || entry === name,
    });
  });
}

function handleOf(child: object): object {
  const handle: unknown = getProperty(child, '_handle');
  return typeof handle === 'object' && handle !== null ? handle : {};
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function toTexts(value: unknown, fallback: string): string[] {
  return Array.isArray(value) ? value.map(toText) : [fallback];
}
