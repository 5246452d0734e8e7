import { resolve } from 'node:path';
import type { Drift } from '@watertight/guard/behaviour/learn/drift-of.ts';
import type { Observations } from '@watertight/guard/behaviour/learn/merge-observations.ts';
import { answer, type CommandRun, finish } from '../command-run.ts';
import { cliError } from '../errors.ts';
import { cell, type Table } from '../output/table.ts';
import { writeWhole } from '../output/write-whole.ts';
import type { PolicyFile } from './learned-policy.ts';
import { policyJson } from './policy-json.ts';
import { readRecordings } from './read-recordings.ts';

export interface GuardLearnOptions {
  /** A policy file that the learning is laid into. */
  readonly policy?: string;
  readonly out?: string;
  readonly mode: string;
  readonly policyVersion?: string;
}

const NOTHING_RECORDED =
  'No recordings: run the function with WATERTIGHT_MODE=learn and give its log, as exported or as `aws logs filter-log-events` answers.';

/** `watertight guard learn LOG…`: what functions recorded in the mode `learn`, as a policy to review. */
export async function runGuardLearn(
  run: CommandRun,
  files: readonly string[],
  options: GuardLearnOptions,
): Promise<number> {
  const { mode, policyVersion } = options;
  if (mode !== 'alert' && mode !== 'block')
    throw cliError('WT-E-CLI-07', {
      option: '--mode',
      rule: 'a learned policy alerts or blocks',
      value: mode,
      next: 'Choose alert or block.',
    });
  const { learnedPolicy } = await import('./learned-policy.ts');
  const before = options.policy === undefined ? undefined : await policyDocument(run, options.policy);
  const { functions, incomplete } = await readRecordings(run, files);
  const observations = [...functions.values()].flatMap((each) => each.observations ?? []);
  const policy = learnedPolicy({
    observations,
    mode,
    ...(before === undefined ? {} : { before }),
    ...(policyVersion === undefined ? {} : { version: policyVersion }),
  });
  const isEmpty = observations.length === 0;
  if (options.out !== undefined && !isEmpty)
    writeWhole(resolve(run.cwd, options.out), `${JSON.stringify(policy, undefined, 2)}\n`);
  answer(run, {
    document: {
      schema: 'watertight/guard-learning/1',
      policy,
      functions: observations.map(summary),
      incomplete,
    },
    lines: observations,
    tables: isEmpty ? [] : observations.map(learnedTable),
    notes: isEmpty ? [] : [reviewNote(policy, options.out), ...incompleteNote(incomplete)],
    empty: NOTHING_RECORDED,
  });
  return finish(run, { found: [], incomplete: isEmpty || incomplete.length > 0 });
}

/** `watertight guard drift POLICY LOG…`: what functions do that their policy does not know, and no longer do. */
export async function runGuardDrift(run: CommandRun, file: string, logs: readonly string[]): Promise<number> {
  const { driftOf } = await import('@watertight/guard/behaviour/learn/drift-of.ts');
  const { asLearned, learnedPart } = await import('./learned-policy.ts');
  await policyDocument(run, file);
  const json = await policyJson(run, file);
  const recordings = await readRecordings(run, logs);
  const incomplete = [...recordings.incomplete];
  const functions: FunctionDrift[] = [];
  for (const { functionName: name, observations, drift } of recordings.functions.values()) {
    const learned = learnedPart(json, name);
    if (learned === undefined) {
      incomplete.push({ what: name, because: `${file} has nothing learned of this function` });
      continue;
    }
    const now = observations === undefined ? undefined : asLearned(observations);
    const seen = now === undefined ? [] : driftOf(now, learned);
    const told = drift.filter((each) => !seen.some(({ subject }) => subject === each.subject));
    functions.push({ name, new: [...seen, ...told], lost: now === undefined ? [] : driftOf(learned, now) });
  }
  answer(run, {
    document: { schema: 'watertight/guard-drift/1', functions, incomplete },
    lines: functions,
    tables: functions.length === 0 ? [] : [driftTable(functions)],
    notes: functions.length === 0 ? [] : incompleteNote(incomplete),
    empty: incomplete[0] === undefined ? NOTHING_RECORDED : `${incomplete[0].what}: ${incomplete[0].because}`,
  });
  const found = functions.flatMap((each) =>
    each.new.map(() => ({ severity: 'medium' as const, rule: 'drift' })),
  );
  return finish(run, { found, incomplete: functions.length === 0 || incomplete.length > 0 });
}

