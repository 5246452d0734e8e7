import type { NetworkInterface } from '../records/network-interface.ts';
import { isLambdaInterface } from './lambda-interface.ts';

/** What the owner of an interface is, and which one, as far as the interface tells. */
export interface InterfaceRole {
  /** `AWS Lambda`, `RDS`, `ElastiCache`, `NAT gateway`, …; '' when the interface does not tell. */
  readonly role: string;
  /** Identity of the resource that survives a change of interface or address; '' when the interface has none. */
  readonly resource: string;
}

type InterfaceFacts = Pick<NetworkInterface, 'type' | 'description' | 'requesterId' | 'instanceId'>;

/** By EC2's InterfaceType (DescribeNetworkInterfaces): decisive where present. */
const ROLE_OF_TYPE: ReadonlyMap<string, string> = new Map([
  ['lambda', 'AWS Lambda'],
  ['nat_gateway', 'NAT gateway'],
  ['regional_nat_gateway', 'NAT gateway'],
  ['natGateway', 'NAT gateway'],
  ['vpc_endpoint', 'VPC endpoint'],
  ['gateway_load_balancer', 'Load balancer'],
  ['gateway_load_balancer_endpoint', 'VPC endpoint'],
  ['load_balancer', 'Load balancer'],
  ['network_load_balancer', 'Load balancer'],
  ['transit_gateway', 'Transit gateway'],
  ['api_gateway_managed', 'API Gateway'],
  ['efs', 'EFS'],
  ['quicksight', 'QuickSight'],
]);

/**
 * By the description AWS services give their interfaces. The group, where there is one, names the resource. A
 * description can be changed by whoever may modify the interface, so it labels and folds; it never decides alone.
 */
const ROLE_OF_DESCRIPTION: readonly (readonly [RegExp, string])[] = [
  [/^AWS Lambda VPC ENI/, 'AWS Lambda'],
  [/^RDSNetworkInterface/, 'RDS'],
  [/^Network interface for DBProxy/i, 'RDS Proxy'],
  [/^ElastiCache[ +](\S{1,80})$/, 'ElastiCache'],
  [/^Interface for NAT Gateway (nat-[0-9a-f]{1,17})/, 'NAT gateway'],
  [/^VPC Endpoint Interface (vpce-[0-9a-f]{1,17})/, 'VPC endpoint'],
  [/^ELB (\S{1,120})/, 'Load balancer'],
  [/^EFS mount target for (fs-[0-9a-f]{1,17})/, 'EFS'],
  [/^RedshiftNetworkInterface/, 'Redshift'],
  [/^(?:Amazon )?(?:OpenSearch|ES) (\S{1,80})/, 'OpenSearch'],
  [/^(?:Amazon )?MSK/, 'MSK'],
  [/^DMSNetworkInterface/, 'DMS'],
  [/^Network Interface for Transit Gateway Attachment (tgw-attach-[0-9a-f]{1,17})/, 'Transit gateway'],
  [/^Route 53 Resolver: (rslvr-(?:in|out)-[0-9a-f]{1,17})/, 'Route 53 Resolver'],
  [/^arn:aws[a-z-]{0,10}:ecs:/, 'ECS task'],
  [/^Attached to Glue/, 'Glue'],
];

const ROLE_OF_REQUESTER: ReadonlyMap<string, string> = new Map([
  ['amazon-rds', 'RDS'],
  ['amazon-elasticache', 'ElastiCache'],
  ['amazon-elb', 'Load balancer'],
  ['amazon-redshift', 'Redshift'],
  ['amazon-elasticsearch', 'OpenSearch'],
  ['amazon-aws-efs', 'EFS'],
]);

/** The role of the resource that owns an interface, from the inventory alone. */
export function roleOfInterface(state: InterfaceFacts): InterfaceRole {
  if (isLambdaInterface(state)) return { role: 'AWS Lambda', resource: '' };
  for (const [pattern, role] of ROLE_OF_DESCRIPTION) {
    const match = pattern.exec(state.description);
    if (match !== null) return { role, resource: resourceOf(role, match[1] ?? '') };
  }
  const role = ROLE_OF_TYPE.get(state.type) ?? ROLE_OF_REQUESTER.get(state.requesterId);
  if (role !== undefined) return { role, resource: '' };
  return { role: state.instanceId === '' ? '' : 'EC2 instance', resource: '' };
}

/** Nodes of one ElastiCache replication group (`name-001`, `name-0001-002`) are one resource. */
function resourceOf(role: string, name: string): string {
  return role === 'ElastiCache' ? name.replace(/(?:-\d{3,4}){1,2}$/, '') : name;
}
