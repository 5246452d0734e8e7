import { present } from '@watertight/audit/model/present.ts';
import { ownArn, subjectBase } from '../../answers/subject-base.ts';
import { defineCollector } from '../../collector.ts';
import { referencesOf } from '../../parse/reference-of.ts';

/** Rules of the active receipt rule set that hand mail to functions. */
export const sesReceiptRules = defineCollector({
  id: 'ses-receipt-rules',
  provides: ['receipt-rules'],
  scope: 'region',
  calls: ['ses:DescribeActiveReceiptRuleSet'],
  async *collect(scope) {
    const active = await scope.get('ses:DescribeActiveReceiptRuleSet', {}, { facet: 'receipt-rules' });
    const set = active?.text('Metadata.Name');
    for (const rule of active?.list('Rules') ?? []) {
      const functions = rule
        .list('Actions')
        .flatMap((action) => action.text('LambdaAction.FunctionArn') ?? []);
      const name = rule.text('Name');
      if (functions.length === 0 || name === undefined || rule.flag('Enabled') === false) continue;
      const tls = rule.text('TlsPolicy');
      yield {
        kind: 'receipt-rule',
        ...subjectBase(scope, ownArn(scope, 'ses', `receipt-rule-set/${set}:receipt-rule/${name}`), name),
        functions: referencesOf(functions),
        ...present({
          scanEnabled: rule.flag('ScanEnabled'),
          tlsRequired: tls === undefined ? undefined : tls === 'Require',
        }),
      };
    }
  },
});
