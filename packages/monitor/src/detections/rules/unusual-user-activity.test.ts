import { describe, expect, it } from 'vitest';
import type { IdentityActivity } from '../../features/api-call-profile.ts';
import { aFunctionEntity, anInput, dayNumber, observeDay, range } from '../feature-builders.ts';
import { unusualUserActivity } from './unusual-user-activity.ts';

type Hour = IdentityActivity['hours'][number];

function anHour(day: number, hour: number, calls: number): Hour {
  return { hour: dayNumber(day) + hour * 3_600, calls, names: 5, eventIds: [`e-${day}-${hour}`] };
}

function observe(hours: readonly Hour[], day: number) {
  const name = 'arn:aws:iam::123456789012:user/alice';
  const entity = aFunctionEntity(name, { kind: 'identity' });
  const activity: IdentityActivity = { entity, principal: name, isConsoleUser: true, hours };
  return observeDay(unusualUserActivity, anInput({ identityActivities: [activity] }), day);
}

/** Day 0 is a Wednesday: 3, 10, 17, 24, 31, 38 and 45 are Saturdays. */
const SATURDAY = 45;

describe('unusual user activity', () => {
  const monthly = [anHour(1, 10, 18), anHour(1, 11, 12), anHour(30, 9, 15), anHour(30, 10, 20)];

  it('a once-a-month user with a spike on Saturday at 02:00', () => {
    const [row] = observe([...monthly, anHour(SATURDAY, 2, 900)], SATURDAY);
    expect(row).toMatchObject({ alerting: true, seen: 900, severity: 'medium' });
  });

  it('the same user at the usual hour with the usual work', () => {
    expect(observe([...monthly, anHour(58, 10, 25)], 58)).toEqual([]);
  });

  it('the odd hour alone never alerts', () => {
    expect(observe([...monthly, anHour(SATURDAY, 2, 8)], SATURDAY).some((row) => row.alerting)).toBe(false);
  });

  it('a busy day at the usual hours of a daily user', () => {
    const daily = range(44).flatMap((day) =>
      (day + 3) % 7 < 5 ? [9, 10, 14].map((hour) => anHour(day, hour, 20 + (day % 5) * 6)) : [],
    );
    expect(observe([...daily, anHour(47, 9, 60), anHour(47, 10, 90)], 47).some((row) => row.alerting)).toBe(
      false,
    );
  });

  it('a user never seen before is not judged', () =>
    expect(observe([anHour(SATURDAY, 2, 900)], SATURDAY)).toEqual([]));
});
