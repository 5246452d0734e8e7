import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindTools } from './bind-tools.ts';
import { inspectionOf } from './inspection-of.ts';

function requestWith(q: string) {
  return {
    version: '2.0',
    routeKey: 'GET /find',
    rawPath: '/find',
    rawQueryString: `q=${encodeURIComponent(q)}`,
    headers: { 'user-agent': 'test' },
    queryStringParameters: { q },
    requestContext: { http: { method: 'GET', path: '/find', sourceIp: '192.0.2.7' } },
  };
}

const ATTACK = "' UNION SELECT password FROM users --";

describe('what the console shows of an event', () => {
  it('says how the guard judged it, and which fields it read', () => {
    const quiet = inspectionOf(requestWith('blue shoes'));
    expect(quiet).toMatchObject({ trigger: 'api-gateway-http', verdict: 'allow', violations: [] });
    expect(quiet.fields).toEqual(
      expect.arrayContaining([expect.objectContaining({ value: 'blue shoes', role: 'query' })]),
    );
    expect(quiet.fieldCount).toBe(quiet.fields.length);
  });

  it('shows an attack with each encoding that was taken off', () => {
    const twice = Buffer.from(encodeURIComponent(ATTACK)).toString('base64');
    const { violations, verdict } = inspectionOf(requestWith(twice));
    const found = violations.find(({ detector }) => detector === 'sql-injection');
    expect(verdict).toBe('alert');
    expect(found?.steps.map(({ encoding }) => encoding)).toEqual(['', 'base64', expect.any(String)]);
    expect(found?.steps[0]?.text).toBe(twice);
    expect(found?.steps.at(-1)?.text).toContain(found?.match);
  });

  it('shows one that came as it is in one step', () => {
    const [found] = inspectionOf(requestWith(ATTACK)).violations;
    expect(found?.steps).toEqual([{ encoding: '', text: ATTACK }]);
  });

  it('cuts long values around the match', () => {
    const [found] = inspectionOf(
      requestWith(`${'a '.repeat(3_000)}${ATTACK}${' b'.repeat(3_000)}`),
    ).violations;
    const text = found?.steps.at(-1)?.text ?? '';
    expect(text.length).toBeLessThan(600);
    expect(text).toContain(found?.match);
  });

  it('masks secrets in values', () => {
    const event = { headers: {}, password: 'hunter2hunter2', note: `AKIA${'IOSFODNN7EXAMPLE'}` };
    const text = JSON.stringify(inspectionOf(event));
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain('IOSFODNN7');
  });

  it('tells of at most two hundred fields, and how many there are', () => {
    const event = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`k${n}`, `value ${n}`]));
    const { fields, fieldCount } = inspectionOf(event);
    expect(fields).toHaveLength(200);
    expect(fieldCount).toBeGreaterThanOrEqual(500);
  });

  it('answers whatever the event is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (event) => {
        const { violations, fields } = inspectionOf(event);
        expect(fields.length).toBeLessThanOrEqual(200);
        for (const { steps } of violations) expect(steps.length).toBeLessThan(20);
      }),
      { numRuns: 200 },
    );
  });
});

describe('rules beside those of the monitor', () => {
  it('are detectors and posture rules, each with its page', async () => {
    const rules = await bindTools(undefined).otherRules();
    const kinds = Map.groupBy(rules, ({ kind }) => kind);
    expect(kinds.get('guard-detector')?.map(({ title }) => title)).toContain('SQL injection');
    expect(kinds.get('posture-rule')?.length).toBeGreaterThan(100);
    expect(new Set(rules.map(({ kind, id }) => `${kind}/${id}`)).size).toBe(rules.length);
  });

  it('a store without advisories has none', async () => {
    expect(await bindTools('/nonexistent').intelligence()).toEqual([]);
  });
});
