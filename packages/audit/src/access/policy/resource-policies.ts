import type { Inventory } from '../../model/inventory.ts';
import type { PolicyDocument, PolicyStatement } from '../../model/policy-document.ts';
import type { Reference } from '../../model/reference.ts';
import type { Role } from '../../model/subjects/identity.ts';
import type { FunctionPermission } from '../../model/subjects/lambda-function.ts';
import type { LayerPermission } from '../../model/subjects/lambda-parts.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import { isUnresolved, valueText } from '../../model/unresolved.ts';
import type { DecisionPolicy } from './request-policies.ts';

/** The subject that an ARN names, and the policies on it. */
export interface GuardedResource {
  readonly subject: Subject | undefined;
  /** Undefined where it is not known whether there is a policy. */
  readonly policies: readonly DecisionPolicy[] | undefined;
}

const OUTSIDE: GuardedResource = { subject: undefined, policies: undefined };
const guarded = new WeakMap<Inventory, Map<string, GuardedResource>>();

/**
 * The policies on the resource that an ARN names: statements of a function or layer, the trust policy of a role, and any
 * `resource-policy` subject. An object in a bucket, or an alias of a function, is guarded by the policy of the whole.
 */
export function resourcePolicies(inventory: Inventory, arn: string): GuardedResource {
  let known = guarded.get(inventory);
  if (known === undefined) {
    known = indexed(inventory);
    guarded.set(inventory, known);
  }
  return known.get(arn) ?? known.get(wholeOf(arn)) ?? OUTSIDE;
}

/** `bucket` of `bucket/key`, the function of an alias, the log group of `…:*`. */
function wholeOf(arn: string): string {
  const [, , service, , , kind] = arn.split(':', 6);
  if (service === 's3') return arn.slice(0, end(arn, '/'));
  if (service === 'lambda' && (kind === 'function' || kind === 'layer'))
    return arn.split(':').slice(0, 7).join(':');
  if (service === 'dynamodb') return arn.split('/').slice(0, 2).join('/');
  return arn.endsWith(':*') ? arn.slice(0, -2) : arn;
}

function end(text: string, mark: string): number {
  const at = text.indexOf(mark);
  return at < 0 ? text.length : at;
}

function indexed(inventory: Inventory): Map<string, GuardedResource> {
  const bySubject = policiesBySubject(inventory);
  const index = new Map<string, GuardedResource>();
  for (const subject of inventory.subjects) {
    if (subject.arn === undefined) continue;
    const policies = [...(bySubject.get(subject.id) ?? []), ...ownPolicies(inventory, subject)];
    const entry = { subject, policies: isUnknown(subject) ? undefined : policies };
    index.set(subject.arn, entry);
    if (subject.kind === 'layer') index.set(wholeOf(subject.arn), entry);
  }
  return index;
}

function isUnknown(subject: Subject): boolean {
  return subject.kind === 'role' && subject.trustPolicy === undefined;
}

function policiesBySubject(inventory: Inventory): ReadonlyMap<string, readonly DecisionPolicy[]> {
  const index = new Map<string, DecisionPolicy[]>();
  const add = (on: Reference, policy: DecisionPolicy) => {
    const target = inventory.resolve(on);
    if (target === undefined) return;
    const list = index.get(target.id);
    if (list === undefined) index.set(target.id, [policy]);
    else list.push(policy);
  };
  for (const policy of inventory.ofKind('resource-policy')) {
    const source = {
      form: 'resource',
      label: `policy of ${valueText(policy.name)}`,
      subjectId: policy.id,
    } as const;
    for (const on of policy.on) add(on, { source, document: policy.document });
  }
  for (const permission of inventory.ofKind('permission')) {
    add(permission.function, statementPolicy(inventory, permission));
  }
  for (const permission of inventory.ofKind('layer-permission')) {
    add(permission.layer, statementPolicy(inventory, permission));
  }
  return index;
}

/** A statement that is a subject of its own, as a policy of one statement. */
function statementPolicy(
  inventory: Inventory,
  permission: FunctionPermission | LayerPermission,
): DecisionPolicy {
  const isFunction = permission.kind === 'permission';
  const on = isFunction ? permission.function : permission.layer;
  const target = inventory.resolve(on);
  const what = isFunction ? 'resource policy of function' : 'resource policy of layer';
  return {
    source: {
      form: 'resource',
      label: `${what} ${valueText(target?.name)}`,
      subjectId: permission.id,
    },
    document: {
      version: '2012-10-17',
      statements: [withResource(permission, target?.arn)],
      problems: [],
    },
  };
}

/** A grant with a qualifier speaks of that version or alias only, and one without of the unqualified function only. */
function withResource(
  permission: FunctionPermission | LayerPermission,
  arn: string | undefined,
): PolicyStatement {
  const { statement } = permission;
  if (permission.kind === 'layer-permission' || arn === undefined) return statement;
  const { qualifier } = permission;
  if (qualifier === undefined)
    return statement.resources === undefined ? { ...statement, resources: [arn] } : statement;
  const text = isUnresolved(qualifier) ? `<?${qualifier.expression.replaceAll(/[<>]/g, '')}>` : qualifier;
  const resource = isUnresolved(qualifier)
    ? ({ kind: 'unresolved', expression: qualifier.expression, text: `${arn}:${text}` } as const)
    : `${arn}:${text}`;
  return { ...statement, resources: [resource] };
}

/** Policies that a subject holds itself, and AWS's default where there is none. */
function ownPolicies(inventory: Inventory, subject: Subject): readonly DecisionPolicy[] {
  if (subject.kind === 'role') return trustOf(subject);
  if (subject.kind === 'function') return gapOf(inventory, subject);
  const hasPolicy =
    subject.kind !== 'key' ||
    inventory
      .ofKind('resource-policy')
      .some(
        (each) => each.service === 'kms' && each.on.some((on) => inventory.resolve(on)?.id === subject.id),
      );
  return hasPolicy
    ? []
    : [
        {
          source: { form: 'resource', label: 'default key policy', subjectId: subject.id },
          document: defaultKeyPolicy(subject.account),
        },
      ];
}

function trustOf(role: Role): readonly DecisionPolicy[] {
  if (role.trustPolicy === undefined) return [];
  const source = {
    form: 'trust',
    label: `trust policy of role ${valueText(role.name)}`,
    subjectId: role.id,
  } as const;
  return [{ source, document: role.trustPolicy }];
}

/** AddPermission makes Allow statements only, so an unread function policy takes nothing away. */
function gapOf(inventory: Inventory, subject: Subject): readonly DecisionPolicy[] {
  const gap = inventory.source === 'account' ? inventory.gap('function-policies', subject) : undefined;
  if (gap === undefined) return [];
  const source = {
    form: 'resource',
    label: `resource policy of function ${valueText(subject.name)}`,
    subjectId: subject.id,
  } as const;
  return [{ source, document: { because: gap.because, onlyAllows: true } }];
}

/** https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html */
function defaultKeyPolicy(account: string): PolicyDocument {
  return {
    version: '2012-10-17',
    statements: [
      {
        effect: 'Allow',
        actions: ['kms:*'],
        resources: ['*'],
        principals: [{ type: 'AWS', id: `arn:aws:iam::${account}:root` }],
        conditions: [],
        index: 0,
      },
    ],
    problems: [],
  };
}
