import { resourcePolicies } from '../../answers/resource-policy.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { defineCollector } from '../../collector.ts';

/** Event buses and their resource policies. */
export const eventBuses = defineCollector({
  id: 'event-buses',
  provides: ['event-buses'],
  scope: 'region',
  calls: ['events:ListEventBuses'],
  async *collect(scope) {
    for await (const bus of scope.list('eventbridge:ListEventBuses', {}, { facet: 'event-buses' })) {
      const arn = bus.text('Arn');
      const name = bus.text('Name');
      if (arn === undefined || name === undefined) continue;
      yield { kind: 'event-bus', ...subjectBase(scope, arn, name) };
      yield* resourcePolicies(scope, 'events', { arn, name, policy: bus.text('Policy') });
    }
  },
});
