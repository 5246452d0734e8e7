import { describe, expect, test } from 'vitest';
import { buildAddressRanges } from './address-ranges.ts';
import { buildDomainNames, type DomainAnswer, foldDomain } from './domain-names.ts';
import { foldPeer, type PeerSighting } from './fold-peer.ts';
import { buildInterfaceTimeline, type InterfaceSighting } from './interface-timeline.ts';

function anInterface(
  interfaceId: string,
  address: string,
  more: Partial<InterfaceSighting> = {},
): InterfaceSighting {
  return {
    account: '123456789012',
    region: 'us-east-1',
    interfaceId,
    addresses: [address],
    vpcId: 'vpc-1',
    subnetId: 'subnet-a',
    securityGroups: ['sg-db'],
    type: 'interface',
    description: '',
    requesterId: '',
    instanceId: '',
    seenAt: 0,
    fact: 'seen',
    ...more,
  };
}

function anAnswer(
  queryName: string,
  answers: readonly string[],
  more: Partial<DomainAnswer> = {},
): DomainAnswer {
  return {
    vpcId: 'vpc-1',
    sourceAddress: '10.0.0.5',
    queryName,
    answers,
    firstSeen: 0,
    lastSeen: 600,
    ...more,
  };
}

function fold(
  peer: Partial<PeerSighting>,
  interfaces: readonly InterfaceSighting[] = [],
  answers: readonly DomainAnswer[] = [],
) {
  const sighting = {
    address: '203.0.113.7',
    servicePort: 443,
    hour: 0,
    awsService: '',
    ownAddress: '10.0.0.5',
    vpcId: 'vpc-1',
  };
  return foldPeer(
    { ...sighting, ...peer },
    {
      timeline: buildInterfaceTimeline(interfaces),
      ranges: buildAddressRanges(),
      domains: buildDomainNames(answers),
    },
  );
}

