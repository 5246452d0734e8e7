import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInventory, type Inventory } from '@watertight/audit/model/inventory.ts';
import { POSTURE_RULES } from '@watertight/audit/posture/posture-rules.generated.ts';
import { runRules } from '@watertight/audit/posture/run-rules.ts';
import { readTemplate } from '@watertight/audit/readers/read-template.ts';
import type { Finding } from '@watertight/audit/report/finding.ts';
import { findingsOf } from '@watertight/audit/report/findings-report.ts';
import { collectInventory } from '@watertight/monitor/collect/collect-inventory.ts';
import { openSnapshot } from '@watertight/monitor/collect/snapshot/open-snapshot.ts';
import { markdownTable } from './markdown-table.ts';

/** One labelled question: does this check fail on this resource of this file? */
interface LabelledCase {
  readonly id: string;
  /** Id of the check: `INV-06`. */
  readonly suggested: string;
  readonly format: string;
  readonly file: string;
  /** Logical id or name; `*`: nothing in the file fails; `*any`: something does. */
  readonly resource: string;
  readonly expected: 'fail' | 'pass';
  readonly contested?: string;
  readonly context?: string;
}

interface Judged {
  readonly labelled: LabelledCase;
  readonly agrees: boolean;
}

const CAPTURED_AT = '2026-11-01T00:00:00.000Z';

/**
 * Agreement with labelled cases (`cases.jsonl` and the files that it names), by kind of label, and each disagreement.
 * @param folder the folder of `cases.jsonl`
 */
export async function evaluatePosture(folder: string): Promise<string> {
  const cases = readFileSync(join(folder, 'cases.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): LabelledCase => JSON.parse(line));
  const findings = new Map<string, readonly Finding[]>();
  const judged: Judged[] = [];
  for (const labelled of cases) {
    const found = findings.get(labelled.file) ?? (await findingsIn(folder, labelled));
    findings.set(labelled.file, found);
    judged.push({ labelled, agrees: isFound(labelled, found) === (labelled.expected === 'fail') });
  }
  const groups: readonly (readonly [string, (each: LabelledCase) => boolean])[] = [
    ['security', (each) => each.contested === undefined && each.context === undefined],
    ['best practice', (each) => each.context !== undefined],
    ['contested', (each) => each.contested !== undefined],
  ];
  const rows = groups.map(([name, belongs]) => {
    const of = judged.filter(({ labelled }) => belongs(labelled));
    const agreed = of.filter(({ agrees }) => agrees).length;
    return [
      name,
      String(of.length),
      String(agreed),
      `${((100 * agreed) / Math.max(1, of.length)).toFixed(1)} %`,
    ];
  });
  const wrong = judged.filter(({ agrees }) => !agrees).map(({ labelled }) => labelled);
  return [
    markdownTable(['Labels', 'Cases', 'Agree', 'Share'], rows),
    '',
    markdownTable(
      ['Disagreement', 'Check', 'Resource', 'Label'],
      wrong.map((each) => [each.id, each.suggested, each.resource, each.expected]),
    ),
  ].join('\n');
}

function isFound({ suggested, resource }: LabelledCase, findings: readonly Finding[]): boolean {
  return findings.some(
    ({ code, subject, affects = [] }) =>
      code === `WT-${suggested}` &&
      (resource === '*' ||
        resource === '*any' ||
        subject.logicalId === resource ||
        subject.name === resource ||
        affects.includes(resource)),
  );
}

async function findingsIn(folder: string, { file, format }: LabelledCase): Promise<readonly Finding[]> {
  const path = join(folder, file);
  const inventory =
    format === 'live-aws-api' ? await snapshotInventory(path) : await templateInventory(path, file);
  return findingsOf(runRules(POSTURE_RULES, inventory));
}

async function templateInventory(path: string, file: string): Promise<Inventory> {
  const text = readFileSync(path, 'utf8');
  const reading = await readTemplate('cloudformation', { file, text, readBeside: () => undefined });
  return createInventory({ ...reading, capturedAt: CAPTURED_AT });
}

async function snapshotInventory(path: string): Promise<Inventory> {
  return createInventory(await collectInventory({ source: await openSnapshot(path), now: CAPTURED_AT }));
}
