import { present } from '../../../model/present.ts';
import type {
  FlowLog,
  NetworkAcl,
  RouteTable,
  SecurityGroup,
  SecurityGroupRule,
  Subnet,
  VpcEndpoint,
} from '../../../model/subjects/network.ts';
import { unresolved, type Value, valueText } from '../../../model/unresolved.ts';
import { policyDocumentOf } from '../../policy/policy-document-of.ts';
import { booleanOf, child, itemsOf, knownText, numberOf, type Tree, textOf } from '../../tree/tree.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { placesOf, type Scope, subjectBase } from '../scope.ts';
import type { ResourceMappers } from './resource-mapper.ts';

const VPC = 'AWS::EC2::VPC';
const GROUP = 'AWS::EC2::SecurityGroup';

/** The network that functions may be in. Rules, routes and associations belong to what they are of. */
export const NETWORK_MAPPERS: ResourceMappers = {
  [VPC]: (resource, scope) => [{ kind: 'vpc', ...subjectBase(resource, scope) }],
  'AWS::EC2::Subnet': (resource, scope) => [subnetOf(resource, scope)],
  [GROUP]: (resource, scope) => [securityGroupOf(resource, scope)],
  'AWS::EC2::SecurityGroupIngress': () => [],
  'AWS::EC2::SecurityGroupEgress': () => [],
  'AWS::EC2::RouteTable': (resource, scope) => [routeTableOf(resource, scope)],
  'AWS::EC2::Route': () => [],
  'AWS::EC2::SubnetRouteTableAssociation': () => [],
  'AWS::EC2::NetworkAcl': (resource, scope) => [networkAclOf(resource, scope)],
  'AWS::EC2::NetworkAclEntry': () => [],
  'AWS::EC2::SubnetNetworkAclAssociation': () => [],
  'AWS::EC2::VPCEndpoint': (resource, scope) => [vpcEndpointOf(resource, scope)],
  'AWS::EC2::FlowLog': (resource, scope) => [flowLogOf(resource, scope)],
};

function subnetOf(resource: ResolvedResource, scope: Scope): Subnet {
  const p = resource.properties;
  return {
    kind: 'subnet',
    ...subjectBase(resource, scope),
    ...present({
      vpc: scope.referenceTo(child(p, 'VpcId'), VPC),
      availabilityZone: textOf(child(p, 'AvailabilityZone')),
      cidr: textOf(child(p, 'CidrBlock')),
    }),
  };
}

/** A group without egress rules lets everything out. */
function securityGroupOf(resource: ResolvedResource, scope: Scope): SecurityGroup {
  const p = resource.properties;
  const egress = [
    ...itemsOf(child(p, 'SecurityGroupEgress')),
    ...scope.attached('AWS::EC2::SecurityGroupEgress', 'GroupId', resource).map((each) => each.properties),
  ].map((tree) => groupRule(tree, scope));
  const ingress = [
    ...itemsOf(child(p, 'SecurityGroupIngress')),
    ...scope.attached('AWS::EC2::SecurityGroupIngress', 'GroupId', resource).map((each) => each.properties),
  ].map((tree) => groupRule(tree, scope));
  return {
    kind: 'security-group',
    ...subjectBase(resource, scope),
    ingress,
    egress: egress.length === 0 ? [{ protocol: '-1', cidr: '0.0.0.0/0' }] : egress,
    ...present({ vpc: scope.referenceTo(child(p, 'VpcId'), VPC) }),
    places: placesOf({ egress: child(p, 'SecurityGroupEgress'), ingress: child(p, 'SecurityGroupIngress') }),
  };
}

function groupRule(tree: Tree, scope: Scope): SecurityGroupRule {
  const group = child(tree, 'SourceSecurityGroupId') ?? child(tree, 'DestinationSecurityGroupId');
  return present({
    protocol: textOf(child(tree, 'IpProtocol')) ?? unresolved('no IpProtocol'),
    fromPort: numberOf(child(tree, 'FromPort')),
    toPort: numberOf(child(tree, 'ToPort')),
    cidr: textOf(child(tree, 'CidrIp') ?? child(tree, 'CidrIpv6')),
    group: scope.referenceTo(group, GROUP),
    prefixList: textOf(child(tree, 'SourcePrefixListId') ?? child(tree, 'DestinationPrefixListId')),
  });
}

