import { parseArn } from './arn.ts';
import { layerPublisher } from './data/layer-publishers.ts';
import type { Inventory } from './inventory.ts';
import type { Reference } from './reference.ts';
import type { LambdaFunction } from './subjects/lambda-function.ts';
import { isUnresolved } from './unresolved.ts';

/** One layer of a function, as far as it is known. */
export interface LayerUse {
  /** ARN, or how the template writes it. */
  readonly text: string;
  /** Account that publishes it; undefined where the text does not tell. */
  readonly account?: string;
  /** Layer name without version: `LambdaInsightsExtension`; may hold atoms and `<?Name>`. */
  readonly name?: string;
  /** True for a layer that the inventory declares or owns. */
  readonly isOwn: boolean;
}

/** The layers of a function, in order. */
export function layersOf(on: LambdaFunction, inventory: Inventory): readonly LayerUse[] {
  return (on.layers ?? []).map((layer) => layerUse(layer, inventory));
}

/**
 * Account of a function: that of its ARN, else that of its execution role, which Lambda demands to be in the same
 * account. Undefined for a template that names neither.
 */
export function accountOf(on: LambdaFunction): string | undefined {
  if (isAccountId(on.account)) return on.account;
  const role = on.role?.kind === 'arn' ? parseArn(on.role.arn)?.account : undefined;
  return role !== undefined && isAccountId(role) ? role : undefined;
}

/** Name of a well-known publisher's layer among a function's, with the publisher: `Datadog`. */
export function monitoringLayer(on: LambdaFunction, inventory: Inventory): string | undefined {
  for (const { account } of layersOf(on, inventory)) {
    const publisher = account === undefined ? undefined : layerPublisher(account);
    if (publisher !== undefined && !publisher.isAws) return publisher.name;
  }
  return undefined;
}

function layerUse(layer: Reference, inventory: Inventory): LayerUse {
  const subject = inventory.resolve(layer);
  const text = subject?.arn ?? referenceText(layer);
  const [, , , , account = '', kind = '', name = ''] = text.split(':');
  const isLayer = text.startsWith('arn:') && kind === 'layer';
  return {
    text,
    isOwn: subject !== undefined || account === '<account>',
    ...(isLayer && !account.includes('<') && { account }),
    ...(isLayer && { name }),
  };
}

function referenceText(reference: Reference): string {
  if (isUnresolved(reference)) return reference.text ?? reference.expression;
  return reference.kind === 'arn' ? reference.arn : reference.id;
}

function isAccountId(text: string): boolean {
  return /^\d{12}$/.test(text);
}
