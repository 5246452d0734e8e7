import { resolve } from 'node:path';
import { runRules } from '@watertight/audit/posture/run-rules.ts';
import { baselineText } from '@watertight/audit/report/baseline.ts';
import { findingsOf } from '@watertight/audit/report/findings-report.ts';
import { answer, type CommandRun, finish } from '../command-run.ts';
import { writeWhole } from '../output/write-whole.ts';
import { chooseRules } from '../project/choose-rules.ts';
import { type AccountOptions, lookAtAccount } from '../project/look-at-account.ts';
import { BASELINE_FILE } from '../project/recorded-decisions.ts';
import { ruleSettings } from '../project/rule-settings.ts';
import { lookForScan } from './scan.ts';

/** `watertight baseline create`: the present findings, as a file that later runs compare with. */
export async function runBaselineCreate(
  run: CommandRun,
  paths: readonly string[],
  options: AccountOptions,
): Promise<number> {
  const { POSTURE_RULES } = await import('@watertight/audit/posture/posture-rules.generated.ts');
  const looked =
    options.snapshot === undefined ? await lookForScan(run, paths, {}) : await lookAtAccount(run, options);
  const rules = chooseRules(POSTURE_RULES, {});
  const outcomes = looked.inventories.flatMap((inventory) =>
    runRules(rules, inventory, ruleSettings(run.settings)),
  );
  const findings = findingsOf(outcomes);
  const file = resolve(run.cwd, BASELINE_FILE);
  writeWhole(file, baselineText(findings));
  answer(run, {
    document: { schema: 'watertight/baseline-created/1', file: BASELINE_FILE, findings: findings.length },
    tables: [],
    empty: `${BASELINE_FILE}: ${findings.length} findings; from now on: watertight scan --new-only`,
  });
  return finish(run, {
    found: [],
    incomplete: looked.inventories.length === 0 || looked.incomplete.length > 0,
  });
}
