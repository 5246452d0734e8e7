import { describe, expect, it } from 'vitest';
import { type EverydayCase, everyday, hard, twins } from './everyday-texts.cases.ts';
import { inspectEvent } from './inspect-event.ts';
import { DEFAULT_FIREWALL_POLICY } from './policy.ts';

const BLOCKING = { ...DEFAULT_FIREWALL_POLICY, mode: 'block' } as const;

/** Verdicts on a value in a body, a message and, where it is text, a query. */
function verdictsOn(given: EverydayCase): readonly string[] {
  const body = JSON.stringify(typeof given === 'string' ? { message: given } : given);
  const request = {
    version: '2.0',
    rawPath: '/api',
    rawQueryString: typeof given === 'string' ? `q=${encodeURIComponent(given)}` : '',
    headers: {},
    requestContext: { http: { method: 'POST', path: '/api' } },
  };
  const message = { messageId: 'm1', eventSource: 'aws:sqs', body };
  return [{ ...request, body }, { Records: [message] }].map((event) => inspectEvent(event, BLOCKING).kind);
}

describe('in block mode', () => {
  it.each(everyday)('%j is let through in silence', (given) => {
    expect(verdictsOn(given)).toEqual(['allow', 'allow']);
  });

  it.each([...hard, ...twins.map(([spokenOf]) => spokenOf)])('%j is told at most', (given) => {
    expect(verdictsOn(given)).not.toContain('block');
  });

  it.each(twins.map(([, attack]) => attack))('%j is blocked', (given) => {
    expect(verdictsOn(given)).toEqual(['block', 'block']);
  });
});
