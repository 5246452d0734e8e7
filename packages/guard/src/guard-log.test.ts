import { describe, expect, test } from 'vitest';
import { createGuardLog } from './guard-log.ts';
import type { LogPolicy } from './policy.ts';
import type { ViolationReport } from './violation-line.ts';

const REPORT: Omit<ViolationReport, 'time'> = {
  facts: { service: 'shop', functionName: 'orders', requestId: 'r-1', isColdStart: false },
  verdict: 'block',
  direction: 'event',
  trigger: 'sqs',
  violations: [
    {
      detector: 'sql-injection',
      rule: 'union-select',
      field: 'Records[0].body',
      decoded: [],
      match: "' or 1=1",
      score: 0.95,
      record: 0,
    },
  ],
  policyVersion: '7',
};
const POLICY: LogPolicy = { linesPerMinute: 3, metrics: 'off', matches: true };

function aLog(level = '') {
  const lines: Record<string, unknown>[] = [];
  let time = Date.UTC(2026, 2, 1);
  const log = createGuardLog({ write: (line) => lines.push(JSON.parse(line)), now: () => time, level });
  return {
    log,
    lines,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

test('a line has the keys of Powertools and those of the guard', () => {
  const { log, lines } = aLog();
  log.violation(REPORT, POLICY);
  expect(lines).toEqual([
    {
      level: 'ERROR',
      message: 'Violation: sql-injection (union-select) in Records[0].body, sqs: block',
      timestamp: '2026-03-01T00:00:00.000Z',
      service: 'shop',
      cold_start: false,
      function_name: 'orders',
      function_request_id: 'r-1',
      watertight: {
        detector: 'sql-injection',
        rule: 'union-select',
        field: 'Records[0].body',
        decoded: [],
        match: "' or 1=1",
        score: 0.95,
        record: 0,
        verdict: 'block',
        direction: 'event',
        trigger: 'sqs',
        policyVersion: '7',
      },
    },
  ]);
});

test('matches are left out where the policy says so', () => {
  const { log, lines } = aLog();
  log.violation(REPORT, { ...POLICY, matches: false });
  expect(JSON.stringify(lines)).not.toContain('1=1');
});

test('metrics are in the line itself: a filter on the word counts once', () => {
  const { log, lines } = aLog();
  log.violation(REPORT, { ...POLICY, metrics: 'emf' });
  expect(lines).toHaveLength(1);
  expect(lines).toMatchObject([
    {
      FunctionName: 'orders',
      Detector: 'sql-injection',
      Verdict: 'block',
      Violations: 1,
      _aws: {
        Timestamp: Date.UTC(2026, 2, 1),
        CloudWatchMetrics: [
          {
            Namespace: 'Watertight',
            Dimensions: [['FunctionName', 'Detector', 'Verdict'], ['FunctionName']],
            Metrics: [{ Name: 'Violations' }],
          },
        ],
      },
    },
  ]);
});

describe('a flood', () => {
  test('is told in one line after its minute', () => {
    const { log, lines, pass } = aLog();
    for (let i = 0; i < 10; i += 1) log.violation(REPORT, POLICY);
    expect(lines).toHaveLength(3);
    pass(60_000);
    log.violation({ ...REPORT, verdict: 'alert' }, POLICY);
    expect(lines.slice(3)).toMatchObject([
      {
        message: 'Violation summary: 7 more since 2026-03-01T00:00:00.000Z, not written one by one',
        watertight: {
          detector: 'sql-injection',
          verdict: 'block',
          count: 7,
          rows: [{ detector: 'sql-injection', verdict: 'block', count: 7 }],
        },
      },
      { level: 'WARN' },
    ]);
  });

  test('is told at the end of its invocation, and the oftener it goes on, the rarer', () => {
    const { log, lines } = aLog();
    for (let i = 0; i < 3; i += 1) log.violation(REPORT, POLICY);
    log.flush(REPORT.facts);
    expect(lines).toHaveLength(3);
    for (let i = 0; i < 5; i += 1) log.violation(REPORT, POLICY);
    log.flush(REPORT.facts);
    expect(lines.slice(3)).toMatchObject([{ watertight: { direction: 'summary', count: 5 } }]);
    for (let i = 0; i < 1000; i += 1) {
      log.violation(REPORT, POLICY);
      log.flush(REPORT.facts);
    }
    expect(lines.length).toBeLessThan(15);
    log.flush(REPORT.facts);
    expect(lines.length).toBeLessThan(15);
  });

  test('leaves a rest that the end of the first invocation after the minute tells, with or without a violation', () => {
    const { log, lines, pass } = aLog();
    for (let i = 0; i < 5; i += 1) log.violation(REPORT, POLICY);
    log.flush(REPORT.facts);
    log.violation(REPORT, POLICY);
    log.flush(REPORT.facts);
    pass(60_000);
    log.flush(REPORT.facts);
    const counts = lines.slice(3).map((line) => Object(line['watertight']).count);
    expect(counts.reduce((a, b) => a + b, 0)).toBe(3);
    log.flush(REPORT.facts);
    expect(lines).toHaveLength(3 + counts.length);
  });

  test('of failures too', () => {
    const { log, lines } = aLog();
    for (let i = 0; i < 50; i += 1) log.failure(new TypeError('x'), { facts: REPORT.facts, isClosed: false });
    expect(lines).toHaveLength(10);
    expect(lines[0]).toMatchObject({
      level: 'ERROR',
      watertight: { failure: 'TypeError: x', verdict: 'allow' },
    });
    expect(JSON.stringify(lines)).not.toContain('Violation');
  });
});

test.each([
  ['WARN', 2],
  ['error', 1],
  ['FATAL', 0],
  ['', 2],
])('with the log level %s: %i lines', (level, count) => {
  const { log, lines } = aLog(level);
  log.violation(REPORT, POLICY);
  log.violation({ ...REPORT, verdict: 'alert' }, POLICY);
  expect(lines).toHaveLength(count);
});
