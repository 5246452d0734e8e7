import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectEvent } from '../inspect-event.ts';
import { parsePolicy } from '../parse-policy.ts';
import type { GuardPolicy } from '../policy.ts';
import { inspectTexts } from '../response/inspect-response.ts';
import { readProtectLambda, toRegexRules } from './protect-lambda-rules.ts';

const RULES = {
  incoming: { rules: [{ pattern: '\\bunion\\b' }, { pattern: '<script' }] },
  outgoing: ['arn:aws:iam', { pattern: 'ORA-\\d{5}' }],
};

function policyOf(value: unknown): GuardPolicy {
  const policy = parsePolicy(JSON.stringify(value));
  if ('problem' in policy) throw new Error(policy.problem);
  return policy;
}

const queued = (body: string) => ({ Records: [{ messageId: 'm1', eventSource: 'aws:sqs', body }] });
const own = { credentials: new Map(), secrets: new Map(), source: [] };

describe('a policy with protectLambda', () => {
  const policy = policyOf({ mode: 'block', protectLambda: RULES });

  test.each([
    ['a union b', 'block'],
    ['A UNION B', 'allow'],
    ['reunion', 'allow'],
    ['<script', 'block'],
  ])('incoming %j: %s', (body, verdict) => {
    expect(inspectEvent(queued(body), policy.firewall).kind).toBe(verdict);
  });

  test.each([
    ['failed: ORA-00942', 'block'],
    ['failed: ora-00942', 'allow'],
    ['a union b', 'allow'],
  ])('outgoing %j: %s', (text, verdict) => {
    expect(inspectTexts([{ path: 'body', text }], { policy, own, event: {} }).kind).toBe(verdict);
  });

  test('reports only, unless the policy blocks', () => {
    const { firewall } = policyOf({ protectLambda: RULES });
    expect(inspectEvent(queued('a union b'), firewall).kind).toBe('alert');
  });

  test('a whole file in that form is a policy of rules over events', () => {
    const { firewall } = policyOf({ rules: [{ pattern: '\\bunion\\b' }] });
    expect(firewall.rules).toEqual([
      { id: 'protect-lambda-incoming-1', over: 'event', pattern: '\\bunion\\b', flags: '', mode: 'block' },
    ]);
  });

  test.each([
    [{ protectLambda: [] }, 'protectLambda must be an object'],
    [{ protectLambda: { in: [] } }, 'unknown key "in"'],
    [{ protectLambda: { incoming: 'x' } }, 'protectLambda.incoming must be a list'],
    [{ protectLambda: { outgoing: ['a', { pattern: 1 }] } }, 'protectLambda.outgoing[1] must be a pattern'],
    [{ protectLambda: { incoming: ['(a+)+$'] } }, 'could run for ever'],
    [{ protectLambda: { incoming: ['('] } }, 'must be a regular expression'],
    [{ rules: [null] }, 'rules[0] must be a pattern'],
  ])('%j is refused', (value, problem) => {
    expect(parsePolicy(JSON.stringify(value))).toEqual({ problem: expect.stringContaining(problem) });
  });
});

test('reading and converting gives the same patterns in the same order', () => {
  const side = fc.array(fc.string({ minLength: 1 }), { maxLength: 20 });
  fc.assert(
    fc.property(side, side, (incoming, outgoing) => {
      const rules = readProtectLambda(
        { incoming, outgoing: { rules: outgoing.map((pattern) => ({ pattern })) } },
        '',
      );
      const over = (which: 'event' | 'response') =>
        toRegexRules(rules)
          .filter((each) => each.over === which)
          .map(({ pattern }) => pattern);
      expect({ incoming: over('event'), outgoing: over('response') }).toEqual({ incoming, outgoing });
    }),
  );
});
