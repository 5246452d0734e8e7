import type { IdentityActivity } from '../../features/api-call-profile.ts';
import { DAY, HOUR } from '../../features/series.ts';
import { type DetectionContext, defineDetection, type ObservationDraft } from '../detection.ts';
import { negativeBinomialUpperTail } from '../statistics/count-tails.ts';
import { gapSurvival } from '../statistics/gap-model.ts';
import { HOURS_OF_WEEK, hourOfWeek, hourOfWeekProbabilities } from '../statistics/hour-of-week.ts';

/** A user who comes once a month has one or two earlier sessions in the history kept. */
const LEAST_SESSIONS = 1;
/** Activity after a pause this long begins a new session. */
const SESSION_PAUSE = 8 * HOUR;
/** The hour alone never alerts: the product of the three must be this small, and volume must take part. */
const ALERT_PROBABILITY = 1e-5;
const OBSERVE_PROBABILITY = 1e-3;
const VOLUME_PROBABILITY = 0.05;
/** Beside the volume, the hour or the pause must be odd too. */
const ODD_PROBABILITY = 0.1;
const LEAST_CALLS = 30;

/** A user who comes at an unusual hour, after or before an unusual pause, and does unusually much. */
export const unusualUserActivity = defineDetection({
  id: 'unusual-user-activity',
  title: 'Unusual User Activity',
  kind: 'unusual-user-activity',
  severity: 'medium',
  watches: ['identity'],
  reads: 'identityActivity',
  baseline: { minDays: 14, minSamples: LEAST_SESSIONS },
  techniques: ['T1078.004'],
  why: 'A user was active at a time and to an extent that the history of this user makes improbable.',
  nextSteps: [
    'Ask the user by another way than the account.',
    'Look at source address, user agent and multi-factor authentication of these calls.',
    'Disable the access key or the console password until the user has answered.',
  ],
  observe(activity, context) {
    const before = activity.hours.filter((entry) => entry.hour < context.day);
    const today = activity.hours.filter(
      (entry) => entry.hour >= context.day && entry.hour < context.day + DAY,
    );
    if (today.length === 0) return [];
    const sessions = sessionsOf(before);
    const first = before[0];
    if (first === undefined || sessions.length < LEAST_SESSIONS || context.day - first.hour < 14 * DAY)
      return [];
    const surprise = weigh(today, { before, sessions });
    return surprise.probability > OBSERVE_PROBABILITY ? [] : [draftOf(activity, surprise, context)];
  },
});

type ActiveHour = IdentityActivity['hours'][number];

interface Session {
  readonly from: number;
  readonly to: number;
  readonly calls: number;
}

function sessionsOf(hours: readonly ActiveHour[]): Session[] {
  const sessions: Session[] = [];
  for (const { hour, calls } of hours) {
    const last = sessions.at(-1);
    if (last !== undefined && hour - last.to <= SESSION_PAUSE) {
      sessions[sessions.length - 1] = { from: last.from, to: hour, calls: last.calls + calls };
    } else sessions.push({ from: hour, to: hour, calls });
  }
  return sessions;
}

interface UserSurprise {
  readonly probability: number;
  readonly hourProbability: number;
  readonly gapProbability: number;
  readonly volumeProbability: number;
  readonly peak: ActiveHour;
  readonly calls: number;
  readonly expectedCalls: number;
  readonly sessions: number;
  readonly eventIds: readonly string[];
}

function weigh(
  today: readonly ActiveHour[],
  past: { readonly before: readonly ActiveHour[]; readonly sessions: readonly Session[] },
): UserSurprise {
  let peak = today[0] ?? { hour: 0, calls: 0, names: 0, eventIds: [] };
  for (const entry of today) if (entry.calls > peak.calls) peak = entry;
  const calls = today.reduce((sum, entry) => sum + entry.calls, 0);
  const hourProbability = tailOfHour(past.before, peak.hour);
  const gapProbability = oddGap(past.sessions, today[0]?.hour ?? 0);
  const volumes = volumeModel(past.sessions);
  const volumeProbability = negativeBinomialUpperTail(calls, volumes.mean, volumes.shape);
  return {
    probability: hourProbability * gapProbability * volumeProbability,
    hourProbability,
    gapProbability,
    volumeProbability,
    peak,
    calls,
    expectedCalls: volumes.mean,
    sessions: past.sessions.length,
    eventIds: peak.eventIds,
  };
}

