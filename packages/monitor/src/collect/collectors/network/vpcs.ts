import { present } from '@watertight/audit/model/present.ts';
import type { Subnet, Vpc, VpcEndpoint } from '@watertight/audit/model/subjects/network.ts';
import { ec2Base, ec2Reference } from '../../answers/ec2-items.ts';
import { resourcePolicies } from '../../answers/resource-policy.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';
import type { Fields } from '../../parse/fields.ts';
import { readPolicyText } from '../../parse/policy-text.ts';

/** VPCs, subnets and endpoints. */
export const vpcs = defineCollector({
  id: 'vpcs',
  provides: ['network'],
  scope: 'region',
  calls: ['ec2:DescribeVpcs', 'ec2:DescribeSubnets', 'ec2:DescribeVpcEndpoints'],
  async *collect(scope) {
    const purpose = { facet: 'network' } as const;
    for await (const each of scope.list('ec2:DescribeVpcs', {}, purpose)) yield describeVpc(scope, each);
    for await (const each of scope.list('ec2:DescribeSubnets', {}, purpose))
      yield describeSubnet(scope, each);
    for await (const each of scope.list('ec2:DescribeVpcEndpoints', {}, purpose)) {
      const endpoint = describeEndpoint(scope, each);
      yield endpoint;
      const { id: arn } = endpoint;
      const name = each.text('VpcEndpointId') ?? arn;
      yield* resourcePolicies(scope, 'vpc-endpoint', { arn, name, policy: each.text('PolicyDocument') });
    }
  },
});

function describeVpc(scope: CollectScope, fields: Fields): Vpc {
  return { kind: 'vpc', ...ec2Base(scope, fields, { type: 'vpc', id: 'VpcId' }) };
}

function describeSubnet(scope: CollectScope, fields: Fields): Subnet {
  return {
    kind: 'subnet',
    ...ec2Base(scope, fields, { type: 'subnet', id: 'SubnetId' }),
    ...present({
      vpc: ec2Reference(scope, 'vpc', fields.text('VpcId')),
      availabilityZone: fields.text('AvailabilityZone'),
      cidr: fields.text('CidrBlock'),
    }),
  };
}

function describeEndpoint(scope: CollectScope, fields: Fields): VpcEndpoint {
  return {
    kind: 'vpc-endpoint',
    ...ec2Base(scope, fields, { type: 'vpc-endpoint', id: 'VpcEndpointId' }),
    service: fields.text('ServiceName') ?? '',
    ...present({
      vpc: ec2Reference(scope, 'vpc', fields.text('VpcId')),
      policy: readPolicyText(fields.text('PolicyDocument')),
    }),
  };
}
