import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInventory } from '@watertight/audit/model/inventory.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { collectInventory } from '../collect-inventory.ts';
import { accountWith, denied, gapsOf, NOW } from '../given-answers.cases.ts';
import { openSnapshot } from './open-snapshot.ts';
import { recordSource } from './recording-reader.ts';

const FUNCTION = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';
const HEADER = { account: '123456789012', region: 'eu-west-1', capturedAt: '2026-03-01T04:15:00.000Z' };
const LISTED = {
  FunctionName: 'orders',
  FunctionArn: FUNCTION,
  Role: 'arn:aws:iam::123456789012:role/app/orders',
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'snapshot-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, content: unknown): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
}

async function collect() {
  return createInventory(await collectInventory({ source: await openSnapshot(folder), now: NOW }));
}

function recorded(calls: object, header: object = HEADER): object {
  return { format: 'watertight-snapshot/1', ...header, calls };
}

describe('a recorded snapshot', () => {
  test('is read by operation and input, over its pages', async () => {
    const billing = FUNCTION.replace('orders', 'billing');
    const pages = [
      { input: {}, output: { Functions: [LISTED], NextMarker: 'page-2' } },
      {
        input: { Marker: 'page-2' },
        output: { Functions: [{ FunctionName: 'billing', FunctionArn: billing }] },
      },
    ];
    const policies = [
      { input: { FunctionName: 'orders' }, error: { code: 'ResourceNotFoundException', message: '' } },
    ];
    await put('lambda.json', recorded({ lambda: { ListFunctions: pages, GetPolicy: policies } }));
    const inventory = await collect();
    expect(inventory.ofKind('function').map(({ name }) => name)).toEqual(['orders', 'billing']);
    expect(inventory.capturedAt).toBe('2026-03-01T04:15:00.000Z');
    expect(inventory.gap('function-policies', inventory.byId(FUNCTION))).toBeUndefined();
    expect(inventory.gap('function-policies', inventory.byId(billing))?.because).toBe(
      'the snapshot does not hold it',
    );
    expect(inventory.incomplete).toEqual([]);
  });

  test('repeats denials', async () => {
    const calls = { ListFunctions: [{ input: {}, error: { code: 'AccessDeniedException', message: 'no' } }] };
    await put('x/y/any-name.json', recorded({ lambda: calls }));
    const inventory = await collect();
    expect(
      inventory.gap('functions', { id: 'x', account: '123456789012', region: 'eu-west-1' }),
    ).toMatchObject({
      because: 'access denied',
      permission: 'lambda:ListFunctions',
    });
    expect(inventory.incomplete.map(({ permission }) => permission)).toContain('lambda:ListFunctions');
  });

  test('stops a listing that never ends', async () => {
    const calls = {
      ListFunctions: [
        { input: {}, output: { Functions: [LISTED], NextMarker: 'again' } },
        { input: { Marker: 'again' }, output: { Functions: [], NextMarker: 'again' } },
      ],
    };
    await put('lambda.json', recorded({ lambda: calls }));
    const inventory = await collect();
    expect(inventory.ofKind('function')).toHaveLength(1);
    expect(inventory.incomplete[0]?.because).toContain('repeats its page token');
  });

  test('may hold several accounts and regions', async () => {
    for (const account of ['123456789012', '111122223333'])
      for (const region of ['eu-west-1', 'us-east-1']) {
        const listed = { FunctionName: 'f', FunctionArn: `arn:aws:lambda:${region}:${account}:function:f` };
        const calls = { lambda: { ListFunctions: [{ input: {}, output: { Functions: [listed] } }] } };
        await put(`${account}-${region}.json`, recorded(calls, { ...HEADER, account, region }));
      }
    const places = (await collect()).ofKind('function').map(({ account, region }) => `${account} ${region}`);
    expect(places.sort()).toEqual([
      '111122223333 eu-west-1',
      '111122223333 us-east-1',
      '123456789012 eu-west-1',
      '123456789012 us-east-1',
    ]);
  });

  test.each([
    [
      'an account that is a path',
      recorded({}, { account: '../../../etc', region: 'eu-west-1' }),
      'no 12-digit account',
    ],
    ['a region that is a path', recorded({}, { account: '123456789012', region: '../x' }), 'no region code'],
    [
      'another format',
      { format: 'other/1', account: '123456789012', region: 'eu-west-1' },
      'unknown format, other/1',
    ],
    ['no JSON', '{"format":', 'SyntaxError'],
    ['a list', [1, 2], 'not a JSON object'],
    [
      '__proto__ as a service',
      '{"format":"watertight-snapshot/1","account":1,"__proto__":{"a":1}}',
      'no 12-digit',
    ],
  ])('with %s is told and left out', async (_, content, because) => {
    await put('bad.json', content);
    await put(
      'good.json',
      recorded({ lambda: { ListFunctions: [{ input: {}, output: { Functions: [LISTED] } }] } }),
    );
    const inventory = await collect();
    expect(inventory.ofKind('function')).toHaveLength(1);
    expect(inventory.incomplete[0]).toMatchObject({
      what: 'bad.json',
      because: expect.stringContaining(because),
    });
  });

  test('of nothing is a mistake', async () => {
    await expect(openSnapshot(join(folder, 'missing'))).rejects.toMatchObject({ code: 'WT-E-COLLECT-04' });
    await expect(openSnapshot(folder)).rejects.toThrow('no JSON document in it');
    await put('bad.json', '[]');
    await expect(openSnapshot(folder)).rejects.toThrow('not a JSON object');
  });

  test('never breaks the collection, whatever it holds', async () => {
    const anyCall = fc.record({ input: fc.constant({}), output: fc.jsonValue({ maxDepth: 4 }) });
    const operations = ['ListFunctions', 'ListEventSourceMappings', 'ListLayers', 'GetAccountSettings'];
    const lambda = fc.dictionary(fc.constantFrom(...operations), fc.oneof(fc.array(anyCall), fc.jsonValue()));
    await fc.assert(
      fc.asyncProperty(fc.record({ lambda, iam: fc.jsonValue() }), async (calls) => {
        await put('fuzz.json', recorded(calls));
        const inventory = await collect();
        expect(inventory.incomplete.filter(({ because }) => because.includes('failed:'))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a recording', () => {
  const answers = {
    'lambda:ListFunctions': { Functions: [{ ...LISTED, LastModified: new Date(0) }] },
    'lambda:GetPolicy': denied('lambda:GetPolicy'),
    'iam:GetAccountAuthorizationDetails': { RoleDetailList: [] },
  } as const;

  test('gives the same inventory, gaps and times', async () => {
    const live = accountWith(answers);
    const parts = await collectInventory({
      source: recordSource(live, { folder, capturedAt: NOW }),
      now: NOW,
    });
    const again = await collectInventory({
      source: await openSnapshot(folder),
      now: '2030-01-01T00:00:00.000Z',
    });
    expect(again).toEqual(parts);
    expect(again.subjects.map(({ kind }) => kind)).toEqual(['function']);
  });

  test('replaces the documents of an earlier one', async () => {
    await put('123456789012/eu-west-1/lambda.json', recorded({ lambda: {} }));
    await put(
      '123456789012/eu-west-1/sqs.json',
      recorded({ sqs: { ListQueues: [{ input: { MaxResults: 1000 }, output: { QueueUrls: ['u/old'] } }] } }),
    );
    await collectInventory({
      source: recordSource(accountWith(answers), { folder, capturedAt: NOW }),
      now: NOW,
    });
    expect((await collect()).ofKind('queue')).toEqual([]);
  });

  test('stays in its folder, whatever the resources are called', async () => {
    const name = '../../../../escape';
    const hostile = {
      FunctionName: name,
      FunctionArn: `arn:aws:lambda:eu-west-1:123456789012:function:${name}`,
    };
    const source = accountWith({ ...answers, 'lambda:ListFunctions': { Functions: [hostile] } });
    await collectInventory({
      source: recordSource(source, { folder: join(folder, 'a/b'), capturedAt: NOW }),
      now: NOW,
    });
    const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) =>
      each.isFile(),
    );
    expect(names.length).toBeGreaterThan(3);
    for (const each of names)
      expect(join(each.parentPath, each.name)).toMatch(
        /a\/b\/123456789012\/(?:eu-west-1|global)\/[\w-]+\.json$/,
      );
  });
});

describe('a hand-written document', () => {
  const document = (services: object) => ({
    format: 'aws-api (SDK v3 response shapes)',
    ...HEADER,
    ...services,
  });

  test('holds items of lists and answers by name', async () => {
    const policy = JSON.stringify({
      Statement: [{ Sid: 'a', Effect: 'Allow', Action: 'lambda:*', Principal: '*' }],
    });
    await put(
      'a.json',
      document({ lambda: { ListFunctions: [LISTED], GetPolicy: { orders: { Policy: policy } } } }),
    );
    const inventory = await collect();
    expect(inventory.ofKind('permission')).toMatchObject([
      { name: 'a', function: { arn: FUNCTION }, statement: { principals: [{ type: 'AWS', id: '*' }] } },
    ]);
    expect(inventory.gap('function-policies', inventory.byId(FUNCTION))).toBeUndefined();
    expect(inventory.gap('function-urls', inventory.byId(FUNCTION))).toBeDefined();
    expect(inventory.gap('versions', inventory.byId(FUNCTION))).toBeDefined();
    expect(inventory.incomplete).toEqual([]);
  });

  test('says that a function it does not name has no policy', async () => {
    await put('a.json', document({ lambda: { ListFunctions: [LISTED], GetPolicy: {} } }));
    const inventory = await collect();
    expect(inventory.ofKind('permission')).toEqual([]);
    expect(inventory.gap('function-policies', inventory.byId(FUNCTION))).toBeUndefined();
  });

  test('tells roles by their policies, with the path that the function knows', async () => {
    const allow = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] };
    const iam = { GetRolePolicy: { orders: { inline: allow } }, ListAttachedRolePolicies: { orders: [] } };
    await put('a.json', document({ lambda: { ListFunctions: [LISTED] }, iam }));
    const inventory = await collect();
    const role = inventory.resolveAs('role', inventory.ofKind('function')[0]?.role);
    expect(role?.id).toBe('arn:aws:iam::123456789012:role/app/orders');
    expect(inventory.resolveAs('policy', role?.policies[0])?.document.statements[0]?.actions).toEqual([
      's3:*',
    ]);
    expect(inventory.gap('roles', role)).toBeUndefined();
    expect(inventory.gap('managed-policies', role)).toBeUndefined();
    expect(inventory.gap('principals', role)).toBeDefined();
  });

  test('without attached policies leaves them unknown', async () => {
    await put('a.json', document({ iam: { GetRolePolicy: { orders: {} } } }));
    const inventory = await collect();
    expect(inventory.gap('managed-policies', inventory.ofKind('role')[0])).toBeDefined();
  });

  test('without any role leaves roles unknown', async () => {
    await put('a.json', document({ lambda: { ListFunctions: [LISTED] } }));
    const inventory = await collect();
    expect(inventory.ofKind('role')).toEqual([]);
    expect(gapsOf(inventory)).toContain('roles · the snapshot does not hold it');
  });

  test.each([
    [{ userAgent: 'signin.amazonaws.com' }, true],
    [{ userIdentity: { invokedBy: 'signin.amazonaws.com' } }, true],
    [{ sessionCredentialFromConsole: 'true' }, true],
    [{ userAgent: 'Mozilla/5.0 (X11)' }, true],
    [
      {
        userAgent: 'cloudformation.amazonaws.com',
        userIdentity: { invokedBy: 'cloudformation.amazonaws.com' },
      },
      false,
    ],
    [{ userAgent: 'aws-cli/2.1 Python/3' }, false],
  ])('holds changes: %j', async (event, isConsole) => {
    const common = {
      eventName: 'CreateFunction20150331',
      eventTime: '2026-01-01T00:00:00Z',
      responseElements: { functionArn: FUNCTION },
    };
    await put('a.json', document({ cloudtrail: { LookupEvents: [{ ...common, ...event }] } }));
    const inventory = await collect();
    expect(inventory.changes).toMatchObject([{ event: 'CreateFunction', functionArn: FUNCTION, isConsole }]);
  });

  test('holds refused calls and other events, which change nothing', async () => {
    const common = { eventTime: '2026-01-01T00:00:00Z', responseElements: { functionArn: FUNCTION } };
    const refused = { ...common, eventName: 'CreateFunction20150331', errorCode: 'AccessDenied' };
    const other = { ...common, eventName: 'GetPolicy20150331' };
    await put('a.json', document({ cloudtrail: { LookupEvents: [refused, other, 7] } }));
    expect((await collect()).changes).toEqual([]);
  });

  test('never breaks the collection, whatever it holds', async () => {
    const names = [
      'ListFunctions',
      'GetPolicy',
      'ListAliases',
      'ListRoles',
      'GetRolePolicy',
      'ListAttachedRolePolicies',
    ];
    const service = fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 4 }));
    await fc.assert(
      fc.asyncProperty(
        fc.record({ lambda: service, iam: service, cloudtrail: fc.jsonValue() }),
        async (services) => {
          await put('fuzz.json', document(services));
          const inventory = await collect();
          expect(inventory.incomplete.filter(({ because }) => because.includes('failed:'))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
