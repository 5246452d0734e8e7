import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardViolationsReader } from './guard-violations.ts';
import { readItems, reasonsOf, recordsOf } from './read-items.cases.ts';

const REQUEST = '11111111-2222-3333-4444-555555555555';
const TIME = Date.UTC(2026, 2, 1, 4, 15, 9);
const LINE = {
  level: 'WARN',
  message: 'Violation: sql-injection in body.user',
  timestamp: '2026-03-01T04:15:09.250Z',
  function_name: 'orders',
  function_arn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders',
  function_request_id: REQUEST,
  watertight: { detector: 'sql-injection', verdict: 'block', field: 'body.user', sourceIp: '198.51.100.7' },
};
const EXPECTED = {
  account: '123456789012',
  region: 'eu-west-1',
  functionName: 'orders',
  requestId: REQUEST,
  time: TIME / 1000,
  detector: 'sql-injection',
  verdict: 'block',
  field: 'body.user',
  sourceAddress: '198.51.100.7',
};
const text = JSON.stringify(LINE);

function logged(message: string): object {
  return { owner: '123456789012', logGroup: '/aws/lambda/orders', logEvents: [{ timestamp: TIME, message }] };
}

describe('JSON lines of the guard', () => {
  const { function_name: _name, function_arn: _arn, ...anonymous } = LINE;
  const lambdaJson = { timestamp: LINE.timestamp, level: 'WARN', requestId: REQUEST };
  const detail = {
    id: 'e',
    'detail-type': 'Watertight Violation',
    account: '123456789012',
    region: 'eu-west-1',
  };
  const { message, watertight } = LINE;
  const cases: [string, unknown][] = [
    ['as they are', `${text}\n`],
    ['in a subscription payload', logged(text)],
    ['behind the prefix of the text format', logged(`${LINE.timestamp}\t${REQUEST}\tWARN\t${text}\n`)],
    ['inside the JSON log format', logged(JSON.stringify({ ...lambdaJson, message: LINE }))],
    ['as a text inside the JSON log format', logged(JSON.stringify({ ...lambdaJson, message: text }))],
    ['in the text of an export', `2026-03-01T04:15:09.250Z ${text}`],
    ['in an EventBridge envelope', { ...detail, time: '2026-03-01T04:15:09Z', detail: LINE }],
    [
      'with a list of violations',
      { ...LINE, watertight: { ...watertight, field: '', detector: '', violations: [watertight] } },
    ],
  ];
  test.each(cases)('%s', async (_case, content) => {
    const items = await readItems(guardViolationsReader, content);
    expect(items).toMatchObject([{ kind: 'record', record: EXPECTED }]);
    expect(recordsOf(items)[0]?.line).toContain('Violation');
  });

  test('the function comes from the log group when the line does not say it', async () => {
    const items = await readItems(guardViolationsReader, logged(JSON.stringify(anonymous)));
    expect(recordsOf(items)).toMatchObject([{ ...EXPECTED, region: '' }]);
    expect(message).toContain('Violation');
  });
});

describe('plain text', () => {
  const cases: [string, string, object][] = [
    ['the word alone', 'Violation', { requestId: '', detector: '', verdict: '' }],
    [
      'Node.js',
      `2026-03-01T04:15:09.000Z\t${REQUEST}\tINFO\tViolation: event.body matches /<script/`,
      { requestId: REQUEST },
    ],
    [
      'Python',
      `[WARNING]\t2026-03-01T04:15:09.000Z\t${REQUEST}\tViolation found in path`,
      { requestId: REQUEST },
    ],
  ];
  test.each(cases)('%s', async (_name, message, expected) => {
    const items = await readItems(guardViolationsReader, logged(message));
    expect(recordsOf(items)).toMatchObject([
      { functionName: 'orders', time: TIME / 1000, ...expected, line: message },
    ]);
  });

  test('other lines are passed over, also with the word in another case', async () => {
    expect(await readItems(guardViolationsReader, logged('a violation'))).toEqual([]);
    expect(await readItems(guardViolationsReader, logged('{"level":"INFO"}'))).toEqual([]);
  });

  test('a line that cannot be placed is bad', async () => {
    expect(
      reasonsOf(
        await readItems(guardViolationsReader, { logEvents: [{ timestamp: TIME, message: 'Violation' }] }),
      ),
    ).toEqual(['no function is named: add logGroupName beside the events']);
    const untimed = { logGroup: '/aws/lambda/f', logEvents: [{ message: 'Violation' }] };
    expect(reasonsOf(await readItems(guardViolationsReader, untimed))).toEqual([
      'the line has no time: add a timestamp in front of it',
    ]);
  });
});

describe('the line that is kept', () => {
  test('has its secrets masked, also where it is cut', async () => {
    const long = `Violation ${'é'.repeat(900)} password=hunter2hunter2 ${'x'.repeat(5000)} Bearer abcdefghijklmnop`;
    const [violation] = recordsOf(await readItems(guardViolationsReader, logged(long)));
    expect(violation?.line).toContain('password=(masked)');
    expect(violation?.line).not.toContain('hunter2');
    expect(violation?.line).not.toContain('abcdefghijklmnop');
    expect(Buffer.byteLength(violation?.line ?? '')).toBeLessThanOrEqual(2048);
    expect(violation?.line).not.toContain('\uFFFD');
  });

  test('any guard object gives a violation or a reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (watertight, message) => {
        const items = await readItems(guardViolationsReader, {
          ...LINE,
          watertight,
          message,
          note: 'Violation',
        });
        expect(items).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });
});
