import { present } from '@watertight/audit/model/present.ts';
import { accountBase } from '../../answers/subject-base.ts';
import { defineCollector } from '../../collector.ts';

/** Concurrency that the functions of a region share. */
export const lambdaAccountSettings = defineCollector({
  id: 'lambda-account-settings',
  provides: ['account-settings'],
  scope: 'region',
  calls: ['lambda:GetAccountSettings'],
  async *collect(scope) {
    const answer = await scope.get('lambda:GetAccountSettings', {}, { facet: 'account-settings' });
    if (answer === undefined) return;
    yield {
      ...accountBase(scope),
      ...present({
        concurrencyLimit: answer.number('AccountLimit.ConcurrentExecutions'),
        unreservedConcurrency: answer.number('AccountLimit.UnreservedConcurrentExecutions'),
      }),
    };
  },
});
