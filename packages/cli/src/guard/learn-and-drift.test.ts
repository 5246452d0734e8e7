import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { learnedLines } from '@watertight/guard/behaviour/learn/learned-lines.ts';
import { createLearning } from '@watertight/guard/behaviour/learn/observations.ts';
import { parsePolicy } from '@watertight/guard/parse-policy.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from '../testing/a-command-line.ts';
import { guardLines } from './read-recordings.ts';

let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'guard-learn-')));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Log lines of a function that connected to hosts and got events. */
function recorded(hosts: readonly string[], event: object = { Records: [{ body: 'x' }] }, name = 'orders') {
  const learning = createLearning(name, '3');
  for (const subject of hosts) learning.act({ kind: 'network', operation: 'connect', subject });
  learning.event('sqs', event);
  const facts = { service: name, functionName: name, isColdStart: true };
  return learnedLines(learning.observations(), { time: Date.UTC(2026, 2, 1), facts });
}

function put(name: string, ...lines: readonly string[]): string {
  writeFileSync(join(folder, name), lines.join('\n'));
  return name;
}

async function run(...words: readonly string[]) {
  const result = await runCommandLine(['guard', ...words, '-f', 'json'], { cwd: folder });
  return { ...result, document: result.stdout === '' ? undefined : JSON.parse(result.stdout) };
}

describe('guard learn', () => {
  test('makes a versioned policy of several recordings', async () => {
    const one = put('one.log', 'START RequestId: 1', ...recorded(['a.example.com:443']), 'REPORT');
    const two = put(
      'two.log',
      ...recorded(['b.example.com:443']),
      ...recorded(['c.example.com:443'], {}, 'mail'),
    );
    const { code, document } = await run('learn', one, two, '--out', 'guard.json', '--mode', 'block');
    expect(code).toBe(0);
    const text = readFileSync(join(folder, 'guard.json'), 'utf8');
    expect(JSON.parse(text)).toEqual(document.policy);
    expect(document.policy.version).toMatch(/^learned-[0-9a-f]{12}$/);
    expect(parsePolicy(text, 'orders')).toMatchObject({
      behaviour: {
        rules: {
          network: { mode: 'block', allow: ['a.example.com:443', 'b.example.com:443'] },
          processes: { mode: 'block', allow: [] },
        },
      },
      learned: {
        invocations: 2,
        functionVersions: ['3'],
        events: { sqs: { '$.Records[*].body': ['string'] } },
      },
    });
    expect(parsePolicy(text, 'mail')).toMatchObject({
      behaviour: { rules: { network: { allow: ['c.example.com:443'] } } },
    });
    expect(document.functions).toMatchObject([{ name: 'orders', invocations: 2 }, { name: 'mail' }]);
    const again = await run('learn', two, one, '--mode', 'block');
    expect(again.document.policy).toEqual(document.policy);
  });

  test('reads lines as CloudWatch Logs and the AWS CLI give them', async () => {
    const [line = ''] = recorded(['a.example.com:443']);
    const answer = { events: [{ timestamp: 1, message: line }, { message: 'START' }] };
    put('cli.json', JSON.stringify(answer, undefined, 2));
    const text = put('text.log', `2026-03-01T00:00:00.000Z\treq-1\tINFO\t${line}`);
    const wrapped = put('wrapped.jsonl', JSON.stringify({ '@timestamp': 'x', '@message': line }));
    for (const file of ['cli.json', text, wrapped])
      expect((await run('learn', file)).document.functions).toMatchObject([
        { name: 'orders', invocations: 1 },
      ]);
  });

  test('lays a learning into a policy that is there, and keeps what a person wrote', async () => {
    const own = {
      mode: 'block',
      functions: {
        orders: {
          behaviour: {
            network: { mode: 'block', allow: ['*.amazonaws.com:443'] },
            canaries: ['a-planted-value'],
          },
          sinks: {},
        },
      },
    };
    put('own.json', JSON.stringify(own));
    const { document } = await run(
      'learn',
      put('a.log', ...recorded(['a.example.com:443'])),
      '--policy',
      'own.json',
    );
    expect(document.policy).toMatchObject({
      mode: 'block',
      functions: {
        orders: {
          sinks: {},
          behaviour: {
            network: { mode: 'block', allow: ['*.amazonaws.com:443', 'a.example.com:443'] },
            canaries: ['a-planted-value'],
          },
        },
      },
    });
    expect(parsePolicy(JSON.stringify(document.policy), 'orders')).not.toHaveProperty('problem');
  });

  test('tells broken recordings with their place and goes on', async () => {
    const broken = '{"function_name":"orders","watertight":{"learned":{"acts":1}}}';
    const file = put('a.log', 'nothing', broken, '{"watertight', ...recorded(['a.example.com:443']));
    const { code, document } = await run('learn', file);
    expect(code).toBe(4);
    expect(document.incomplete).toEqual([
      { what: 'a.log:2', because: expect.stringContaining('learned.acts') },
    ]);
    expect(document.functions).toHaveLength(1);
  });

  test('is incomplete without recordings, writes nothing then, and refuses what is no mode', async () => {
    const file = put('a.log', 'START');
    expect(await run('learn', file, '--out', 'guard.json')).toMatchObject({ code: 4 });
    expect(() => readFileSync(join(folder, 'guard.json'))).toThrow('ENOENT');
    expect(await run('learn', file, '--mode', 'learn')).toMatchObject({ code: 2, stdout: '' });
    expect(await run('learn', 'none.log')).toMatchObject({ code: 2, stdout: '' });
    expect(await run('learn', file, '--policy', put('p.json', '{"mod":1}'))).toMatchObject({ code: 2 });
  });

  test('shows people what to review', async () => {
    const file = put('a.log', ...recorded(['a.example.com:443']));
    const { stdout } = await runCommandLine(['guard', 'learn', file], { cwd: folder });
    expect(stdout).toContain('a.example.com:443');
    expect(stdout).toContain('seen less than 3 times');
  });

  test('no line of a log makes it throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, head) => {
        guardLines(`${head}${JSON.stringify({ message: value, watertight: value })}`);
      }),
    );
    expect(guardLines('['.repeat(100_000))).toEqual([]);
  });
});

