import { arnName } from '@watertight/audit/model/arn.ts';
import { present } from '@watertight/audit/model/present.ts';
import { referenceByArn } from '@watertight/audit/model/reference.ts';
import { ownArn, subjectBase } from '../../answers/subject-base.ts';
import { defineCollector } from '../../collector.ts';
import { referenceOf } from '../../parse/reference-of.ts';

/** Capacity of Lambda Managed Instances. */
export const lambdaCapacityProviders = defineCollector({
  id: 'lambda-capacity-providers',
  provides: ['capacity-providers'],
  scope: 'region',
  calls: ['lambda:ListCapacityProviders'],
  async *collect(scope) {
    const purpose = { facet: 'capacity-providers' } as const;
    for await (const fields of scope.list('lambda:ListCapacityProviders', {}, purpose)) {
      const arn = fields.text('CapacityProviderArn');
      if (arn === undefined) continue;
      const subnets = fields.texts('VpcConfig.SubnetIds');
      const groups = fields.texts('VpcConfig.SecurityGroupIds');
      yield {
        kind: 'capacity-provider',
        ...subjectBase(scope, arn, arnName(arn)),
        ...present({
          operatorRole: referenceOf(fields.text('PermissionsConfig.CapacityProviderOperatorRoleArn')),
        }),
        vpc: {
          subnets: subnets.map((id) => referenceByArn(ownArn(scope, 'ec2', `subnet/${id}`))),
          securityGroups: groups.map((id) => referenceByArn(ownArn(scope, 'ec2', `security-group/${id}`))),
        },
      };
    }
  },
});
