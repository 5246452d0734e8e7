import type { Inventory } from '../../model/inventory.ts';
import type { Role, User } from '../../model/subjects/identity.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import { known, valueText } from '../../model/unresolved.ts';
import { type AnswerParty, isDenied, subjectParty } from '../access-answer.ts';
import type { Decision } from '../decision.ts';
import { type EscalationPath, escalationPath } from '../escalation-path.ts';
import type { RequestContext } from '../policy/access-request.ts';
import { mayDo, mayOutsiderDo } from '../principal-access.ts';
import { speaksOf } from './candidates.ts';
import { givesMore } from './gives-more.ts';
import { repositoryArn } from './repository-arn.ts';

/** One action of a path. */
interface Need {
  readonly action: string;
  readonly resource: string;
  readonly context?: RequestContext;
}

/** A path through one function, before it is asked whether the principal may take it. */
interface FunctionPath {
  readonly id: string;
  readonly step: string;
  readonly needs: readonly Need[];
  readonly because?: string;
}

const ANY_SOURCE: RequestContext = {
  'lambda:InvokedViaFunctionUrl': 'false',
  'lambda:FunctionUrlAuthType': null,
};

/**
 * Paths through a function that has more permissions than the principal: its code, layers, environment, alias, URL, event
 * sources, deployment package, and the services that may invoke it. Replacing its code and swapping its role are takeovers
 * of the role (`role-takeovers.ts`).
 */
export function functionEscalations(inventory: Inventory, principal: Role | User): readonly EscalationPath[] {
  return inventory.ofKind('function').flatMap((fn) => {
    const role = inventory.resolveAs('role', fn.role);
    if (role === undefined) return [];
    const paths = pathsThrough(inventory, fn).filter((path) =>
      path.needs.every((need) => mayConcern(inventory, principal, need)),
    );
    if (paths.length === 0 || !givesMore(inventory, principal, role)) return [];
    return paths.flatMap((path) => {
      const decisions = path.needs.map((need) => mayDo(inventory, principal, need));
      return escalationPath(decisions, partsOf(path, subjectParty(role)));
    });
  });
}

function mayConcern(inventory: Inventory, principal: Role | User, { action }: Need): boolean {
  return speaksOf(inventory, principal, action.toLowerCase());
}

function partsOf(path: FunctionPath, target: AnswerParty): Parameters<typeof escalationPath>[1] {
  const { id, step, needs, because } = path;
  const actions = needs.map((need) => need.action);
  return { id, step, actions, target, ...(because === undefined ? {} : { because }) };
}

const remembered = new WeakMap<Inventory, Map<string, readonly FunctionPath[]>>();

function pathsThrough(inventory: Inventory, fn: LambdaFunction): readonly FunctionPath[] {
  let paths = remembered.get(inventory);
  if (paths === undefined) {
    paths = new Map();
    remembered.set(inventory, paths);
  }
  const found = paths.get(fn.id) ?? [
    ...configurationPaths(fn),
    ...aliasPaths(inventory, fn),
    ...openingPaths(fn),
    ...signingPaths(inventory, fn),
    ...deploymentPaths(inventory, fn),
    ...servicePaths(inventory, fn),
  ];
  paths.set(fn.id, found);
  return found;
}

function configurationPaths(fn: LambdaFunction): readonly FunctionPath[] {
  const name = valueText(fn.name);
  const change = { action: 'lambda:UpdateFunctionConfiguration', resource: arnOf(fn) };
  return [
    {
      id: 'hostile-layer',
      step: `attach a layer of one's own to function ${name}`,
      needs: [{ ...change, context: { 'lambda:Layer': hostileLayer(fn) } }],
    },
    {
      id: 'code-loading-environment',
      step: `set AWS_LAMBDA_EXEC_WRAPPER or NODE_OPTIONS of function ${name}`,
      needs: [{ ...change, context: { 'lambda:Layer': null } }],
    },
  ];
}

/** A layer of some other account. */
function hostileLayer({ region }: LambdaFunction): string {
  return `arn:aws:lambda:${region}:999999999999:layer:any:1`;
}

function aliasPaths(inventory: Inventory, fn: LambdaFunction): readonly FunctionPath[] {
  const hasAlias = inventory
    .ofKind('alias')
    .some((each) => inventory.resolveAs('function', each.function)?.id === fn.id);
  if (!hasAlias) return [];
  const step = `point an alias of function ${valueText(fn.name)} at another version`;
  const because = 'a version with weaker code exists';
  return [
    { id: 'alias-shift', step, needs: [{ action: 'lambda:UpdateAlias', resource: arnOf(fn) }], because },
  ];
}

function openingPaths(fn: LambdaFunction): readonly FunctionPath[] {
  const name = valueText(fn.name);
  const because = 'the function does for its caller what its role may';
  return [
    {
      id: 'open-function-url',
      step: `open a URL of function ${name} to everyone`,
      needs: [
        {
          action: 'lambda:CreateFunctionUrlConfig',
          resource: arnOf(fn),
          context: { 'lambda:FunctionUrlAuthType': 'NONE' },
        },
        {
          action: 'lambda:AddPermission',
          resource: arnOf(fn),
          context: { 'lambda:FunctionUrlAuthType': 'NONE', 'lambda:Principal': '*' },
        },
      ],
      because,
    },
    {
      id: 'connect-event-source',
      step: `connect an event source of one's own to function ${name}`,
      needs: [
        {
          action: 'lambda:CreateEventSourceMapping',
          resource: `arn:aws:lambda:${fn.region}:${fn.account}:event-source-mapping:<?id>`,
          context: { 'lambda:FunctionArn': arnOf(fn) },
        },
      ],
      because: 'the execution role of the function may read the source, and the function trusts its events',
    },
  ];
}

