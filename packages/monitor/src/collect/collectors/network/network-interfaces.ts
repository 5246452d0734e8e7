import { present } from '@watertight/audit/model/present.ts';
import { ec2Base, ec2Reference, ec2References } from '../../answers/ec2-items.ts';
import { defineCollector } from '../../collector.ts';

/** Network interfaces that Lambda made. */
export const networkInterfaces = defineCollector({
  id: 'network-interfaces',
  provides: ['network-interfaces'],
  scope: 'region',
  calls: ['ec2:DescribeNetworkInterfaces'],
  async *collect(scope) {
    const input = { Filters: [{ Name: 'interface-type', Values: ['lambda'] }] };
    const purpose = { facet: 'network-interfaces' } as const;
    for await (const fields of scope.list('ec2:DescribeNetworkInterfaces', input, purpose)) {
      const groups = fields.list('Groups').flatMap((each) => each.text('GroupId') ?? []);
      const private4 = fields
        .list('PrivateIpAddresses')
        .flatMap((each) => each.text('PrivateIpAddress') ?? []);
      const private6 = fields.list('Ipv6Addresses').flatMap((each) => each.text('Ipv6Address') ?? []);
      yield {
        kind: 'network-interface',
        ...ec2Base(scope, fields, { type: 'network-interface', id: 'NetworkInterfaceId' }),
        securityGroups: ec2References(scope, 'security-group', groups),
        addresses: [...private4, ...private6],
        ...present({
          subnet: ec2Reference(scope, 'subnet', fields.text('SubnetId')),
          description: fields.text('Description'),
        }),
      };
    }
  },
});
