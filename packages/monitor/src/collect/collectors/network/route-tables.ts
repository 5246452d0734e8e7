import { present } from '@watertight/audit/model/present.ts';
import { ec2Base, ec2Reference, ec2References } from '../../answers/ec2-items.ts';
import { defineCollector } from '../../collector.ts';
import type { Fields } from '../../parse/fields.ts';

/** Route tables, with the subnets that name them. */
export const routeTables = defineCollector({
  id: 'route-tables',
  provides: ['network'],
  scope: 'region',
  calls: ['ec2:DescribeRouteTables'],
  async *collect(scope) {
    for await (const fields of scope.list('ec2:DescribeRouteTables', {}, { facet: 'network' })) {
      const associations = fields.list('Associations');
      const subnets = associations.flatMap((each) => each.text('SubnetId') ?? []);
      yield {
        kind: 'route-table',
        ...ec2Base(scope, fields, { type: 'route-table', id: 'RouteTableId' }),
        subnets: ec2References(scope, 'subnet', subnets),
        isMain: associations.some((each) => each.flag('Main') === true),
        routes: fields.list('Routes').flatMap(routeOf),
        ...present({ vpc: ec2Reference(scope, 'vpc', fields.text('VpcId')) }),
      };
    }
  },
});

const DESTINATIONS = ['DestinationCidrBlock', 'DestinationIpv6CidrBlock', 'DestinationPrefixListId'];
const TARGETS = [
  'NatGatewayId',
  'TransitGatewayId',
  'VpcPeeringConnectionId',
  'EgressOnlyInternetGatewayId',
  'LocalGatewayId',
  'CarrierGatewayId',
  'CoreNetworkArn',
  'NetworkInterfaceId',
  'InstanceId',
  'GatewayId',
];

/** A route whose target is gone (`blackhole`) leads nowhere. */
function routeOf(route: Fields): readonly { destination: string; target: string }[] {
  const destination = DESTINATIONS.flatMap((name) => route.text(name) ?? [])[0];
  const target = TARGETS.flatMap((name) => route.text(name) ?? [])[0];
  if (destination === undefined || target === undefined || route.text('State') === 'blackhole') return [];
  return [{ destination, target }];
}
