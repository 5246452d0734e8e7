import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { functionLogsReader } from './function-logs.ts';
import { readItems, reasonsOf, recordsOf } from './read-items.cases.ts';

const ENVIRONMENT = '0123456789abcdef0123456789abcdef';
const STREAM = `2026/03/01/[$LATEST]${ENVIRONMENT}`;
const GROUP = '/aws/lambda/rds-poller';
const TIME = Date.UTC(2026, 2, 1, 4, 15, 9, 250);
const REQUEST = '11111111-2222-3333-4444-555555555555';
const REPORT = `REPORT RequestId: ${REQUEST}\tDuration: 395.99 ms\tBilled Duration: 662 ms\tMemory Size: 512 MB\tMax Memory Used: 301 MB\tInit Duration: 265.72 ms\t\n`;
const PLATFORM = {
  time: '2026-03-01T04:15:09.250Z',
  type: 'platform.report',
  record: {
    requestId: REQUEST,
    metrics: {
      durationMs: 395.99,
      billedDurationMs: 662,
      memorySizeMB: 512,
      maxMemoryUsedMB: 301,
      initDurationMs: 265.72,
    },
    status: 'success',
  },
};
const INVOCATION = {
  account: '123456789012',
  region: '',
  functionName: 'rds-poller',
  version: '$LATEST',
  environment: ENVIRONMENT,
  requestId: REQUEST,
  time: TIME / 1000,
  durationMs: 395.99,
  billedMs: 662,
  memorySizeMb: 512,
  maxMemoryUsedMb: 301,
  initMs: 265.72,
  status: 'success',
};

function subscription(...messages: string[]): object {
  const logEvents = messages.map((message, id) => ({ id: String(id), timestamp: TIME, message }));
  return {
    messageType: 'DATA_MESSAGE',
    owner: '123456789012',
    logGroup: GROUP,
    logStream: STREAM,
    logEvents,
  };
}

describe('shapes give the same invocation', () => {
  const event = { timestamp: TIME, message: REPORT, logStreamName: STREAM };
  const arn = `arn:aws:logs:eu-west-1:123456789012:log-group:${GROUP}`;
  const cases: [string, unknown, object, string?][] = [
    ['a subscription payload', subscription(REPORT), {}],
    ['with platform.report', subscription(JSON.stringify(PLATFORM)), {}],
    ['filter-log-events, group before', { logGroupName: GROUP, events: [event] }, { account: '' }],
    ['filter-log-events, group after', { events: [event], logGroupName: GROUP }, { account: '' }],
    ['an ARN as group', { events: [event], logGroupIdentifier: arn }, { region: 'eu-west-1' }],
    ['the group in each event', { events: [{ ...event, logGroupName: GROUP }] }, { account: '' }],
    [
      'JSON Lines',
      `${JSON.stringify({ timestamp: TIME, message: REPORT, logGroup: GROUP, logStream: STREAM })}\n`,
      { account: '' },
    ],
    [
      'platform.report on its own',
      JSON.stringify(PLATFORM),
      { account: '', version: '', environment: '' },
      `b${GROUP}/a.json`,
    ],
    [
      'the text of an export',
      `2026-03-01T04:15:09.250Z START RequestId: x\n2026-03-01T04:15:09.250Z ${REPORT}`,
      { region: 'eu-west-1' },
      `s3://b/123456789012/eu-west-1/aws/lambda/rds-poller/2026-03-01-[$LATEST]${ENVIRONMENT}/000000.gz`,
    ],
    [
      'a text file named after the function',
      `2026-03-01T04:15:09.250Z ${REPORT}`,
      { account: '', version: '', environment: '' },
      'logs/rds-poller.log',
    ],
    [
      'aws logs tail',
      `2026-03-01T04:15:09.250000+00:00 ${STREAM} ${REPORT}`,
      { account: '' },
      'rds-poller.log',
    ],
    [
      'a stream of a custom group',
      {
        logGroup: 'shared',
        events: [{ ...event, logStreamName: `2026/03/01/rds-poller[$LATEST]${ENVIRONMENT}` }],
      },
      { account: '' },
    ],
  ];
  test.each(cases)('%s', async (_name, content, changes, location = 'x/0.json') => {
    const items = await readItems(functionLogsReader, content, { location });
    expect(items).toEqual([
      { kind: 'record', record: { kind: 'invocation', invocation: { ...INVOCATION, ...changes } } },
    ]);
    expect(await readItems(functionLogsReader, content, { location, chunkSize: 5 })).toEqual(items);
  });
});

