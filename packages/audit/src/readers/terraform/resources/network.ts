import { present } from '../../../model/present.ts';
import type { Reference } from '../../../model/reference.ts';
import type { RouteTable, SecurityGroup, SecurityGroupRule } from '../../../model/subjects/network.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import type { Attributes } from '../attributes.ts';
import { pointingAt, required, type SubjectMappings, subjectBase } from '../subject-mapping.ts';
import { policyOfAttribute } from '../terraform-policy.ts';

const VPC = ['aws_vpc', 'aws_default_vpc'];
const GROUP = ['aws_security_group', 'aws_default_security_group'];

/** Parts of a VPC. Terraform AWS provider 6 documentation, November 2026. */
export const NETWORK_MAPPINGS: SubjectMappings = {
  aws_vpc: (resource) => [{ kind: 'vpc', ...subjectBase(resource) }],
  aws_default_vpc: (resource) => [{ kind: 'vpc', ...subjectBase(resource) }],
  aws_subnet: (resource) => [
    {
      kind: 'subnet',
      ...subjectBase(resource),
      ...present({
        vpc: resource.reference('vpc_id', VPC),
        availabilityZone: resource.text('availability_zone'),
        cidr: resource.text('cidr_block'),
      }),
    },
  ],
  aws_security_group: (resource) => [securityGroup(resource)],
  aws_default_security_group: (resource) => [securityGroup(resource)],
  aws_route_table: (resource) => [routeTable(resource)],
  aws_vpc_endpoint: (resource) => [
    {
      kind: 'vpc-endpoint',
      ...subjectBase(resource),
      service: resource.text('service_name') ?? resource.unresolved('service_name'),
      ...present({
        vpc: resource.reference('vpc_id', VPC),
        policy: 'policy' in resource.instance.expressions ? policyOfAttribute(resource, 'policy') : undefined,
      }),
    },
  ],
  aws_flow_log: (resource) => [
    {
      kind: 'flow-log',
      ...subjectBase(resource),
      on: required(
        resource.reference('vpc_id', VPC) ??
          resource.reference('subnet_id', ['aws_subnet']) ??
          resource.reference('eni_id'),
        resource,
        'vpc_id',
      ),
      ...present({ format: resource.text('log_format'), trafficType: resource.text('traffic_type') }),
    },
  ],
  aws_network_acl: (resource) => [
    {
      kind: 'network-acl',
      ...subjectBase(resource),
      subnets: resource.references('subnet_ids', ['aws_subnet']),
      entries: (['ingress', 'egress'] as const).flatMap((direction) =>
        resource.blocks(direction).flatMap((each) => networkAclEntry(each, direction === 'egress')),
      ),
      ...present({ vpc: resource.reference('vpc_id', VPC) }),
    },
  ],
};

function securityGroup(resource: Attributes): SecurityGroup {
  const separate = pointingAt(resource, 'aws_security_group_rule', 'security_group_id');
  const ofType = (type: string) => separate.filter((each) => each.raw('type') === type);
  const ingress = [
    ...[...resource.blocks('ingress'), ...ofType('ingress')].flatMap((each) => classicRules(each)),
    ...pointingAt(resource, 'aws_vpc_security_group_ingress_rule', 'security_group_id').map((each) =>
      singleRule(each),
    ),
  ];
  const egress = [
    ...[...resource.blocks('egress'), ...ofType('egress')].flatMap((each) => classicRules(each)),
    ...pointingAt(resource, 'aws_vpc_security_group_egress_rule', 'security_group_id').map((each) =>
      singleRule(each),
    ),
  ];
  return {
    kind: 'security-group',
    ...subjectBase(resource),
    ingress: [...ingress, ...unknownRule(resource, 'ingress')],
    egress: [...egress, ...unknownRule(resource, 'egress')],
    ...present({ vpc: resource.reference('vpc_id', VPC) }),
  };
}

/** Rules that a `dynamic` block or an expression makes, known after apply; a merely computed attribute has none. */
function unknownRule(resource: Attributes, direction: string): readonly SecurityGroupRule[] {
  if (!resource.isUnknown(direction) || !(direction in resource.instance.expressions)) return [];
  return [{ protocol: unresolved(`${direction} known after apply`, { at: resource.instance.at }) }];
}

