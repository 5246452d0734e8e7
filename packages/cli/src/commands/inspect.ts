import type { GuardPolicy } from '@watertight/guard/policy.ts';
import type { Verdict } from '@watertight/guard/verdict.ts';
import { answer, type CommandRun, finish, say } from '../command-run.ts';
import { cliError } from '../errors.ts';
import { linesOf } from '../guard/json-lines.ts';
import { notApplied } from '../guard/not-applied.ts';
import { policyJson } from '../guard/policy-json.ts';
import { cell, type Table } from '../output/table.ts';

export interface InspectOptions {
  readonly policy?: string;
  /** Overrides the policy's mode. */
  readonly mode?: string;
  /** Name by which the policy's part for one function is chosen. */
  readonly function?: string;
}

/** One line of `watertight inspect -f jsonl`, as CONTRACT has it. */
interface InspectedEvent {
  readonly id?: string;
  readonly trigger: string;
  readonly verdict: string;
  readonly violations: Verdict['violations'];
  readonly blockedRecords?: readonly number[];
  readonly truncated?: true;
  /** Where the event is not as the policy's learning knows it. */
  readonly drift?: readonly string[];
  readonly micros: number;
  /** Why a line could not be inspected. */
  readonly error?: string;
}

/** `watertight inspect [FILE|-]`: events through the guard's engine, outside Lambda, one answer an event, in order. */
export async function runInspect(run: CommandRun, file: string, options: InspectOptions): Promise<number> {
  const { inspectEvent } = await import('@watertight/guard/inspect-event.ts');
  const { shapeDrift } = await import('@watertight/guard/behaviour/learn/drift-of.ts');
  const policy = await readPolicy(run, options);
  const inspected = (event: unknown, { firewall, learned }: GuardPolicy) => {
    const verdict = inspectEvent(event, firewall);
    return { verdict, drift: learned === undefined ? [] : shapeDrift(event, verdict.trigger, learned) };
  };
  const events: InspectedEvent[] = [];
  let number = 0;
  for await (const line of linesOf(run, file)) {
    number += 1;
    if (line.trim() === '') continue;
    events.push(inspectLine(line, number, (event) => inspected(event, policy)));
  }
  const left = notApplied(policy);
  for (const { part, because } of left) say(run, `Not applied: ${part}, ${because}`);
  answer(run, {
    document: { schema: 'watertight/inspection/1', notApplied: left, events },
    lines: events,
    tables: events.length === 0 ? [] : [verdictTable(events)],
    empty: 'No events: give JSON Lines, each an event or {"id": …, "event": …}.',
  });
  const found = events.flatMap(({ violations, verdict }) =>
    violations.map(({ detector }) => ({
      severity: verdict === 'block' ? ('high' as const) : ('medium' as const),
      rule: detector,
    })),
  );
  return finish(run, {
    found,
    incomplete: events.length === 0 || events.some(({ error }) => error !== undefined),
  });
}

async function readPolicy(run: CommandRun, options: InspectOptions): Promise<GuardPolicy> {
  const { policy, mode } = options;
  const { parsePolicy } = await import('@watertight/guard/parse-policy.ts');
  const json = policy === undefined ? '{}' : await policyJson(run, policy);
  const parsed = parsePolicy(json, options.function);
  if ('problem' in parsed)
    throw cliError('WT-E-CONFIG-07', { problem: parsed.problem }, { at: { file: policy ?? 'policy' } });
  if (mode === undefined) return parsed;
  if (mode !== 'off' && mode !== 'alert' && mode !== 'block') {
    const next = 'Choose off, alert or block.';
    throw cliError('WT-E-CLI-07', { option: '--mode', rule: 'it is a mode of the guard', value: mode, next });
  }
  return { ...parsed, firewall: { ...parsed.firewall, mode } };
}

type Inspect = (event: unknown) => { readonly verdict: Verdict; readonly drift: readonly string[] };

function inspectLine(line: string, number: number, inspect: Inspect): InspectedEvent {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return {
      trigger: 'unrecognised',
      verdict: 'allow',
      violations: [],
      micros: 0,
      error: `line ${number} is no JSON`,
    };
  }
  const { id, event } = unwrap(value);
  const start = process.hrtime.bigint();
  const { verdict, drift } = inspect(event);
  const micros = Math.round(Number(process.hrtime.bigint() - start) / 1000);
  return {
    ...(id === undefined ? {} : { id }),
    trigger: verdict.trigger,
    verdict: verdict.kind,
    violations: verdict.violations,
    ...(verdict.blockedRecords === undefined ? {} : { blockedRecords: verdict.blockedRecords }),
    ...(verdict.isTruncated ? { truncated: true as const } : {}),
    ...(drift.length === 0 ? {} : { drift }),
    micros,
  };
}

/** `{"id"?, "event": {…}}`, or a bare event. An EventBridge event has an `id` too, but no `event`. */
function unwrap(value: unknown): { readonly id?: string; readonly event: unknown } {
  if (typeof value !== 'object' || value === null || !('event' in value)) return { event: value };
  const names = Object.keys(value);
  if (!names.every((name) => name === 'id' || name === 'event')) {
    // Labelled lines carry more; a Lambda event of its own would not have an object under `event` and an id beside it.
    if (!('id' in value) || typeof value.event !== 'object') return { event: value };
  }
  const id = 'id' in value && typeof value.id === 'string' ? value.id : undefined;
  return id === undefined ? { event: value.event } : { id, event: value.event };
}

function verdictTable(events: readonly InspectedEvent[]): Table {
  return {
    title: 'Events',
    columns: [
      { title: 'Event' },
      { title: 'Trigger' },
      { title: 'Verdict' },
      { title: 'Detector' },
      { title: 'Field' },
      { title: 'Decoded' },
      { title: 'Match' },
    ],
    rows: events.flatMap(({ id, trigger, verdict, violations }, index) => {
      const head = [
        cell(id ?? String(index + 1)),
        cell(trigger),
        { value: verdict, tone: verdict === 'allow' ? ('good' as const) : ('bad' as const) },
      ];
      if (violations.length === 0) return [[...head, cell(''), cell(''), cell(''), cell('')]];
      return violations.map(({ detector, rule, field, decoded, match }) => [
        ...head,
        cell(`${detector} (${rule})`),
        cell(field),
        cell(decoded.join(' > ')),
        cell(match),
      ]);
    }),
  };
}
