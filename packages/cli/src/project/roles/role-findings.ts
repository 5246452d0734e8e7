import { createHash } from 'node:crypto';
import type { Severity } from '@watertight/audit/model/severity.ts';
import type { SourcePlace } from '@watertight/audit/model/source-place.ts';
import type { Finding } from '@watertight/audit/report/finding.ts';
import { findingSubject } from '@watertight/audit/report/finding-of.ts';
import type { MadeRole } from './function-roles.ts';

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
        proof: `${each.because}; granted on ${each.resources.join(', ')} by ${each.policy}`,
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
        proof: `needed on ${each.resource}`,
        fix: 'Add it to the policy, or run `watertight roles --write`.',
        at: each.evidence.find(({ line }) => line !== undefined),
      }),
    );
    return [...excess, ...missing];
  });
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
    why: 'Whoever takes over the function has every permission of its role.',
    suppressed: null,
  };
}
