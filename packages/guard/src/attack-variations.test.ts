import { describe, expect, it } from 'vitest';
import { type AttackCase, variations } from './attack-variations.cases.ts';
import { inspectEvent } from './inspect-event.ts';

function isTold(given: AttackCase): boolean {
  const body = JSON.stringify(typeof given === 'string' ? { name: 'Berlin', value: given, page: 2 } : given);
  return inspectEvent({ Records: [{ messageId: 'm1', eventSource: 'aws:sqs', body }] }).kind !== 'allow';
}

describe('attacks are told, whatever their spelling', () => {
  it.each(Object.entries(variations))('%s', (_name, attacks) => {
    expect(attacks.filter((attack) => !isTold(attack))).toEqual([]);
  });

  it.each(Object.entries(variations))('%s, in base64 and percent-encoding', (_name, attacks) => {
    const texts = attacks.filter((attack): attack is string => typeof attack === 'string');
    // Shorter ones are too short for base64 that is told from words.
    const long = texts.filter((text) => /^[ -~]{12,}$/.test(text));
    const missed = long.filter(
      (text) => !isTold(Buffer.from(text).toString('base64')) || !isTold(encodeURIComponent(text)),
    );
    expect(missed).toEqual([]);
  });
});
