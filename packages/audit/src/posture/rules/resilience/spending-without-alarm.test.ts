import { aSubject } from '../../../model/a-subject.cases.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { spendingWithoutAlarm } from './spending-without-alarm.ts';

const NO_BUDGET = aSubject({ kind: 'account', region: '', hasBudget: false });
const VIRGINIA = aSubject({ kind: 'account', id: 'virginia', region: 'us-east-1' });
const BILLING_ALARM = aSubject({
  kind: 'alarm',
  actions: [],
  metrics: [{ namespace: 'AWS/Billing', name: 'EstimatedCharges', dimensions: { Currency: 'USD' } }],
});

postureCases(spendingWithoutAlarm, [
  { name: 'neither budget nor alarm', given: inventoryWith([NO_BUDGET, VIRGINIA]), expect: 'fail' },
  { name: 'no budget, and us-east-1 was not read', given: inventoryWith([NO_BUDGET]), expect: 'unknown' },
  {
    name: 'a budget',
    given: inventoryWith([aSubject({ kind: 'account', hasBudget: true })]),
    expect: 'pass',
  },
  { name: 'an alarm on charges', given: inventoryWith([NO_BUDGET, VIRGINIA, BILLING_ALARM]), expect: 'pass' },
  {
    name: 'budgets that may not be listed',
    given: inventoryWith([aSubject({ kind: 'account' })]),
    expect: 'unknown',
  },
  {
    name: 'another Region of the same account',
    given: inventoryWith([
      NO_BUDGET,
      aSubject({ kind: 'account', id: 'another', region: 'eu-north-1', hasBudget: false }),
    ]),
    subject: 'another',
    expect: 'not-applicable',
  },
]);
