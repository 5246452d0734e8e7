import { subjectBase } from '../../answers/subject-base.ts';
import { defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import { readEventTarget } from '../../parse/read-event-target.ts';

/** EventBridge Scheduler's schedules with their targets. */
export const schedules = defineCollector({
  id: 'schedules',
  provides: ['schedules'],
  scope: 'region',
  calls: ['scheduler:ListSchedules', 'scheduler:GetSchedule'],
  async *collect(scope) {
    const listed = scope.list('scheduler:ListSchedules', {}, { facet: 'schedules' });
    const described = mapBounded(listed, 5, async (schedule) => {
      const input = { Name: schedule.text('Name'), GroupName: schedule.text('GroupName') };
      const purpose = { facet: 'schedules', subjectId: schedule.text('Arn') ?? '' } as const;
      return { schedule, details: await scope.get('scheduler:GetSchedule', input, purpose) };
    });
    for await (const { schedule, details } of described) {
      const arn = schedule.text('Arn');
      const target = readEventTarget((details ?? schedule).fields('Target'));
      if (arn === undefined || target === undefined) continue;
      yield { kind: 'schedule', ...subjectBase(scope, arn, schedule.text('Name') ?? arn), target };
    }
  },
});
