import { isEveryAction, knownTexts } from '../../../access/grants/granted-actions.ts';
import { roleStanding } from '../../../access/grants/policy-standing.ts';
import { permissionsOf } from '../../../access/permissions-of.ts';
import { usageOf } from '../../../model/facts-of.ts';
import type { PrincipalUsage } from '../../../model/subjects/account.ts';
import { listText } from '../../list-text.ts';
import { fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/**
 * WT-IAM-15. Judged by what AWS tells of last use. CloudTrail proves use only: what it does not record (data events)
 * may still have happened, so its silence proves nothing.
 */
export const unusedPermissions = definePostureRule({
  id: 'unused-permissions',
  code: 'WT-IAM-15',
  title: 'An execution role has permissions that nothing uses',
  severity: 'low',
  class: 'security',
  risks: ['R4'],
  sameAs: ['CloudSploit lambdaPrivilegeAnalysis', 'CloudSploit rolePolicyUnusedServices'],
  subjects: ['role'],
  needs: ['last-accessed'],
  why: 'What the function does not use, only an attacker would.',
  fix: 'Take the services and actions named here out of the role’s policies.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-policy-generation.html',
  ],
  check: (role, { inventory, settings }) => {
    if (roleStanding(inventory, role) !== 'lambda') return notApplicable('no execution role');
    const usage = usageOf(inventory, role.arn);
    const facts = usage.filter((each) => each.source === 'last-accessed');
    if (facts.length === 0) return unknown('nothing is known of when its permissions were last used');
    const since = Date.parse(inventory.capturedAt) - settings.unusedDays * 86_400_000;
    const used = new Set(usage.filter((each) => isUsed(each, since)).flatMap(namesOf));
    const idle = new Set(facts.flatMap(namesOf).filter((name) => !used.has(name)));
    const granted = permissionsOf(inventory, role)
      .statements.filter(({ statement }) => statement.effect === 'Allow')
      .flatMap(({ statement }) => knownTexts(statement.actions).texts)
      .filter((pattern) => !isEveryAction(pattern));
    const unused = [...new Set(granted)].filter((pattern) => isIdle(pattern, idle));
    return unused.length === 0
      ? PASS
      : fail({ what: `granted and not used for ${settings.unusedDays} days: ${listText(unused, 20)}` });
  },
});

function isUsed({ lastUsed }: PrincipalUsage, since: number): boolean {
  return lastUsed !== undefined && Date.parse(lastUsed) >= since;
}

/** An action that was used shows that its service was. */
function namesOf({ service, action }: PrincipalUsage): readonly string[] {
  const prefix = service.toLowerCase();
  return action === undefined ? [prefix] : [prefix, action.toLowerCase()];
}

function isIdle(pattern: string, idle: ReadonlySet<string>): boolean {
  const lower = pattern.toLowerCase();
  return idle.has(lower) || idle.has(lower.split(':', 1)[0] ?? '');
}
