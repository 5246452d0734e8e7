import { describe, expect, test } from 'vitest';
import { inspectEvent } from '../inspect-event.ts';
import { parsePolicy } from '../parse-policy.ts';
import type { FirewallPolicy } from '../policy.ts';

function firewall(graphql: object): FirewallPolicy {
  const policy = parsePolicy(JSON.stringify({ mode: 'block', firewall: { graphql } }));
  if ('problem' in policy) throw new Error(policy.problem);
  return policy.firewall;
}

/** A GraphQL request over HTTP. */
function request(body: unknown): object {
  return {
    version: '2.0',
    rawPath: '/graphql',
    headers: { 'content-type': 'application/json' },
    requestContext: { http: { method: 'POST', path: '/graphql', sourceIp: '198.51.100.7' } },
    body: JSON.stringify(body),
  };
}

const nested = (depth: number) => ({
  query: `query { ${'a { '.repeat(depth - 1)}id${' }'.repeat(depth - 1)} }`,
});
const aliased = (count: number) => ({
  query: `mutation { ${Array.from({ length: count }, (_, i) => `a${i}: login(pin: "${i}") { ok }`).join(' ')} }`,
});
const batch = (count: number) => Array.from({ length: count }, () => ({ query: 'query { me { id } }' }));
const schema = { query: 'query { __schema { types { name } } }' };

function verdict(body: unknown, graphql: object): string {
  const { kind, violations } = inspectEvent(request(body), firewall(graphql));
  return [kind, ...violations.map(({ rule }) => rule)].join(' ');
}

describe('limits of a policy', () => {
  test.each<[string, unknown, object, string]>([
    ['depth within', nested(5), { depth: 5 }, 'allow'],
    ['depth beyond', nested(6), { depth: 5 }, 'block depth'],
    ['a deeper limit than ours', nested(30), { depth: 40 }, 'allow'],
    ['aliases within', aliased(3), { aliases: 3 }, 'allow'],
    ['aliases beyond', aliased(4), { aliases: 3 }, 'block aliases'],
    ['no aliases at all', aliased(1), { aliases: 0 }, 'block aliases'],
    ['operations within', batch(2), { batch: 2 }, 'allow'],
    ['operations beyond', batch(3), { batch: 2 }, 'block batch'],
    ['no questions for the schema', schema, { introspection: false }, 'block introspection'],
    ['questions for the schema', schema, { introspection: true }, 'allow'],
    ['fields beyond', { query: '{ a b c d }' }, { fields: 3 }, 'block fields'],
    ['directives beyond', { query: '{ a @x @y }' }, { directives: 1 }, 'block directives'],
    ['another limit leaves ours', nested(60), { aliases: 3 }, 'block depth'],
  ])('%s', (_case, body, graphql, expected) => {
    expect(verdict(body, graphql)).toBe(expected);
  });

  test('without one ours hold', () => {
    expect([verdict(nested(10), {}), verdict(nested(60), {}), verdict(schema, {})]).toEqual([
      'allow',
      'block depth',
      'alert introspection',
    ]);
  });

  test('logins in a row are guesses, one among questions is none', () => {
    const login = { query: 'mutation { login(pin: "1") { token } }' };
    const [me] = batch(1);
    expect(
      verdict(
        Array.from({ length: 5 }, () => login),
        {},
      ),
    ).toContain('block batched-logins');
    expect(verdict([login, me, me, me, me, me], {})).toBe('allow');
    expect(verdict(login, {})).toBe('allow');
  });

  test.each([
    [{ depth: 0 }, 'firewall.graphql.depth must be a number from 1'],
    [{ introspection: 'no' }, 'firewall.graphql.introspection must be true or false'],
    [{ deep: 1 }, 'firewall.graphql has the unknown key "deep"'],
  ])('%j is refused', (graphql, problem) => {
    expect(parsePolicy(JSON.stringify({ firewall: { graphql } }))).toEqual({
      problem: expect.stringContaining(problem),
    });
  });
});
