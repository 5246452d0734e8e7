import { present } from '@watertight/audit/model/present.ts';
import { referenceByArn } from '@watertight/audit/model/reference.ts';
import { ownArn, subjectBase } from '../../answers/subject-base.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import { referenceOf } from '../../parse/reference-of.ts';

/** State machines, with the functions that their definitions name. */
export const stateMachines = defineCollector({
  id: 'state-machines',
  provides: ['state-machines'],
  scope: 'region',
  calls: ['states:ListStateMachines', 'states:DescribeStateMachine'],
  async *collect(scope) {
    const listed = scope.list('sfn:ListStateMachines', {}, { facet: 'state-machines' });
    const described = mapBounded(listed, 5, async (machine) => {
      const arn = machine.text('stateMachineArn') ?? '';
      const purpose = { facet: 'state-machines', subjectId: arn } as const;
      const details = await scope.get('sfn:DescribeStateMachine', { stateMachineArn: arn }, purpose);
      return { arn, name: machine.text('name') ?? arn, details };
    });
    for await (const { arn, name, details } of described) {
      if (arn === '') continue;
      const definition = details?.text('definition');
      yield {
        kind: 'state-machine',
        ...subjectBase(scope, arn, name),
        functions: functionsOf(scope, definition ?? '').map(referenceByArn),
        ...present({
          role: referenceOf(details?.text('roleArn')),
          type: details?.text('type'),
          logLevel: details?.text('loggingConfiguration.level'),
          tracing: details?.flag('tracingConfiguration.enabled'),
          definition,
        }),
      };
    }
  },
});

const FUNCTION_ARN =
  /arn:aws[a-z-]{0,10}:lambda:[a-z0-9-]{1,30}:\d{12}:function:[\w-]{1,140}(?::[\w$-]{1,140})?/g;
const FUNCTION_NAME = /"FunctionName"\s{0,9}:\s{0,9}"([\w-]{1,140})(?::[\w$-]{1,140})?"/g;

/** Functions by ARN (task resource or parameter) and by name (parameter of `lambda:invoke`). */
function functionsOf(scope: CollectScope, definition: string): readonly string[] {
  const arns = definition.match(FUNCTION_ARN) ?? [];
  const names = [...definition.matchAll(FUNCTION_NAME)].map(([, name]) =>
    ownArn(scope, 'lambda', `function:${name}`),
  );
  return [...new Set([...arns, ...names])];
}
