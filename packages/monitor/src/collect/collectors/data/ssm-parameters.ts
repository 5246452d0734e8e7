import { present } from '@watertight/audit/model/present.ts';
import { ownArn, subjectBase } from '../../answers/subject-base.ts';
import { defineCollector } from '../../collector.ts';

/** Names and types of Systems Manager's parameters, never their values. */
export const ssmParameters = defineCollector({
  id: 'ssm-parameters',
  provides: ['parameters'],
  scope: 'region',
  calls: ['ssm:DescribeParameters'],
  async *collect(scope) {
    const parameters = scope.list('ssm:DescribeParameters', { MaxResults: 50 }, { facet: 'parameters' });
    for await (const parameter of parameters) {
      const name = parameter.text('Name');
      if (name === undefined) continue;
      const arn = parameter.text('ARN') ?? ownArn(scope, 'ssm', `parameter/${name.replace(/^\//, '')}`);
      yield {
        kind: 'parameter',
        ...subjectBase(scope, arn, name),
        ...present({ type: parameter.text('Type') }),
      };
    }
  },
});
