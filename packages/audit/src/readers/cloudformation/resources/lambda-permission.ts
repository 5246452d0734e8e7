import type { PolicyCondition, PolicyPrincipal, PolicyStatement } from '../../../model/policy-document.ts';
import { present } from '../../../model/present.ts';
import type { FunctionPermission } from '../../../model/subjects/lambda-function.ts';
import type { LayerPermission } from '../../../model/subjects/lambda-parts.ts';
import { isUnresolved, unresolved, type Value, valueText } from '../../../model/unresolved.ts';
import { child, type Tree, textOf, textsOf } from '../../tree/tree.ts';
import { type FunctionLink, functionLink } from '../function-link.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { placesOf, type Scope, subjectBase } from '../scope.ts';
import type { ResourceMappers } from './resource-mapper.ts';

/** Grants on functions and layers, as the statements that Lambda makes of them. */
export const LAMBDA_PERMISSION_MAPPERS: ResourceMappers = {
  'AWS::Lambda::Permission': (resource, scope) => [permissionOf(resource, scope)],
  'AWS::Lambda::LayerVersionPermission': (resource, scope) => [layerPermissionOf(resource, scope)],
};

/** Properties of a permission that become conditions of its statement. */
const CONDITION_PROPERTIES = [
  { property: 'SourceArn', operator: 'ArnLike', key: 'aws:SourceArn' },
  { property: 'SourceAccount', operator: 'StringEquals', key: 'aws:SourceAccount' },
  { property: 'PrincipalOrgID', operator: 'StringEquals', key: 'aws:PrincipalOrgID' },
  { property: 'EventSourceToken', operator: 'StringEquals', key: 'lambda:EventSourceToken' },
  { property: 'FunctionUrlAuthType', operator: 'StringEquals', key: 'lambda:FunctionUrlAuthType' },
  { property: 'InvokedViaFunctionUrl', operator: 'Bool', key: 'lambda:InvokedViaFunctionUrl' },
] as const;

function permissionOf(resource: ResolvedResource, scope: Scope): FunctionPermission {
  const p = resource.properties;
  const link = functionLink(child(p, 'FunctionName'), scope);
  const token = textOf(child(p, 'EventSourceToken'));
  const statement: PolicyStatement = {
    effect: 'Allow',
    actions: textsOf(child(p, 'Action')),
    resources: [guardedArn(link) ?? textOf(child(p, 'FunctionName')) ?? unresolved('no FunctionName')],
    principals: [permissionPrincipal(child(p, 'Principal'))],
    conditions: CONDITION_PROPERTIES.flatMap(({ property, operator, key }) =>
      conditionOf(child(p, property), operator, key),
    ),
    index: 0,
    ...(resource.at === undefined ? {} : { at: resource.at }),
  };
  return {
    kind: 'permission',
    ...subjectBase(resource, scope),
    ...link,
    statement,
    ...present({ eventSourceToken: token }),
    places: placesOf({
      principal: child(p, 'Principal'),
      action: child(p, 'Action'),
      sourceArn: child(p, 'SourceArn'),
      sourceAccount: child(p, 'SourceAccount'),
      eventSourceToken: child(p, 'EventSourceToken'),
    }),
  };
}

/** A grant on an alias or version does not hold for the function without it. */
function guardedArn({ function: on, qualifier }: FunctionLink): string | undefined {
  const arn = 'arn' in on ? on.arn : undefined;
  if (arn === undefined || qualifier === undefined) return arn;
  return on.kind === 'arn' ? arn : `${arn}:${valueText(qualifier)}`;
}

function conditionOf(tree: Tree | undefined, operator: string, key: string): readonly PolicyCondition[] {
  const value = textOf(tree);
  return value === undefined ? [] : [{ operator, key, values: [value] }];
}

/** `*`, an account, an ARN, or the DNS name of a service. */
export function permissionPrincipal(tree: Tree | undefined): PolicyPrincipal {
  const id: Value<string> = textOf(tree) ?? unresolved('no Principal');
  return { type: isServiceName(valueText(id)) ? 'Service' : 'AWS', id };
}

function isServiceName(text: string): boolean {
  return /^[^:/*]+\.(?:amazonaws\.com(?:\.cn)?|amazon\.com|aws\.internal)$/.test(text);
}

function layerPermissionOf(resource: ResolvedResource, scope: Scope): LayerPermission {
  const p = resource.properties;
  const layer = scope.referenceTo(child(p, 'LayerVersionArn')) ?? unresolved('no LayerVersionArn');
  const principal = textOf(child(p, 'Principal')) ?? unresolved('no Principal');
  return {
    kind: 'layer-permission',
    ...subjectBase(resource, scope),
    layer,
    statement: {
      effect: 'Allow',
      actions: textsOf(child(p, 'Action')),
      resources: [
        isUnresolved(layer) ? layer : (layer.arn ?? valueText(textOf(child(p, 'LayerVersionArn')))),
      ],
      principals: [{ type: 'AWS', id: principal }],
      conditions: conditionOf(child(p, 'OrganizationId'), 'StringEquals', 'aws:PrincipalOrgID'),
      index: 0,
      ...(resource.at === undefined ? {} : { at: resource.at }),
    },
    places: placesOf({ principal: child(p, 'Principal'), organization: child(p, 'OrganizationId') }),
  };
}