describe('reports', () => {
  const cases: [string, string, object][] = [
    [
      'a warm environment',
      'REPORT RequestId: r\tDuration: 3 ms\tBilled Duration: 3 ms\tMemory Size: 128 MB\tMax Memory Used: 70 MB',
      { initMs: 0, durationMs: 3 },
    ],
    [
      'a restored environment',
      'REPORT RequestId: r\tDuration: 3.5 ms\tRestore Duration: 412.25 ms\tBilled Restore Duration: 500 ms',
      { initMs: 412.25, durationMs: 3.5, billedMs: -1 },
    ],
    ['a timeout', 'REPORT RequestId: r\tDuration: 3000.00 ms\tStatus: timeout', { status: 'timeout' }],
    [
      'an error',
      'REPORT RequestId: r\tDuration: 5 ms\tStatus: error\tError Type: Runtime.ExitError',
      { status: 'error' },
    ],
    [
      'a traced one',
      'REPORT RequestId: r\tDuration: 5 ms\nXRAY TraceId: 1-2-3\tSegmentId: 4\tSampled: true',
      { durationMs: 5 },
    ],
    [
      'spaces for tabs',
      'REPORT RequestId: r Duration: 5.1 ms Billed Duration: 6 ms Max Memory Used: 7 MB',
      { durationMs: 5.1, billedMs: 6, maxMemoryUsedMb: 7 },
    ],
  ];
  test.each(cases)('%s', async (_name, line, expected) => {
    const [record] = recordsOf(await readItems(functionLogsReader, subscription(line)));
    expect(record).toMatchObject({
      kind: 'invocation',
      invocation: { requestId: line.includes('r') ? 'r' : '', ...expected },
    });
  });

  test('a failed platform.report keeps its status', async () => {
    const record = { ...PLATFORM.record, status: 'timeout' };
    const items = await readItems(functionLogsReader, subscription(JSON.stringify({ ...PLATFORM, record })));
    expect(recordsOf(items)).toMatchObject([{ invocation: { status: 'timeout' } }]);
  });
});

describe('other lines', () => {
  test('lines of the function itself are passed over', async () => {
    const lines = [
      'START RequestId: x Version: $LATEST',
      '[ERROR] no',
      '{ count: 1 }',
      '{"level":"INFO"}',
      'violation',
    ];
    expect(await readItems(functionLogsReader, subscription(...lines))).toEqual([]);
    const text = lines.map((line) => `2026-03-01T04:15:09.250Z ${line}`).join('\n');
    expect(await readItems(functionLogsReader, `${text}\n[INFO] next\n  at x\n`)).toEqual([]);
  });

  test('violations are told apart', async () => {
    const items = await readItems(functionLogsReader, subscription(REPORT, 'Violation: blocked by rule 3'));
    expect(recordsOf(items).map(({ kind }) => kind)).toEqual(['invocation', 'violation']);
  });

  test('control messages are recognised', async () => {
    const control = {
      ...subscription('CWL CONTROL MESSAGE: Checking health'),
      messageType: 'CONTROL_MESSAGE',
    };
    expect(await readItems(functionLogsReader, control)).toEqual([
      { kind: 'recognised', as: 'CloudWatch Logs control message' },
    ]);
  });
});

describe('bad input has a reason', () => {
  const cases: [string, unknown, string][] = [
    ['a report without a function', { events: [{ timestamp: TIME, message: REPORT }] }, 'logGroupName'],
    ['a report without a time', { logGroup: GROUP, events: [{ message: REPORT }] }, 'no time'],
    ['a report without numbers', subscription('REPORT RequestId: r\tDuration: x ms'), 'no Duration'],
    ['a number for an event', { logGroup: GROUP, events: [7] }, 'not an object'],
    ['broken JSON', '{"events":[{"message":nope}]}', 'not valid JSON'],
    ['a file that is no log', 'PNG\nxyz\n', 'not a log'],
  ];
  test.each(cases)('%s', async (_name, content, because) => {
    expect(reasonsOf(await readItems(functionLogsReader, content))).toEqual([
      expect.stringContaining(because),
    ]);
  });

  test('any message is fine', async () => {
    const message = fc.oneof(
      fc.string(),
      fc.json(),
      fc.string().map((tail) => `REPORT RequestId: ${tail}`),
    );
    await fc.assert(
      fc.asyncProperty(message, fc.nat(40), async (text, chunkSize) => {
        const whole = await readItems(functionLogsReader, subscription(text));
        expect(whole.length).toBeLessThanOrEqual(1);
        expect(await readItems(functionLogsReader, subscription(text), { chunkSize: chunkSize + 1 })).toEqual(
          whole,
        );
      }),
      { numRuns: 300 },
    );
  });
});
