import { child, itemsOf, type Tree } from '../../tree/tree.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import type { Scope } from '../scope.ts';

/** Cache behaviours of a distribution, the default one first. */
function cacheBehaviours(distribution: ResolvedResource): readonly Tree[] {
  const config = child(distribution.properties, 'DistributionConfig');
  return [...itemsOf(child(config, 'DefaultCacheBehavior')), ...itemsOf(child(config, 'CacheBehaviors'))];
}

/** The nodes that name functions associated with the distribution (Lambda@Edge). */
export function edgeAssociations(distribution: ResolvedResource): readonly Tree[] {
  return cacheBehaviours(distribution).flatMap((behaviour) =>
    itemsOf(child(behaviour, 'LambdaFunctionAssociations')).flatMap((association) => {
      const arn = child(association, 'LambdaFunctionARN');
      return arn === undefined ? [] : [arn];
    }),
  );
}

const edgeFunctions = new WeakMap<Scope, ReadonlySet<string>>();

/** True when a distribution of the template replicates the function, through a version or directly. */
export function isEdgeFunction({ logicalId }: ResolvedResource, scope: Scope): boolean {
  const known = edgeFunctions.get(scope) ?? edgeFunctionIds(scope);
  edgeFunctions.set(scope, known);
  return known.has(logicalId);
}

function edgeFunctionIds(scope: Scope): ReadonlySet<string> {
  const named = scope
    .ofType('AWS::CloudFront::Distribution')
    .flatMap(edgeAssociations)
    .flatMap((tree) => {
      const found = scope.find(tree);
      const target =
        found?.type === 'AWS::Lambda::Version' ? scope.find(child(found.properties, 'FunctionName')) : found;
      return target === undefined ? [] : [target.logicalId];
    });
  return new Set(named);
}
