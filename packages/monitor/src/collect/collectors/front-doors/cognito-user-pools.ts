import { present } from '@watertight/audit/model/present.ts';
import { type Reference, referenceByArn } from '@watertight/audit/model/reference.ts';
import type { UserPool } from '@watertight/audit/model/subjects/front-door.ts';
import { ownArn, subjectBase } from '../../answers/subject-base.ts';
import { type Collected, type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import { type Fields, fieldsOf, NO_FIELDS } from '../../parse/fields.ts';

/** User pools, their triggers and clients. */
export const cognitoUserPools = defineCollector({
  id: 'cognito-user-pools',
  provides: ['user-pools'],
  scope: 'region',
  calls: [
    'cognito-idp:ListUserPools',
    'cognito-idp:DescribeUserPool',
    'cognito-idp:ListUserPoolClients',
    'cognito-idp:DescribeUserPoolClient',
  ],
  async *collect(scope) {
    const purpose = { facet: 'user-pools' } as const;
    const pools = scope.list('cognito-identity-provider:ListUserPools', { MaxResults: 60 }, purpose);
    for await (const found of mapBounded(pools, 2, (pool) => readPool(scope, pool))) yield* found;
  },
});

async function readPool(scope: CollectScope, listed: Fields): Promise<readonly Collected[]> {
  const id = listed.text('Id');
  if (id === undefined) return [];
  const arn = ownArn(scope, 'cognito-idp', `userpool/${id}`);
  const purpose = { facet: 'user-pools', subjectId: arn } as const;
  const call = 'cognito-identity-provider:DescribeUserPool';
  const answer = await scope.get(call, { UserPoolId: id }, purpose);
  const pool = answer?.fields('UserPool') ?? NO_FIELDS;
  const found: Collected[] = [
    { ...describePool(pool), ...subjectBase(scope, arn, listed.text('Name') ?? id) },
  ];
  const input = { UserPoolId: id, MaxResults: 60 };
  for await (const client of scope.list('cognito-identity-provider:ListUserPoolClients', input, purpose))
    found.push(...(await readClient(scope, { arn, id }, client.text('ClientId'))));
  return found;
}

function describePool(pool: Fields): Omit<UserPool, 'id' | 'name' | 'account' | 'region'> {
  const password = pool.fields('Policies.PasswordPolicy');
  const attributes = pool.list('SchemaAttributes').flatMap((each) => each.text('Name') ?? []);
  return {
    kind: 'user-pool',
    triggers: triggersOf(pool.fields('LambdaConfig').raw),
    customAttributes: attributes.filter((name) => name.startsWith('custom:')),
    ...present({
      mfa: pool.text('MfaConfiguration'),
      passwordPolicy: pool.has('Policies.PasswordPolicy')
        ? present({
            minimumLength: password.number('MinimumLength'),
            requiresLowercase: password.flag('RequireLowercase'),
            requiresUppercase: password.flag('RequireUppercase'),
            requiresNumbers: password.flag('RequireNumbers'),
            requiresSymbols: password.flag('RequireSymbols'),
          })
        : undefined,
      adminCreatesUsersOnly: pool.flag('AdminCreateUserConfig.AllowAdminCreateUserOnly'),
      advancedSecurity: pool.text('UserPoolAddOns.AdvancedSecurityMode'),
    }),
  };
}

/** `PreSignUp: ARN`, and `CustomEmailSender: { LambdaArn }` for the newer ones. */
function triggersOf(config: unknown): Readonly<Record<string, Reference>> {
  if (typeof config !== 'object' || config === null) return {};
  const triggers = Object.entries(config).flatMap(([name, value]) => {
    const arn = typeof value === 'string' ? value : fieldsOf(value).text('LambdaArn');
    return arn?.includes(':lambda:') === true
      ? [[name.replace(/Config$/, ''), referenceByArn(arn)] as const]
      : [];
  });
  return Object.fromEntries(triggers);
}

async function readClient(
  scope: CollectScope,
  pool: { arn: string; id: string },
  clientId: string | undefined,
): Promise<readonly Collected[]> {
  if (clientId === undefined) return [];
  const arn = `${pool.arn}/client/${clientId}`;
  const call = 'cognito-identity-provider:DescribeUserPoolClient';
  const input = { UserPoolId: pool.id, ClientId: clientId };
  const answer = await scope.get(call, input, { facet: 'user-pools', subjectId: arn });
  const client = answer?.fields('UserPoolClient') ?? NO_FIELDS;
  const prevents = client.text('PreventUserExistenceErrors');
  return [
    {
      kind: 'user-pool-client',
      ...subjectBase(scope, arn, client.text('ClientName') ?? clientId),
      userPool: referenceByArn(pool.arn),
      ...present({
        writeAttributes: client.has('WriteAttributes') ? client.texts('WriteAttributes') : undefined,
        authFlows: client.has('ExplicitAuthFlows') ? client.texts('ExplicitAuthFlows') : undefined,
        preventsUserExistenceErrors: prevents === undefined ? undefined : prevents === 'ENABLED',
      }),
    },
  ];
}
