import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePolicy } from './parse-policy.ts';
import { DEFAULT_GUARD_POLICY } from './policy.ts';

function parsed(policy: unknown, name?: string) {
  const result = parsePolicy(JSON.stringify(policy), name);
  if ('problem' in result) throw new Error(result.problem);
  return result;
}

function problemOf(policy: unknown): string {
  const result = parsePolicy(typeof policy === 'string' ? policy : JSON.stringify(policy));
  return 'problem' in result ? result.problem : '';
}

const RULE = { id: 'card', over: 'response', pattern: '\\d{16}' };

describe('a policy', () => {
  test('that says nothing is the default', () => {
    expect(parsed({})).toEqual(DEFAULT_GUARD_POLICY);
    expect(parsed({ $schema: 'https://example.com/s.json', schema: 'watertight/guard-policy/1' })).toEqual(
      DEFAULT_GUARD_POLICY,
    );
  });

  test('may have a byte order mark', () => {
    expect(parsePolicy('\uFEFF{"mode":"block"}')).toMatchObject({ firewall: { mode: 'block' } });
  });

  test('sets one mode for events and answers, unless a section has its own', () => {
    expect(parsed({ mode: 'block', response: { mode: 'alert' } })).toMatchObject({
      firewall: { mode: 'block' },
      response: { mode: 'alert' },
    });
  });

  test('keeps its writer’s label', () => {
    expect(parsed({ version: 12 }).version).toBe('12');
    expect(parsed({ version: '2026-03-01' }).version).toBe('2026-03-01');
  });

  test('lays the parts of a function over it, in their order', () => {
    const policy = {
      version: 'v',
      firewall: { rules: [{ ...RULE, id: 'a' }], exceptions: [{ detector: '*', field: 'body.a' }] },
      functions: {
        'orders-*': { mode: 'block', firewall: { detectors: { scanner: 'off' } } },
        '*-write': {
          firewall: {
            mode: 'alert',
            rules: [{ ...RULE, id: 'a', pattern: 'x' }],
            exceptions: [{ detector: 'scanner', field: '*' }],
          },
        },
        other: { mode: 'off' },
      },
    };
    expect(parsed(policy, 'orders-write')).toMatchObject({
      version: 'v',
      firewall: {
        mode: 'alert',
        detectors: { scanner: 'off' },
        rules: [{ id: 'a', pattern: 'x' }],
        exceptions: [{ field: 'body.a' }, { field: '*' }],
      },
      response: { mode: 'block' },
    });
    expect(parsed(policy, 'elsewhere').firewall.mode).toBe('alert');
    expect(parsed({ functions: { 'a.c': { mode: 'block' } } }, 'abc').firewall.mode).toBe('alert');
  });

  test('takes every setting', () => {
    const everything = {
      firewall: {
        mode: 'block',
        detectors: { 'sql-injection': 'alert' },
        exceptions: [
          {
            detector: 'sql-injection',
            field: 'body.query',
            trigger: 'sqs',
            rule: 'union-select',
            reason: 'a tool',
          },
        ],
        rules: [
          {
            ...RULE,
            flags: 'i',
            field: 'body',
            mode: 'alert',
            mustEqual: 'requestContext.authorizer.tenant',
          },
        ],
        addresses: { allow: ['198.51.100.0/24', '2001:db8::/32'], deny: ['192.0.2.1'] },
        limits: { eventSize: 100_000, sourceRate: 60 },
        onFailure: 'closed',
        thresholds: { alert: 0.6, block: 0.8 },
        blockedRecords: 'drop',
      },
      response: { mode: 'block', leaks: { 'card-number': 'off' }, exceptions: ['headers.*'], status: 502 },
      log: { linesPerMinute: 10, metrics: 'emf', matches: false },
    } as const;
    expect(parsed(everything)).toMatchObject(everything);
  });

  test('hands the behaviour section to its own reader', () => {
    const { behaviour } = parsed({ behaviour: { processes: 'block' } });
    expect(behaviour?.rules.processes.mode).toBe('block');
    expect(problemOf({ behaviour: { proceses: 'block' } })).toContain('behaviour.proceses');
  });
});

describe('what is refused, with its place', () => {
  const cases: readonly [unknown, string][] = [
    ['[]', 'the policy must be an object'],
    ['nonsense', 'it is no JSON'],
    [{ firewal: {} }, 'the policy has the unknown key "firewal"; known: mode, firewall'],
    [{ firewall: { detectors: { sqli: 'off' } } }, 'firewall.detectors: a key must be one of the'],
    [
      { firewall: { exceptions: [{ field: 'body' }] } },
      'firewall.exceptions[0] must be an object with detector and field',
    ],
    [
      { firewall: { exceptions: [{ detector: '*', field: 'x', trigger: 'http' }] } },
      'firewall.exceptions[0].trigger',
    ],
    [{ firewall: { addresses: { deny: ['10.0.0.0/33'] } } }, 'firewall.addresses.deny[0] must be an address'],
    [{ firewall: { limits: { eventSize: -1 } } }, 'firewall.limits.eventSize must be a number from 1'],
    [{ firewall: { thresholds: { alert: 0.95 } } }, 'firewall.thresholds.alert must not be above'],
    [{ firewall: { rules: [{ ...RULE, pattern: '(a+)+$' }] } }, 'must not repeat a group that repeats'],
    [{ firewall: { rules: [{ ...RULE, pattern: '(' }] } }, 'must be a regular expression'],
    [{ firewall: { rules: [{ ...RULE, flags: 'g' }] } }, 'flags of i, m, s and u'],
    [{ firewall: { rules: [{ id: 'x', over: 'event' }] } }, 'must be an object with id, over and pattern'],
    [{ response: { leaks: { cards: 'block' } } }, 'response.leaks: a key'],
    [{ response: { status: 200 } }, 'response.status must be a number from 400 to 599'],
    [{ log: { metrics: true } }, 'log.metrics must be one of off, emf'],
    [{ functions: { a: { functions: {} } } }, 'functions.a has the unknown key "functions"'],
    [`{"version":"${'x'.repeat(300_000)}"}`, 'longer than'],
  ];
  test.each(cases)('%j', (policy, problem) => {
    expect(problemOf(policy)).toContain(problem);
  });

  test('whatever it is, it is a policy or a problem', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), fc.string(), (text, name) => {
        const result = parsePolicy(text, name);
        expect('problem' in result || 'firewall' in result).toBe(true);
      }),
    );
  });

  test('names of prototypes are keys like others', () => {
    expect(problemOf('{"__proto__":{"mode":"off"}}')).toContain('unknown key "__proto__"');
    expect(problemOf('{"constructor":{}}')).toContain('unknown key');
  });
});
