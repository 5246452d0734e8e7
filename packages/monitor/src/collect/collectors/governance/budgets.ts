import { accountBase } from '../../answers/subject-base.ts';
import { defineCollector } from '../../collector.ts';

/** Whether the account has a budget. */
export const budgets = defineCollector({
  id: 'budgets',
  provides: ['budgets'],
  scope: 'account',
  calls: ['budgets:ViewBudget'],
  async *collect(scope) {
    const input = { AccountId: scope.account, MaxResults: 100 };
    const answer = await scope.get('budgets:DescribeBudgets', input, { facet: 'budgets' });
    if (answer === undefined) return;
    yield { ...accountBase(scope), hasBudget: answer.list('Budgets').length > 0 };
  },
});
