import type { OrganizationPolicy } from '@watertight/audit/model/subjects/identity.ts';
import { readOrganizationTree } from '../../answers/organization-tree.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';
import type { Fields } from '../../parse/fields.ts';
import { readPolicyText } from '../../parse/policy-text.ts';

const FORMS = [
  { form: 'scp', filter: 'SERVICE_CONTROL_POLICY' },
  { form: 'rcp', filter: 'RESOURCE_CONTROL_POLICY' },
] as const;

/** Service control and resource control policies, with the accounts they govern. */
export const organizationsPolicies = defineCollector({
  id: 'organizations-policies',
  provides: ['organization-policies'],
  scope: 'organization',
  calls: [
    'organizations:DescribeOrganization',
    'organizations:DescribePolicy',
    'organizations:ListAccountsForParent',
    'organizations:ListOrganizationalUnitsForParent',
    'organizations:ListPolicies',
    'organizations:ListRoots',
    'organizations:ListTargetsForPolicy',
  ],
  async *collect(scope) {
    const tree = await readOrganizationTree(scope);
    if (tree.size === 0) return;
    for (const { form, filter } of FORMS) {
      const purpose = { facet: 'organization-policies' } as const;
      for await (const listed of scope.list('organizations:ListPolicies', { Filter: filter }, purpose))
        yield* await readPolicy(scope, { form, listed }, tree);
    }
  },
});

async function readPolicy(
  scope: CollectScope,
  { form, listed }: { form: OrganizationPolicy['form']; listed: Fields },
  tree: ReadonlyMap<string, readonly string[]>,
): Promise<readonly OrganizationPolicy[]> {
  const id = listed.text('Id');
  if (id === undefined) return [];
  const arn = listed.text('Arn') ?? id;
  const purpose = { facet: 'organization-policies' } as const;
  const answer = await scope.get('organizations:DescribePolicy', { PolicyId: id }, purpose);
  const document = readPolicyText(answer?.text('Policy.Content'));
  if (document === undefined) return [];
  const targets: string[] = [];
  for await (const each of scope.list('organizations:ListTargetsForPolicy', { PolicyId: id }, purpose))
    targets.push(each.text('TargetId') ?? '');
  const accounts = [...new Set(targets.flatMap((target) => tree.get(target) ?? []))];
  const name = listed.text('Name') ?? id;
  return [
    { kind: 'organization-policy', ...subjectBase(scope, arn, name), form, document, targets, accounts },
  ];
}
