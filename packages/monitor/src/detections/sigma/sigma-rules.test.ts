import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { callFromRecord } from './call-from-record.cases.ts';
import { NO_FACTS } from './event-facts.ts';
import { runEventRules } from './run-event-rules.ts';
import { SIGMA_RULES } from './sigma-rules.generated.ts';
import { builtInRules } from './sigma-rules.ts';

const FOLDER = new URL('./rules/', import.meta.url);

/** Rules whose positive cases need history; run-event-rules.test.ts has them. */
const NEED_HISTORY = new Set([
  'caller-identity-by-long-term-key',
  'execution-role-asks-who-it-is',
  'execution-role-new-network',
  'execution-role-outside-lambda',
  'instance-role-used-elsewhere',
  'lambda-code-updated-by-execution-role',
  'lambda-code-updated-by-new-principal',
  'secrets-batch-by-new-principal',
  'session-by-new-principal',
]);

function firedRules(records: readonly unknown[]): ReadonlySet<string> {
  const calls = records.flatMap((record) => callFromRecord(record) ?? []);
  return new Set(runEventRules(calls, NO_FACTS).map((observation) => observation.rule));
}

function casesOf(id: string): { matching: unknown[]; notMatching: unknown[] } {
  return JSON.parse(readFileSync(new URL(`${id}.events.json`, FOLDER), 'utf8'));
}

describe('built-in event rules', () => {
  it('compile without a problem', () => expect(builtInRules().problems).toEqual([]));

  it('are embedded exactly as the files say', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yml'));
    expect(SIGMA_RULES.map((rule) => `${rule.id}.yml`).sort()).toEqual(files.sort());
    for (const rule of SIGMA_RULES)
      expect(rule.text).toBe(readFileSync(new URL(`${rule.id}.yml`, FOLDER), 'utf8'));
  });

  it.each(SIGMA_RULES.map((rule) => rule.id))('%s', (id) => {
    const { matching, notMatching } = casesOf(id);
    const isCorrelation = builtInRules().correlations.some((correlation) => correlation.id === id);
    if (isCorrelation) expect(firedRules(matching)).toContain(id);
    else if (!NEED_HISTORY.has(id)) {
      expect(matching.length).toBeGreaterThan(0);
      for (const record of matching) expect(firedRules([record])).toContain(id);
    }
    expect(notMatching.length).toBeGreaterThan(0);
    expect(firedRules(notMatching)).not.toContain(id);
  });
});
