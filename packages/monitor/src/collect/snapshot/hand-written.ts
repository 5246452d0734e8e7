import { arnName } from '@watertight/audit/model/arn.ts';
import type { ApiCall, ApiInput } from '../account-reader.ts';
import { itemsField } from '../listings.ts';
import { asJsonObject, isJsonObject, type JsonObject } from '../parse/json-object.ts';

/** A document written by people: `{ "lambda": { "ListFunctions": [items], "GetPolicy": { "NAME": answer } } }`. */
export interface HandWritten {
  readonly kind: 'by-hand';
  readonly document: JsonObject;
}

/** Inputs that ask for other items than the plain listing has. */
const OTHER_LISTINGS = new Set(['FunctionVersion']);

/** Names of services as documents write them, where the SDK's client has another. */
const SERVICE_NAMES: Readonly<Record<string, readonly string[]>> = {
  'api-gateway': ['apigateway'],
  'cloudwatch-logs': ['logs', 'cloudwatchlogs'],
  'cognito-identity-provider': ['cognito-idp'],
  'config-service': ['config'],
  'elastic-load-balancing-v2': ['elbv2'],
  eventbridge: ['events'],
  'secrets-manager': ['secretsmanager'],
  sfn: ['states', 'stepfunctions'],
};

/** Accepts a document in the hand-written form; services that are no objects are as if absent. */
export function readHandWritten(document: JsonObject): HandWritten {
  return { kind: 'by-hand', document };
}

/**
 * What the document says of a call, as a recorded call; undefined when it says nothing. A list operation holds the items;
 * other operations hold answers by the input's values, in their order (role, then policy). A name that is not there has
 * none.
 */
export function answerByHand(
  { document }: HandWritten,
  call: ApiCall,
  input: ApiInput,
): { readonly output: unknown } | { readonly error: { code: string; message: string } } | undefined {
  const [service = '', operation = ''] = call.split(':');
  const operations = serviceOf(document, service);
  const given = operations[operation] ?? derived({ document, operations }, call);
  if (given === undefined || Object.keys(input).some((name) => OTHER_LISTINGS.has(name))) return undefined;
  const items = itemsField(call);
  if (Array.isArray(given)) return items === undefined ? undefined : { output: { [items]: given } };
  const found = lookUp(given, input);
  if (found === undefined) {
    return { error: { code: 'ResourceNotFoundException', message: 'the document does not name it' } };
  }
  if (items !== undefined && Array.isArray(found)) return { output: { [items]: found } };
  return { output: call === 'iam:GetRolePolicy' ? rolePolicy(found, input) : found };
}

function serviceOf(document: JsonObject, service: string): JsonObject {
  for (const name of [service, ...(SERVICE_NAMES[service] ?? [])]) {
    const operations = Object.hasOwn(document, name) ? document[name] : undefined;
    if (isJsonObject(operations)) return operations;
  }
  return {};
}

/** Roles and the names of their inline policies are known by the answers that are there. */
function derived(
  { document, operations }: { document: JsonObject; operations: JsonObject },
  call: ApiCall,
): unknown {
  const policies = operations['GetRolePolicy'];
  if (call === 'iam:ListRolePolicies' && isJsonObject(policies)) {
    return Object.fromEntries(
      Object.entries(policies).map(([role, each]) => [role, Object.keys(asJsonObject(each))]),
    );
  }
  if (call !== 'iam:ListRoles') return undefined;
  const attached = operations['ListAttachedRolePolicies'];
  const names = new Set([...Object.keys(asJsonObject(policies)), ...Object.keys(asJsonObject(attached))]);
  if (names.size === 0) return undefined;
  return [...names].map((name) => ({ RoleName: name, Arn: roleArn(document, name) }));
}

/** The ARN by which a function names the role, which has its path; else the ARN it has without one. */
function roleArn(document: JsonObject, name: string): string {
  const functions = serviceOf(document, 'lambda')['ListFunctions'];
  const roles = Array.isArray(functions) ? functions.map((each) => asJsonObject(each)['Role']) : [];
  const used = roles.find((role) => typeof role === 'string' && arnName(role) === name);
  return typeof used === 'string' ? used : `arn:aws:iam::${String(document['account'])}:role/${name}`;
}

function lookUp(given: unknown, input: ApiInput): unknown {
  let here = given;
  for (const value of Object.values(input)) {
    const name = String(value);
    if (!isJsonObject(here) || !Object.hasOwn(here, name)) return undefined;
    here = here[name];
  }
  return here;
}

/** GetRolePolicy by hand is the policy itself, or AWS's whole answer. */
function rolePolicy(found: unknown, input: ApiInput): unknown {
  if (isJsonObject(found) && 'PolicyDocument' in found) return found;
  return { ...input, PolicyDocument: found };
}
