import type { Inventory } from '../../model/inventory.ts';
import { known } from '../../model/unresolved.ts';

/**
 * The ECR repository of an image URI whose tag may be moved; undefined for images by digest, for repositories with
 * immutable tags and for other registries.
 */
export function repositoryArn(inventory: Inventory, imageUri: string): string | undefined {
  const [, account, region, name] =
    /^(\d{12}|<\w+>)\.dkr\.ecr\.([\w<>-]+)\.[\w.<>:-]+\/([\w./<>-]+)(?::[\w.<>-]+)?$/.exec(imageUri) ?? [];
  if (account === undefined || region === undefined || name === undefined) return undefined;
  const arn = `arn:aws:ecr:${region}:${account}:repository/${name}`;
  const repository = inventory.resolveAs('repository', { kind: 'arn', arn });
  return known(repository?.tagMutability) === 'IMMUTABLE' ? undefined : arn;
}