/** One rule for each range and group of a classic block. */
function classicRules(block: Attributes): readonly SecurityGroupRule[] {
  const base = {
    protocol: protocolOf(block.text('protocol')),
    ...present({ fromPort: block.number('from_port'), toPort: block.number('to_port') }),
  };
  const ranges = [...(block.texts('cidr_blocks') ?? []), ...(block.texts('ipv6_cidr_blocks') ?? [])];
  const groups: readonly Reference[] = [
    ...block.references('security_groups', GROUP),
    ...[block.reference('source_security_group_id', GROUP)].filter((each) => each !== undefined),
    ...(block.raw('self') === true ? [{ kind: 'reference' as const, id: block.instance.id }] : []),
  ];
  return [
    ...ranges.map((cidr) => ({ ...base, cidr })),
    ...groups.map((group) => ({ ...base, group })),
    ...(block.texts('prefix_list_ids') ?? []).map((prefixList) => ({ ...base, prefixList })),
  ];
}

function singleRule(resource: Attributes): SecurityGroupRule {
  return {
    protocol: protocolOf(resource.text('ip_protocol')),
    ...present({
      fromPort: resource.number('from_port'),
      toPort: resource.number('to_port'),
      cidr: resource.text('cidr_ipv4') ?? resource.text('cidr_ipv6'),
      group: resource.reference('referenced_security_group_id', GROUP),
      prefixList: resource.text('prefix_list_id'),
    }),
  };
}

function protocolOf(protocol: Value<string> | undefined): Value<string> {
  return protocol === undefined || protocol === 'all' ? '-1' : protocol;
}

const ROUTE_TARGETS = [
  'gateway_id',
  'nat_gateway_id',
  'egress_only_gateway_id',
  'transit_gateway_id',
  'vpc_endpoint_id',
  'vpc_peering_connection_id',
  'network_interface_id',
];

/** How ids of route targets begin, for gateways that the plan has yet to make. */
const TARGET_PREFIXES: Readonly<Record<string, string>> = {
  aws_internet_gateway: 'igw-',
  aws_nat_gateway: 'nat-',
  aws_egress_only_internet_gateway: 'eigw-',
  aws_ec2_transit_gateway: 'tgw-',
  aws_vpc_endpoint: 'vpce-',
};

function routeTable(resource: Attributes): RouteTable {
  const associations = pointingAt(resource, 'aws_route_table_association', 'route_table_id');
  const main = pointingAt(resource, 'aws_main_route_table_association', 'route_table_id');
  const routes = [...resource.blocks('route'), ...pointingAt(resource, 'aws_route', 'route_table_id')];
  return {
    kind: 'route-table',
    ...subjectBase(resource),
    subnets: associations.flatMap((each) => each.reference('subnet_id', ['aws_subnet']) ?? []),
    routes: routes.flatMap((each) => routeOf(each)),
    ...present({
      vpc: resource.reference('vpc_id', VPC),
      isMain: main.length > 0 ? true : undefined,
    }),
  };
}

function routeOf(block: Attributes): RouteTable['routes'] {
  const destination = [
    'cidr_block',
    'destination_cidr_block',
    'ipv6_cidr_block',
    'destination_ipv6_cidr_block',
    'destination_prefix_list_id',
  ]
    .map((each) => block.text(each))
    .find((each) => each !== undefined && each !== '');
  const attribute = ROUTE_TARGETS.find((each) => block.has(each) && block.raw(each) !== '');
  if (destination === undefined || attribute === undefined) return [];
  const made = block.isUnknown(attribute) ? block.target(attribute) : undefined;
  const prefix = made === undefined ? undefined : TARGET_PREFIXES[made.type];
  const target =
    made === undefined || prefix === undefined
      ? (block.directText(attribute) ?? block.unresolved(attribute))
      : `${prefix}<${made.address}>`;
  return [{ destination, target }];
}

function networkAclEntry(block: Attributes, isEgress: boolean) {
  const [number, protocol, cidr] = [
    block.number('rule_no'),
    block.text('protocol'),
    block.text('cidr_block'),
  ];
  if (typeof number !== 'number' || typeof protocol !== 'string' || typeof cidr !== 'string') return [];
  const [fromPort, toPort] = [block.number('from_port'), block.number('to_port')];
  return [
    {
      number,
      isEgress,
      allows: block.raw('action') === 'allow',
      protocol,
      cidr,
      ...present({
        fromPort: typeof fromPort === 'number' ? fromPort : undefined,
        toPort: typeof toPort === 'number' ? toPort : undefined,
      }),
    },
  ];
}
