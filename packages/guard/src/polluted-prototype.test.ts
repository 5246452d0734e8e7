import { afterEach, describe, expect, test } from 'vitest';
import { createJudge } from './behaviour/judge.ts';
import { readBehaviourPolicy } from './behaviour/read-behaviour-policy.ts';
import { inspectEvent } from './inspect-event.ts';
import { parsePolicy } from './parse-policy.ts';
import { withInput } from './sinks/input-context.ts';
import { shellTokens } from './sinks/shell-tokens.ts';
import { createSinkJudge } from './sinks/sink-judge.ts';
import { DEFAULT_SINK_POLICY } from './sinks/sink-policy.ts';
import { sqlTokens } from './sinks/sql-tokens.ts';

const added = new Set<string>();

/** What `__proto__` in a merged JSON body does to the process. */
function pollute(values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    added.add(name);
    Object.defineProperty(Object.prototype, name, {
      value,
      configurable: true,
      writable: true,
      enumerable: true,
    });
  }
}

afterEach(() => {
  for (const name of added) Reflect.deleteProperty(Object.prototype, name);
  added.clear();
});

const outcome = (run: () => void): string => {
  try {
    run();
    return 'ran';
  } catch (error) {
    return String(Object(error).code);
  }
};

describe('a polluted Object.prototype', () => {
  const payload = "x' OR '1'='1";

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['nothing', {}],
    ['a value that literals would stand for', { value: payload, hazards: [] }],
    ['harmlessness', { isHarmless: () => true }],
    ['modes', { mode: 'off', modes: { sql: 'off' }, sql: 'off', kind: 'literal' }],
    ['a reading of tokens', { toValue: () => payload }],
  ])('does not switch the sinks off: %s', (_case, values) => {
    const judge = createSinkJudge(DEFAULT_SINK_POLICY, () => undefined);
    const text = `SELECT * FROM t WHERE a = '${payload}'`;
    pollute(values);
    const sql = () =>
      judge.check({ kind: 'sql', operation: 'q', text, tokenise: (each) => sqlTokens(each, 'sqlite') });
    expect(outcome(() => withInput({ body: payload }, sql))).toBe('ERR_WATERTIGHT_BLOCKED');
    const command = 'Ada; echo owned';
    const shell = () =>
      judge.check({ kind: 'shell', operation: 's', text: `echo ${command}`, tokenise: shellTokens });
    expect(outcome(() => withInput({ body: command }, shell))).toBe('ERR_WATERTIGHT_BLOCKED');
  });

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['nothing', {}],
    ['a cover', { isCoveredBy: () => true }],
    ['rules', { mode: 'allow', allow: ['*', ''], rules: {}, processes: 'allow', learned: '' }],
  ])('does not open the behaviour policy: %s', (_case, values) => {
    const { policy } = readBehaviourPolicy({
      workers: { mode: 'block', allow: ['/nowhere/'] },
      processes: 'block',
    });
    const judge = createJudge({ policy: () => policy, report: () => undefined, now: () => 0 });
    pollute(values);
    for (const kind of ['workers', 'processes'] as const)
      expect(outcome(() => judge.check({ kind, operation: 'x', subject: 'y' }))).toBe(
        'ERR_WATERTIGHT_BLOCKED',
      );
  });

  test('is no part of a policy that is read later', () => {
    const json = JSON.stringify({ mode: 'block', sinks: {}, behaviour: { workers: { mode: 'block' } } });
    const before = parsePolicy(json);
    pollute({
      mode: 'off',
      allow: ['*'],
      detectors: { 'sql-injection': 'off' },
      exceptions: [{ detector: '*', field: '*' }],
      modes: { sql: 'off' },
      leaks: { 'access-key': 'off' },
      learned: { truncated: ['network'] },
      functions: { '*': { mode: 'off' } },
      graphql: { depth: 1e9 },
      protectLambda: {},
    });
    const after = JSON.stringify(parsePolicy(json));
    for (const name of added) Reflect.deleteProperty(Object.prototype, name);
    expect(JSON.parse(after)).toEqual(JSON.parse(JSON.stringify(before)));
  });

  test('does not loosen the limits of GraphQL', () => {
    const parsed = parsePolicy('{"mode":"block","firewall":{"graphql":{"depth":3}}}');
    if ('problem' in parsed) throw new Error(parsed.problem);
    pollute({ depth: 1e9, introspection: 1, batch: 1e9 });
    const body = '{"query":"{ a { b { c { d } } } }"}';
    const event = { Records: [{ messageId: 'm', eventSource: 'aws:sqs', body }] };
    expect(inspectEvent(event, parsed.firewall)).toMatchObject({ kind: 'block' });
  });
});
