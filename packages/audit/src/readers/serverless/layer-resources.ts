import { child, entriesOf, itemsOf, knownText } from '../tree/tree.ts';
import { normalizedName } from './naming.ts';
import type { ServerlessService } from './service.ts';
import type { Stack } from './stack.ts';
import { refTo } from './tree-source.ts';

/** Layers of the service, and who may use them. */
export function addLayers(service: ServerlessService, stack: Stack): void {
  for (const [key, tree] of entriesOf(service.at('layers'))) {
    if (tree.kind !== 'map') continue;
    const id = `${normalizedName(key)}LambdaLayer`;
    stack.add(id, 'AWS::Lambda::LayerVersion', {
      properties: {
        LayerName: child(tree, 'name') ?? key,
        Content: child(tree, 'package', 'artifact') ?? child(tree, 'path') ?? '.',
        CompatibleRuntimes: child(tree, 'compatibleRuntimes'),
        CompatibleArchitectures: child(tree, 'compatibleArchitectures'),
      },
      at: tree.at,
    });
    for (const account of itemsOf(child(tree, 'allowedAccounts'))) {
      const name = knownText(account) === '*' ? 'Wild' : (knownText(account) ?? '');
      stack.add(`${normalizedName(key)}${name}LambdaLayerPermission`, 'AWS::Lambda::LayerVersionPermission', {
        properties: { Action: 'lambda:GetLayerVersion', LayerVersionArn: refTo(id), Principal: account },
        at: account.at,
      });
    }
  }
}
