import { entityLabel } from '@watertight/audit/model/entity.ts';
import type { Severity } from '@watertight/audit/model/severity.ts';
import type { ApiCallActivity, ApiCallProfile } from '../../features/api-call-profile.ts';
import { DAY } from '../../features/series.ts';
import { callKind } from '../account-calls.ts';
import { SENSITIVITY_WEIGHT, type Sensitivity, sensitivityOf } from '../api-sensitivity.ts';
import { type DetectionContext, defineDetection, type ObservationDraft } from '../detection.ts';
import { pitmanYorProbability } from '../statistics/good-turing.ts';

const LEAST_CALLS = 50;
const LEAST_ACTIVE_DAYS = 7;
const RARE_COUNT = 2;
/** Weighted surprise, in nats, from which a call that was never made alerts: about 1 in 3,000 unweighted. */
const ALERT_SURPRISE = 8;
const DENIED_KINDS = 10;
const SHOWN_EVENTS = 20;

/** Calls by an execution role that its history does not explain, and enumeration by many denied calls. */
export const unusualApiCall = defineDetection({
  id: 'unusual-api-call',
  title: 'Unusual API Call',
  kind: 'unusual-api-call',
  severity: 'medium',
  watches: ['function', 'function-group', 'identity'],
  reads: 'apiCallProfile',
  baseline: { minDays: LEAST_ACTIVE_DAYS, minSamples: LEAST_CALLS },
  techniques: ['T1078.004', 'T1059', 'T1580'],
  why: 'An execution role made an API call it does not usually make (due to code injection, for example).',
  nextSteps: [
    'Check whether the code of the function makes this call; if not, its input made it.',
    'Look at source address and user agent of the call: credentials used outside AWS Lambda are stolen.',
    'Remove the permission from the execution role if the code does not need it.',
  ],
  observe(profile, context) {
    return [...newCalls(profile, context), ...deniedEnumeration(profile, context)];
  },
});

/**
 * Lambda itself makes these calls with the execution role when it attaches a function to a VPC, at its own times.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-permissions
 */
const MADE_BY_LAMBDA: ReadonlySet<string> = new Set([
  'CreateNetworkInterface',
  'DeleteNetworkInterface',
  'DescribeNetworkInterfaces',
  'DescribeSecurityGroups',
  'DescribeSubnets',
  'DescribeVpcs',
  'AssignPrivateIpAddresses',
  'UnassignPrivateIpAddresses',
]);

function isMadeByLambda(call: ApiCallActivity): boolean {
  return (
    call.eventSource === 'ec2.amazonaws.com' && call.errorClass === '' && MADE_BY_LAMBDA.has(call.eventName)
  );
}

type Tier = 'UNSEEN' | 'RARE';

interface JudgedCall {
  readonly call: ApiCallActivity;
  readonly tier: Tier;
  readonly probability: number;
  readonly sensitivity: Sensitivity;
  readonly surprise: number;
  readonly eventIds: readonly string[];
  readonly count: number;
  readonly sampleSize: number;
}

function newCalls(profile: ApiCallProfile, context: DetectionContext): ObservationDraft[] {
  if (!profile.isExecutionRole) return [];
  const before = totalsBefore(profile, context.day);
  const activeDays = profile.activeDays.filter((day) => day < context.day).length;
  if (before.total < LEAST_CALLS && activeDays < LEAST_ACTIVE_DAYS) return [];
  const judged = profile.calls.flatMap((call) => judgeCall(call, before, context));
  return judged.map((one) => callDraft(profile, one, { context, isRelease: context.isAfterDeploy }));
}

interface Totals {
  readonly total: number;
  readonly kinds: number;
  readonly counts: ReadonlyMap<string, number>;
  /** Times each event was called whatever its outcome or region. */
  readonly events: ReadonlyMap<string, number>;
}

function totalsBefore(profile: ApiCallProfile, day: number): Totals {
  const counts = new Map<string, number>();
  const events = new Map<string, number>();
  let total = 0;
  for (const call of profile.calls) {
    let count = 0;
    for (const entry of call.days) if (entry.day < day) count += entry.count;
    if (count === 0) continue;
    total += count;
    counts.set(callKind(call), (counts.get(callKind(call)) ?? 0) + count);
    events.set(eventKey(call), (events.get(eventKey(call)) ?? 0) + count);
  }
  return { total, kinds: counts.size, counts, events };
}

function eventKey(call: ApiCallActivity): string {
  return `${call.eventSource}:${call.eventName}`;
}

