import { createInventory } from '@watertight/audit/model/inventory.ts';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { collectInventory } from './collect-inventory.ts';
import type { Collector } from './collector.ts';
import { ssmParameters } from './collectors/data/ssm-parameters.ts';
import { iamIdentities } from './collectors/identity/iam-identities.ts';
import { lambdaFunctions } from './collectors/lambda/lambda-functions.ts';
import { lambdaPolicies } from './collectors/lambda/lambda-policies.ts';
import { logGroups } from './collectors/logging/log-groups.ts';
import { type Fault, type FaultProxy, startFaultProxy } from './fault-proxy.cases.ts';
import { openLiveAccounts } from './live/open-live-accounts.ts';
import { useMoto } from './live-account.cases.ts';
import { motoReader, plantAccount, plantFunction } from './planted-account.cases.ts';

const REGION = 'eu-west-1';

describe.runIf(inject('awsEndpoint') !== '')('an account that does not always answer', () => {
  let proxy: FaultProxy | undefined;
  let stopMoto = () => {};
  let endpoint = '';

  beforeAll(async () => {
    const moto = await useMoto();
    stopMoto = moto.stop;
    endpoint = moto.url;
    await plantAccount(REGION);
    const reader = motoReader(REGION);
    await plantFunction((call, input) => reader.call(call, input), { region: REGION, name: 'billing' });
  });

  afterAll(() => stopMoto());

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

  test('is read over the pages of its listings', async () => {
    const reader = motoReader(REGION);
    const names = Array.from({ length: 120 }, (_, index) => `group-${index}`);
    for (const name of names) {
      await reader.call('cloudwatch-logs:CreateLogGroup', { logGroupName: name });
      await reader.call('ssm:PutParameter', { Name: name, Value: 'x', Type: 'String' });
    }
    const inventory = await collect([logGroups, ssmParameters]);
    expect(new Set(inventory.ofKind('log-group').map(({ name }) => name)).size).toBe(121);
    expect(new Set(inventory.ofKind('parameter').map(({ name }) => name)).size).toBe(121);
  });

  test('may be read by a role with an external id', async () => {
    proxy = await startFaultProxy(endpoint, []);
    const roleArn = 'arn:aws:iam::111122223333:role/watertight-scanner';
    const source = await openLiveAccounts({ regions: [REGION], roleArn, externalId: 'shared' });
    expect(source.identity).toMatchObject({ account: '111122223333' });
    expect(source.targets).toEqual([{ account: '111122223333', regions: [REGION] }]);
    const parts = await collectInventory({
      source,
      now: '2026-03-01T00:00:00.000Z',
      collectors: [lambdaFunctions],
    });
    expect(parts.subjects).toEqual([]);
  });

  describe('of an organization', () => {
    const organization = { roleName: 'watertight-scanner' };

    beforeAll(async () => {
      const reader = motoReader('us-east-1');
      await reader.call('organizations:CreateOrganization', { FeatureSet: 'ALL' });
      await reader.call('organizations:CreateAccount', { AccountName: 'dev', Email: 'dev@example.com' });
    });

    test('reads every account', async () => {
      const source = await openLiveAccounts({ regions: [REGION], organization });
      expect(source.targets).toHaveLength(2);
      const parts = await collectInventory({
        source,
        now: '2026-03-01T00:00:00.000Z',
        collectors: [lambdaFunctions],
      });
      expect(parts.subjects.map(({ account }) => account)).toEqual(['123456789012', '123456789012']);
    });

    test('names the accounts that cannot be opened, and reads the others', async () => {
      proxy = await startFaultProxy(endpoint, [
        { match: /Action=AssumeRole/, status: 403, code: 'AccessDenied' },
      ]);
      process.env['AWS_ENDPOINT_URL'] = proxy.url;
      const source = await openLiveAccounts({ regions: [REGION], organization });
      expect(source.targets).toHaveLength(1);
      expect(source.incomplete).toEqual([
        {
          what: expect.stringMatching(/^account \d{12}$/),
          because: expect.stringContaining('Cannot take role watertight-scanner: AccessDenied'),
        },
      ]);
    });

    test('that may not be listed is a mistake', async () => {
      proxy = await startFaultProxy(endpoint, [
        { match: /ListAccounts/, status: 400, code: 'AccessDeniedException' },
      ]);
      process.env['AWS_ENDPOINT_URL'] = proxy.url;
      await expect(openLiveAccounts({ regions: [REGION], organization })).rejects.toMatchObject({
        code: 'WT-E-COLLECT-05',
      });
    });
  });
});
