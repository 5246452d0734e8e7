import { expect, test } from 'vitest';
import { collectFrom } from '../../given-answers.cases.ts';
import { flowLogs } from './flow-logs.ts';
import { networkAcls } from './network-acls.ts';
import { networkInterfaces } from './network-interfaces.ts';
import { routeTables } from './route-tables.ts';
import { securityGroups } from './security-groups.ts';
import { vpcs } from './vpcs.ts';

const EC2 = 'arn:aws:ec2:eu-west-1:123456789012';

test('VPCs, subnets and endpoints are joined by ARN', async () => {
  const policy = JSON.stringify({
    Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
  });
  const inventory = await collectFrom(vpcs, {
    'ec2:DescribeVpcs': { Vpcs: [{ VpcId: 'vpc-1', Tags: [{ Key: 'Name', Value: 'main' }] }] },
    'ec2:DescribeSubnets': {
      Subnets: [
        { SubnetId: 'subnet-1', VpcId: 'vpc-1', AvailabilityZone: 'eu-west-1a', CidrBlock: '10.0.0.0/24' },
      ],
    },
    'ec2:DescribeVpcEndpoints': {
      VpcEndpoints: [
        {
          VpcEndpointId: 'vpce-1',
          VpcId: 'vpc-1',
          ServiceName: 'com.amazonaws.eu-west-1.s3',
          PolicyDocument: policy,
        },
      ],
    },
  });
  expect(inventory.byId(`${EC2}:vpc/vpc-1`)).toMatchObject({ name: 'vpc-1', tags: { Name: 'main' } });
  expect(inventory.resolveAs('vpc', inventory.ofKind('subnet')[0]?.vpc)?.name).toBe('vpc-1');
  expect(inventory.ofKind('vpc-endpoint')).toMatchObject([
    { service: 'com.amazonaws.eu-west-1.s3', policy: { statements: [{}] } },
  ]);
  expect(inventory.ofKind('resource-policy')).toMatchObject([
    { service: 'vpc-endpoint', on: [{ arn: `${EC2}:vpc-endpoint/vpce-1` }] },
  ]);
});

test('security groups have a rule for each range, group and prefix list', async () => {
  const inventory = await collectFrom(securityGroups, {
    'ec2:DescribeSecurityGroups': {
      SecurityGroups: [
        {
          GroupId: 'sg-1',
          VpcId: 'vpc-1',
          IpPermissions: [
            {
              IpProtocol: 'tcp',
              FromPort: 443,
              ToPort: 443,
              IpRanges: [{ CidrIp: '0.0.0.0/0' }],
              Ipv6Ranges: [{ CidrIpv6: '::/0' }],
              UserIdGroupPairs: [{ GroupId: 'sg-2' }],
              PrefixListIds: [{ PrefixListId: 'pl-1' }],
            },
          ],
          IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
        },
      ],
    },
  });
  const https = { protocol: 'tcp', fromPort: 443, toPort: 443 };
  expect(inventory.ofKind('security-group')[0]).toMatchObject({
    ingress: [
      { ...https, cidr: '0.0.0.0/0' },
      { ...https, cidr: '::/0' },
      { ...https, prefixList: 'pl-1' },
      { ...https, group: { arn: `${EC2}:security-group/sg-2` } },
    ],
    egress: [{ protocol: '-1', cidr: '0.0.0.0/0' }],
  });
});

test('route tables have their routes, those that lead nowhere left out', async () => {
  const inventory = await collectFrom(routeTables, {
    'ec2:DescribeRouteTables': {
      RouteTables: [
        {
          RouteTableId: 'rtb-1',
          VpcId: 'vpc-1',
          Associations: [{ Main: true }, { SubnetId: 'subnet-1', Main: false }],
          Routes: [
            { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', State: 'active' },
            { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1', State: 'active' },
            { DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: 'eigw-1' },
            { DestinationCidrBlock: '192.0.2.0/24', GatewayId: 'igw-1', State: 'blackhole' },
          ],
        },
      ],
    },
  });
  expect(inventory.ofKind('route-table')[0]).toMatchObject({
    isMain: true,
    subnets: [{ arn: `${EC2}:subnet/subnet-1` }],
    routes: [
      { destination: '10.0.0.0/16', target: 'local' },
      { destination: '0.0.0.0/0', target: 'nat-1' },
      { destination: '::/0', target: 'eigw-1' },
    ],
  });
});

test('network ACLs have their entries', async () => {
  const entry = {
    RuleNumber: 100,
    Egress: false,
    RuleAction: 'allow',
    Protocol: '6',
    CidrBlock: '0.0.0.0/0',
    PortRange: { From: 22, To: 22 },
  };
  const inventory = await collectFrom(networkAcls, {
    'ec2:DescribeNetworkAcls': {
      NetworkAcls: [{ NetworkAclId: 'acl-1', Associations: [{ SubnetId: 'subnet-1' }], Entries: [entry] }],
    },
  });
  expect(inventory.ofKind('network-acl')[0]).toMatchObject({
    entries: [
      {
        number: 100,
        isEgress: false,
        allows: true,
        protocol: '6',
        cidr: '0.0.0.0/0',
        fromPort: 22,
        toPort: 22,
      },
    ],
  });
});

test('network interfaces are those of Lambda', async () => {
  const inventory = await collectFrom(networkInterfaces, {
    'ec2:DescribeNetworkInterfaces': (input) => {
      expect(input).toEqual({ Filters: [{ Name: 'interface-type', Values: ['lambda'] }] });
      return {
        NetworkInterfaces: [
          {
            NetworkInterfaceId: 'eni-1',
            SubnetId: 'subnet-1',
            Description: 'AWS Lambda VPC ENI-orders',
            Groups: [{ GroupId: 'sg-1' }],
            PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.7' }],
            Ipv6Addresses: [{ Ipv6Address: '2001:db8::1' }],
          },
        ],
      };
    },
  });
  expect(inventory.ofKind('network-interface')[0]).toMatchObject({
    addresses: ['10.0.0.7', '2001:db8::1'],
    subnet: { arn: `${EC2}:subnet/subnet-1` },
  });
});

test('flow logs name what they watch', async () => {
  const logs = ['vpc-1', 'subnet-1', 'eni-1', 'tgw-1'].map((ResourceId, index) => ({
    FlowLogId: `fl-${index}`,
    ResourceId,
    TrafficType: 'ALL',
  }));
  const inventory = await collectFrom(flowLogs, { 'ec2:DescribeFlowLogs': { FlowLogs: logs } });
  expect(
    inventory.ofKind('flow-log').map(({ on }) => (on.kind === 'unresolved' ? on.expression : on.arn)),
  ).toEqual([`${EC2}:vpc/vpc-1`, `${EC2}:subnet/subnet-1`, `${EC2}:network-interface/eni-1`, 'tgw-1']);
});
