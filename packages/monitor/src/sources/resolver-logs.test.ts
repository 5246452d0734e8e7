import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readItems, reasonsOf, recordsOf } from './read-items.cases.ts';
import { resolverLogsReader } from './resolver-logs.ts';

const QUERY = {
  version: '1.100000',
  account_id: '123456789012',
  region: 'eu-west-1',
  vpc_id: 'vpc-1',
  query_timestamp: '2026-03-01T04:15:09Z',
  query_name: 'API.Example.com.',
  query_type: 'A',
  query_class: 'IN',
  rcode: 'NOERROR',
  answers: [
    { Rdata: 'cdn.example.com.', Type: 'CNAME', Class: 'IN' },
    { Rdata: '203.0.113.9', Type: 'A', Class: 'IN' },
    { Rdata: '2001:0DB8::1', Type: 'AAAA', Class: 'IN' },
  ],
  srcaddr: '10.0.10.233',
  srcport: '40000',
  transport: 'UDP',
  srcids: { instance: 'i-1' },
};
const RECORD = {
  account: '123456789012',
  region: 'eu-west-1',
  vpcId: 'vpc-1',
  sourceAddress: '10.0.10.233',
  time: Date.UTC(2026, 2, 1, 4, 15, 9) / 1000,
  queryName: 'api.example.com',
  queryType: 'A',
  responseCode: 'NOERROR',
  answers: ['2001:db8::1', '203.0.113.9'],
};

describe('shapes', () => {
  const text = JSON.stringify(QUERY);
  test.each<[string, unknown]>([
    ['JSON Lines', `${text}\n`],
    ['without a line break between', text],
    [
      'a CloudWatch Logs subscription',
      { messageType: 'DATA_MESSAGE', logEvents: [{ timestamp: 1, message: text }] },
    ],
    ['filter-log-events', { events: [{ timestamp: 1, message: text }] }],
  ])('%s', async (_name, content) => {
    expect(await readItems(resolverLogsReader, content)).toEqual([{ kind: 'record', record: RECORD }]);
  });

  test('a name that does not exist, the root, and many answers', async () => {
    const answers = Array.from({ length: 300 }, (_, i) => ({ Rdata: `203.0.113.${i % 256}` }));
    const lines = [
      { ...QUERY, rcode: 'NXDOMAIN', answers: [] },
      { ...QUERY, query_name: '.' },
      { ...QUERY, answers },
    ];
    const items = await readItems(resolverLogsReader, lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(recordsOf(items)).toMatchObject([
      { responseCode: 'NXDOMAIN', answers: [] },
      { queryName: '.' },
      {},
    ]);
    expect(recordsOf(items)[2]?.answers).toHaveLength(64);
  });
});

describe('bad records', () => {
  test.each([
    [{ ...QUERY, query_name: 7 }, 'query_name is missing'],
    [{ ...QUERY, query_timestamp: 'now' }, 'query_timestamp is not a time'],
    [{ message: 'text' }, 'not a resolver query log record: not an object'],
    [['x'], 'not a resolver query log record: not an object'],
  ])('%j', async (content, because) => {
    expect(reasonsOf(await readItems(resolverLogsReader, content))).toEqual([because]);
  });

  test('any member of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(QUERY)), fc.jsonValue(), async (key, value) => {
        expect(await readItems(resolverLogsReader, { ...QUERY, [key]: value })).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });
});
