import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guarddutyFindingsReader } from './guardduty-findings.ts';
import { readItems, reasonsOf, recordsOf } from './read-items.cases.ts';

const FIRST = Date.UTC(2026, 2, 1, 4) / 1000;
const finding = {
  schemaVersion: '2.0',
  accountId: '123456789012',
  region: 'eu-west-1',
  id: 'f1',
  type: 'Backdoor:Lambda/C&CActivity.B',
  title: 'A Lambda function talks to a command and control server',
  severity: 8,
  createdAt: '2026-03-01T04:10:00.000Z',
  updatedAt: '2026-03-01T05:10:00.000Z',
  resource: {
    resourceType: 'Lambda',
    lambdaDetails: {
      functionName: 'rds-poller',
      functionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:rds-poller',
    },
  },
  service: {
    eventFirstSeen: '2026-03-01T04:00:00.000Z',
    eventLastSeen: '2026-03-01T05:00:00.000Z',
    action: {
      actionType: 'NETWORK_CONNECTION',
      networkConnectionAction: { remoteIpDetails: { ipAddressV4: '203.0.113.9' } },
    },
  },
};
const RECORD = {
  account: '123456789012',
  region: 'eu-west-1',
  findingId: 'f1',
  type: finding.type,
  title: finding.title,
  severity: 8,
  firstSeen: FIRST,
  lastSeen: FIRST + 3600,
  functionName: 'rds-poller',
  principal: '',
  remoteAddress: '203.0.113.9',
};

/** The finding as the API's answers spell it. */
function pascal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pascal);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      `${key.charAt(0).toUpperCase()}${key.slice(1)}`,
      pascal(member),
    ]),
  );
}

describe('shapes', () => {
  test.each<[string, unknown]>([
    ['get-findings', { Findings: [pascal(finding)] }],
    ['the export to S3', `${JSON.stringify(finding)}\n`],
    [
      'an EventBridge envelope',
      { 'detail-type': 'GuardDuty Finding', source: 'aws.guardduty', detail: finding },
    ],
  ])('%s', async (_name, content) => {
    expect(await readItems(guarddutyFindingsReader, content)).toEqual([{ kind: 'record', record: RECORD }]);
  });
});

describe('whom a finding is about', () => {
  const api = { awsApiCallAction: { remoteIpDetails: { ipAddressV6: '2001:0db8::1' } } };
  const probe = {
    portProbeAction: { portProbeDetails: [{ remoteIpDetails: { ipAddressV4: '198.51.100.7' } }] },
  };
  const lambdaDetails = { functionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:by-arn:3' };
  const cases: [string, object, object, object][] = [
    [
      'a principal',
      { accessKeyDetails: { userName: 'ada', principalId: 'AIDA' } },
      api,
      { principal: 'ada', functionName: '', remoteAddress: '2001:db8::1' },
    ],
    [
      'a principal without a name',
      { accessKeyDetails: { principalId: 'AROA:x' } },
      {},
      { principal: 'AROA:x', remoteAddress: '' },
    ],
    [
      'a function by its ARN',
      { lambdaDetails },
      probe,
      { functionName: 'by-arn', remoteAddress: '198.51.100.7' },
    ],
    [
      'nobody we know',
      { instanceDetails: {} },
      { dnsRequestAction: { domain: 'example.com' } },
      { functionName: '', principal: '', remoteAddress: '' },
    ],
  ];
  test.each(cases)('%s', async (_name, resource, action, expected) => {
    const content = { ...finding, resource, service: { action } };
    const [record] = recordsOf(await readItems(guarddutyFindingsReader, content));
    expect(record).toMatchObject({ ...expected, firstSeen: FIRST + 600, lastSeen: FIRST + 4200 });
  });
});

describe('bad findings', () => {
  test.each([
    [{ ...finding, id: undefined }, 'id or type is missing'],
    [{ ...finding, severity: 'high' }, 'severity is not a number'],
    [{ ...finding, service: {}, updatedAt: 'x', createdAt: '' }, 'the finding has no time'],
    [[7], 'not an object'],
  ])('%#', async (content, because) => {
    expect(reasonsOf(await readItems(guarddutyFindingsReader, content))).toEqual([
      expect.stringContaining(because),
    ]);
  });

  test('any member of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(finding)), fc.jsonValue(), async (key, value) => {
        expect(await readItems(guarddutyFindingsReader, { ...finding, [key]: value })).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });
});
