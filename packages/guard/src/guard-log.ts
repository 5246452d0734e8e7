import type { LogPolicy } from './policy.ts';
import {
  failureLine,
  type InvocationFacts,
  noteLine,
  summaryLine,
  type ViolationReport,
  violationLine,
} from './violation-line.ts';

/** Where lines go and what time it is. */
export interface LogEdge {
  readonly write: (line: string) => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Lambda's log level of the application (`AWS_LAMBDA_LOG_LEVEL`); lines below it are not written. */
  readonly level: string;
}

/** What the guard tells of itself. */
export interface GuardLog {
  readonly violation: (report: Omit<ViolationReport, 'time'>, policy: LogPolicy) => void;
  readonly failure: (
    error: unknown,
    about: { readonly facts: InvocationFacts; readonly isClosed: boolean },
  ) => void;
  /** A line about the guard itself that is no failure; it does not say `Violation`. */
  readonly note: (message: string, facts: InvocationFacts) => void;
  /** The end of an invocation: the moment to tell what was left out. */
  readonly flush: (facts: InvocationFacts) => void;
}

const LEVELS = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'];
const MINUTE = 60_000;

/**
 * A log of at most so many lines a minute: an attacker must not fill the owner's bill. What was left out is told at the end
 * of its invocation, as soon as it is as much as all summaries of that minute told before (so that they are few), and the
 * rest at the end of the first invocation after the minute.
 */
export function createGuardLog({ write, now, level }: LogEdge): GuardLog {
  const least = Math.max(0, LEVELS.indexOf(level.toUpperCase()));
  let since = Number.NEGATIVE_INFINITY;
  let lines = 0;
  let failures = 0;
  const left = new Map<string, number>();
  let pending = 0;
  let summed = 0;
  const summarise = (time: number, facts: InvocationFacts) => {
    if (pending > 0) write(summaryLine(left, { time, facts, since }));
    left.clear();
    summed += pending;
    pending = 0;
  };
  const minuteOf = (time: number, facts: InvocationFacts) => {
    if (time - since < MINUTE) return;
    summarise(time, facts);
    summed = 0;
    since = time;
    lines = 0;
    failures = 0;
  };
  return {
    violation(report, { linesPerMinute, metrics, matches }) {
      const time = now();
      minuteOf(time, report.facts);
      if (LEVELS.indexOf(report.verdict === 'block' ? 'ERROR' : 'WARN') < least) return;
      lines += 1;
      if (lines <= linesPerMinute)
        write(violationLine({ ...report, time }, { isMetric: metrics === 'emf', hasMatches: matches }));
      else {
        const key = `${report.violations[0]?.detector ?? ''} ${report.verdict}`;
        left.set(key, (left.get(key) ?? 0) + 1);
        pending += 1;
      }
    },
    failure(error, { facts, isClosed }) {
      const time = now();
      minuteOf(time, facts);
      failures += 1;
      // The same failure comes with every event: ten lines a minute say enough.
      if (failures <= 10) write(failureLine(error, { time, facts, isClosed }));
    },
    note: (message, facts) => write(noteLine(message, { time: now(), facts })),
    flush(facts) {
      if (pending === 0) return;
      const time = now();
      minuteOf(time, facts);
      if (pending > 0 && pending >= summed) summarise(time, facts);
    },
  };
}
