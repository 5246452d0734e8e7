import { present } from '@watertight/audit/model/present.ts';
import type { IdentityPool } from '@watertight/audit/model/subjects/front-door.ts';
import { ownArn, subjectBase } from '../../answers/subject-base.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import type { Fields } from '../../parse/fields.ts';
import { referenceOf } from '../../parse/reference-of.ts';

/** Identity pools with the roles they hand out. */
export const cognitoIdentityPools = defineCollector({
  id: 'cognito-identity-pools',
  provides: ['identity-pools'],
  scope: 'region',
  calls: [
    'cognito-identity:ListIdentityPools',
    'cognito-identity:DescribeIdentityPool',
    'cognito-identity:GetIdentityPoolRoles',
  ],
  async *collect(scope) {
    const purpose = { facet: 'identity-pools' } as const;
    const pools = scope.list('cognito-identity:ListIdentityPools', { MaxResults: 60 }, purpose);
    for await (const found of mapBounded(pools, 2, (pool) => readPool(scope, pool))) yield* found;
  },
});

async function readPool(scope: CollectScope, listed: Fields): Promise<readonly IdentityPool[]> {
  const id = listed.text('IdentityPoolId');
  if (id === undefined) return [];
  const arn = ownArn(scope, 'cognito-identity', `identitypool/${id}`);
  const purpose = { facet: 'identity-pools', subjectId: arn } as const;
  const input = { IdentityPoolId: id };
  const pool = await scope.get('cognito-identity:DescribeIdentityPool', input, purpose);
  const roles = await scope.get('cognito-identity:GetIdentityPoolRoles', input, purpose);
  return [
    {
      kind: 'identity-pool',
      ...subjectBase(scope, arn, listed.text('IdentityPoolName') ?? id),
      ...present({
        allowsGuests: pool?.flag('AllowUnauthenticatedIdentities'),
        allowsClassicFlow: pool?.flag('AllowClassicFlow'),
        authenticatedRole: referenceOf(roles?.text('Roles.authenticated')),
        guestRole: referenceOf(roles?.text('Roles.unauthenticated')),
      }),
    },
  ];
}