/** Probability of an hour of the week at most as likely as this one. Each active hour counts once: volume is judged apart. */
function tailOfHour(before: readonly ActiveHour[], hour: number): number {
  const counts = new Array<number>(HOURS_OF_WEEK).fill(0);
  for (const entry of before) counts[hourOfWeek(entry.hour)] = (counts[hourOfWeek(entry.hour)] ?? 0) + 1;
  const probabilities = hourOfWeekProbabilities(counts, hourOfDayShape(before), 6);
  const own = probabilities[hourOfWeek(hour)] ?? 0;
  let tail = 0;
  for (const probability of probabilities) if (probability <= own * 1.000001) tail += probability;
  return tail;
}

/** Prior over the week from the user's hours of the day and working days, half of it flat. */
function hourOfDayShape(before: readonly ActiveHour[]): number[] {
  const byHour = new Array<number>(24).fill(1);
  let weekend = 1;
  for (const { hour } of before) {
    const week = hourOfWeek(hour);
    byHour[week % 24] = (byHour[week % 24] ?? 0) + 1;
    if (week < 24 || week >= 144) weekend += 1;
  }
  const weekendShare = weekend / (before.length + 3.5);
  const total = byHour.reduce((sum, count) => sum + count, 0);
  return Array.from({ length: HOURS_OF_WEEK }, (_, week) => {
    const dayShare = week < 24 || week >= 144 ? weekendShare / 2 : (1 - weekendShare) / 5;
    return ((byHour[week % 24] ?? 0) / total) * dayShare;
  });
}

/** Two-sided: a pause much longer or much shorter than the user's own; 1 at the usual pause. */
function oddGap(sessions: readonly Session[], start: number): number {
  const last = sessions.at(-1);
  if (last === undefined || start - last.to <= SESSION_PAUSE) return 1;
  const gaps = sessions.slice(1).map((session, i) => session.from - (sessions[i]?.to ?? session.from));
  const longer = gapSurvival(gaps, start - last.to);
  return Math.min(1, 2 * Math.min(longer, 1 - longer));
}

function volumeModel(sessions: readonly Session[]): { mean: number; shape: number } {
  const n = sessions.length;
  const mean = sessions.reduce((sum, session) => sum + session.calls, 0) / n;
  const squares = sessions.reduce((sum, session) => sum + (session.calls - mean) ** 2, 0);
  const variance = n > 1 ? squares / (n - 1) : mean;
  const inverse = Math.max(0, (variance - mean) / (mean * mean));
  // The mean itself is uncertain: 1/n more spread.
  return { mean, shape: 1 / ((n * inverse + 3) / (n + 3) + 1 / n) };
}

function draftOf(
  activity: IdentityActivity,
  surprise: UserSurprise,
  context: DetectionContext,
): ObservationDraft {
  const { probability, hourProbability, gapProbability, volumeProbability, peak, calls, expectedCalls } =
    surprise;
  const isVolume = volumeProbability <= VOLUME_PROBABILITY && calls >= LEAST_CALLS;
  const isOdd = Math.min(hourProbability, gapProbability) <= ODD_PROBABILITY;
  const when = `${new Date(peak.hour * 1000).toISOString().slice(0, 16)}Z`;
  return {
    window: { from: context.day, to: context.day + DAY, name: '1d' },
    metric: 'API calls',
    expected: expectedCalls,
    seen: calls,
    probability,
    sampleSize: surprise.sessions,
    severity: activity.isConsoleUser ? 'medium' : 'low',
    confidence: surprise.sessions >= 8 ? 'high' : 'medium',
    why: `${activity.entity.name} made ${calls} API calls, most at ${when}, against ${expectedCalls.toFixed(0)} in a usual session`,
    formula: `hour of the week ${hourProbability.toExponential(2)} × pause ${gapProbability.toExponential(2)} × volume ${volumeProbability.toExponential(2)} = ${probability.toExponential(2)}; alerts at ${ALERT_PROBABILITY} when the volume takes part`,
    benignCauses: [],
    evidence: { eventIds: surprise.eventIds, rows: [{ hour: when, calls: peak.calls, names: peak.names }] },
    decision: { kind: isVolume && isOdd && probability <= ALERT_PROBABILITY ? 'alert' : 'observe' },
  };
}