describe('guard drift', () => {
  async function policy() {
    await run(
      'learn',
      put('a.log', ...recorded(['a.example.com:443', 'b.example.com:443'])),
      '--out',
      'guard.json',
    );
    return 'guard.json';
  }

  test('names what is new and what is gone', async () => {
    const now = put(
      'now.log',
      ...recorded(['a.example.com:443', 'c.example.com:443'], { Records: [{ body: null }] }),
    );
    const { code, document } = await run('drift', await policy(), now, '--fail-on', 'medium');
    expect(code).toBe(1);
    expect(document.functions).toEqual([
      {
        name: 'orders',
        new: [
          { kind: 'network', subject: 'c.example.com:443' },
          { kind: 'event', subject: 'sqs $.Records[*].body: null' },
        ],
        lost: [
          { kind: 'network', subject: 'b.example.com:443' },
          { kind: 'event', subject: 'sqs $.Records[*].body: string' },
        ],
      },
    ]);
  });

  test('reads the violations of drift of a function that enforces', async () => {
    const watertight = { detector: 'drift', rule: 'network', match: 'c.example.com:443' };
    const line = JSON.stringify({ message: 'Violation: drift', function_name: 'orders', watertight });
    const { document } = await run('drift', await policy(), put('now.log', line, line));
    expect(document.functions).toEqual([
      { name: 'orders', new: [{ kind: 'network', subject: 'c.example.com:443' }], lost: [] },
    ]);
  });

  test('finds none where there is none, and says which function it knows nothing of', async () => {
    const same = put('same.log', ...recorded(['a.example.com:443', 'b.example.com:443']));
    expect(await run('drift', await policy(), same, '--fail-on', 'medium')).toMatchObject({
      code: 0,
      document: { functions: [{ new: [], lost: [] }], incomplete: [] },
    });
    const other = put('other.log', ...recorded([], {}, 'mail'));
    expect(await run('drift', await policy(), other)).toMatchObject({
      code: 4,
      document: { incomplete: [{ what: 'mail' }] },
    });
  });
});