function judgeCall(call: ApiCallActivity, before: Totals, context: DetectionContext): JudgedCall[] {
  const today = call.days.find((entry) => entry.day === context.day);
  // Throttling and bad input are accidents of a known call.
  const isAccident = call.errorClass !== '' && call.errorClass !== 'AccessDenied';
  if (today === undefined || isAccident || isMadeByLambda(call)) return [];
  const kind = callKind(call);
  const count = before.counts.get(kind) ?? 0;
  if (count > RARE_COUNT || (call.errorClass !== '' && before.events.has(eventKey(call)))) return [];
  const account = context.accountCalls;
  const backOff = (account.countOf(kind) + 0.1) / (account.total + 0.1 * (account.kinds + 100));
  const probability = pitmanYorProbability({ count, total: before.total, kinds: before.kinds }, backOff);
  const sensitivity = sensitivityOf(call.eventSource, call.eventName);
  const surprise = -Math.log(probability) * SENSITIVITY_WEIGHT[sensitivity];
  return [
    {
      call,
      tier: count === 0 ? 'UNSEEN' : 'RARE',
      probability,
      sensitivity,
      surprise,
      eventIds: today.eventIds,
      count: today.count,
      sampleSize: before.total,
    },
  ];
}

function callDraft(
  profile: ApiCallProfile,
  judged: JudgedCall,
  { context, isRelease }: { readonly context: DetectionContext; readonly isRelease: boolean },
): ObservationDraft {
  const { call, tier, probability, sensitivity, surprise, sampleSize } = judged;
  const isSensitive = sensitivity !== 'none';
  const isAlert =
    tier === 'UNSEEN' && surprise >= ALERT_SURPRISE && isSensitive && !(isRelease && isMild(sensitivity));
  const outcome = call.errorClass === '' ? '' : ` (${call.errorClass})`;
  const often = tier === 'UNSEEN' ? 'never' : 'hardly ever';
  return {
    window: { from: context.day, to: context.day + DAY, name: '1d' },
    metric: `${call.eventSource}:${call.eventName}${outcome} ${call.region}`,
    expected: 0,
    seen: judged.count,
    probability,
    sampleSize,
    severity: severityOf(tier, sensitivity),
    confidence: sampleSize >= 500 ? 'high' : 'medium',
    why: `${entityLabel(profile.entity)} called ${eventKey(call)}${outcome}, which ${profile.principal} ${often} did in ${sampleSize} calls`,
    formula: `${tier}: Pitman–Yor predictive with back-off to the account = ${probability.toExponential(2)}; −ln × ${SENSITIVITY_WEIGHT[sensitivity]} (${sensitivity}) = ${surprise.toFixed(2)}, alerts from ${ALERT_SURPRISE}`,
    benignCauses: [],
    evidence: {
      eventIds: judged.eventIds.slice(0, SHOWN_EVENTS),
      rows: [{ tier, sensitivity, count: judged.count }],
    },
    decision: { kind: isAlert ? 'alert' : 'observe' },
  };
}

/** What a release may well begin to do. */
function isMild(sensitivity: Sensitivity): boolean {
  return sensitivity === 'data' || sensitivity === 'execution' || sensitivity === 'reconnaissance';
}

function severityOf(tier: Tier, sensitivity: Sensitivity): Severity {
  if (tier === 'RARE' || sensitivity === 'none') return 'low';
  return sensitivity === 'permissions' || sensitivity === 'logging' ? 'high' : 'medium';
}

/** Ten or more different denied calls in a day that were not denied before: somebody tries what the role may do. */
function deniedEnumeration(profile: ApiCallProfile, context: DetectionContext): ObservationDraft[] {
  const denied = profile.calls.filter(
    (call) => call.errorClass === 'AccessDenied' && call.days.some((entry) => entry.day === context.day),
  );
  const fresh = denied.filter((call) => !call.days.some((entry) => entry.day < context.day));
  const names = [...new Set(fresh.map(eventKey))].sort();
  if (names.length < DENIED_KINDS) return [];
  const eventIds = fresh.flatMap(
    (call) => call.days.filter(({ day }) => day === context.day)[0]?.eventIds ?? [],
  );
  const usual = deniedPerDay(profile, context.day);
  return [
    {
      window: { from: context.day, to: context.day + DAY, name: '1d' },
      metric: 'Distinct denied API calls',
      expected: usual,
      seen: names.length,
      sampleSize: profile.activeDays.filter((day) => day < context.day).length,
      severity: profile.isExecutionRole ? 'high' : 'medium',
      confidence: 'high',
      why: `${entityLabel(profile.entity)} was denied ${names.length} different API calls in one day that it had never tried: ${names.slice(0, 3).join(', ')}, …`,
      formula: `distinct event names with AccessDenied on the day and never before = ${names.length}, alerts from ${DENIED_KINDS}`,
      benignCauses: [],
      evidence: {
        eventIds: eventIds.slice(0, SHOWN_EVENTS),
        rows: names.slice(0, SHOWN_EVENTS).map((call) => ({ call })),
      },
      decision: { kind: 'alert' },
    },
  ];
}

function deniedPerDay(profile: ApiCallProfile, day: number): number {
  const days = profile.activeDays.filter((active) => active < day).length;
  let denied = 0;
  for (const call of profile.calls) {
    if (call.errorClass === 'AccessDenied') denied += call.days.filter((entry) => entry.day < day).length;
  }
  return days === 0 ? 0 : denied / days;
}
