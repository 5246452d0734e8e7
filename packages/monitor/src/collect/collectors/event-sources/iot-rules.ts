import { arnName } from '@watertight/audit/model/arn.ts';
import { present } from '@watertight/audit/model/present.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import { referencesOf } from '../../parse/reference-of.ts';

/** Rules of AWS IoT with the functions they call. */
export const iotRules = defineCollector({
  id: 'iot-rules',
  provides: ['iot-rules'],
  scope: 'region',
  calls: ['iot:ListTopicRules', 'iot:GetTopicRule'],
  async *collect(scope) {
    const listed = scope.list('iot:ListTopicRules', {}, { facet: 'iot-rules' });
    const described = mapBounded(listed, 5, async (rule) => {
      const arn = rule.text('ruleArn') ?? '';
      const purpose = { facet: 'iot-rules', subjectId: arn } as const;
      const name = rule.text('ruleName') ?? arnName(arn);
      return { arn, name, details: await scope.get('iot:GetTopicRule', { ruleName: name }, purpose) };
    });
    for await (const { arn, name, details } of described) {
      if (arn === '') continue;
      const actions = [
        ...(details?.list('rule.actions') ?? []),
        ...(details ? [details.fields('rule.errorAction')] : []),
      ];
      yield {
        kind: 'iot-rule',
        ...subjectBase(scope, arn, name),
        functions: referencesOf(actions.flatMap((action) => action.text('lambda.functionArn') ?? [])),
        ...present({ sql: details?.text('rule.sql') }),
      };
    }
  },
});
