import { joinedText } from '../cloudformation/text-parts.ts';
import { entriesOf, type Tree, valueTree } from '../tree/tree.ts';
import { isInVpc, isTraced, logGroupArn } from './function-resources.ts';
import { normalizedName } from './naming.ts';
import { functionRole, providerRole, type RoleSettings, roleChoice } from './role-settings.ts';
import { type ServerlessFunction, type ServerlessService, stackName } from './service.ts';
import type { Grant, Stack } from './stack.ts';
import { attributeOf, joined, refTo, type TreeRecord, type TreeSource, treeOf } from './tree-source.ts';

/** Logical id of the role that the functions of a service share. */
export const SHARED_ROLE = 'IamRoleLambdaExecution';

/** Logical id of a role made for one function. */
export function ownRoleId(key: string): string {
  return `${normalizedName(key)}IamRoleLambdaExecution`;
}

/** The node that a function's `Role` is. */
export function roleOf(service: ServerlessService, fn: ServerlessFunction): TreeSource {
  const choice = roleChoice(service, fn);
  if (choice.kind === 'shared') return attributeOf(SHARED_ROLE, 'Arn');
  if (choice.kind === 'own') return attributeOf(ownRoleId(fn.key), 'Arn');
  const { role } = choice;
  const isLogicalId = role.kind === 'scalar' && /^[A-Za-z0-9]+$/.test(role.text);
  return isLogicalId ? attributeOf(role.text, 'Arn') : role;
}

/** The roles that the framework makes: after everything that grants them something. */
export function addRoles(service: ServerlessService, stack: Stack): void {
  const choices = service.functions.map((fn) => ({ fn, choice: roleChoice(service, fn) }));
  const sharing = choices.flatMap(({ fn, choice }) => (choice.kind === 'shared' ? [fn] : []));
  if (sharing.length > 0) {
    const name = valueTree(joinedText([stackName(service), '-', service.region, '-lambdaRole'], 'role name'));
    addRole(service, { id: SHARED_ROLE, name, settings: providerRole(service), functions: sharing }, stack);
  }
  for (const { fn, choice } of choices) {
    if (choice.kind !== 'own') continue;
    const name = joinedText([stackName(service), '-', fn.key, '-', service.region, '-lambdaRole'], 'role name');
    const settings = functionRole(service, fn, choice.inherits);
    const plan = { id: ownRoleId(fn.key), name: valueTree(name), settings, functions: [fn], owner: fn.key };
    addRole(service, plan, stack);
  }
}

interface RolePlan {
  readonly id: string;
  readonly name: Tree;
  readonly settings: RoleSettings;
  readonly functions: readonly ServerlessFunction[];
  readonly owner?: string;
}

const LAMBDA_MANAGED_VPC = 'service-role/AWSLambdaVPCAccessExecutionRole';

function addRole(service: ServerlessService, plan: RolePlan, stack: Stack): void {
  const { settings, functions } = plan;
  const keys = new Set(functions.map((fn) => fn.key));
  const services = new Set(['lambda.amazonaws.com', ...[...keys].flatMap((key) => [...(stack.trusted.get(key) ?? [])])]);
  const inVpc = functions.some((fn) => isInVpc(service, fn));
  const at = settings.at?.at;
  stack.add(plan.id, 'AWS::IAM::Role', {
    properties: {
      RoleName: settings.name ?? plan.name,
      Path: settings.path ?? '/',
      PermissionsBoundary: settings.permissionsBoundary,
      Tags: settings.tags === undefined ? undefined : entriesOf(settings.tags).map(([Key, Value]) => ({ Key, Value })),
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: [...services] }, Action: ['sts:AssumeRole'] }],
      },
      ManagedPolicyArns: [
        ...(inVpc ? [joined('arn:', refTo('AWS::Partition'), `:iam::aws:policy/${LAMBDA_MANAGED_VPC}`)] : []),
        ...settings.managedPolicies,
      ],
      Policies: [
        {
          PolicyName: valueTree(joinedText([service.stage, '-', service.name, '-lambda'], 'policy name'), at),
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              ...platformStatements(service, functions),
              ...stack.grants.filter((each) => keys.has(each.owner)).map((each) => grantStatement(each)),
              ...settings.statements,
            ],
          },
        },
      ],
    },
    at,
    ...(plan.owner === undefined ? {} : { owner: plan.owner }),
  });
}

/** Logs and traces. */
function platformStatements(
  service: ServerlessService,
  functions: readonly ServerlessFunction[],
): readonly TreeRecord[] {
  const groups = functions.map((fn) => logGroupArn(service, fn));
  const traced = functions.some((fn) => isTraced(service, fn));
  return [
    { Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:CreateLogGroup', 'logs:TagResource'], Resource: groups },
    { Effect: 'Allow', Action: ['logs:PutLogEvents'], Resource: groups },
    ...(traced
      ? [{ Effect: 'Allow', Action: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], Resource: ['*'] }]
      : []),
  ];
}

function grantStatement({ actions, resource, at }: Grant): TreeSource {
  return treeOf({ Effect: 'Allow', Action: actions, Resource: [resource] }, at);
}
