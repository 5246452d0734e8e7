import type { EscalationPath } from '../../../access/answers/escalation-path.ts';
import { isServiceLinked } from '../../../access/answers/service-linked.ts';
import { escalationPathsOf } from '../../../access/escalation-paths.ts';
import type { Inventory } from '../../../model/inventory.ts';
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
  clearsWith: ['roles', 'managed-policies'],
  why: 'Permissions that look small add up: who may pass a role to a function and run it, or change the code of a function, acts with the permissions of that role. One stolen key of such a principal is a key to all of them.',
  fix: 'Name the roles in the `Resource` of `iam:PassRole` and limit it by `iam:PassedToService`; name the functions in the `Resource` of `lambda:UpdateFunctionCode` and `lambda:UpdateFunctionConfiguration`; take IAM write actions away or set a `PermissionsBoundary`.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
    'https://pathfinding.cloud/',
  ],
  check: (subject, context) =>
    subject.kind === 'policy' ? judgePolicy(subject, context) : judgePrincipal(subject, context),
});

/** A principal is judged for what no single policy resource explains: those are judged themselves. */
function judgePrincipal(principal: Role | User, { inventory, settings }: RuleContext): Outcome {
  if (isServiceLinked(principal)) return notApplicable('a role of AWS');
  if (isDeployPrincipal(principal.arn, settings)) return notApplicable('a deploy principal');
  const paths = escalationPathsOf(inventory, principal).filter((path) => {
    const [first] = path.chain;
    const policy = first?.subjectId === undefined ? undefined : inventory.byId(first.subjectId);
    return policy?.kind !== 'policy' || !isWhollyIn(path, policy) || !isResource(inventory, policy);
  });
  const outcome = judgePaths(paths);
  return outcome.kind === 'pass' && principal.hasUnknownPolicies === true
    ? unknown(`not all policies of the ${principal.kind} are known`)
    : outcome;
}

function judgePolicy(policy: Policy, { inventory, settings }: RuleContext): Outcome {
  if (!isResource(inventory, policy)) return notApplicable('judged with its principal');
  const holders = policy.attachedTo
    .map((each) => inventory.resolve(each))
    .filter((each) => each?.kind === 'role' || each?.kind === 'user')
    .filter((each) => !isDeployPrincipal(each.arn, settings) && !isServiceLinked(each));
  if (policy.attachedTo.length > 0 && holders.length === 0 && settings.deployPrincipals.length > 0) {
    return notApplicable('a policy of deploy principals');
  }
  const principals = holders.length === 0 ? [someoneWith(policy)] : holders;
  const paths = principals.flatMap((each) => escalationPathsOf(inventory, each));
  return judgePaths(paths.filter((path) => isWhollyIn(path, policy)));
}

function judgePaths(paths: readonly EscalationPath[]): Outcome {
  const sure = paths.filter((each) => each.decision === 'allowed');
  const limited = paths.filter((each) => each.decision === 'conditional' && each.isUnknown !== true);
  if (sure.length > 0) return fail(...sure.slice(0, 5).map(evidenceOf));
  if (limited.length > 0) {
    return { kind: 'fail', evidence: limited.slice(0, 5).map(evidenceOf), severity: 'medium' };
  }
  const [open] = paths;
  return open === undefined ? PASS : unknown(`${open.step}: ${open.because ?? 'a value is not known'}`);
}

function isWhollyIn(path: EscalationPath, policy: Policy): boolean {
  return path.chain.length > 0 && path.chain.every((link) => link.subjectId === policy.id);
}

/** True for a policy that one edits by itself: a managed policy, or an inline one that a template declares apart. */
function isResource(inventory: Inventory, policy: Policy): boolean {
  if (policy.form === 'aws-managed' || policy.form === 'permissions-boundary') return false;
  if (policy.form !== 'inline') return true;
  const name = policy.logicalId ?? policy.address;
  if (name === undefined) return false;
  const holders = policy.attachedTo.map((each) => inventory.resolve(each));
  return !holders.some((each) => (each?.logicalId ?? each?.address) === name);
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
