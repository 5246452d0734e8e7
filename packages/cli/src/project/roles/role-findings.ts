import { createHash } from 'node:crypto';
import type { Severity } from '@watertight/audit/model/severity.ts';
import type { SourcePlace } from '@watertight/audit/model/source-place.ts';
import type { Finding } from '@watertight/audit/report/finding.ts';
import { findingSubject } from '@watertight/audit/report/finding-of.ts';
import type { SarifRule } from '@watertight/audit/report/sarif.ts';
import type { MadeRole } from './function-roles.ts';

const WHY = 'Whoever takes over the function has every permission of its role.';

/** The two rules of `roles --check`, as code scanning is told of them. */
export const ROLE_RULES: readonly SarifRule[] = [
  {
    id: 'role-excess',
    code: 'WT-ROLE-01',
    severity: 'medium',
    class: 'security',
    risks: ['R4'],
    title: 'A role allows what its function does not need',
    why: WHY,
    fix: 'Take it out of the policy, or run `watertight roles --write`.',
    references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html'],
  },
  {
    id: 'role-missing',
    code: 'WT-ROLE-02',
    severity: 'high',
    class: 'security',
    risks: ['R4'],
    title: 'A role lacks what its function calls',
    why: 'The call is denied when the function makes it.',
    fix: 'Add it to the policy, or run `watertight roles --write`.',
    references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html'],
  },
];

/** What `roles --check` finds wrong with present roles, as findings: code scanning shows them at their lines. */
export function roleFindings(roles: readonly MadeRole[]): readonly Finding[] {
  return roles.flatMap((made) => {
    const { current } = made;
    if (current === undefined) return [];
    const excess = current.excess.map((each) =>
      finding(made, {
        rule: 'role-excess',
        code: 'WT-ROLE-01',
        severity: 'medium',
        title: `The role allows ${each.action}, which the function does not need`,
        proof: `${sentence(each.because)}; granted on ${each.resources.join(', ')} by ${each.policy}`,
        fix: 'Take it out of the policy, or run `watertight roles --write`.',
        at: each.at,
      }),
    );
    const missing = current.missing.map((each) =>
      finding(made, {
        rule: 'role-missing',
        code: 'WT-ROLE-02',
        severity: 'high',
        title: `The role lacks ${each.action}, which the function calls`,
        proof: `Needed on ${each.resource}`,
        fix: 'Add it to the policy, or run `watertight roles --write`.',
        at: each.evidence.find(({ line }) => line !== undefined),
      }),
    );
    return [...excess, ...missing];
  });
}

function sentence(text: string): string {
  // An action begins its sentence as AWS writes it.
  return /^[a-z0-9-]+:/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

interface Difference {
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly proof: string;
  readonly fix: string;
  readonly at: SourcePlace | undefined;
}

function finding({ role, declared }: MadeRole, { proof, at, ...rest }: Difference): Finding {
  const place = at ?? declared?.fn.at;
  const key = `${rest.code}\n${role.name}\n${rest.title}\n${proof}`;
  return {
    ...rest,
    fingerprint: createHash('sha256').update(key).digest('hex').slice(0, 32),
    class: 'security',
    outcome: 'fail',
    risks: ['R4'],
    subject: declared === undefined ? { kind: 'function', name: role.name } : findingSubject(declared.fn),
    ...(place === undefined
      ? {}
      : { at: { file: place.file, ...(place.line === undefined ? {} : { line: place.line }) } }),
    evidence: [{ what: proof }],
    why: ROLE_RULES.find(({ id }) => id === rest.rule)?.why ?? WHY,
    suppressed: null,
  };
}
