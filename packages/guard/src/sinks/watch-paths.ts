import path from 'node:path';
import { surround } from '../behaviour/interpose.ts';
import { loadingFile } from '../behaviour/module-loading.ts';
import { hookFiles } from '../behaviour/watch-files.ts';
import { currentInvocation } from './input-context.ts';
import type { SinkJudge } from './sink-judge.ts';

const { join, resolve, dirname } = path;

/**
 * Files whose path input leads out of the folder it was put into: by `..` segments, or by being absolute. Paths made
 * with `path.join` and its kin lose their dots on the way, so those functions are followed too.
 */
export function watchPaths(judge: SinkJudge): void {
  followJoins(judge);
  hookFiles(({ operation, path: file }) => {
    const invocation = currentInvocation();
    if (invocation === undefined || loadingFile.isAny()) return;
    const input = judge.inputFor('path');
    if (input === undefined) return;
    const full = resolve(file);
    const made = invocation.escapedPaths.get(full);
    const culprit =
      made ?? input.structural.find((text) => file.includes(text) && leavesBase(file, text, judge));
    if (culprit !== undefined) judge.violate({ kind: 'path', operation, detail: culprit });
  });
}

/** Does the input, at its place in this path, lead out of the folder before it? */
function leavesBase(file: string, text: string, judge: SinkJudge): boolean {
  const before = file.slice(0, file.indexOf(text));
  const slash = before.lastIndexOf('/');
  const full = resolve(file);
  if (slash >= 0) return !isInside(full, resolve(before.slice(0, slash + 1)));
  if (judge.policy.fileBases.some((base) => isInside(full, resolve(base)))) return false;
  return path.isAbsolute(file) || !isInside(full, process.cwd());
}

function isInside(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function followJoins(judge: SinkJudge): void {
  for (const name of ['join', 'resolve']) {
    surround(path, name, ({ args, go }) => {
      const result = go();
      const at = args.findIndex((arg, i) => i > 0 && typeof arg === 'string' && mayLeave(arg));
      if (at > 0) note(judge, { result, base: baseOf(name, args.slice(0, at)), part: String(args[at]) });
      return result;
    });
  }
  surround(path, 'normalize', ({ args, go }) => {
    const result = go();
    const whole = String(args[0]);
    if (!mayLeave(whole)) return result;
    const part = judge.inputFor('path')?.structural.find((text) => mayLeave(text) && whole.includes(text));
    if (part !== undefined)
      note(judge, { result, base: dirname(`${whole.slice(0, whole.indexOf(part))}x`), part });
    return result;
  });
}

function baseOf(name: string, args: readonly unknown[]): string {
  const texts = args.map(String);
  return name === 'join' ? join(...texts) : resolve(...texts);
}

function mayLeave(part: string): boolean {
  return part.includes('..') || part.startsWith('/');
}

interface Joined {
  readonly result: unknown;
  readonly base: string;
  readonly part: string;
}

function note(judge: SinkJudge, { result, base, part }: Joined): void {
  const invocation = currentInvocation();
  if (invocation === undefined || typeof result !== 'string' || invocation.escapedPaths.size > 1_000) return;
  const full = resolve(result);
  if (isInside(full, resolve(base))) return;
  const input = judge.inputFor('path');
  const isInput =
    input?.texts.has(part) === true ||
    input?.structural.some((text) => mayLeave(text) && part.includes(text));
  if (isInput) invocation.escapedPaths.set(full, part);
}
