import { accountBase } from '../../answers/subject-base.ts';
import { defineCollector } from '../../collector.ts';

/** Whether Inspector scans functions and their code. */
export const inspector = defineCollector({
  id: 'inspector',
  provides: ['inspector'],
  scope: 'region',
  calls: ['inspector2:BatchGetAccountStatus'],
  async *collect(scope) {
    const input = { accountIds: [scope.account] };
    const answer = await scope.get('inspector2:BatchGetAccountStatus', input, { facet: 'inspector' });
    if (answer === undefined) return;
    const state = answer.list('accounts')[0]?.fields('resourceState');
    yield {
      ...accountBase(scope),
      inspectorLambdaScan: state?.text('lambda.status') === 'ENABLED',
      inspectorCodeScan: state?.text('lambdaCode.status') === 'ENABLED',
    };
  },
});
