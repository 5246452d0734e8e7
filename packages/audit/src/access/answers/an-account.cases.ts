import {
  aDocument,
  aFunction,
  anAwsPrincipal,
  aPolicy,
  aRole,
  aService,
  aStatement,
  aSubject,
} from '../../model/a-subject.cases.ts';
import { createInventory, type Inventory } from '../../model/inventory.ts';
import type { PolicyStatement } from '../../model/policy-document.ts';
import { referenceTo } from '../../model/reference.ts';
import type { Role } from '../../model/subjects/identity.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import type { Subject } from '../../model/subjects/subject.ts';

/** Builders for tests that need several roles and functions. */

export const ACCOUNT = '123456789012';

export function roleArn(name: string): string {
  return `arn:aws:iam::${ACCOUNT}:role/${name}`;
}

export function functionArn(name: string): string {
  return `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:${name}`;
}

/** A statement that allows. */
export function may(
  actions: string | readonly string[],
  resources: string | readonly string[] = '*',
): Partial<PolicyStatement> {
  return { actions: [actions].flat(), resources: [resources].flat() };
}

/** A role that an AWS account (`root`), Lambda or nobody may assume, and its inline policy. */
export function aRoleThatMay(
  name: string,
  statements: readonly Partial<PolicyStatement>[],
  parts: Partial<Role> & { readonly trusts?: string } = {},
): readonly [Role, Subject] {
  const { trusts = 'lambda.amazonaws.com', ...rest } = parts;
  const principal = trusts.endsWith('.amazonaws.com') ? aService(trusts) : anAwsPrincipal(trusts);
  const policy = aPolicy(aDocument(...statements.map((each) => aStatement(each))), {
    id: `${roleArn(name)}/policy/inline`,
    attachedTo: [referenceTo(roleArn(name))],
  });
  const role = aRole({
    name,
    policies: [referenceTo(policy.id)],
    trustPolicy: aDocument(aStatement({ actions: ['sts:AssumeRole'], principals: [principal] })),
    ...rest,
  });
  return [role, policy];
}

/** A user and its inline policy. */
export function aUserThatMay(
  name: string,
  statements: readonly Partial<PolicyStatement>[],
): readonly Subject[] {
  const arn = `arn:aws:iam::${ACCOUNT}:user/${name}`;
  const policy = aPolicy(aDocument(...statements.map((each) => aStatement(each))), {
    id: `${arn}/policy/inline`,
    attachedTo: [referenceTo(arn)],
  });
  const policies = [referenceTo(policy.id)];
  return [
    aSubject({ kind: 'user', id: arn, arn, name, policies, managedPolicyArns: [], groups: [] }),
    policy,
  ];
}

/** A function with a role of the same or another name. */
export function aFunctionOf(name: string, role = name, parts: Partial<LambdaFunction> = {}): LambdaFunction {
  return aFunction({ name, role: referenceTo(roleArn(role)), ...parts });
}

export function anAccountWith(...subjects: readonly (Subject | readonly Subject[])[]): Inventory {
  return createInventory({
    source: 'account',
    capturedAt: '2026-11-01T00:00:00.000Z',
    subjects: subjects.flat(),
  });
}
