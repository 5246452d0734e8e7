import type { Inventory } from '../../model/inventory.ts';
import { referenceKey } from '../../model/reference-key.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import type { FlowLog, Subnet } from '../../model/subjects/network.ts';

/** The subnets of a function that the inventory has, and whether it has all of them. */
export interface FunctionSubnets {
  readonly subnets: readonly Subnet[];
  readonly isComplete: boolean;
}

/** Resolves the subnets in which a function has its network interfaces. */
export function functionSubnets(inventory: Inventory, fn: LambdaFunction): FunctionSubnets {
  const references = fn.vpc?.subnets ?? [];
  const subnets = references.flatMap((each) => inventory.resolveAs('subnet', each) ?? []);
  return { subnets, isComplete: references.length > 0 && subnets.length === references.length };
}

/** The flow logs that see a subnet: its own and those of its VPC. */
export function flowLogsOf(inventory: Inventory, subnet: Subnet): readonly FlowLog[] {
  const seen = new Set([
    subnet.id,
    ...(subnet.vpc === undefined ? [] : [referenceKey(inventory, subnet.vpc)]),
  ]);
  return inventory.ofKind('flow-log').filter((each) => seen.has(referenceKey(inventory, each.on)));
}
