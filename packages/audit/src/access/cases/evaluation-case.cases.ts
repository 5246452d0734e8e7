import type {
  PolicyCondition,
  PolicyDocument,
  PolicyPrincipal,
  PolicyStatement,
} from '../../model/policy-document.ts';
import type { Value } from '../../model/unresolved.ts';
import type { Decision, PolicySource } from '../decision.ts';
import type { AccessRequest, RequestContext, RequestPrincipal } from '../policy/access-request.ts';
import type { DecisionPolicy, RequestPolicies } from '../policy/request-policies.ts';

type OneOrMany<T> = T | readonly T[];
type Text = Value<string>;

/** A statement as one writes it in JSON. */
export interface JsonStatement {
  readonly Effect?: Value<'Allow' | 'Deny'>;
  readonly Action?: OneOrMany<Text>;
  readonly NotAction?: OneOrMany<Text>;
  readonly Resource?: OneOrMany<Text>;
  readonly NotResource?: OneOrMany<Text>;
  readonly Principal?: '*' | Readonly<Partial<Record<PolicyPrincipal['type'], OneOrMany<Text>>>>;
  readonly NotPrincipal?: Readonly<Partial<Record<PolicyPrincipal['type'], OneOrMany<Text>>>>;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMany<Text>>>>>;
}

export type JsonPolicy = OneOrMany<JsonStatement> | { readonly old: OneOrMany<JsonStatement> } | 'unread';

/** One case: who asks what, under which policies, and what AWS answers. */
export interface EvaluationCase {
  readonly name: string;
  /** Role `app` of account 123456789012 when left out. */
  readonly by?: RequestPrincipal;
  /** `s3:GetObject` when left out. */
  readonly action?: string;
  /** An object of bucket `data` when left out. */
  readonly resource?: string;
  readonly owner?: string;
  readonly context?: RequestContext;
  readonly identity?: JsonPolicy;
  /** A list of policies where there are several. */
  readonly policies?: readonly JsonPolicy[];
  readonly on?: JsonPolicy;
  readonly boundary?: JsonPolicy;
  readonly session?: JsonPolicy;
  readonly scp?: readonly JsonPolicy[];
  readonly rcp?: readonly JsonPolicy[];
  readonly endpoint?: JsonPolicy;
  readonly expect: Decision['kind'];
  readonly deniedBy?: Decision['deniedBy'];
  /** Keys of the open conditions. */
  readonly open?: readonly string[];
}

export const ACCOUNT = '123456789012';
export const OTHER = '111122223333';
export const APP: RequestPrincipal = { kind: 'role', arn: `arn:aws:iam::${ACCOUNT}:role/app` };
export const OBJECT = 'arn:aws:s3:::data/report.csv';

/** The request and the policies of a case. */
export function partsOf(each: EvaluationCase): { request: AccessRequest; policies: RequestPolicies } {
  const identity = [...(each.policies ?? []), ...(each.identity === undefined ? [] : [each.identity])];
  const request: AccessRequest = {
    principal: each.by ?? APP,
    action: each.action ?? 's3:GetObject',
    resource: each.resource ?? OBJECT,
    ...(each.owner === undefined ? {} : { resourceAccount: each.owner }),
    ...(each.context === undefined ? {} : { context: each.context }),
  };
  const policies: RequestPolicies = {
    identity: identity.map((policy) => aDecisionPolicy('identity', policy)),
    ...(each.on === undefined ? {} : { resource: [aDecisionPolicy('resource', each.on)] }),
    ...(each.boundary === undefined
      ? {}
      : { permissionsBoundary: [aDecisionPolicy('permissions-boundary', each.boundary)] }),
    ...(each.session === undefined ? {} : { session: [aDecisionPolicy('session', each.session)] }),
    ...(each.scp === undefined ? {} : { scp: each.scp.map((level) => [aDecisionPolicy('scp', level)]) }),
    ...(each.rcp === undefined ? {} : { rcp: each.rcp.map((level) => [aDecisionPolicy('rcp', level)]) }),
    ...(each.endpoint === undefined ? {} : { vpcEndpoint: [aDecisionPolicy('vpc-endpoint', each.endpoint)] }),
  };
  return { request, policies };
}

export function aDecisionPolicy(form: PolicySource['form'], policy: JsonPolicy): DecisionPolicy {
  const source = { form, label: `the ${form} policy` };
  if (policy === 'unread') return { source, document: { because: 'not read' } };
  return { source, document: aJsonDocument(policy) };
}

/** A document from statements as one writes them; version 2012-10-17 unless it is `old`. */
export function aJsonDocument(policy: Exclude<JsonPolicy, 'unread'>): PolicyDocument {
  const isOld = 'old' in policy;
  const statements = listOf(isOld ? policy.old : policy);
  return {
    version: isOld ? '2008-10-17' : '2012-10-17',
    statements: statements.map(toStatement),
    problems: [],
  };
}

function toStatement(json: JsonStatement, index: number): PolicyStatement {
  const { Principal, NotPrincipal } = json;
  return {
    effect: json.Effect ?? 'Allow',
    ...(json.Action === undefined ? {} : { actions: listOf(json.Action) }),
    ...(json.NotAction === undefined ? {} : { notActions: listOf(json.NotAction) }),
    ...(json.Resource === undefined ? {} : { resources: listOf(json.Resource) }),
    ...(json.NotResource === undefined ? {} : { notResources: listOf(json.NotResource) }),
    ...(Principal === undefined ? {} : { principals: principalsOf(Principal) }),
    ...(NotPrincipal === undefined ? {} : { notPrincipals: principalsOf(NotPrincipal) }),
    conditions: conditionsOf(json.Condition),
    index,
  };
}

function principalsOf(principal: NonNullable<JsonStatement['Principal']>): readonly PolicyPrincipal[] {
  if (principal === '*') return [{ type: 'AWS', id: '*' }];
  const types = ['AWS', 'Service', 'Federated', 'CanonicalUser'] as const;
  return types.flatMap((type) => {
    const ids = principal[type];
    return ids === undefined ? [] : listOf(ids).map((id) => ({ type, id }));
  });
}

function conditionsOf(condition: JsonStatement['Condition']): readonly PolicyCondition[] {
  return Object.entries(condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => ({ operator, key, values: listOf(values) })),
  );
}

function listOf<T>(value: OneOrMany<T>): readonly T[] {
  return isList(value) ? value : [value];
}

function isList<T>(value: OneOrMany<T>): value is readonly T[] {
  return Array.isArray(value);
}
