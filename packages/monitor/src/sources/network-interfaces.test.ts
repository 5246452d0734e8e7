import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkInterfacesReader } from './network-interfaces.ts';
import { readItems, reasonsOf, recordsOf } from './read-items.cases.ts';

const AT = Date.UTC(2026, 2, 1, 4, 15) / 1000;
const INTERFACE = {
  NetworkInterfaceId: 'eni-0123456789abcdef0',
  InterfaceType: 'lambda',
  Description: 'AWS Lambda VPC ENI-rds-poller-11111111-2222-3333-4444-555555555555',
  OwnerId: '123456789012',
  AvailabilityZone: 'eu-west-1a',
  VpcId: 'vpc-1',
  SubnetId: 'subnet-1',
  Groups: [{ GroupId: 'sg-2' }, { GroupId: 'sg-1' }],
  PrivateIpAddress: '10.0.10.233',
  PrivateIpAddresses: [
    { PrivateIpAddress: '10.0.10.233', Primary: true, Association: { PublicIp: '203.0.113.9' } },
    { PrivateIpAddress: '10.0.10.234' },
  ],
  Ipv6Addresses: [{ Ipv6Address: '2001:0db8::0001' }],
  RequesterId: 'AROAEXAMPLE:rds-poller',
  Attachment: { InstanceOwnerId: 'amazon-aws' },
};

test('an interface with every field', async () => {
  const answer = { NetworkInterfaces: [INTERFACE], capturedAt: '2026-03-01T04:15:00Z' };
  expect(await readItems(networkInterfacesReader, answer)).toEqual([
    {
      kind: 'record',
      record: {
        account: '123456789012',
        region: 'eu-west-1',
        interfaceId: 'eni-0123456789abcdef0',
        addresses: ['10.0.10.233', '10.0.10.234', '2001:db8::1', '203.0.113.9'],
        vpcId: 'vpc-1',
        subnetId: 'subnet-1',
        securityGroups: ['sg-1', 'sg-2'],
        type: 'lambda',
        description: INTERFACE.Description,
        requesterId: 'AROAEXAMPLE:rds-poller',
        instanceId: '',
        seenAt: AT,
        fact: 'seen',
      },
    },
  ]);
});

describe('the time of the snapshot', () => {
  const answer = { NetworkInterfaces: [INTERFACE] };
  const cases: [string, unknown, number | undefined][] = [
    ['beside the answer, before', { capturedAt: '2026-03-01T04:15:00Z', ...answer }, undefined],
    ['beside the answer, after', { ...answer, capturedAt: AT }, undefined],
    ['in milliseconds', { ...answer, capturedAt: AT * 1000 }, undefined],
    ['in each answer of an array', [{ ...answer, capturedAt: AT }], undefined],
    ['in the interface itself', { ...INTERFACE, capturedAt: AT }, undefined],
    ['in the file name', answer, AT],
    ['in the file name, for lines', `${JSON.stringify(INTERFACE)}\n`, AT],
    ['beside the answer wins', { ...answer, capturedAt: AT }, AT - 900],
  ];
  test.each(cases)('%s', async (_name, content, capturedAt) => {
    const options = capturedAt === undefined ? {} : { capturedAt };
    const items = await readItems(networkInterfacesReader, content, options);
    expect(recordsOf(items)).toMatchObject([{ interfaceId: INTERFACE.NetworkInterfaceId, seenAt: AT }]);
    expect(items).toHaveLength(1);
  });

  test.each([
    ['none at all', answer],
    ['no time', { ...answer, capturedAt: 'today' }],
  ])('%s: one reason with the next step', async (_name, content) => {
    const many = { ...content, NetworkInterfaces: [INTERFACE, INTERFACE, INTERFACE] };
    expect(await readItems(networkInterfacesReader, many)).toEqual([
      expect.objectContaining({
        kind: 'bad',
        because: expect.stringMatching(/"capturedAt" .*records left out: 3$/),
      }),
    ]);
  });
});

test('answers one after the other keep their own times', async () => {
  const answers = [AT, AT + 900].map((capturedAt) =>
    JSON.stringify({ NetworkInterfaces: [INTERFACE], capturedAt }),
  );
  const items = await readItems(networkInterfacesReader, answers.join('\n'), { chunkSize: 13 });
  expect(recordsOf(items).map(({ seenAt }) => seenAt)).toEqual([AT, AT + 900]);
});

describe('other values', () => {
  test('what is no interface is bad', async () => {
    const content = { capturedAt: AT, NetworkInterfaces: [{}, 7, null, INTERFACE] };
    const items = await readItems(networkInterfacesReader, content);
    expect(reasonsOf(items)).toHaveLength(3);
    expect(recordsOf(items)).toHaveLength(1);
  });

  test('an old interface, and zones of other shapes', async () => {
    const bare = {
      NetworkInterfaceId: 'eni-1',
      AvailabilityZone: 'us-west-2-lax-1a',
      PrivateIpAddress: 'nonsense',
    };
    const items = await readItems(networkInterfacesReader, { capturedAt: AT, NetworkInterfaces: [bare] });
    expect(recordsOf(items)).toMatchObject([{ region: 'us-west-2', type: 'interface', addresses: [] }]);
  });

  test('any member of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(INTERFACE)), fc.jsonValue(), async (key, value) => {
        const content = { capturedAt: AT, NetworkInterfaces: [{ ...INTERFACE, [key]: value }] };
        expect(await readItems(networkInterfacesReader, content)).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });
});
