import type { Inventory } from './inventory.ts';
import type {
  FunctionChange,
  FunctionInvocations,
  PrincipalUsage,
  SecretSighting,
} from './subjects/account.ts';

/** Facts of an inventory that belong to no subject, filed by whom they speak of. */
interface Facts {
  readonly changes: ReadonlyMap<string, readonly FunctionChange[]>;
  readonly usage: ReadonlyMap<string, readonly PrincipalUsage[]>;
  readonly invocations: ReadonlyMap<string, readonly FunctionInvocations[]>;
  readonly sightings: ReadonlyMap<string, readonly SecretSighting[]>;
}

const indexes = new WeakMap<Inventory, Facts>();

function factsOf(inventory: Inventory): Facts {
  const before = indexes.get(inventory);
  if (before !== undefined) return before;
  const facts: Facts = {
    changes: Map.groupBy(inventory.changes, (each) => each.functionArn),
    usage: Map.groupBy(inventory.usage, (each) => each.principalArn),
    invocations: Map.groupBy(inventory.invocations, (each) => each.functionArn),
    sightings: Map.groupBy(inventory.secretSightings, (each) => each.subjectId),
  };
  indexes.set(inventory, facts);
  return facts;
}

/** Changes of a function, in the order of the inventory. */
export function changesOf(inventory: Inventory, functionArn: string | undefined): readonly FunctionChange[] {
  return factsOf(inventory).changes.get(functionArn ?? '') ?? [];
}

/** When a principal last used what. */
export function usageOf(inventory: Inventory, principalArn: string | undefined): readonly PrincipalUsage[] {
  return factsOf(inventory).usage.get(principalArn ?? '') ?? [];
}

/** How often a function ran; the first count where there are several. */
export function invocationsOf(
  inventory: Inventory,
  functionArn: string | undefined,
): FunctionInvocations | undefined {
  return factsOf(inventory).invocations.get(functionArn ?? '')?.[0];
}

/** Secrets that were seen in a subject's code, content or log. */
export function secretsSeenIn(inventory: Inventory, subjectId: string): readonly SecretSighting[] {
  return factsOf(inventory).sightings.get(subjectId) ?? [];
}
