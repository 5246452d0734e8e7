import { createInventory } from '@watertight/audit/model/inventory.ts';
import { POSTURE_RULES } from '@watertight/audit/posture/posture-rules.generated.ts';
import { runRules } from '@watertight/audit/posture/run-rules.ts';
import { findingsOf } from '@watertight/audit/report/findings-report.ts';
import { ApiFailure } from '@watertight/monitor/collect/account-reader.ts';
import { collectInventory } from '@watertight/monitor/collect/collect-inventory.ts';
import { describe, expect, test } from 'vitest';
import { aProject } from '../../testing/a-project.ts';
import { type DemoStage, demoAccount } from './demo-account.ts';
import type { DemoFunction } from './demo-function.ts';
import { DEMO_COMMITS, demoProject } from './demo-project.ts';

const FUNCTIONS: readonly DemoFunction[] = ['order-api', 'invoice-export', 'catalog-sync'].map((name) => ({
  name,
  account: '111122223333',
  region: 'us-east-1',
  runtime: 'nodejs22.x',
  role: `arn:aws:iam::111122223333:role/${name}-role`,
  memory: 256,
  timeout: 30,
}));

async function auditOf(stage: DemoStage) {
  const absent = (call: `${string}:${string}`) => new ApiFailure(call, 'ResourceNotFoundException', 'none');
  const at = '2026-03-01T00:00:00.000Z';
  const parts = await collectInventory({ source: demoAccount(FUNCTIONS, { stage, at, absent }), now: at });
  const findings = findingsOf(runRules(POSTURE_RULES, createInventory(parts)));
  return { incomplete: parts.incomplete, findings, codes: new Set(findings.map(({ code }) => code)) };
}

describe('the accounts of the demo', () => {
  test('are open in the beginning only, and hide nothing', async () => {
    const first = await auditOf({ isOpen: true, isChangeable: false });
    const later = await auditOf({ isOpen: false, isChangeable: false });
    expect([first.codes.has('WT-INV-01'), later.codes.has('WT-INV-01')]).toEqual([true, false]);
    expect([first.incomplete, later.incomplete]).toEqual([[], []]);
  });

  test('let support change functions in the end, which is a new finding', async () => {
    const before = await auditOf({ isOpen: false, isChangeable: false });
    const after = await auditOf({ isOpen: false, isChangeable: true });
    const known = new Set(before.findings.map(({ fingerprint }) => fingerprint));
    const added = after.findings.filter(({ fingerprint }) => !known.has(fingerprint));
    expect(added.map(({ subject }) => subject.name)).toContain('support');
  });

  test('are the same each time', async () => {
    const stage = { isOpen: true, isChangeable: true };
    expect((await auditOf(stage)).findings).toEqual((await auditOf(stage)).findings);
  });
});

describe('the project of the demo', () => {
  async function codesOf(commit: number): Promise<ReadonlySet<string>> {
    const project = aProject(demoProject(commit));
    try {
      const { stdout } = await project.run('scan', '.', '-f', 'json', '--offline');
      const { findings }: { findings: { code: string }[] } = JSON.parse(stdout);
      return new Set(findings.map(({ code }) => code));
    } finally {
      project.remove();
    }
  }

  test('loses weaknesses from state to state, and keeps the one that the attack takes', async () => {
    const states = await Promise.all(Array.from({ length: DEMO_COMMITS }, (_, commit) => codesOf(commit)));
    const has = (code: string) => states.map((codes) => codes.has(code));
    expect(has('WT-FN-02')).toEqual([true, false, false]);
    expect(has('WT-COD-03')).toEqual([true, true, false]);
    expect(has('WT-INV-06')).toEqual([true, true, true]);
    expect(has('WT-DEP-01')).toEqual([true, true, true]);
  });
});
