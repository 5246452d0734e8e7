import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInventory, type Inventory, type InventoryParts } from '@watertight/audit/model/inventory.ts';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { AccountSource, ApiCall } from './account-reader.ts';
import { type CollectProgress, collectInventory } from './collect-inventory.ts';
import { COLLECTORS } from './collectors.generated.ts';
import { iamActionOf } from './iam-actions.ts';
import { openLiveAccounts } from './live/open-live-accounts.ts';
import { MOTO_ACCOUNT, useMoto } from './live-account.cases.ts';
import { motoReader, plantAccount, plantFunction } from './planted-account.cases.ts';
import { openSnapshot } from './snapshot/open-snapshot.ts';
import { recordSource } from './snapshot/recording-reader.ts';

const endpoint = inject('awsEndpoint');
const REGION = 'eu-west-1';
const OTHER = 'us-east-1';
const FUNCTION = `arn:aws:lambda:${REGION}:${MOTO_ACCOUNT}:function:orders`;
const NOW = '2026-03-01T00:00:00.000Z';

/** Calls that moto does not know; their collectors are tested with given answers. */
const UNKNOWN_TO_MOTO = [
  'api-gateway GetClientCertificates',
  'apigatewayv2 GetAuthorizers',
  'appsync ListDataSources',
  'cloudtrail LookupEvents',
  'cognito-identity GetIdentityPoolRoles',
  'iam GenerateServiceLastAccessedDetails',
  'lambda GetAccountSettings',
  'lambda GetFunctionRecursionConfig',
  'lambda GetRuntimeManagementConfig',
  'lambda ListCapacityProviders',
  'lambda ListCodeSigningConfigs',
  'lambda ListFunctionUrlConfigs',
  'lambda ListProvisionedConcurrencyConfigs',
  'wafv2 ListResourcesForWebACL',
];

