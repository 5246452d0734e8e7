import type {
  PolicyCondition,
  PolicyDocument,
  PolicyPrincipal,
  PolicyProblem,
  PolicyStatement,
} from '@watertight/audit/model/policy-document.ts';
import { present } from '@watertight/audit/model/present.ts';
import { unresolved } from '@watertight/audit/model/unresolved.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';
import { parseJsonText } from './parse-json-text.ts';

/**
 * A policy as AWS's APIs give it: JSON text, URL-encoded (IAM) or escaped (API Gateway) JSON text, or an object. What is not understood becomes a
 * problem of the document. Undefined when there is none.
 *
 * Grammar: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function readPolicyText(value: unknown): PolicyDocument | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const parsed = typeof value === 'string' ? parseText(value) : value;
  if (!isJsonObject(parsed))
    return { statements: [], problems: [{ what: 'the policy is not a JSON object' }] };
  const problems: PolicyProblem[] = [];
  const statements = asList(parsed['Statement']).flatMap((each, index) => {
    if (isJsonObject(each)) return [readStatement(each, index, problems)];
    problems.push({ what: `statement ${index} is not an object` });
    return [];
  });
  const version = parsed['Version'];
  return { ...(typeof version === 'string' ? { version } : {}), statements, problems };
}

function parseText(text: string): unknown {
  return (
    parseJsonText(text) ?? parseJsonText(decoded(text)) ?? parseJsonText(String(parseJsonText(`"${text}"`)))
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function readStatement(from: JsonObject, index: number, problems: PolicyProblem[]): PolicyStatement {
  const sid = from['Sid'];
  return present({
    sid: typeof sid === 'string' ? sid : undefined,
    effect: readEffect(from['Effect'], index, problems),
    actions: textsOf(from['Action']),
    notActions: textsOf(from['NotAction']),
    resources: textsOf(from['Resource']),
    notResources: textsOf(from['NotResource']),
    principals: principalsOf(from['Principal'], problems),
    notPrincipals: principalsOf(from['NotPrincipal'], problems),
    conditions: conditionsOf(from['Condition'], problems),
    index,
  });
}

function readEffect(effect: unknown, index: number, problems: PolicyProblem[]): PolicyStatement['effect'] {
  if (effect === 'Allow' || effect === 'Deny') return effect;
  problems.push({ what: `statement ${index} has no effect` });
  return unresolved('Effect');
}

function principalsOf(value: unknown, problems: PolicyProblem[]): readonly PolicyPrincipal[] | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return [{ type: 'AWS', id: value }];
  if (!isJsonObject(value)) {
    problems.push({ what: 'a principal is neither text nor an object' });
    return [];
  }
  return Object.entries(value).flatMap(([type, ids]) => {
    if (isPrincipalType(type)) return (textsOf(ids) ?? []).map((id) => ({ type, id }));
    problems.push({ what: `unknown type of principal, ${type}` });
    return [];
  });
}

function isPrincipalType(type: string): type is PolicyPrincipal['type'] {
  return type === 'AWS' || type === 'Service' || type === 'Federated' || type === 'CanonicalUser';
}

function conditionsOf(value: unknown, problems: PolicyProblem[]): readonly PolicyCondition[] {
  if (value === undefined) return [];
  if (!isJsonObject(value)) {
    problems.push({ what: 'a condition is not an object' });
    return [];
  }
  return Object.entries(value).flatMap(([operator, keys]) => {
    if (isJsonObject(keys))
      return Object.entries(keys).map(([key, values]) => ({ operator, key, values: textsOf(values) ?? [] }));
    problems.push({ what: `the condition ${operator} has no keys` });
    return [];
  });
}

/** Texts of a value or list; numbers and booleans as text, as IAM reads them. */
function textsOf(value: unknown): readonly string[] | undefined {
  if (value === undefined) return undefined;
  return asList(value).flatMap((each) =>
    typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean' ? [String(each)] : [],
  );
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
