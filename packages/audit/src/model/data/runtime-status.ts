import { LAMBDA_RUNTIMES, type LambdaRuntime } from './lambda-runtimes.ts';

/** Where a runtime stands at a time. `unknown`: a name that AWS's table did not have when ours was written. */
export type RuntimeStatus =
  | { readonly kind: 'supported'; readonly runtime: LambdaRuntime }
  | { readonly kind: 'ending'; readonly runtime: LambdaRuntime; readonly daysLeft: number }
  | { readonly kind: 'deprecated'; readonly runtime: LambdaRuntime; readonly isUpdateBlocked: boolean }
  | { readonly kind: 'unknown' };

const DAY = 24 * 60 * 60 * 1000;

/**
 * The status of a runtime such as `nodejs20.x` at `at` (ISO-8601); `ending` within `noticeDays` of its date. The day of
 * the date itself counts as deprecated.
 */
export function runtimeStatus(name: string, at: string, noticeDays: number): RuntimeStatus {
  const runtime = Object.hasOwn(LAMBDA_RUNTIMES, name) ? LAMBDA_RUNTIMES[name] : undefined;
  const now = Date.parse(at);
  if (runtime === undefined || Number.isNaN(now)) return { kind: 'unknown' };
  const daysLeft = Math.ceil((Date.parse(runtime.deprecated) - now) / DAY);
  if (daysLeft <= 0)
    return { kind: 'deprecated', runtime, isUpdateBlocked: isPast(runtime.updateBlocked, now) };
  if (daysLeft <= noticeDays) return { kind: 'ending', runtime, daysLeft };
  return { kind: 'supported', runtime };
}

function isPast(date: string | undefined, now: number): boolean {
  return date !== undefined && Date.parse(date) <= now;
}