/** Where a route may lead, and how ids of such things begin. */
const ROUTE_TARGETS: ReadonlyMap<string, string> = new Map([
  ['AWS::EC2::InternetGateway', 'igw-'],
  ['AWS::EC2::NatGateway', 'nat-'],
  ['AWS::EC2::EgressOnlyInternetGateway', 'eigw-'],
  ['AWS::EC2::VPCEndpoint', 'vpce-'],
  ['AWS::EC2::TransitGateway', 'tgw-'],
  ['AWS::EC2::VPCPeeringConnection', 'pcx-'],
  ['AWS::EC2::NetworkInterface', 'eni-'],
  ['AWS::EC2::VPNGateway', 'vgw-'],
]);

const TARGET_PROPERTIES = [
  'GatewayId',
  'NatGatewayId',
  'EgressOnlyInternetGatewayId',
  'VpcEndpointId',
  'TransitGatewayId',
  'VpcPeeringConnectionId',
  'NetworkInterfaceId',
  'InstanceId',
] as const;

function routeTableOf(resource: ResolvedResource, scope: Scope): RouteTable {
  const routes = scope.attached('AWS::EC2::Route', 'RouteTableId', resource);
  const associations = scope.attached('AWS::EC2::SubnetRouteTableAssociation', 'RouteTableId', resource);
  return {
    kind: 'route-table',
    ...subjectBase(resource, scope),
    subnets: associations.flatMap((each) => scope.referenceTo(child(each.properties, 'SubnetId')) ?? []),
    routes: routes.map(({ properties: p }) => ({
      destination:
        textOf(
          child(p, 'DestinationCidrBlock') ??
            child(p, 'DestinationIpv6CidrBlock') ??
            child(p, 'DestinationPrefixListId'),
        ) ?? unresolved('no destination'),
      target: routeTarget(p, scope),
    })),
    ...present({ vpc: scope.referenceTo(child(resource.properties, 'VpcId'), VPC) }),
  };
}

function routeTarget(p: Tree, scope: Scope): Value<string> {
  const [tree] = TARGET_PROPERTIES.flatMap((key) => child(p, key) ?? []);
  const found = scope.find(tree);
  const start = found === undefined ? undefined : ROUTE_TARGETS.get(found.type);
  return start === undefined || found === undefined
    ? (textOf(tree) ?? unresolved('no target'))
    : `${start}${found.name}`;
}

function networkAclOf(resource: ResolvedResource, scope: Scope): NetworkAcl {
  const entries = scope.attached('AWS::EC2::NetworkAclEntry', 'NetworkAclId', resource);
  const associations = scope.attached('AWS::EC2::SubnetNetworkAclAssociation', 'NetworkAclId', resource);
  return {
    kind: 'network-acl',
    ...subjectBase(resource, scope),
    subnets: associations.flatMap((each) => scope.referenceTo(child(each.properties, 'SubnetId')) ?? []),
    entries: entries.flatMap(({ properties: p }) => {
      const number = numberOf(child(p, 'RuleNumber'));
      const cidr = knownText(child(p, 'CidrBlock') ?? child(p, 'Ipv6CidrBlock'));
      if (typeof number !== 'number' || cidr === undefined) return [];
      return [
        present({
          number,
          isEgress: booleanOf(child(p, 'Egress')) === true,
          allows: knownText(child(p, 'RuleAction')) === 'allow',
          protocol: valueText(textOf(child(p, 'Protocol'))),
          cidr,
          fromPort: knownNumber(child(p, 'PortRange', 'From')),
          toPort: knownNumber(child(p, 'PortRange', 'To')),
        }),
      ];
    }),
    ...present({ vpc: scope.referenceTo(child(resource.properties, 'VpcId'), VPC) }),
  };
}

function knownNumber(tree: Tree | undefined): number | undefined {
  const number = numberOf(tree);
  return typeof number === 'number' ? number : undefined;
}

function vpcEndpointOf(resource: ResolvedResource, scope: Scope): VpcEndpoint {
  const p = resource.properties;
  const policy = child(p, 'PolicyDocument');
  return {
    kind: 'vpc-endpoint',
    ...subjectBase(resource, scope),
    service: textOf(child(p, 'ServiceName')) ?? unresolved('no ServiceName'),
    ...present({
      vpc: scope.referenceTo(child(p, 'VpcId'), VPC),
      policy: policy === undefined ? undefined : policyDocumentOf(policy),
    }),
  };
}

function flowLogOf(resource: ResolvedResource, scope: Scope): FlowLog {
  const p = resource.properties;
  return {
    kind: 'flow-log',
    ...subjectBase(resource, scope),
    on: scope.referenceTo(child(p, 'ResourceId')) ?? unresolved('no ResourceId'),
    format: textOf(child(p, 'LogFormat')) ?? '',
    ...present({ trafficType: textOf(child(p, 'TrafficType')) }),
  };
}
