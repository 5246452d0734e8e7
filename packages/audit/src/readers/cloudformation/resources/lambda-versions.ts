import { present } from '../../../model/present.ts';
import type { FunctionAlias, FunctionUrl, FunctionVersion } from '../../../model/subjects/lambda-function.ts';
import type { Value } from '../../../model/unresolved.ts';
import { unresolved } from '../../../model/unresolved.ts';
import {
  booleanOf,
  child,
  itemsOf,
  knownText,
  numberOf,
  type Tree,
  textOf,
  textsOf,
} from '../../tree/tree.ts';
import { functionLink } from '../function-link.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { placesOf, type Scope, subjectBase } from '../scope.ts';
import type { ResourceMappers } from './resource-mapper.ts';

/** Versions, aliases and URLs of functions. */
export const LAMBDA_VERSION_MAPPERS: ResourceMappers = {
  'AWS::Lambda::Version': (resource, scope) => [versionOf(resource, scope)],
  'AWS::Lambda::Alias': (resource, scope) => [aliasOf(resource, scope)],
  'AWS::Lambda::Url': (resource, scope) => [urlOf(resource, scope)],
};

function versionOf(resource: ResolvedResource, scope: Scope): FunctionVersion {
  const p = resource.properties;
  return {
    kind: 'version',
    ...subjectBase(resource, scope),
    function: functionLink(child(p, 'FunctionName'), scope).function,
    version: resource.name,
    ...present({ codeSha256: knownText(child(p, 'CodeSha256')) }),
  };
}

function aliasOf(resource: ResolvedResource, scope: Scope): FunctionAlias {
  const p = resource.properties;
  const weights = itemsOf(child(p, 'RoutingConfig', 'AdditionalVersionWeights')).flatMap((item) => {
    const version = knownText(child(item, 'FunctionVersion'));
    const weight = numberOf(child(item, 'FunctionWeight'));
    return version === undefined || typeof weight !== 'number' ? [] : [[version, weight] as const];
  });
  return {
    kind: 'alias',
    ...subjectBase(resource, scope, { name: textOf(child(p, 'Name')) ?? resource.name }),
    function: functionLink(child(p, 'FunctionName'), scope).function,
    version: versionText(child(p, 'FunctionVersion')),
    ...(weights.length === 0 ? {} : { weights: Object.fromEntries(weights) }),
    places: placesOf({ version: child(p, 'FunctionVersion') }),
  };
}

function versionText(tree: Tree | undefined): Value<string> {
  return textOf(tree) ?? unresolved('no FunctionVersion');
}

function urlOf(resource: ResolvedResource, scope: Scope): FunctionUrl {
  const p = resource.properties;
  const { function: on, qualifier } = functionLink(child(p, 'TargetFunctionArn'), scope);
  const cors = child(p, 'Cors');
  return {
    kind: 'function-url',
    ...subjectBase(resource, scope),
    function: on,
    authType: textOf(child(p, 'AuthType')) ?? unresolved('no AuthType'),
    ...present({
      qualifier: textOf(child(p, 'Qualifier')) ?? qualifier,
      invokeMode: textOf(child(p, 'InvokeMode')),
      cors: cors === undefined ? undefined : corsOf(cors),
    }),
    places: placesOf({ authType: child(p, 'AuthType'), cors }),
  };
}

function corsOf(tree: Tree): FunctionUrl['cors'] & {} {
  const list = (key: string) => {
    const node = child(tree, key);
    return node === undefined ? undefined : textsOf(node);
  };
  return present({
    allowOrigins: list('AllowOrigins'),
    allowMethods: list('AllowMethods'),
    allowHeaders: list('AllowHeaders'),
    allowCredentials: booleanOf(child(tree, 'AllowCredentials')),
  });
}

/** Provisioned concurrency of a function's versions and aliases together; undefined when there is none. */
export function qualifiedConcurrency(resource: ResolvedResource, scope: Scope): Value<number> | undefined {
  const configs = ['AWS::Lambda::Version', 'AWS::Lambda::Alias'].flatMap((type) =>
    scope
      .attached(type, 'FunctionName', resource)
      .flatMap(
        (each) =>
          numberOf(
            child(each.properties, 'ProvisionedConcurrencyConfig', 'ProvisionedConcurrentExecutions'),
          ) ?? [],
      ),
  );
  if (configs.length === 0) return undefined;
  let sum = 0;
  for (const value of configs) {
    if (typeof value !== 'number') return value;
    sum += value;
  }
  return sum;
}
