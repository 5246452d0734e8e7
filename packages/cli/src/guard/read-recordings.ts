import type { Drift } from '@watertight/guard/behaviour/learn/drift-of.ts';
import type { Observations } from '@watertight/guard/behaviour/learn/merge-observations.ts';
import type { CommandRun } from '../command-run.ts';
import { linesOf } from './json-lines.ts';

/** What a log holds of one function: what it was learned to do, and the drift that it told itself. */
export interface Recording {
  readonly functionName: string;
  readonly observations?: Observations;
  readonly drift: readonly Drift[];
}

/** Recordings by function, and lines that are none though they say so. */
export interface Recordings {
  readonly functions: ReadonlyMap<string, Recording>;
  readonly incomplete: readonly { readonly what: string; readonly because: string }[];
}

/** Envelopes around a line: a CloudWatch answer, its events, a log format with the line under `message`. */
const DEEPEST = 4;
const MOST_PROBLEMS = 100;

/** The guard's lines in function logs: as they are, exported from CloudWatch Logs, or as the AWS CLI answers them. */
export async function readRecordings(run: CommandRun, files: readonly string[]): Promise<Recordings> {
  const { mergeObservations } = await import('@watertight/guard/behaviour/learn/merge-observations.ts');
  const { readObservations } = await import('@watertight/guard/behaviour/learn/read-observations.ts');
  const functions = new Map<string, Recording>();
  const incomplete: { what: string; because: string }[] = [];
  const add = (found: GuardLine, what: string) => {
    const read = 'learned' in found ? readObservations(found.learned) : found;
    if ('problem' in read) {
      if (incomplete.length < MOST_PROBLEMS) incomplete.push({ what, because: read.problem });
      return;
    }
    const { functionName } = read;
    const before = functions.get(functionName) ?? { functionName, drift: [] };
    if ('drift' in read)
      functions.set(functionName, { ...before, drift: withDrift(before.drift, read.drift) });
    else {
      const { observations: known } = before;
      const observations = known === undefined ? read : mergeObservations(known, read);
      functions.set(functionName, { ...before, observations });
    }
  };
  for (const file of files) {
    let number = 0;
    for await (const line of linesOf(run, file)) {
      number += 1;
      if (!line.includes('watertight')) continue;
      for (const found of guardLines(line)) add(found, `${file}:${number}`);
    }
  }
  return { functions, incomplete };
}

function withDrift(known: readonly Drift[], drift: Drift): readonly Drift[] {
  const isKnown = known.some(({ kind, subject }) => kind === drift.kind && subject === drift.subject);
  return isKnown ? known : [...known, drift];
}

type GuardLine = { readonly learned: unknown } | { readonly functionName: string; readonly drift: Drift };

/** Lines of the guard in one line of a file; never throws. */
export function guardLines(line: string): readonly GuardLine[] {
  const start = line.search(/[[{]/);
  return start < 0 ? [] : linesIn(parsed(line.slice(start)), 0);
}

function linesIn(value: unknown, depth: number): readonly GuardLine[] {
  if (depth > DEEPEST) return [];
  if (typeof value === 'string')
    return value.includes('watertight') ? linesIn(parsed(fromBrace(value)), depth + 1) : [];
  if (Array.isArray(value)) return value.flatMap((each) => linesIn(each, depth + 1));
  if (!isRecord(value)) return [];
  const own = guardLine(value);
  if (own !== undefined) return [own];
  return ['message', '@message', 'record', 'events', 'logEvents', 'results', 'value'].flatMap((key) =>
    Object.hasOwn(value, key) ? linesIn(value[key], depth + 1) : [],
  );
}

function guardLine(value: Readonly<Record<string, unknown>>): GuardLine | undefined {
  const { watertight, function_name: functionName } = value;
  if (!isRecord(watertight)) return undefined;
  if (Object.hasOwn(watertight, 'learned')) return { learned: watertight['learned'] };
  const { detector, rule, match } = watertight;
  if (detector !== 'drift' || typeof rule !== 'string' || typeof match !== 'string') return undefined;
  return { functionName: String(functionName), drift: { kind: rule, subject: match } };
}

function fromBrace(text: string): string {
  return text.slice(Math.max(0, text.search(/[[{]/)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