interface FunctionDrift {
  readonly name: string;
  readonly new: readonly Drift[];
  readonly lost: readonly Drift[];
}

/** @throws WatertightError WT-E-CONFIG-07 for a file that is no policy */
async function policyDocument(run: CommandRun, file: string): Promise<PolicyFile> {
  const { parsePolicy } = await import('@watertight/guard/parse-policy.ts');
  const json = await policyJson(run, file);
  const policy = parsePolicy(json);
  if ('problem' in policy) throw cliError('WT-E-CONFIG-07', { problem: policy.problem }, { at: { file } });
  return JSON.parse(json.replace(/^\uFEFF/, ''));
}

function summary({
  functionName,
  functionVersions,
  invocations,
  suspectInvocations,
  truncated,
}: Observations) {
  return { name: functionName, versions: functionVersions, invocations, suspectInvocations, truncated };
}

function learnedTable({
  functionName,
  invocations,
  suspectInvocations,
  acts,
  eventShapes,
}: Observations): Table {
  const suspect = suspectInvocations === 0 ? '' : `, ${suspectInvocations} suspect ones left out`;
  const done = Object.entries(acts).flatMap(([kind, counts]) =>
    Object.entries(counts).map(([subject, count]) => [cell(kind), cell(subject), cell(count)]),
  );
  const events = Object.entries(eventShapes).map(([trigger, paths]) => [
    cell('event'),
    cell(`${trigger}: ${Object.keys(paths).length} places`),
    cell(''),
  ]);
  return {
    title: functionName,
    description: `${invocations} invocations learned${suspect}`,
    columns: [{ title: 'Kind' }, { title: 'Subject' }, { title: 'Times', align: 'right' }],
    rows: [...done, ...events],
  };
}

function reviewNote(policy: PolicyFile, out: string | undefined) {
  const functions = Object.entries(Object(policy['functions']));
  const lines = functions.flatMap(([name, part]) => {
    const { learned } = Object(part);
    const review: unknown = Object(learned).review;
    return Array.isArray(review) ? review.map((each) => `${name}: ${each}`) : [];
  });
  const next = out === undefined ? 'Write it with --out guard.json' : `${out}, version ${policy['version']}`;
  return { title: 'Policy to review', lines: [next, ...lines] };
}

function incompleteNote(incomplete: readonly { readonly what: string; readonly because: string }[]) {
  if (incomplete.length === 0) return [];
  return [{ title: 'Not read', lines: incomplete.map(({ what, because }) => `${what}: ${because}`) }];
}

function driftTable(functions: readonly FunctionDrift[]): Table {
  const rows = functions.flatMap(({ name, new: fresh, lost }) => [
    ...fresh.map((each) => driftRow(name, each, { value: 'new', tone: 'bad' as const })),
    ...lost.map((each) => driftRow(name, each, { value: 'not seen any more', tone: 'dim' as const })),
  ]);
  const columns = [{ title: 'Function' }, { title: 'Drift' }, { title: 'Kind' }, { title: 'Subject' }];
  return {
    title: 'Drift',
    description: rows.length === 0 ? 'None: the functions do what they did' : '',
    columns,
    rows,
  };
}

function driftRow(name: string, { kind, subject }: Drift, what: { value: string; tone: 'bad' | 'dim' }) {
  return [cell(name), what, cell(kind), cell(subject)];
}
