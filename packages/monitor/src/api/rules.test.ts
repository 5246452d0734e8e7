import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anObservation } from '../alerts/an-observation.ts';
import { correlateAlerts } from '../alerts/correlate.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { anApiContext, askApi } from './an-api.cases.ts';
import type { ApiReply } from './answer-request.ts';
import type { Role } from './route.ts';
import type { ApiTools, Inspection } from './tools.ts';

const INSPECTION: Inspection = {
  trigger: 'direct',
  verdict: 'allow',
  isTruncated: false,
  violations: [],
  fields: [],
  fieldCount: 0,
};
const tools: ApiTools = {
  otherRules: async () => [
    {
      id: 'function-url-public',
      kind: 'posture-rule',
      title: 'Function URL without authentication',
      severity: 'high',
      code: 'WT-INV-06',
      mode: 'on',
      description: 'why',
      fix: 'fix',
      tags: ['R2'],
      references: [],
      page: 'docs/rules/function-url-public.md',
    },
  ],
  inspectEvent: async () => INSPECTION,
  intelligence: async () => [],
};

let workspace: Workspace;

beforeAll(async () => {
  workspace = await openWorkspace({ data: ':memory:' });
  const observations = [
    anObservation({ id: 'o1', rule: 'beacon', alerting: true }),
    anObservation({ id: 'o2', rule: 'beacon' }),
  ];
  await workspace.state.replaceWindow('2000-01-01T00:00:00Z', '2100-01-01T00:00:00Z', observations);
  const alerts = correlateAlerts(observations);
  await workspace.state.replaceAlerts(alerts);
  await workspace.state.triage.change(
    alerts[0]?.id ?? '',
    { feedback: 'not-helpful' },
    { at: '2026-03-06T00:00:00.000Z', user: 'ana' },
  );
});
afterAll(() => workspace.close());

function ask(
  method: string,
  path: string,
  { body, role = 'viewer' }: { body?: unknown; role?: Role } = {},
): Promise<ApiReply> {
  const asOf = Date.UTC(2026, 2, 3) / 1000;
  return askApi(anApiContext(workspace, { role, asOf, tools }), { method, path, body });
}

function eventsOf(rule: string): { matching: unknown[]; notMatching: unknown[] } {
  return JSON.parse(
    readFileSync(new URL(`../detections/sigma/rules/${rule}.events.json`, import.meta.url), 'utf8'),
  );
}

describe('the list of rules', () => {
  it('has every kind, and filters and sorts as other lists do', async () => {
    for (const [kind, least] of [
      ['detection', 5],
      ['event-rule', 50],
      ['posture-rule', 1],
    ] as const) {
      const { status, body } = await ask('GET', `/rules?f=${encodeURIComponent(`kind=${kind}`)}&limit=500`);
      expect(status).toBe(200);
      expect(body).toMatchObject({ rows: expect.arrayContaining([expect.objectContaining({ kind })]) });
      expect(Reflect.get(body as object, 'total')).toBeGreaterThanOrEqual(least);
    }
    const { body } = await ask('GET', '/rules?f=code%3DWT-INV-06');
    expect(body).toMatchObject({ total: 1, rows: [{ id: 'function-url-public', hits: 0 }] });
  });

  it('counts what a rule found and what people thought of it', async () => {
    const { body } = await ask('GET', '/rules?f=id%3Dbeacon');
    expect(body).toMatchObject({ rows: [{ id: 'beacon', hits: 2, judged: 1, notHelpful: 1 }] });
  });

  it('is the same whatever account and region the page looks at', async () => {
    const { body } = await ask('GET', '/rules?account=123456789012&region=eu-west-1&f=id%3Dbeacon');
    expect(body).toMatchObject({ total: 1 });
  });

  it('shows a definition, and knows which there are', async () => {
    expect((await ask('GET', '/rules/detection/beacon')).body).toMatchObject({
      rule: { id: 'beacon', kind: 'detection' },
      page: 'docs/detections/beacon.md',
    });
    const sigma = await ask('GET', '/rules/event-rule/admin-policy-attached');
    expect(sigma.body).toMatchObject({ text: expect.stringContaining('detection:') });
    expect((await ask('GET', '/rules/event-rule/beacon')).status).toBe(404);
    expect((await ask('GET', '/rules/nothing/beacon')).status).toBe(404);
  });
});

describe('testing rules with an event', () => {
  const rule = 'admin-policy-attached';

  it('asks the guard about Lambda events', async () => {
    const body = { kind: 'lambda-event', event: { a: 1 } };
    expect((await ask('POST', '/rules/test', { body })).body).toEqual({
      kind: 'lambda-event',
      inspection: INSPECTION,
    });
  });

  it('tells which event rules match a record, and why one does', async () => {
    const [record] = eventsOf(rule).matching;
    const { body } = await ask('POST', '/rules/test', {
      body: { kind: 'cloudtrail-record', event: record, rule },
    });
    expect(body).toMatchObject({
      kind: 'cloudtrail-record',
      matches: expect.arrayContaining([expect.objectContaining({ rule })]),
      explained: [
        { isMatch: true, selections: expect.arrayContaining([expect.objectContaining({ isMatch: true })]) },
      ],
    });
  });

  it('tells why one does not', async () => {
    const [record] = eventsOf(rule).notMatching;
    const { body } = await ask('POST', '/rules/test', {
      body: { kind: 'cloudtrail-record', event: record, rule },
    });
    const { explained, matches } = body as { explained: { isMatch: boolean }[]; matches: { rule: string }[] };
    expect(matches.map((each) => each.rule)).not.toContain(rule);
    expect(explained.map(({ isMatch }) => isMatch)).not.toContain(true);
  });

  it('takes a log file with one record and an envelope of EventBridge', async () => {
    const [record] = eventsOf(rule).matching;
    for (const event of [
      { Records: [record] },
      { 'detail-type': 'AWS API Call via CloudTrail', detail: record },
    ]) {
      const { body } = await ask('POST', '/rules/test', { body: { kind: 'cloudtrail-record', event } });
      expect(body).toMatchObject({ matches: expect.arrayContaining([expect.objectContaining({ rule })]) });
    }
  });

  it.each([
    ['no event', { kind: 'lambda-event' }, 400],
    ['text', { kind: 'cloudtrail-record', event: 'x' }, 400],
    ['an empty object', { kind: 'cloudtrail-record', event: {} }, 400],
    ['an empty log file', { kind: 'cloudtrail-record', event: { Records: [] } }, 400],
    [
      'a record without a time',
      { kind: 'cloudtrail-record', event: { eventName: 'A', eventSource: 'b' } },
      400,
    ],
    ['another kind', { kind: 'template', event: {} }, 400],
    [
      'an unknown rule',
      {
        kind: 'cloudtrail-record',
        event: { eventName: 'A', eventSource: 'b', eventTime: '2026-03-01T00:00:00Z' },
        rule: 'nope',
      },
      404,
    ],
  ])('says what is wrong with %s', async (_name, body, status) => {
    const reply = await ask('POST', '/rules/test', { body });
    expect(reply.status).toBe(status);
    expect(reply.body).toMatchObject({ error: { message: expect.stringMatching(/^Cannot /) } });
  });

  it.each(['lambda-event', 'cloudtrail-record'])('refuses a %s that nests without end', async (kind) => {
    const deep: unknown = JSON.parse(`{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`);
    const { status, body } = await ask('POST', '/rules/test', { body: { kind, event: deep } });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { message: expect.stringContaining('200 deep') } });
  });
});
