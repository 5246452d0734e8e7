import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspectEvent } from '@watertight/guard/inspect-event.ts';
import type { Violation } from '@watertight/guard/violation.ts';
import { markdownTable } from './markdown-table.ts';

/** One labelled event of `attacks.jsonl` or `benign.jsonl`. */
interface LabelledEvent {
  readonly id: string;
  readonly source: string;
  readonly class: string;
  readonly encoding: string;
  readonly trigger: string;
  readonly field: string;
  readonly event: unknown;
}

interface Inspected {
  readonly labelled: LabelledEvent;
  readonly isReported: boolean;
  readonly violations: readonly Violation[];
  readonly micros: number;
}

/** Benign text that looks like an attack to a machine; the rest is everyday. */
const HARD = new Set(['code-in-markdown', 'html-email', 'graphql', 'log-line', 'tricky-text', 'base64-blob']);

/**
 * Detection and false alarms of the event firewall in its default mode, by class, encoding, trigger and source.
 * @param folder of `attacks.jsonl` and `benign.jsonl`
 */
export function evaluateGuard(folder: string): string {
  const attacks = read(join(folder, 'attacks.jsonl')).map(inspect);
  const benign = read(join(folder, 'benign.jsonl')).map(inspect);
  const hard = benign.filter(({ labelled }) => HARD.has(labelled.class));
  const everyday = benign.filter(({ labelled }) => !HARD.has(labelled.class));
  const times = [...attacks, ...benign].map(({ micros }) => micros).sort((a, b) => a - b);
  return [
    shares([
      ['attacks reported', attacks],
      ['everyday benign reported', everyday],
      ['hard benign reported', hard],
    ]),
    '',
    `Time for one event: median ${at(times, 0.5)} µs, 99th percentile ${at(times, 0.99)} µs.`,
    ...(['class', 'encoding', 'trigger', 'source'] as const).flatMap((key) => [
      '',
      `### Attacks by ${key}`,
      '',
      shares(groupBy(attacks, ({ labelled }) => labelled[key])),
    ]),
    '',
    '### Benign by class',
    '',
    shares(groupBy(benign, ({ labelled }) => labelled.class)),
    '',
    '### Detectors that speak of benign events',
    '',
    shares(
      groupBy(
        benign.filter(({ isReported }) => isReported),
        ({ violations }) => violations.map((each) => each.detector).join('+'),
      ),
    ),
  ].join('\n');
}

function read(file: string): readonly LabelledEvent[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): LabelledEvent => JSON.parse(line));
}

function inspect(labelled: LabelledEvent): Inspected {
  const start = process.hrtime.bigint();
  const { kind, violations } = inspectEvent(labelled.event);
  const micros = Number(process.hrtime.bigint() - start) / 1000;
  return { labelled, isReported: kind !== 'allow', violations, micros };
}

function groupBy(
  rows: readonly Inspected[],
  keyOf: (row: Inspected) => string,
): readonly (readonly [string, readonly Inspected[]])[] {
  const groups = new Map<string, Inspected[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups].sort((a, b) => b[1].length - a[1].length);
}

function shares(groups: readonly (readonly [string, readonly Inspected[]])[]): string {
  return markdownTable(
    ['', 'Events', 'Reported', 'Share'],
    groups.map(([name, rows]) => {
      const reported = rows.filter(({ isReported }) => isReported).length;
      const share = rows.length === 0 ? 0 : (100 * reported) / rows.length;
      return [name, String(rows.length), String(reported), `${share.toFixed(2)} %`];
    }),
  );
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0);
}
