import type { Account } from '@watertight/audit/model/subjects/account.ts';
import type { CollectScope } from '../collector.ts';

/** What every subject of a scope has: its ARN is its id. */
export function subjectBase(
  { account, region }: CollectScope,
  arn: string,
  name: string,
): { id: string; arn: string; name: string; account: string; region: string } {
  return { id: arn, arn, name, account, region };
}

/** The account as one collector knows it; parts of it are merged by id. */
export function accountBase({ account, region }: CollectScope): Account {
  const id = region === '' ? `account/${account}` : `account/${account}/${region}`;
  return { kind: 'account', id, name: account, account, region };
}

/** An ARN of the scope's own account and region. */
export function ownArn(
  scope: Pick<CollectScope, 'account' | 'region' | 'partition'>,
  service: string,
  resource: string,
): string {
  return `arn:${scope.partition}:${service}:${scope.region}:${scope.account}:${resource}`;
}
