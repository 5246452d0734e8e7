import { alarmed } from '../../../access/observability/alarmed.ts';
import { isWholeAccount, partsOfAccount } from '../../../model/whole-account.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** The only Region that has metrics of AWS/Billing. */
const BILLING_REGION = 'us-east-1';

/** WT-LOG-12. Bills are of the account: asked once an account, however many Regions were read. */
export const spendingWithoutAlarm = definePostureRule({
  id: 'spending-without-alarm',
  code: 'WT-LOG-12',
  title: 'Nobody is told when the account spends too much',
  severity: 'medium',
  class: 'security',
  risks: ['R8'],
  sameAs: [],
  subjects: ['account'],
  needs: ['budgets', 'alarms'],
  why: 'Functions scale with the attack. A flood, a loop or a stolen key that mines coins is often seen on the bill first, weeks later.',
  fix: 'Declare an `AWS::Budgets::Budget` with a notification, or an `AWS::CloudWatch::Alarm` on `EstimatedCharges` of `AWS/Billing` in us-east-1.',
  references: [
    'https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-managing-costs.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/monitor_estimated_charges_with_cloudwatch.html',
  ],
  check(account, { inventory }) {
    if (!isWholeAccount(inventory, account)) return notApplicable('judged for the account as a whole');
    const parts = partsOfAccount(inventory, account);
    if (parts.some((each) => each.hasBudget === true)) return PASS;
    const isAlarmed = alarmed(inventory, { namespace: 'AWS/Billing', dimensions: {} });
    if (isAlarmed === true) return PASS;
    if (isAlarmed === undefined || parts.every((each) => each.hasBudget === undefined)) {
      return unknown('whether there is a budget is not known');
    }
    if (!parts.some((each) => each.region === BILLING_REGION)) {
      return unknown(`${BILLING_REGION}, where alarms on charges live, was not read`);
    }
    return fail(evidenceAt(account, 'the account has neither a budget nor an alarm on its charges'));
  },
});
