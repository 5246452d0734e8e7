import { entityLabel } from '@watertight/audit/model/entity.ts';
import type { BeaconProfile } from '../../features/connection-profile.ts';
import { DAY } from '../../features/series.ts';
import { type DetectionContext, defineDetection, type ObservationDraft } from '../detection.ts';
import { type PeriodTest, regularityScores, testPeriod } from '../statistics/period-test.ts';

const RARE_SHARE = 0.02;
const NEW_DAYS = 7;
const LEAST_STARTS = 6;
const PERIOD_TAIL = 0.002;
/** Flow records have a minute's grain: a session this near to an invocation belongs to it. */
const SLACK_SECONDS = 60;
/** So many sessions outside any invocation are a sign of their own: a frozen environment is silent. */
const LEAST_UNEXPLAINED = 5;

/** Steady connections to a rare external peer that the function's own invocations do not explain. */
export const beacon = defineDetection({
  id: 'beacon',
  title: 'Beaconing to an Untrusted Destination',
  kind: 'beacon',
  severity: 'high',
  watches: ['function', 'function-group'],
  reads: 'beaconProfile',
  baseline: { minDays: 0, minSamples: LEAST_STARTS },
  techniques: ['T1071', 'T1573', 'T1029'],
  why: 'The entity connects to a rare external destination at steady intervals, as a command-and-control client does.',
  nextSteps: [
    'Look up the destination and block it if nobody vouches for it.',
    'Compare the deployed code with its source: something in it runs on its own.',
    'Rotate the credentials of the execution role.',
  ],
  observe(profile, context) {
    if (!isRareAndNew(profile, context.day)) return [];
    const end = context.day + DAY;
    const starts = profile.starts.filter((start) => start < end);
    if (!starts.some((start) => start >= context.day)) return [];
    const evidence = weigh(profile, starts);
    if (evidence === undefined) return [];
    const before = starts.filter((start) => start < context.day);
    if (weigh(profile, before) !== undefined) return [];
    return [draftOf(profile, evidence, context)];
  },
});

interface BeaconEvidence {
  readonly starts: readonly number[];
  /** Sessions outside every known invocation. */
  readonly unexplained: number;
  readonly hasInvocations: boolean;
  readonly period: PeriodTest | undefined;
}

function isRareAndNew(profile: BeaconProfile, day: number): boolean {
  const { peer, entitiesInAccount } = profile;
  const first = peer.days[0] ?? day;
  const isRare = peer.prevalence <= Math.max(1, RARE_SHARE * entitiesInAccount);
  const isTrusted = peer.key.startsWith('aws:') || /AWS service|VPC endpoint/.test(peer.role);
  return isRare && !isTrusted && first > day - NEW_DAYS * DAY && first <= day;
}

/**
 * Beacon evidence is what invocations do not explain. With known invocations: sessions outside all of them, at a steady
 * period or simply many. A destination touched within invocations follows the schedule of the function, however regular:
 * that is a set deviation, not a beacon. Without known invocations the period alone must be convincing.
 */
function weigh(profile: BeaconProfile, starts: readonly number[]): BeaconEvidence | undefined {
  if (starts.length < LEAST_STARTS) return undefined;
  if (profile.invocations.length === 0) {
    const period = testPeriod(starts);
    if (period === undefined || period.probability > PERIOD_TAIL / 2) return undefined;
    return { starts, unexplained: starts.length, hasInvocations: false, period };
  }
  const outside = starts.filter((start) => !isWithinInvocation(profile, start));
  if (outside.length < LEAST_UNEXPLAINED || outside.length < 0.2 * starts.length) return undefined;
  const period = testPeriod(outside);
  const isSteady = period !== undefined && period.probability <= PERIOD_TAIL;
  if (!isSteady && outside.length < 2 * LEAST_UNEXPLAINED) return undefined;
  return { starts, unexplained: outside.length, hasInvocations: true, period };
}

/** Binary search for an invocation whose interval, widened by the grain of flow records, holds the time. */
function isWithinInvocation({ invocations }: BeaconProfile, time: number): boolean {
  let low = 0;
  let high = invocations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((invocations[middle]?.[0] ?? 0) - SLACK_SECONDS <= time) low = middle + 1;
    else high = middle;
  }
  // Concurrent invocations overlap: look a few back for one that is still running.
  for (let i = low - 1; i >= Math.max(0, low - 200); i -= 1) {
    if ((invocations[i]?.[1] ?? 0) + SLACK_SECONDS >= time) return true;
  }
  return false;
}

function draftOf(
  profile: BeaconProfile,
  evidence: BeaconEvidence,
  context: DetectionContext,
): ObservationDraft {
  const { starts, period, unexplained, hasInvocations } = evidence;
  const gaps = starts.slice(1).map((start, i) => start - (starts[i] ?? start));
  const timing = regularityScores(gaps);
  const size = regularityScores(profile.bytesOut.slice(0, starts.length));
  const every = period === undefined ? '' : `, about every ${Math.round(period.period)} s`;
  const outside = hasInvocations ? `; ${unexplained} of them outside any invocation` : '';
  const isSteady = period !== undefined && period.probability <= PERIOD_TAIL;
  return {
    window: { from: context.day, to: context.day + DAY, name: '1d' },
    metric: `Beacon to ${profile.peer.label}`,
    seen: starts.length,
    ...(period === undefined ? {} : { probability: period.probability }),
    sampleSize: starts.length,
    severity: hasInvocations && isSteady ? 'high' : 'medium',
    confidence: hasInvocations && isSteady ? 'high' : 'medium',
    why: `${entityLabel(profile.entity)} connected ${starts.length} times to ${profile.peer.label}${every}${outside}`,
    formula: `period test against exponential gaps (1,999 seeded simulations): p = ${period?.probability.toFixed(4) ?? 'too few gaps'}; regularity ${period?.regularity.toFixed(3) ?? '–'}`,
    benignCauses: [],
    evidence: {
      rows: [
        {
          peer: profile.peer.label,
          prevalence: profile.peer.prevalence,
          connections: starts.length,
          outsideInvocations: hasInvocations ? unexplained : -1,
          period: period?.period ?? -1,
          timeSymmetry: timing.symmetry,
          timeConcentration: timing.concentration,
          sizeSymmetry: size.symmetry,
          sizeConcentration: size.concentration,
        },
      ],
    },
    decision: { kind: 'alert' },
  };
}
