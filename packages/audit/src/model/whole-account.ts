import type { Inventory } from './inventory.ts';
import type { Account } from './subjects/account.ts';

/** The subjects of one account: one for what is global, one for each Region that was read. */
export function partsOfAccount(inventory: Inventory, { account }: Account): readonly Account[] {
  return inventory.ofKind('account').filter((each) => each.account === account);
}

/** True for the one subject that stands for the account as a whole: the global one, else the first Region. */
export function isWholeAccount(inventory: Inventory, subject: Account): boolean {
  const parts = partsOfAccount(inventory, subject);
  const whole = parts.find((each) => each.region === '') ?? parts[0];
  return whole?.id === subject.id;
}
