import { chainOf } from '../../../access/access-answer.ts';
import { functionsOf, isTrustedToLambda } from '../../../access/answers/role-takeovers.ts';
import { mayDoSomewhere } from '../../../access/answers/somewhere.ts';
import type { Decision } from '../../../access/decision.ts';
import { isAdministrator } from '../../../access/grants/is-administrator.ts';
import { mayDo } from '../../../access/principal-access.ts';
import type { Inventory } from '../../../model/inventory.ts';
import type { Role } from '../../../model/subjects/identity.ts';
import { linkEvidence } from '../../answer-evidence.ts';
import { isDeployPrincipal } from '../../deploy-principals.ts';
import { type Evidence, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule, type RuleContext } from '../../rule.ts';

const ON_FUNCTIONS = [
  'lambda:UpdateFunctionCode',
  'lambda:UpdateFunctionConfiguration',
  'lambda:CreateFunction',
  'lambda:PublishLayerVersion',
  'lambda:AddPermission',
  'lambda:AddLayerVersionPermission',
  'lambda:UpdateAlias',
  'lambda:CreateFunctionUrlConfig',
  'lambda:UpdateFunctionUrlConfig',
] as const;

const ON_ITSELF = ['iam:PutRolePolicy', 'iam:AttachRolePolicy', 'iam:UpdateAssumeRolePolicy'] as const;

/** WT-IAM-16 */
export const functionChangesFunctions = definePostureRule({
  id: 'function-changes-functions',
  code: 'WT-IAM-16',
  title: 'A function may change functions, layers or its own role',
  severity: 'high',
  class: 'security',
  risks: ['R9', 'R14'],
  sameAs: ['LambdaGuard LambdaWrite'],
  subjects: ['role'],
  needs: [],
  clearsWith: ['roles', 'managed-policies'],
  why: 'An attacker who gets code to run in the function rewrites other functions, or the function itself, and stays: the next deployment, log and review show nothing of it.',
  fix: 'Take the Lambda write actions and IAM actions out of the execution role; leave changes to the deploy role. Where a function must manage others, name them in `Resource`.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html',
  ],
  check: (role, context) => {
    const { inventory, settings } = context;
    const isOfFunctions = functionsOf(inventory, role).length > 0 || isTrustedToLambda(inventory, role);
    if (!isOfFunctions) return notApplicable('no execution role');
    if (isDeployPrincipal(role.arn, settings)) return notApplicable('a deploy principal');
    if (isAdministrator(inventory, role))
      return notApplicable('the role may do everything, which is a finding of its own');
    return judge(role, context);
  },
});

function judge(role: Role, { inventory }: RuleContext): Outcome {
  const found = [...onFunctions(inventory, role), ...onItself(inventory, role)];
  const sure = found.filter((each) => !each.isUnknown).map((each) => each.evidence);
  if (sure.length > 0) return { kind: 'fail', evidence: sure.slice(0, 10) };
  const [open] = found;
  return open === undefined ? PASS : unknown(`whether the role may ${open.evidence.what} is not known`);
}

interface Found {
  readonly evidence: Evidence;
  readonly isUnknown: boolean;
}

function isOpen(decision: Decision): boolean {
  return decision.kind === 'unknown' && decision.isOnlyDenyOpen !== true;
}

function onFunctions(inventory: Inventory, role: Role): readonly Found[] {
  return ON_FUNCTIONS.flatMap((action) => {
    const answer = mayDoSomewhere(inventory, role, { action });
    if (answer === undefined) return [];
    const [link] = chainOf(answer.decision);
    return [
      {
        evidence: linkEvidence(`${action} on ${answer.resource}`, link),
        isUnknown: isOpen(answer.decision),
      },
    ];
  });
}

function onItself(inventory: Inventory, role: Role): readonly Found[] {
  return ON_ITSELF.flatMap((action) => {
    const decision = mayDo(inventory, role, { action, resource: role.arn ?? '*' });
    if (decision.kind.endsWith('denied')) return [];
    const [link] = chainOf(decision);
    return [{ evidence: linkEvidence(`${action} on itself`, link), isUnknown: isOpen(decision) }];
  });
}
