import { writeCdk } from '@watertight/audit/code/least-privilege/writers/write-cdk.ts';
import { writeCloudFormation } from '@watertight/audit/code/least-privilege/writers/write-cloudformation.ts';
import { writeSam } from '@watertight/audit/code/least-privilege/writers/write-sam.ts';
import { writeServerless } from '@watertight/audit/code/least-privilege/writers/write-serverless.ts';
import { writeTerraform } from '@watertight/audit/code/least-privilege/writers/write-terraform.ts';
import type { Incomplete } from '@watertight/audit/model/inventory.ts';
import type { Finding } from '@watertight/audit/report/finding.ts';
import { summaryOf } from '@watertight/audit/report/findings-report.ts';
import { sarifOf } from '@watertight/audit/report/sarif.ts';
import { VERSION } from '../../commands/version.ts';
import type { RoleFormat } from '../../output/answer.ts';
import { escapedJson } from '../../output/escape-text.ts';
import type { MadeRole } from './function-roles.ts';
import { ROLE_RULES } from './role-findings.ts';

const NONE = { pass: 0, fail: 0, 'not-applicable': 0, unknown: 0 };

/** Roles in each template language, and their differences for code scanning. */
export function roleRenderings(
  roles: readonly MadeRole[],
  {
    findings,
    incomplete,
    now,
  }: {
    readonly findings: readonly Finding[];
    readonly incomplete: readonly Incomplete[];
    readonly now: number;
  },
): Readonly<Record<RoleFormat | 'sarif', () => string>> {
  return {
    cloudformation: () => writeCloudFormation(roles),
    sam: () => writeSam(roles),
    serverless: () => serverlessText(roles),
    terraform: () => writeTerraform(roles),
    cdk: () => writeCdk(roles),
    sarif: () => {
      const report = {
        schema: 'watertight/findings/1' as const,
        tool: { name: 'watertight' as const, version: VERSION },
        target: { kind: 'project' as const, capturedAt: new Date(now).toISOString() },
        findings,
        incomplete,
        summary: summaryOf(findings, { outcomes: NONE, functions: roles.length, rules: 2 }),
      };
      return `${escapedJson(sarifOf(report, ROLE_RULES), 2)}\n`;
    },
  };
}

/** Each service has a form of its own; in one document the plugin's is what every function can have. */
function serverlessText(roles: readonly MadeRole[]): string {
  const [form = 'plugin', ...others] = new Set(roles.map((each) => each.form ?? 'plugin'));
  return writeServerless(roles, others.length === 0 ? form : 'plugin');
}
