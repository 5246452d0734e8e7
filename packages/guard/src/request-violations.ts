import type { FirewallPolicy } from './policy.ts';
import type { Violation } from './violation.ts';

/** Violations that speak of the event as a whole, not of a field: its size, the address it came from. */
export function requestViolations(event: unknown, policy: FirewallPolicy): readonly Violation[] {
  const { eventSize } = policy.limits;
  if (eventSize === undefined) return [];
  const size = JSON.stringify(event)?.length ?? 0;
  if (size <= eventSize) return [];
  return [
    {
      detector: 'size-limit',
      rule: 'event-size',
      field: '$',
      decoded: [],
      match: `${size} characters`,
      score: 1,
    },
  ];
}
