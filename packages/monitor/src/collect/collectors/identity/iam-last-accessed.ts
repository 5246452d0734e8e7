import { setTimeout as sleep } from 'node:timers/promises';
import { present } from '@watertight/audit/model/present.ts';
import type { PrincipalUsage } from '@watertight/audit/model/subjects/account.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import { type Fields, NO_FIELDS } from '../../parse/fields.ts';
import { readPolicyText } from '../../parse/policy-text.ts';

/** IAM needs some seconds for a report. */
const TRIES = 60;
const WAIT_MILLISECONDS = 500;

/** When the roles of functions last used a service, and an action where IAM tracks it. */
export const iamLastAccessed = defineCollector({
  id: 'iam-last-accessed',
  provides: ['last-accessed'],
  scope: 'account',
  calls: ['iam:ListRoles', 'iam:GenerateServiceLastAccessedDetails', 'iam:GetServiceLastAccessedDetails'],
  async *collect(scope) {
    const roles = scope.list('iam:ListRoles', {}, { facet: 'last-accessed' });
    for await (const found of mapBounded(roles, 5, (role) => readUsage(scope, role)))
      for (const usage of found) yield { kind: 'usage', usage };
  },
});

/** True when Lambda may take the role, or when nobody knows who may. */
function isExecutionRole(role: Fields): boolean {
  const trust = readPolicyText(role.fields('AssumeRolePolicyDocument').raw);
  if (trust === undefined) return true;
  return trust.statements.some(
    ({ principals }) => principals?.some(({ id }) => id === 'lambda.amazonaws.com') === true,
  );
}

async function readUsage(scope: CollectScope, role: Fields): Promise<readonly PrincipalUsage[]> {
  const arn = role.text('Arn');
  if (arn === undefined || !isExecutionRole(role)) return [];
  const purpose = { facet: 'last-accessed', subjectId: arn } as const;
  const input = { Arn: arn, Granularity: 'ACTION_LEVEL' };
  const job = (await scope.get('iam:GenerateServiceLastAccessedDetails', input, purpose))?.text('JobId');
  if (job === undefined || (await waitForReport(scope, job, arn)) !== 'COMPLETED') return [];
  const usage: PrincipalUsage[] = [];
  for await (const service of scope.list('iam:GetServiceLastAccessedDetails', { JobId: job }, purpose))
    usage.push(...usageOf(service, arn));
  return usage;
}

async function waitForReport(scope: CollectScope, job: string, arn: string): Promise<string | undefined> {
  const purpose = { facet: 'last-accessed', subjectId: arn } as const;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await scope.get('iam:GetServiceLastAccessedDetails', { JobId: job }, purpose);
    const status = (answer ?? NO_FIELDS).text('JobStatus');
    if (status !== 'IN_PROGRESS') return status;
    await sleep(WAIT_MILLISECONDS);
  }
  return undefined;
}

function usageOf(service: Fields, principalArn: string): readonly PrincipalUsage[] {
  const name = service.text('ServiceNamespace');
  if (name === undefined) return [];
  const source = 'last-accessed';
  const whole = present({ lastUsed: service.time('LastAuthenticated') });
  const actions = service.list('TrackedActionsLastAccessed').flatMap((each) => {
    const action = each.text('ActionName');
    const lastUsed = present({ lastUsed: each.time('LastAccessedTime') });
    return action === undefined
      ? []
      : [{ principalArn, service: name, action: `${name}:${action}`, ...lastUsed, source } as const];
  });
  return [{ principalArn, service: name, ...whole, source }, ...actions];
}