function signingPaths(inventory: Inventory, fn: LambdaFunction): readonly FunctionPath[] {
  const config = inventory.resolveAs('code-signing-config', fn.codeSigningConfig);
  if (known(config?.untrustedArtifactOnDeployment) !== 'Enforce') return [];
  return [
    {
      id: 'remove-code-signing',
      step: `remove code signing from function ${valueText(fn.name)} and replace its code`,
      needs: ['lambda:DeleteFunctionCodeSigningConfig', 'lambda:UpdateFunctionCode'].map((action) => ({
        action,
        resource: arnOf(fn),
      })),
    },
  ];
}

function deploymentPaths(inventory: Inventory, fn: LambdaFunction): readonly FunctionPath[] {
  const name = valueText(fn.name);
  const bucket = known(fn.code?.bucket);
  const key = known(fn.code?.key);
  const image = known(fn.code?.imageUri);
  const repository = image === undefined ? undefined : repositoryArn(inventory, image);
  const because = 'the next deployment takes it';
  return [
    ...(bucket === undefined || key === undefined
      ? []
      : [
          {
            id: 'overwrite-package',
            step: `overwrite ${bucket}/${key}, from which function ${name} is deployed`,
            needs: [{ action: 's3:PutObject', resource: `arn:aws:s3:::${bucket}/${key}` }],
            because,
          },
        ]),
    ...(repository === undefined
      ? []
      : [
          {
            id: 'overwrite-image',
            step: `move the tag of image ${image}, from which function ${name} is deployed`,
            needs: [{ action: 'ecr:PutImage', resource: repository }],
            because,
          },
        ]),
  ];
}

/** A service that may invoke the function from any source lends that right to whoever configures one. */
function servicePaths(inventory: Inventory, fn: LambdaFunction): readonly FunctionPath[] {
  const name = valueText(fn.name);
  const because = 'the function does for its caller what its role may';
  return [
    ...(invokesFromAnywhere(inventory, fn, 'events.amazonaws.com')
      ? [
          {
            id: 'event-rule-target',
            step: `make function ${name} a target of an EventBridge rule`,
            needs: ['events:PutRule', 'events:PutTargets'].map((action) => ({
              action,
              resource: `arn:aws:events:${fn.region}:${fn.account}:rule/<?rule>`,
            })),
            because,
          },
        ]
      : []),
    ...(invokesFromAnywhere(inventory, fn, 'apigateway.amazonaws.com')
      ? [
          {
            id: 'api-integration',
            step: `point an integration of an API at function ${name}`,
            needs: ['apigateway:PATCH', 'apigateway:POST'].map((action) => ({
              action,
              resource: `arn:aws:apigateway:${fn.region}::/restapis/<?api>`,
            })),
            because,
          },
        ]
      : []),
  ];
}

function invokesFromAnywhere(inventory: Inventory, fn: LambdaFunction, service: string): boolean {
  const decision: Decision = mayOutsiderDo(
    inventory,
    { kind: 'service', id: service },
    {
      action: 'lambda:InvokeFunction',
      resource: arnOf(fn),
      context: { ...ANY_SOURCE, 'aws:SourceAccount': fn.account },
    },
  );
  return !isDenied(decision) && decision.conditions.length === 0;
}

function arnOf(fn: LambdaFunction): string {
  return fn.arn ?? fn.id;
}

/** What a role may be used for when any role could be passed: in a template the account's other roles are not known. */
export function wildcardEscalations(inventory: Inventory, principal: Role | User): readonly EscalationPath[] {
  if (inventory.source === 'account') return [];
  const { account } = principal;
  const anyFunction = `arn:aws:lambda:<?region>:${account}:function:<?name>`;
  const anyRole = `arn:aws:iam::${account}:role/<?name>`;
  const paths: readonly (FunctionPath & { readonly on: string })[] = [
    {
      id: 'pass-role-new-function',
      on: 'any role that trusts Lambda',
      step: 'create a function with any role that trusts Lambda',
      needs: [
        {
          action: 'iam:PassRole',
          resource: anyRole,
          context: { 'iam:PassedToService': 'lambda.amazonaws.com' },
        },
        { action: 'lambda:CreateFunction', resource: anyFunction },
      ],
    },
    {
      id: 'replace-function-code',
      on: 'the role of any function',
      step: 'replace the code of any function',
      needs: [{ action: 'lambda:UpdateFunctionCode', resource: anyFunction }],
    },
    {
      id: 'rewrite-trust-policy',
      on: 'any role',
      step: 'rewrite the trust policy of any role and assume it',
      needs: [{ action: 'iam:UpdateAssumeRolePolicy', resource: anyRole }],
    },
    {
      id: 'create-access-key',
      on: 'any user',
      step: 'make an access key of any user',
      needs: [{ action: 'iam:CreateAccessKey', resource: `arn:aws:iam::${account}:user/<?name>` }],
    },
  ];
  return paths.flatMap((path) => {
    if (!path.needs.every((need) => mayConcern(inventory, principal, need))) return [];
    const decisions = path.needs.map((need) => mayDo(inventory, principal, need));
    // Of names that are not known only a sure answer says something: it holds for any of them.
    if (decisions.some((each) => each.kind === 'unknown')) return [];
    return escalationPath(decisions, partsOf(path, { label: path.on, kind: 'any' }));
  });
}