describe('foldPeer()', () => {
  test('an internal address without owner is itself', () => {
    expect(fold({ address: '10.0.9.9' })).toMatchObject({ key: '10.0.9.9', scope: 'internal', role: '' });
  });

  test('two databases with the same groups and port are one family but two keys', () => {
    const rds = { description: 'RDSNetworkInterface', requesterId: 'amazon-rds' };
    const both = [anInterface('eni-1', '10.0.10.1', rds), anInterface('eni-2', '10.0.12.1', rds)];
    const [one, other] = ['10.0.10.1', '10.0.12.1'].map((address) =>
      fold({ address, servicePort: 3306 }, both),
    );
    expect(one?.role).toBe('RDS');
    expect(one?.family).toBe(other?.family);
    expect(one?.key).not.toBe(other?.key);
    expect(fold({ address: '10.0.10.1', servicePort: 22 }, both).family).not.toBe(one?.family);
  });

  test('nodes of a replication group, zones of an endpoint and tasks of a service are one peer', () => {
    const pairs = [
      ['ElastiCache orders-001', 'ElastiCache orders-002'],
      ['ElastiCache orders-0001-001', 'ElastiCache orders-0002-003'],
      ['VPC Endpoint Interface vpce-0a1b', 'VPC Endpoint Interface vpce-0a1b'],
      ['ELB app/shop/0a1b', 'ELB app/shop/0a1b'],
      ['arn:aws:ecs:us-east-1:123456789012:attachment/1', 'arn:aws:ecs:us-east-1:123456789012:attachment/2'],
    ];
    for (const descriptions of pairs) {
      const [a = '', b = ''] = descriptions;
      const both = [
        anInterface('eni-1', '10.0.10.1', { description: a }),
        anInterface('eni-2', '10.0.12.1', { description: b }),
      ];
      expect(fold({ address: '10.0.10.1' }, both).key).toBe(fold({ address: '10.0.12.1' }, both).key);
    }
    const other = [anInterface('eni-1', '10.0.10.1', { description: 'ElastiCache sessions-001' })];
    expect(fold({ address: '10.0.10.1' }, other).key).toBe('eni:ElastiCache:sessions');
  });

  test('an address that a new interface took over is a new peer', () => {
    const taken = [
      anInterface('eni-old', '10.0.10.1', { lastSeenAt: 900 }),
      anInterface('eni-new', '10.0.10.1', { fact: 'created', seenAt: 7_200 }),
    ];
    expect(fold({ address: '10.0.10.1', hour: 0 }, taken).key).toBe('eni:eni-old');
    expect(fold({ address: '10.0.10.1', hour: 7_200 }, taken).key).toBe('eni:eni-new');
  });

  test('rotating addresses of an AWS service are one peer, whoever answers for EC2 is not', () => {
    expect(fold({ address: '203.0.113.1', awsService: 'S3' }).key).toBe('aws:S3');
    expect(fold({ address: '203.0.113.200', awsService: 's3' }).key).toBe('aws:S3');
    expect(fold({ awsService: 'EC2' }).key).toBe('net:203.0.113.0/24:443');
    expect(fold({ awsService: 'AMAZON' }).key).toBe('net:203.0.113.0/24:443');
  });

  test('addresses of a content network are one peer while the domain explains them', () => {
    const answers = [anAnswer('cdn.api.example.com.', ['203.0.113.1', '198.51.100.9'])];
    expect(fold({ address: '203.0.113.1' }, [], answers).key).toBe('dns:example.com');
    expect(fold({ address: '198.51.100.9' }, [], answers).key).toBe('dns:example.com');
    expect(fold({ address: '198.51.100.10' }, [], answers).key).toBe('net:198.51.100.0/24:443');
    expect(fold({ address: '203.0.113.1', hour: 10 * 86_400 }, [], answers).key).toBe(
      'net:203.0.113.0/24:443',
    );
    expect(fold({ address: '203.0.113.1', awsService: 'CLOUDFRONT' }, [], answers).key).toBe(
      'dns:example.com',
    );
    expect(fold({ address: '203.0.113.8', awsService: 'CLOUDFRONT' }, [], answers).key).toBe(
      'aws:CLOUDFRONT',
    );
  });

  test('on a shared address the name that this interface asked for wins', () => {
    const answers = [
      anAnswer('a.example.com', ['203.0.113.1'], { sourceAddress: '10.0.0.99' }),
      anAnswer('b.example.net', ['203.0.113.1']),
    ];
    expect(fold({ address: '203.0.113.1' }, [], answers).key).toBe('dns:example.net');
  });

  test('unknown external peers count by prefix and port', () => {
    expect(fold({}).key).toBe('net:203.0.113.0/24:443');
    expect(fold({ servicePort: 22 }).key).toBe('net:203.0.113.0/24:22');
    expect(fold({ address: '2001:db8:1:2::7' }).key).toBe('net:2001:db8:1::/48:443');
  });
});

test.each([
  ['api.example.com.', 'example.com'],
  ['EXAMPLE.com', 'example.com'],
  ['www.shop.example.co.uk', 'example.co.uk'],
  ['bucket.s3.us-east-1.amazonaws.com', 's3.amazonaws.com'],
  ['sqs.eu-west-1.amazonaws.com', 'sqs.amazonaws.com'],
  ['dynamodb.us-gov-west-1.amazonaws.com', 'dynamodb.amazonaws.com'],
  ['abc123.execute-api.us-east-1.amazonaws.com', 'abc123.execute-api.us-east-1.amazonaws.com'],
  ['ec2-203-0-113-7.compute-1.amazonaws.com', 'ec2-203-0-113-7.compute-1.amazonaws.com'],
  ['mine.lambda-url.us-east-1.on.aws', 'mine.lambda-url.us-east-1.on.aws'],
  ['d111.cloudfront.net', 'd111.cloudfront.net'],
  ['evil.x.workers.dev', 'x.workers.dev'],
  ['localhost', 'localhost'],
  ['', ''],
  ['a b', ''],
  [`${'a'.repeat(254)}.com`, ''],
])('foldDomain(%s) is %s', (name, expected) => {
  expect(foldDomain(name)).toBe(expected);
});
