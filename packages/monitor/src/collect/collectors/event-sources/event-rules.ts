import { present } from '@watertight/audit/model/present.ts';
import { referenceByArn } from '@watertight/audit/model/reference.ts';
import type { EventRule, EventTarget } from '@watertight/audit/model/subjects/event-sources.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import { type Fields, fieldsOf } from '../../parse/fields.ts';
import { parseJsonText } from '../../parse/parse-json-text.ts';
import { readEventTarget } from '../../parse/read-event-target.ts';

/** EventBridge rules of every bus, with their targets. */
export const eventRules = defineCollector({
  id: 'event-rules',
  provides: ['event-rules'],
  scope: 'region',
  calls: ['events:ListEventBuses', 'events:ListRules', 'events:ListTargetsByRule'],
  async *collect(scope) {
    for await (const bus of scope.list('eventbridge:ListEventBuses', {}, { facet: 'event-rules' })) {
      const rules = scope.list(
        'eventbridge:ListRules',
        { EventBusName: bus.text('Name') },
        { facet: 'event-rules' },
      );
      for await (const found of mapBounded(rules, 5, (rule) => readRule(scope, bus, rule))) yield* found;
    }
  },
});

async function readRule(scope: CollectScope, bus: Fields, rule: Fields): Promise<readonly EventRule[]> {
  const arn = rule.text('Arn');
  const name = rule.text('Name');
  if (arn === undefined || name === undefined) return [];
  const targets: EventTarget[] = [];
  const input = { Rule: name, EventBusName: bus.text('Name') };
  const purpose = { facet: 'event-rules', subjectId: arn } as const;
  for await (const fields of scope.list('eventbridge:ListTargetsByRule', input, purpose)) {
    const target = readEventTarget(fields);
    if (target !== undefined) targets.push(target);
  }
  const state = rule.text('State');
  return [
    {
      kind: 'event-rule',
      ...subjectBase(scope, arn, name),
      bus: referenceByArn(bus.text('Arn') ?? ''),
      targets,
      ...present({
        schedule: rule.text('ScheduleExpression'),
        eventSources: eventSources(rule.text('EventPattern')),
        isEnabled: state === undefined ? undefined : state !== 'DISABLED',
      }),
    },
  ];
}

function eventSources(pattern: string | undefined): readonly string[] | undefined {
  const parsed = fieldsOf(parseJsonText(pattern));
  return parsed.has('source') ? parsed.texts('source') : undefined;
}
