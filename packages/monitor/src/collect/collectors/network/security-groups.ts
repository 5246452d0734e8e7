import { present } from '@watertight/audit/model/present.ts';
import type { SecurityGroupRule } from '@watertight/audit/model/subjects/network.ts';
import { ec2Base, ec2Reference } from '../../answers/ec2-items.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';
import type { Fields } from '../../parse/fields.ts';

/** Security groups with their rules, a range or group a rule. */
export const securityGroups = defineCollector({
  id: 'security-groups',
  provides: ['network'],
  scope: 'region',
  calls: ['ec2:DescribeSecurityGroups'],
  async *collect(scope) {
    for await (const fields of scope.list('ec2:DescribeSecurityGroups', {}, { facet: 'network' }))
      yield {
        kind: 'security-group',
        ...ec2Base(scope, fields, { type: 'security-group', id: 'GroupId' }),
        ingress: fields.list('IpPermissions').flatMap((each) => rulesOf(scope, each)),
        egress: fields.list('IpPermissionsEgress').flatMap((each) => rulesOf(scope, each)),
        ...present({ vpc: ec2Reference(scope, 'vpc', fields.text('VpcId')) }),
      };
  },
});

function rulesOf(scope: CollectScope, permission: Fields): readonly SecurityGroupRule[] {
  const base = {
    protocol: permission.text('IpProtocol') ?? '-1',
    ...present({ fromPort: permission.number('FromPort'), toPort: permission.number('ToPort') }),
  };
  const ranges = [
    ...permission.list('IpRanges').map((each) => ({ cidr: each.text('CidrIp') })),
    ...permission.list('Ipv6Ranges').map((each) => ({ cidr: each.text('CidrIpv6') })),
    ...permission.list('PrefixListIds').map((each) => ({ prefixList: each.text('PrefixListId') })),
    ...permission
      .list('UserIdGroupPairs')
      .map((each) => ({ group: ec2Reference(scope, 'security-group', each.text('GroupId')) })),
  ];
  return ranges.map((range) => ({ ...base, ...present(range) }));
}