describe.runIf(endpoint !== '')('a live account', () => {
  let folder: string;
  let parts: InventoryParts;
  let inventory: Inventory;
  const progress: CollectProgress[] = [];

  beforeAll(async () => {
    await useMoto(endpoint);
    await plantAccount(REGION);
    const other = motoReader(OTHER);
    await other.call('sqs:CreateQueue', { QueueName: 'orders' });
    await plantFunction((call, input) => other.call(call, input), { region: OTHER, name: 'elsewhere' });
    folder = await mkdtemp(join(tmpdir(), 'snapshot-'));
    const live = await openLiveAccounts({ regions: [REGION, OTHER] });
    const source = recordSource(live, { folder, capturedAt: NOW });
    parts = await collectInventory({ source, now: NOW, onProgress: (each) => progress.push(each) });
    inventory = createInventory(parts);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('is asked who it is first', async () => {
    const { identity, targets } = await openLiveAccounts({ regions: ['all'] });
    expect(identity).toEqual({ account: MOTO_ACCOUNT, arn: expect.stringContaining(MOTO_ACCOUNT) });
    expect(targets[0]?.regions).toContain(OTHER);
  });

  test('lacks only what the server does not know', () => {
    const missing = new Set(parts.incomplete?.map(({ because }) => because.split(':')[0]));
    expect([...missing].sort()).toEqual(UNKNOWN_TO_MOTO);
    expect(inventory.gap('function-urls', inventory.byId(FUNCTION))).toBeDefined();
    expect(inventory.gap('function-policies', inventory.byId(FUNCTION))).toBeUndefined();
  });

  test('has every kind of subject that was planted', () => {
    const kinds = new Set(inventory.subjects.map(({ kind }) => kind));
    expect([...kinds].sort().join(' ')).toBe(
      'account alarm alias api api-key bucket event-bus event-rule event-source-mapping function graphql-api group ' +
        'identity-pool iot-rule key layer layer-permission log-group metric-filter network-acl parameter permission ' +
        'policy queue repository resource-policy role route route-table schedule secret security-group stack stage ' +
        'state-machine stream subnet subscription table topic trail usage-plan user user-pool user-pool-client version ' +
        'vpc vpc-endpoint web-acl',
    );
  });

  test('has functions with configuration, settings and tags', () => {
    expect(inventory.byId(FUNCTION)).toMatchObject({
      kind: 'function',
      name: 'orders',
      region: REGION,
      runtime: 'nodejs22.x',
      handler: 'index.handler',
      environment: { TABLE: 'orders' },
      tags: { team: 'shop' },
      reservedConcurrency: 7,
      layers: [{ kind: 'arn', arn: expect.stringMatching(/:layer:tools:1$/) }],
    });
    expect(inventory.ofKind('function').map(({ name, region }) => `${name} ${region}`)).toEqual([
      `orders ${REGION}`,
      `elsewhere ${OTHER}`,
    ]);
  });

  test('joins functions, roles and policies', () => {
    const role = inventory.resolveAs('role', inventory.ofKind('function')[0]?.role);
    expect(role?.trustPolicy?.statements[0]?.principals).toEqual([
      { type: 'Service', id: 'lambda.amazonaws.com' },
    ]);
    expect(inventory.resolveAs('policy', role?.policies[0])?.document.statements[0]?.actions).toEqual([
      's3:*',
    ]);
    const [managed] = role?.managedPolicyArns ?? [];
    const policy = inventory.subjects.find(({ arn }) => arn === managed);
    expect(policy).toMatchObject({
      kind: 'policy',
      form: 'customer-managed',
      attachedTo: [{ id: role?.id }, { id: `arn:aws:iam::${MOTO_ACCOUNT}:group/admins` }],
    });
    const user = inventory.ofKind('user')[0];
    expect(inventory.resolveAs('group', user?.groups[0])?.name).toBe('admins');
  });

  test('joins routes, rules, schedules, state machines and mappings with their function', () => {
    const own = (
      kind: 'route' | 'event-rule' | 'schedule' | 'state-machine' | 'iot-rule' | 'event-source-mapping',
    ) => JSON.stringify(inventory.ofKind(kind).filter(({ region }) => region === REGION));
    for (const kind of [
      'route',
      'event-rule',
      'schedule',
      'state-machine',
      'iot-rule',
      'event-source-mapping',
    ] as const)
      expect(own(kind)).toContain(FUNCTION);
    const routes = inventory.ofKind('route').map(({ method, route }) => `${method} ${route}`);
    expect(routes.sort()).toEqual(['GET /', 'GET /orders']);
  });

  test('has resource policies of queues, buckets, topics and keys', () => {
    const services = inventory.ofKind('resource-policy').map(({ service }) => service);
    expect(new Set(services)).toEqual(new Set(['kinesis', 'kms', 's3', 'sns', 'sqs', 'vpc-endpoint']));
    const bucket = inventory.byId('arn:aws:s3:::orders-data');
    expect(bucket).toMatchObject({ kind: 'bucket', region: REGION });
  });

  test('tells its progress', () => {
    expect(progress.at(-1)).toMatchObject({
      account: MOTO_ACCOUNT,
      done: progress.length,
      total: progress.length,
    });
    expect(new Set(progress.map(({ region }) => region))).toEqual(new Set(['', REGION, OTHER]));
  });

  test('gives the same inventory again from its snapshot', async () => {
    const replayed = await collectInventory({
      source: await openSnapshot(folder),
      now: '2030-01-01T00:00:00.000Z',
    });
    expect(replayed).toEqual(parts);
  });

  test('is recorded for its owner only, without what opens anything', async () => {
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const documents = files.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
    expect(documents.length).toBeGreaterThan(50);
    for (const path of documents) {
      expect(path).toMatch(/\.json$/);
      expect((await stat(path)).mode & 0o077).toBe(0);
      const { format, account, calls } = JSON.parse(await readFile(path, 'utf8'));
      expect([format, account, Object.keys(calls).length]).toEqual([
        'watertight-snapshot/1',
        MOTO_ACCOUNT,
        1,
      ]);
      expect(JSON.stringify(calls)).not.toContain('ClientSecret"');
    }
  });

  test('is asked by each collector only what it declares', async () => {
    const snapshot = await openSnapshot(folder);
    for (const collector of COLLECTORS) {
      const made = new Set<string>();
      await collectInventory({
        source: listening(snapshot, (call) => made.add(iamActionOf(call))),
        now: NOW,
        collectors: [collector],
      });
      expect({ [collector.id]: [...made].filter((action) => !collector.calls.includes(action)) }).toEqual({
        [collector.id]: [],
      });
      expect(made.size).toBeGreaterThan(0);
    }
  });
});

function listening(source: AccountSource, onCall: (call: ApiCall) => void): AccountSource {
  return {
    ...source,
    readerFor: (account, region) => {
      const reader = source.readerFor(account, region);
      return {
        ...reader,
        call: (call, input) => {
          onCall(call);
          return reader.call(call, input);
        },
      };
    },
  };
}
