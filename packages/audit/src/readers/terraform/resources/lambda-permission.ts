import type { PolicyCondition, PolicyPrincipal } from '../../../model/policy-document.ts';
import { present } from '../../../model/present.ts';
import type { FunctionPermission } from '../../../model/subjects/lambda-function.ts';
import { isUnresolved, type Value } from '../../../model/unresolved.ts';
import type { Attributes } from '../attributes.ts';
import { functionReference, required, subjectBase } from '../subject-mapping.ts';

/** A grant on a function, as the statement that Lambda makes of it. */
export function permission(resource: Attributes): FunctionPermission {
  const link = required(functionReference(resource, 'function_name'), resource, 'function_name');
  const guarded = link.kind === 'unresolved' ? link : (link.arn ?? resource.directText('function_name'));
  return {
    kind: 'permission',
    ...subjectBase(resource),
    name: resource.text('statement_id') ?? resource.instance.name,
    function: link,
    ...present({
      qualifier: resource.text('qualifier'),
      eventSourceToken: resource.text('event_source_token'),
    }),
    statement: {
      effect: 'Allow',
      actions: [resource.text('action') ?? resource.unresolved('action')],
      resources: [guarded ?? resource.unresolved('function_name')],
      principals: [permissionPrincipal(resource.directText('principal') ?? resource.unresolved('principal'))],
      conditions: permissionConditions(resource),
      index: 0,
      at: resource.instance.at,
    },
  };
}

/** The principal of a permission: a service's DNS name, an account, an ARN, or `*`. */
export function permissionPrincipal(id: Value<string>): PolicyPrincipal {
  const text = isUnresolved(id) ? (id.text ?? '') : id;
  return {
    type: /^[^:/*]+\.(?:amazonaws\.com(?:\.cn)?|amazon\.com|aws\.internal)$/.test(text) ? 'Service' : 'AWS',
    id,
  };
}

/** The conditions that AddPermission writes for its parameters. https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html */
const PERMISSION_CONDITIONS = [
  ['source_arn', 'ArnLike', 'aws:SourceArn'],
  ['source_account', 'StringEquals', 'aws:SourceAccount'],
  ['principal_org_id', 'StringEquals', 'aws:PrincipalOrgID'],
  ['function_url_auth_type', 'StringEquals', 'lambda:FunctionUrlAuthType'],
  ['event_source_token', 'StringEquals', 'lambda:EventSourceToken'],
] as const;

function permissionConditions(resource: Attributes): readonly PolicyCondition[] {
  const conditions = PERMISSION_CONDITIONS.flatMap(
    ([attribute, operator, key]): readonly PolicyCondition[] => {
      const value = attribute === 'source_arn' ? sourceArn(resource) : resource.text(attribute);
      return value === undefined || value === '' ? [] : [{ operator, key, values: [value] }];
    },
  );
  const viaUrl = resource.boolean('invoked_via_function_url');
  if (viaUrl === undefined || viaUrl === false) return conditions;
  const value = viaUrl === true ? 'true' : viaUrl;
  return [...conditions, { operator: 'Bool', key: 'lambda:InvokedViaFunctionUrl', values: [value] }];
}

/** An API's execution ARN is always followed by stage and method, other ARNs stand for themselves. */
function sourceArn(resource: Attributes): Value<string> | undefined {
  const { targets } = resource.trail('source_arn');
  const isExecutionArn = targets.some((each) => each.attribute === 'execution_arn');
  return isExecutionArn ? resource.text('source_arn') : resource.directText('source_arn');
}
