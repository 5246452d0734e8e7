import { describe, expect, test } from 'vitest';
import { inventoryReader } from './inventory.ts';
import { readItems, reasonsOf, recordsOf } from './read-items.cases.ts';

const AT = Date.UTC(2026, 2, 1, 4, 15) / 1000;
const FUNCTION = {
  FunctionName: 'rds-poller',
  FunctionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:rds-poller:7',
  Runtime: 'nodejs22.x',
  Role: 'arn:aws:iam::123456789012:role/rds-poller-role',
  Timeout: 30,
  MemorySize: 512,
  LastModified: '2026-02-27T10:00:00.000+0000',
  CodeSha256: 'q83vEg==',
  Version: '7',
  VpcConfig: { VpcId: 'vpc-1', SubnetIds: ['subnet-2', 'subnet-1'], SecurityGroupIds: ['sg-2', 'sg-1'] },
  Environment: { Variables: { PASSWORD: 'never stored' } },
};
const RECORD = {
  account: '123456789012',
  region: 'eu-west-1',
  functionName: 'rds-poller',
  version: '7',
  runtime: 'nodejs22.x',
  role: 'arn:aws:iam::123456789012:role/rds-poller-role',
  vpcId: 'vpc-1',
  subnetIds: ['subnet-1', 'subnet-2'],
  securityGroups: ['sg-1', 'sg-2'],
  codeSha256: 'q83vEg==',
  lastModified: Date.UTC(2026, 1, 27, 10) / 1000,
  memorySizeMb: 512,
  timeoutSeconds: 30,
  seenAt: AT,
};

describe('shapes', () => {
  const cases: [string, unknown, number][] = [
    ['list-functions', { Functions: [FUNCTION], capturedAt: AT }, 1],
    [
      'pages put together',
      [
        { Functions: [FUNCTION], NextMarker: 'x', capturedAt: AT },
        { Functions: [FUNCTION], capturedAt: AT },
      ],
      2,
    ],
    ['list-versions-by-function', { Versions: [FUNCTION], capturedAt: AT }, 1],
    ['get-function', { Configuration: FUNCTION, Code: { Location: 'x' }, capturedAt: AT }, 1],
    ['get-function-configuration', { ...FUNCTION, capturedAt: AT }, 1],
  ];
  test.each(cases)('%s', async (_name, content, count) => {
    const items = await readItems(inventoryReader, content);
    expect(items).toEqual(Array.from({ length: count }, () => ({ kind: 'record', record: RECORD })));
  });
});

test('a function with little known', async () => {
  const items = await readItems(
    inventoryReader,
    { Functions: [{ FunctionName: 'f' }] },
    { capturedAt: AT, location: 'x/444455556666/us-east-1/a.json' },
  );
  expect(recordsOf(items)).toMatchObject([
    {
      account: '444455556666',
      region: 'us-east-1',
      version: '$LATEST',
      vpcId: '',
      subnetIds: [],
      lastModified: -1,
      memorySizeMb: -1,
    },
  ]);
});

describe('other answers', () => {
  test('about other resources are recognised', async () => {
    const content = [
      { DBInstances: [], capturedAt: AT },
      { EventSourceMappings: [{}], capturedAt: AT },
    ];
    expect(await readItems(inventoryReader, content)).toEqual([
      { kind: 'recognised', as: 'inventory answer DBInstances' },
      { kind: 'recognised', as: 'inventory answer EventSourceMappings' },
    ]);
  });

  test('everything else is bad', async () => {
    expect(reasonsOf(await readItems(inventoryReader, '[1,{"a":[1]},{}]', { capturedAt: AT }))).toHaveLength(
      3,
    );
    expect(
      reasonsOf(await readItems(inventoryReader, { Functions: [{ Runtime: 'x' }] }, { capturedAt: AT })),
    ).toEqual(['not a function: FunctionName is missing']);
    expect(reasonsOf(await readItems(inventoryReader, { Functions: [FUNCTION] }))).toEqual([
      expect.stringContaining('capturedAt'),
    ]);
  });
});
