import { describe, expect, it } from 'vitest';
import type { ApiCallActivity, ApiCallProfile } from '../../features/api-call-profile.ts';
import {
  aDeploy,
  aFunctionEntity,
  anInput,
  dayNumber,
  observeDay,
  range,
  someCalls,
} from '../feature-builders.ts';
import { unusualApiCall } from './unusual-api-call.ts';

const USUAL = [
  someCalls('dynamodb.amazonaws.com', 'PutItem', { days: range(31), count: 40 }),
  someCalls('sqs.amazonaws.com', 'SendMessage', { days: range(31), count: 12 }),
];

function aProfile(calls: readonly ApiCallActivity[], given: Partial<ApiCallProfile> = {}): ApiCallProfile {
  return {
    entity: aFunctionEntity(),
    principal: 'arn:aws:iam::123456789012:role/checkout',
    isExecutionRole: true,
    activeDays: range(31).map(dayNumber),
    calls,
    ...given,
  };
}

function observe(
  extra: readonly ApiCallActivity[],
  given: Partial<ApiCallProfile> = {},
  changes = [] as ReturnType<typeof aDeploy>[],
) {
  const profile = aProfile([...USUAL, ...extra], given);
  return observeDay(unusualApiCall, anInput({ apiCallProfiles: [profile], changes }), 30);
}

describe('unusual API call', () => {
  it('calls that Lambda makes with the role to attach it to a VPC are not the function’s', () => {
    const call = (name: string) => observe([someCalls('ec2.amazonaws.com', name, { days: [30], count: 1 })]);
    expect(call('CreateNetworkInterface')).toEqual([]);
    expect(call('DeleteNetworkInterface')).toEqual([]);
    expect(call('RunInstances')).toHaveLength(1);
  });

  it.each([
    ['iam.amazonaws.com', 'CreateAccessKey', 'medium'],
    ['iam.amazonaws.com', 'AttachRolePolicy', 'high'],
    ['cloudtrail.amazonaws.com', 'StopLogging', 'high'],
    ['secretsmanager.amazonaws.com', 'GetSecretValue', 'medium'],
    ['sts.amazonaws.com', 'GetCallerIdentity', 'medium'],
  ])('%s %s, never called before, alerts', (source, name, severity) => {
    const [row] = observe([someCalls(source, name, { days: [30], count: 1 })]);
    expect(row).toMatchObject({ alerting: true, severity });
    expect(row?.evidence.eventIds).toEqual([`${name}-30`]);
    expect(row?.formula).toContain('UNSEEN');
  });

  it('a new but harmless call is noted, not alerted', () => {
    expect(
      observe([someCalls('sqs.amazonaws.com', 'DeleteMessage', { days: [30], count: 3 })])[0]?.alerting,
    ).toBe(false);
  });

  it('a sensitive call that is routine is not even noted', () => {
    expect(
      observe([someCalls('secretsmanager.amazonaws.com', 'GetSecretValue', { days: range(31), count: 2 })]),
    ).toEqual([]);
  });

  it('throttling of a usual call is an accident', () => {
    expect(
      observe([someCalls('dynamodb.amazonaws.com', 'PutItem', { days: [30], errorClass: 'Throttled' })]),
    ).toEqual([]);
  });

  it('a role without enough history is left to settle', () => {
    const young = {
      activeDays: [dayNumber(29), dayNumber(30)],
      calls: [someCalls('iam.amazonaws.com', 'ListUsers', { days: [30] })],
    };
    expect(observe([], young)).toEqual([]);
  });

  it('after a deploy new data calls are noted, new permissions still alert', () => {
    const scan = someCalls('dynamodb.amazonaws.com', 'Scan', { days: [30], count: 1 });
    const grant = someCalls('iam.amazonaws.com', 'PutRolePolicy', { days: [30], count: 1 });
    expect(observe([scan], {}, [aDeploy(30)])[0]?.alerting).toBe(false);
    expect(observe([grant], {}, [aDeploy(30)])[0]?.alerting).toBe(true);
  });

  it('ten different denied calls in a day are enumeration, by any identity; nine are not', () => {
    const denied = (count: number) =>
      range(count).map((i) =>
        someCalls('ec2.amazonaws.com', `Describe${i}`, { days: [30], count: 1, errorClass: 'AccessDenied' }),
      );
    const rows = (count: number) =>
      observe(denied(count), { isExecutionRole: false }).filter(
        (row) => row.metric === 'Distinct denied API calls',
      );
    expect(rows(10)[0]).toMatchObject({ alerting: true, seen: 10 });
    expect(rows(9)).toEqual([]);
  });
});
