import { runsFunctions } from '../../../model/runs-functions.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { judgeSwitch } from '../../judge-setting.ts';
import { notApplicable, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-LOG-13. */
export const guarddutyLambdaProtectionOff = definePostureRule({
  id: 'guardduty-lambda-protection-off',
  code: 'WT-LOG-13',
  title: 'GuardDuty does not watch the network of functions',
  severity: 'medium',
  class: 'security',
  risks: ['R5'],
  sameAs: ['Prowler guardduty_lambda_protection_enabled', 'Security Hub GuardDuty.6'],
  subjects: ['account'],
  needs: ['guardduty', 'functions'],
  why: 'Connections of functions to mining pools and command servers go unreported, also those of functions outside of a VPC, which no flow log of yours sees.',
  fix: 'Give the `AWS::GuardDuty::Detector` a `Features` entry `LAMBDA_NETWORK_LOGS` with `Status: ENABLED`, in every Region that runs functions.',
  references: ['https://docs.aws.amazon.com/guardduty/latest/ug/lambda-protection.html'],
  check(account, { inventory }) {
    if (!runsFunctions(inventory, account)) return notApplicable('no function runs in the Region');
    if (account.guardDutyLambdaProtection === undefined)
      return unknown('whether GuardDuty is on is not known');
    return judgeSwitch(
      account.guardDutyLambdaProtection,
      evidenceAt(account, 'Lambda Protection is off', { value: account.region }),
    );
  },
});
