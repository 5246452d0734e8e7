import { createInventory } from '@watertight/audit/model/inventory.ts';
import { afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { collectInventory } from './collect-inventory.ts';
import type { Collector } from './collector.ts';
import { iamIdentities } from './collectors/identity/iam-identities.ts';
import { lambdaFunctions } from './collectors/lambda/lambda-functions.ts';
import { lambdaPolicies } from './collectors/lambda/lambda-policies.ts';
import { type Fault, type FaultProxy, startFaultProxy } from './fault-proxy.cases.ts';
import { openLiveAccounts } from './live/open-live-accounts.ts';
import { useMoto } from './live-account.cases.ts';
import { motoReader, plantAccount, plantFunction } from './planted-account.cases.ts';

const endpoint = inject('awsEndpoint');
const REGION = 'eu-west-1';

describe.runIf(endpoint !== '')('an account that does not always answer', () => {
  let proxy: FaultProxy | undefined;

  beforeAll(async () => {
    await useMoto(endpoint);
    await plantAccount(REGION);
    const reader = motoReader(REGION);
    await plantFunction((call, input) => reader.call(call, input), { region: REGION, name: 'billing' });
  });

  afterEach(() => {
    proxy?.close();
    process.env['AWS_ENDPOINT_URL'] = endpoint;
  });

  async function collect(collectors: readonly Collector[], ...faults: readonly Fault[]) {
    proxy = await startFaultProxy(endpoint, faults);
    process.env['AWS_ENDPOINT_URL'] = proxy.url;
    const source = await openLiveAccounts({ regions: [REGION] });
    return createInventory(await collectInventory({ source, now: '2026-03-01T00:00:00.000Z', collectors }));
  }

  const own = (inventory: Awaited<ReturnType<typeof collect>>) =>
    inventory.gaps.filter(({ because }) => because !== 'not collected');

  test('has a gap of one function when its policy is denied', async () => {
    const inventory = await collect([lambdaFunctions, lambdaPolicies], {
      match: /functions\/orders\/policy/,
      status: 403,
      code: 'AccessDeniedException',
    });
    const policyGap = own(inventory).find(({ facet }) => facet === 'function-policies');
    expect(policyGap).toEqual({
      facet: 'function-policies',
      subjectId: 'arn:aws:lambda:eu-west-1:123456789012:function:orders',
      because: 'access denied',
      permission: 'lambda:GetPolicy',
    });
    expect(inventory.incomplete).toContainEqual({
      what: 'function policies of arn:aws:lambda:eu-west-1:123456789012:function:orders in account 123456789012, eu-west-1',
      because: 'lambda GetPolicy: access denied',
      permission: 'lambda:GetPolicy',
    });
    expect(inventory.ofKind('permission')).toHaveLength(1);
    expect(inventory.ofKind('function')).toHaveLength(2);
  });

  test('has one gap of the region when a call is denied for every function', async () => {
    const inventory = await collect([lambdaPolicies], {
      match: /\/policy/,
      status: 403,
      code: 'AccessDeniedException',
    });
    expect(own(inventory)).toEqual([
      {
        facet: 'function-policies',
        account: '123456789012',
        region: REGION,
        because: 'access denied',
        permission: 'lambda:GetPolicy',
      },
    ]);
    expect(inventory.incomplete[0]?.what).toMatch(/^function policies of 2 subjects/);
  });

  test('has no gap when a function has no policy', async () => {
    const inventory = await collect([lambdaPolicies], {
      match: /orders\/policy/,
      status: 404,
      code: 'ResourceNotFoundException',
    });
    expect(own(inventory)).toEqual([]);
    expect(inventory.ofKind('permission')).toHaveLength(1);
  });

  test('is asked again after it throttles', async () => {
    const inventory = await collect([lambdaPolicies], {
      match: /\/policy/,
      status: 429,
      code: 'TooManyRequestsException',
      times: 3,
    });
    expect(proxy?.hits.get('TooManyRequestsException')).toBe(3);
    expect(own(inventory)).toEqual([]);
    expect(inventory.ofKind('permission')).toHaveLength(2);
  });

  test('gives roles one by one where the large listing is denied', async () => {
    const inventory = await collect([iamIdentities], {
      match: /Action=GetAccountAuthorizationDetails/,
      status: 403,
      code: 'AccessDenied',
    });
    expect(own(inventory)).toEqual([
      {
        facet: 'principals',
        account: '123456789012',
        because: 'access denied',
        permission: 'iam:GetAccountAuthorizationDetails',
      },
    ]);
    const role = inventory.ofKind('role').find(({ name }) => name === 'orders');
    expect(role?.managedPolicyArns).toEqual(['arn:aws:iam::123456789012:policy/read']);
    expect(inventory.resolveAs('policy', role?.policies[0])?.document.statements).toHaveLength(1);
    expect(inventory.ofKind('policy').find(({ name }) => name === 'read')?.document.statements).toHaveLength(
      1,
    );
  });

  test('marks roles whose policies are denied', async () => {
    const inventory = await collect(
      [iamIdentities],
      { match: /Action=GetAccountAuthorizationDetails/, status: 403, code: 'AccessDenied' },
      { match: /Action=GetRolePolicy/, status: 403, code: 'AccessDeniedException' },
    );
    expect(inventory.ofKind('role').find(({ name }) => name === 'orders')).toMatchObject({
      hasUnknownPolicies: true,
    });
    expect(own(inventory).map(({ facet, permission }) => `${facet} ${permission}`)).toContain(
      'roles iam:GetRolePolicy',
    );
  });

  test('hides the roles where neither way is open', async () => {
    const inventory = await collect([iamIdentities], {
      match: /Action=(?:Get|List)(?!Caller)/,
      status: 403,
      code: 'AccessDenied',
    });
    expect(own(inventory).map(({ facet }) => facet)).toEqual(
      expect.arrayContaining(['roles', 'managed-policies', 'principals']),
    );
  });

  test('that refuses the credentials is a mistake', async () => {
    await expect(
      collect([], { match: /Action=GetCallerIdentity/, status: 403, code: 'InvalidClientTokenId' }),
    ).rejects.toMatchObject({ code: 'WT-E-COLLECT-03' });
  });

  test('of an organization names the accounts that cannot be opened', async () => {
    proxy = await startFaultProxy(endpoint, [
      { match: /Action=AssumeRole.*999999999999/, status: 403, code: 'AccessDenied' },
    ]);
    process.env['AWS_ENDPOINT_URL'] = proxy.url;
    const reader = motoReader('us-east-1');
    await reader.call('organizations:CreateOrganization', { FeatureSet: 'ALL' });
    await reader.call('organizations:CreateAccount', { AccountName: 'dev', Email: 'dev@example.com' });
    const source = await openLiveAccounts({
      regions: [REGION],
      organization: { roleName: 'watertight-scanner' },
    });
    expect(source.targets).toHaveLength(2);
    const inventory = createInventory(
      await collectInventory({ source, now: '2026-03-01T00:00:00.000Z', collectors: [lambdaFunctions] }),
    );
    expect(inventory.ofKind('function')).toHaveLength(2);
  });
});
