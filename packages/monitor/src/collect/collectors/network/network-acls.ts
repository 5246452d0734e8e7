import { present } from '@watertight/audit/model/present.ts';
import type { NetworkAcl } from '@watertight/audit/model/subjects/network.ts';
import { ec2Base, ec2Reference, ec2References } from '../../answers/ec2-items.ts';
import { defineCollector } from '../../collector.ts';
import type { Fields } from '../../parse/fields.ts';

/** Network ACLs with their entries in order. */
export const networkAcls = defineCollector({
  id: 'network-acls',
  provides: ['network'],
  scope: 'region',
  calls: ['ec2:DescribeNetworkAcls'],
  async *collect(scope) {
    for await (const fields of scope.list('ec2:DescribeNetworkAcls', {}, { facet: 'network' })) {
      const subnets = fields.list('Associations').flatMap((each) => each.text('SubnetId') ?? []);
      yield {
        kind: 'network-acl',
        ...ec2Base(scope, fields, { type: 'network-acl', id: 'NetworkAclId' }),
        subnets: ec2References(scope, 'subnet', subnets),
        entries: fields.list('Entries').map(entryOf),
        ...present({ vpc: ec2Reference(scope, 'vpc', fields.text('VpcId')) }),
      };
    }
  },
});

function entryOf(entry: Fields): NetworkAcl['entries'][number] {
  return {
    number: entry.number('RuleNumber') ?? 0,
    isEgress: entry.flag('Egress') === true,
    allows: entry.text('RuleAction') === 'allow',
    protocol: entry.text('Protocol') ?? '-1',
    cidr: entry.text('CidrBlock') ?? entry.text('Ipv6CidrBlock') ?? '',
    ...present({ fromPort: entry.number('PortRange.From'), toPort: entry.number('PortRange.To') }),
  };
}
