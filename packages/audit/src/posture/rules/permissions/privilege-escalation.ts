import { isServiceLinked } from '../../../access/answers/service-linked.ts';
import type { EscalationPath } from '../../../access/answers/escalation-path.ts';
import { escalationPathsOf } from '../../../access/escalation-paths.ts';
import { referenceTo } from '../../../model/reference.ts';
import type { Policy, Role, User } from '../../../model/subjects/identity.ts';
import { linkEvidence } from '../../answer-evidence.ts';
import { isDeployPrincipal } from '../../deploy-principals.ts';
import { fail, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule, type RuleContext } from '../../rule.ts';

/** WT-IAM-06 */
export const privilegeEscalation = definePostureRule({
  id: 'privilege-escalation',
  code: 'WT-IAM-06',
  title: 'A principal can get more permissions than it was given',
  severity: 'high',
  class: 'security',
  risks: ['R4'],
  sameAs: [
    'Checkov CKV_AWS_110',
    'Checkov CKV_AWS_286',
    'Prowler iam_inline_policy_allows_privilege_escalation',
    'Prowler iam_policy_allows_privilege_escalation',
    'LambdaGuard PrivilegeEscalation',
  ],
  subjects: ['role', 'user', 'policy'],
  needs: [],
  why: 'Permissions that look small add up: who may pass a role to a function and run it, or change the code of a function, acts with the permissions of that role. One stolen key of such a principal is a key to all of them.',
  fix: 'Name the roles in the `Resource` of `iam:PassRole` and limit it by `iam:PassedToService`; name the functions in the `Resource` of `lambda:UpdateFunctionCode` and `lambda:UpdateFunctionConfiguration`; take IAM write actions away or set a `PermissionsBoundary`.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
    'https://pathfinding.cloud/',
  ],
  check: (subject, context) => {
    if (subject.kind !== 'policy') return judge(subject, context);
    // Inline and attached policies are judged with who has them.
    const isAlone =
      subject.form !== 'inline' && subject.form !== 'aws-managed' && subject.attachedTo.length === 0;
    if (!isAlone || subject.form === 'permissions-boundary')
      return notApplicable('judged with its principals');
    return judge(someoneWith(subject), context);
  },
});

function judge(principal: Role | User, { inventory, settings }: RuleContext): Outcome {
  if (isServiceLinked(principal)) return notApplicable('a role of AWS');
  if (isDeployPrincipal(principal.arn, settings)) return notApplicable('a deploy principal');
  const paths = escalationPathsOf(inventory, principal);
  const sure = paths.filter((each) => each.decision === 'allowed');
  const limited = paths.filter((each) => each.decision === 'conditional' && each.isUnknown !== true);
  if (sure.length > 0) return fail(...sure.slice(0, 5).map(evidenceOf));
  if (limited.length > 0)
    return { kind: 'fail', evidence: limited.slice(0, 5).map(evidenceOf), severity: 'medium' };
  const [open] = paths;
  return open === undefined ? PASS : unknown(`${open.step}: ${open.because ?? 'a value is not known'}`);
}

function evidenceOf(path: EscalationPath): ReturnType<typeof linkEvidence> {
  const condition = path.because === undefined ? '' : `, if ${path.because}`;
  return linkEvidence(`${path.step} (${path.actions.join(', ')})${condition}`, path.chain[0]);
}

/** Whoever would have this policy and nothing else. */
function someoneWith(policy: Policy): Role {
  return {
    kind: 'role',
    id: `${policy.id}#holder`,
    name: policy.name,
    account: policy.account,
    region: '',
    arn: `arn:aws:iam::${policy.account}:role/<?holder>`,
    policies: [referenceTo(policy.id)],
    managedPolicyArns: [],
  };
}
