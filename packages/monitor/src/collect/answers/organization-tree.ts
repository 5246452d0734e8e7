import type { CollectScope } from '../collector.ts';

/** Organizations allows five levels of units below the root. */
const MAX_DEPTH = 8;

/**
 * Roots, units and accounts by id, each with the accounts below it. The management account is left out: no policy
 * governs it. Empty where there is no organization.
 *
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
 */
export async function readOrganizationTree(
  scope: CollectScope,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const purpose = { facet: 'organization-policies' } as const;
  const tree = new Map<string, readonly string[]>();
  const organization = await scope.get('organizations:DescribeOrganization', {}, purpose);
  const management = organization?.text('Organization.MasterAccountId');
  if (management === undefined) return tree;
  for await (const root of scope.list('organizations:ListRoots', {}, purpose))
    await readUnit(scope, { id: root.text('Id') ?? '', depth: 0, management }, tree);
  return tree;
}

async function readUnit(
  scope: CollectScope,
  { id, depth, management }: { id: string; depth: number; management: string },
  tree: Map<string, readonly string[]>,
): Promise<readonly string[]> {
  if (id === '' || depth > MAX_DEPTH) return [];
  const purpose = { facet: 'organization-policies' } as const;
  const accounts: string[] = [];
  for await (const each of scope.list('organizations:ListAccountsForParent', { ParentId: id }, purpose)) {
    const account = each.text('Id') ?? '';
    if (account === management) continue;
    accounts.push(account);
    tree.set(account, [account]);
  }
  const units = scope.list('organizations:ListOrganizationalUnitsForParent', { ParentId: id }, purpose);
  for await (const unit of units)
    accounts.push(
      ...(await readUnit(scope, { id: unit.text('Id') ?? '', depth: depth + 1, management }, tree)),
    );
  tree.set(id, accounts);
  return accounts;
}
