import { present } from '@watertight/audit/model/present.ts';
import { referenceByArn } from '@watertight/audit/model/reference.ts';
import { ownArn, subjectBase } from '../../answers/subject-base.ts';
import { defineCollector } from '../../collector.ts';
import { keyReference } from '../../parse/key-reference.ts';
import { readPolicyText } from '../../parse/policy-text.ts';

/** Log groups of CloudWatch Logs, and the resource policies of the region. */
export const logGroups = defineCollector({
  id: 'log-groups',
  provides: ['log-groups'],
  scope: 'region',
  calls: ['logs:DescribeLogGroups', 'logs:DescribeResourcePolicies'],
  async *collect(scope) {
    const purpose = { facet: 'log-groups' } as const;
    for await (const fields of scope.list('cloudwatch-logs:DescribeLogGroups', {}, purpose)) {
      const name = fields.text('logGroupName');
      if (name === undefined) continue;
      yield {
        kind: 'log-group',
        ...subjectBase(scope, ownArn(scope, 'logs', `log-group:${name}`), name),
        ...present({
          retention: fields.number('retentionInDays'),
          kmsKey: keyReference(scope, fields.text('kmsKeyId')),
        }),
      };
    }
    for await (const fields of scope.list('cloudwatch-logs:DescribeResourcePolicies', {}, purpose)) {
      const name = fields.text('policyName');
      const document = readPolicyText(fields.text('policyDocument'));
      if (name === undefined || document === undefined) continue;
      const { account, region } = scope;
      // The policy stands for the region's log groups; its statements name those that are meant.
      const on = [referenceByArn(ownArn(scope, 'logs', 'log-group:*'))];
      const id = ownArn(scope, 'logs', `resource-policy/${name}`);
      yield { kind: 'resource-policy', id, name, account, region, service: 'logs', on, document };
    }
  },
});
