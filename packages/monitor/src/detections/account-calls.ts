import type { ApiCallActivity, ApiCallProfile } from '../features/api-call-profile.ts';
import type { AccountCalls } from './detection.ts';

/** Kind of a call: service, name and how it ended. The region is left out: a new region is its own question. */
export function callKind(call: Pick<ApiCallActivity, 'eventSource' | 'eventName' | 'errorClass'>): string {
  return `${call.eventSource}:${call.eventName}:${call.errorClass}`;
}

/**
 * Calls per kind over all principals of the same account before `day`, the account's back-off distribution. Computed
 * once per account and day.
 */
export function accountCallsBefore(
  profiles: readonly ApiCallProfile[],
  account: string,
  day: number,
): AccountCalls {
  const counts = new Map<string, number>();
  let total = 0;
  for (const profile of profiles) {
    if (profile.entity.account !== account) continue;
    for (const call of profile.calls) {
      let count = 0;
      for (const entry of call.days) if (entry.day < day) count += entry.count;
      if (count === 0) continue;
      counts.set(callKind(call), (counts.get(callKind(call)) ?? 0) + count);
      total += count;
    }
  }
  return { total, kinds: counts.size, countOf: (kind) => counts.get(kind) ?? 0 };
}
