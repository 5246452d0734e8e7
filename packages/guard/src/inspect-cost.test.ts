import { describe, expect, it } from 'vitest';
import { countSteps } from './detectors/shapes/count-steps.cases.ts';
import { inspectEvent } from './inspect-event.ts';
import { DEFAULT_FIREWALL_POLICY } from './policy.ts';
import { createWork, WORK_LIMIT } from './work.ts';

/** A request whose body has many fields of a text each, no two the same. */
function manyFields(count: number, text: string): object {
  const body = Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, `${text}${i}`]));
  return {
    version: '2.0',
    rawPath: '/',
    rawQueryString: '',
    headers: {},
    requestContext: { http: { method: 'POST', path: '/' } },
    body: JSON.stringify(body),
  };
}

/** What makes a detector begin again at each of them, as long as short fields are. */
const HOSTILE = [
  ';',
  "'",
  `';`,
  ';ls ',
  '|a',
  '`id`',
  '$(a',
  "<a x='",
  'or 1=1 ',
  "' or ",
  "'.'",
  '(a+',
  '"}+',
  '{{7*',
  '&#39',
  '%27',
  '../',
].map((unit) => unit.repeat(Math.ceil(40 / unit.length)));

/** Steps that one unit of the budget may stand for: patterns, mostly, that look at a text one after the other. */
const STEPS_FOR_A_UNIT = 60;

describe('the cost of an event', () => {
  it.each(HOSTILE)('is bounded for twenty thousand fields of %s', (text) => {
    const event = manyFields(20_000, text);
    const work = createWork();
    const steps = countSteps(() => inspectEvent(event, DEFAULT_FIREWALL_POLICY, work));
    expect(work.spent()).toBeLessThanOrEqual(WORK_LIMIT);
    expect(steps).toBeLessThan(STEPS_FOR_A_UNIT * WORK_LIMIT);
  });

  it.each(HOSTILE)('grows with the number of fields, for %s', (text) => {
    const stepsOf = (count: number) => {
      const event = manyFields(count, text);
      return countSteps(() => inspectEvent(event));
    };
    expect(stepsOf(800)).toBeLessThan(5 * stepsOf(200));
  });

  it.each(HOSTILE)('is paid for: no step is free, for %s', (text) => {
    const event = manyFields(400, text);
    const work = createWork();
    const steps = countSteps(() => inspectEvent(event, DEFAULT_FIREWALL_POLICY, work));
    expect(steps).toBeLessThan(STEPS_FOR_A_UNIT * work.spent());
  });

  it('is paid once for values that repeat themselves', () => {
    const spentFor = (text: (index: number) => string) => {
      const items = Array.from({ length: 500 }, (_, i) => ({ note: text(i) }));
      const work = createWork();
      inspectEvent({ ...manyFields(0, ''), body: JSON.stringify({ items }) }, DEFAULT_FIREWALL_POLICY, work);
      return work.spent();
    };
    expect(spentFor(() => 'a; b; (c) 000')).toBeLessThan(0.6 * spentFor((i) => `a; b; (c) ${100 + i}`));
  });

  it('leaves an order of a megabyte within the budget', () => {
    const items = Array.from({ length: 5000 }, (_, i) => ({
      sku: `SKU-${i}`,
      note: `Please leave it with the neighbours; ring twice, and select blue (or green) & wrap it. No ${i}`,
      image: `https://cdn.example.com/p/${i}/front.jpg?w=640&q=80`,
    }));
    const verdict = inspectEvent({ ...manyFields(0, ''), body: JSON.stringify({ items }) });
    expect(verdict).toMatchObject({ kind: 'allow', isTruncated: false });
  });

  it('many attacks in one event are judged in one pass', () => {
    const policy = { ...DEFAULT_FIREWALL_POLICY, mode: 'block' } as const;
    const verdict = inspectEvent(manyFields(5000, '; cat /etc/passwd; '), policy);
    expect(verdict.kind).toBe('block');
    expect(verdict.violations).toHaveLength(20);
  });
});
