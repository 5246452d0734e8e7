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
  const each = (write: (made: MadeRole) => string, comment: string) => () =>
    roles.map((made) => `${headOf(made, comment)}${write(made)}`).join('\n');
  return {
    cloudformation: each(({ role, book }) => writeCloudFormation(role, book), '#'),
    sam: each(({ role, book }) => writeSam(role, book), '#'),
    serverless: each(({ role, book }) => writeServerless(role, book), '#'),
    terraform: each(({ role, book }) => writeTerraform(role, book), '#'),
    cdk: each(({ role, book }) => writeCdk(role, book), '//'),
    sarif: () => {
      const report = {
        schema: 'watertight/findings/1' as const,
        tool: { name: 'watertight' as const, version: VERSION },
        target: { kind: 'project' as const, capturedAt: new Date(now).toISOString() },
        findings,
        incomplete,
        summary: summaryOf(findings, { outcomes: [], functions: roles.length, rules: 2 }),
      };
      return `${escapedJson(sarifOf(report, []), 2)}\n`;
    },
  };
}

/** Whose role it is, and what a person still has to decide. Names come from the code: control characters stay out. */
function headOf({ role }: MadeRole, comment: string): string {
  const lines = [
    `Role of ${role.name} (${role.handler})`,
    ...role.unresolved.map(
      ({ file, line, what, because }) => `Not known: ${what} at ${file}:${line}: ${because}`,
    ),
  ];
  return lines.map((line) => `${comment} ${line.replace(/[^\x20-\x7e]/g, '?')}\n`).join('');
}
