import type { PolicyCondition, PolicyDocument, PolicyPrincipal, PolicyStatement } from './policy-document.ts';
import { referenceTo } from './reference.ts';
import type { Role } from './subjects/identity.ts';
import type { FunctionPermission, FunctionUrl, LambdaFunction } from './subjects/lambda-function.ts';
import type { EventSourceMapping } from './subjects/lambda-parts.ts';
import type { Subject, SubjectKind, SubjectOf } from './subjects/subject.ts';

/** Builders of test cases: realistic defaults, everything can be set. Used by tests only. */

const ACCOUNT = '123456789012';
const REGION = 'eu-west-1';

type Parts<K extends SubjectKind> = Partial<Omit<SubjectOf<K>, 'kind'>>;

/** Any subject: give the kind, what its type demands, and what the case is about. */
export function aSubject<K extends SubjectKind>(
  subject: { readonly kind: K } & Omit<SubjectOf<K>, 'account' | 'region' | 'id' | 'name'> & Parts<K>,
): Subject {
  const { id = `the-${subject.kind}` } = subject;
  // The parts demand everything that the kind demands; the spread loses that knowledge.
  return { account: ACCOUNT, region: REGION, name: id, id, ...subject } as unknown as Subject;
}

/** A function `orders` with an execution role and current runtime. */
export function aFunction(parts: Partial<LambdaFunction> = {}): LambdaFunction {
  const name = parts.name ?? 'orders';
  const text = typeof name === 'string' ? name : 'orders';
  const arn = `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${text}`;
  return {
    kind: 'function',
    id: arn,
    arn,
    name,
    account: ACCOUNT,
    region: REGION,
    runtime: 'nodejs22.x',
    handler: 'index.handler',
    packageType: 'Zip',
    role: referenceTo(`arn:aws:iam::${ACCOUNT}:role/${text}`),
    ...parts,
  };
}

/** The execution role of function `orders`, trusted by Lambda, without permissions. */
export function aRole(parts: Partial<Role> = {}): Role {
  const name = parts.name ?? 'orders';
  const arn = `arn:aws:iam::${ACCOUNT}:role/${typeof name === 'string' ? name : 'orders'}`;
  return {
    kind: 'role',
    id: arn,
    arn,
    name,
    account: ACCOUNT,
    region: '',
    policies: [],
    managedPolicyArns: [],
    trustPolicy: aDocument(
      aStatement({ actions: ['sts:AssumeRole'], principals: [aService('lambda.amazonaws.com')] }),
    ),
    ...parts,
  };
}

/** An inline policy of role `orders`; put the reference to it into the role's `policies`. */
export function aPolicy(
  document: PolicyDocument,
  parts: Partial<SubjectOf<'policy'>> = {},
): SubjectOf<'policy'> {
  const owner = `arn:aws:iam::${ACCOUNT}:role/orders`;
  return {
    kind: 'policy',
    id: `${owner}/policy/write`,
    name: 'write',
    account: ACCOUNT,
    region: '',
    form: 'inline',
    document,
    attachedTo: [referenceTo(owner)],
    ...parts,
  };
}

/** A function, its role and the role's only policy, joined. */
export function aFunctionThatMay(...statements: readonly Partial<PolicyStatement>[]): readonly Subject[] {
  const policy = aPolicy(aDocument(...statements.map((each) => aStatement(each))));
  return [aFunction(), aRole({ policies: [referenceTo(policy.id)] }), policy];
}

export function aDocument(...statements: readonly PolicyStatement[]): PolicyDocument {
  return {
    version: '2012-10-17',
    statements: statements.map((each, index) => ({ ...each, index })),
    problems: [],
  };
}

/** An Allow statement without elements; give those of the case. */
export function aStatement(parts: Partial<PolicyStatement> = {}): PolicyStatement {
  return { effect: 'Allow', conditions: [], index: 0, ...parts };
}

export function aService(id: string): PolicyPrincipal {
  return { type: 'Service', id };
}

export function anAwsPrincipal(id: string): PolicyPrincipal {
  return { type: 'AWS', id };
}

export function aCondition(operator: string, key: string, ...values: readonly string[]): PolicyCondition {
  return { operator, key, values };
}

/** A statement of the resource policy of function `orders`. */
export function aPermission(
  statement: Partial<PolicyStatement>,
  parts: Partial<FunctionPermission> = {},
): FunctionPermission {
  const on = aFunction();
  return {
    kind: 'permission',
    id: `${on.id}/permission/1`,
    name: 'permission',
    account: ACCOUNT,
    region: REGION,
    function: referenceTo(on.id),
    statement: aStatement({ actions: ['lambda:InvokeFunction'], resources: [on.id], ...statement }),
    ...parts,
  };
}

/** The URL of function `orders`. */
export function aFunctionUrl(parts: Partial<FunctionUrl> = {}): FunctionUrl {
  const on = aFunction();
  return {
    kind: 'function-url',
    id: `${on.id}/url`,
    name: 'orders',
    account: ACCOUNT,
    region: REGION,
    function: referenceTo(on.id),
    authType: 'AWS_IAM',
    ...parts,
  };
}

/** A mapping from a queue to function `orders`. */
export function anEventSourceMapping(parts: Partial<EventSourceMapping> = {}): EventSourceMapping {
  return {
    kind: 'event-source-mapping',
    id: 'mapping',
    name: 'mapping',
    account: ACCOUNT,
    region: REGION,
    function: referenceTo(aFunction().id),
    service: 'sqs',
    source: { kind: 'arn', arn: `arn:aws:sqs:${REGION}:${ACCOUNT}:orders` },
    ...parts,
  };
}
