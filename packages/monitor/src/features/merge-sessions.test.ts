import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FlowLeg, mergeSessions } from './merge-sessions.ts';

function aLeg(start: number, more: Partial<FlowLeg> = {}): FlowLeg {
  return {
    interfaceId: 'eni-1',
    ownPort: 40_000,
    peerAddress: '203.0.113.9',
    peerPort: 443,
    protocol: 6,
    isOutbound: true,
    packets: 4,
    bytes: 100,
    start,
    end: start + 50,
    ...more,
  };
}

describe('mergeSessions()', () => {
  test('a pooled connection is one session, however many records it has', () => {
    const legs = Array.from({ length: 30 }, (_, i) => aLeg(i * 600, { end: i * 600 + 590 }));
    expect(mergeSessions(legs)).toHaveLength(1);
  });

  test('both directions are one session; only what goes out counts as sent', () => {
    const [session] = mergeSessions([aLeg(0), aLeg(5, { isOutbound: false, bytes: 900 })]);
    expect(session).toMatchObject({ start: 0, packets: 8, bytesOut: 100 });
  });

  test('another port is another session, and so is the same one after two intervals', () => {
    expect(mergeSessions([aLeg(0), aLeg(0, { ownPort: 40_001 })])).toHaveLength(2);
    expect(mergeSessions([aLeg(0), aLeg(170)])).toHaveLength(1);
    expect(mergeSessions([aLeg(0), aLeg(171)])).toHaveLength(2);
  });

  test('keeps all bytes and gives the same starts in any order', () => {
    const legs = fc.array(
      fc.record({
        start: fc.integer({ min: 0, max: 5_000 }),
        ownPort: fc.constantFrom(1, 2),
        bytes: fc.nat(99),
      }),
    );
    fc.assert(
      fc.property(legs, (items) => {
        const all = items.map(({ start, ...more }) => aLeg(start, more));
        const sessions = mergeSessions(all);
        const sent = items.reduce((sum, item) => sum + item.bytes, 0);
        expect(sessions.reduce((sum, session) => sum + session.bytesOut, 0)).toBe(sent);
        const reversed = mergeSessions(all.toReversed());
        expect(reversed.map((s) => [s.start, s.bytesOut])).toEqual(
          sessions.map((s) => [s.start, s.bytesOut]),
        );
      }),
    );
  });
});
