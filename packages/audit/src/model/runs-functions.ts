import type { Inventory } from './inventory.ts';
import type { Account } from './subjects/account.ts';

/** True when the Region of the account has a function. */
export function runsFunctions(inventory: Inventory, { account, region }: Account): boolean {
  return inventory.ofKind('function').some((fn) => fn.account === account && fn.region === region);
}
