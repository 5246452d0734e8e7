import { runsFunctions } from '../../../model/runs-functions.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** WT-LOG-14. Standard scans read dependencies, code scans the code itself. */
export const inspectorLambdaScanOff = definePostureRule({
  id: 'inspector-lambda-scan-off',
  code: 'WT-LOG-14',
  title: 'Amazon Inspector does not scan functions',
  severity: 'medium',
  class: 'security',
  risks: ['R6'],
  sameAs: ['Prowler inspector2_is_enabled', 'Security Hub Inspector.3', 'Security Hub Inspector.4'],
  subjects: ['account'],
  needs: ['inspector', 'functions'],
  why: 'A vulnerability that becomes known after the last deploy stays in the running function until somebody builds it again.',
  fix: 'Enable Amazon Inspector with the resource types `LAMBDA` and `LAMBDA_CODE` in every Region that runs functions (`aws inspector2 enable --resource-types LAMBDA LAMBDA_CODE`).',
  references: ['https://docs.aws.amazon.com/inspector/latest/user/scanning-lambda.html'],
  check(account, { inventory }) {
    if (!runsFunctions(inventory, account)) return notApplicable('no function runs in the Region');
    if (account.inspectorLambdaScan === false) {
      return fail(evidenceAt(account, 'Lambda standard scanning is off', { value: account.region }));
    }
    if (account.inspectorLambdaScan === undefined) return unknown('whether Inspector is on is not known');
    if (account.inspectorCodeScan !== false) return PASS;
    const evidence = [evidenceAt(account, 'Lambda code scanning is off', { value: account.region })];
    return { kind: 'fail', evidence, severity: 'low' };
  },
});
