import { epoch } from '../clock.ts';
import { ascii, type InterfaceWords } from '../flow-format.ts';
import type { SimulatedInterface } from '../interface-answer.ts';

/** The account of the seed scenarios: AWS's example id in the place of the white paper's. */
export const SEED_ACCOUNT = '123456789012';
export const SEED_REGION = 'us-east-1';
const SEED_VPC = 'vpc-0a5eed00000000001';
const LAMBDA_SUBNET = 'subnet-0a5eed00000000011';
const DATA_SUBNET = 'subnet-0a5eed00000000010';

/** First and last midnight of the seed account's telemetry: 42 whole days lie before 13 March 2017. */
export const SEED_START = epoch('2017-01-30T00:00:00Z');
export const SEED_END = epoch('2017-04-01T00:00:00Z');
export const OUTLIER_DAY = epoch('2017-03-13T00:00:00Z');
/** The day of the white paper's flow table. */
export const SESSION_DAY = epoch('2017-03-18T00:00:00Z');
export const SPIKE_HOUR = epoch('2017-03-30T21:00:00Z');

/** Functions of the white paper. */
export interface SeedFunction {
  readonly name: string;
  /** Address of its only network interface, '' outside a VPC. */
  readonly address: string;
  /** The database it talks to, and the port. */
  readonly peer: string;
  readonly port: number;
  /** The read call its execution role makes every hour: service and name; '' for none. */
  readonly call: readonly [string, string];
  readonly invocationsPerHour: number;
}

/** Name, own address, peer and port, hourly call of the role, invocations an hour. */
const FUNCTION_TABLE: readonly (readonly [string, string, string, string, number])[] = [
  ['RDSQueryLogger', '10.0.11.140', '10.0.10.193:3306', 'rds:DescribeDBLogFiles', 12],
  ['rds-poller', '10.0.11.233', '10.0.10.193:3306', 'rds:DescribeDBInstances', 21],
  ['redis-stats-poller', '10.0.11.51', '10.0.12.60:6379', 'elasticache:DescribeCacheClusters', 60],
  ['redshift-stats-poller', '10.0.11.67', '10.0.12.71:5439', 'redshift:DescribeClusters', 12],
  ['redshift2-stats-poller', '10.0.11.68', '10.0.12.72:5439', 'redshift:DescribeClusters', 12],
  ['statuspage-lag', '', ':0', '', 12],
];

/** The functions that the white paper names. */
export const SEED_FUNCTIONS: readonly SeedFunction[] = FUNCTION_TABLE.map(
  ([name, address, peerAndPort, roleCall, invocationsPerHour]) => {
    const [peer = '', port = '0'] = peerAndPort.split(':');
    const [service = '', callName = ''] = roleCall.split(':');
    return { name, address, peer, port: Number(port), call: [service, callName], invocationsPerHour };
  },
);

export function seedRole(functionName: string): string {
  return `${functionName}-role`;
}

/** Each function of the seed has its own security group, so that its interface is its alone. */
export function seedSecurityGroup(functionName: string): string {
  return `sg-0a5eed0000000010${SEED_FUNCTIONS.findIndex(({ name }) => name === functionName)}`;
}

export function seedInterfaceId(functionName: string): string {
  return `eni-0a5eed000000001${SEED_FUNCTIONS.findIndex(({ name }) => name === functionName)}`;
}

export function seedVpcConfig(functionName: string): {
  vpcId: string;
  subnetIds: string[];
  securityGroups: string[];
} {
  return { vpcId: SEED_VPC, subnetIds: [LAMBDA_SUBNET], securityGroups: [seedSecurityGroup(functionName)] };
}

export function seedInterfaceWords(functionName: string): InterfaceWords {
  return {
    account: ascii(SEED_ACCOUNT),
    interfaceId: ascii(seedInterfaceId(functionName)),
    vpcId: ascii(SEED_VPC),
    subnetId: ascii(LAMBDA_SUBNET),
    region: ascii(SEED_REGION),
    zone: ascii('use1-az1'),
  };
}

/** The interfaces a snapshot of the seed account shows; Lambda's are of the kind it made in 2017. */
export function seedInterfaces(): SimulatedInterface[] {
  const common = {
    account: SEED_ACCOUNT,
    region: SEED_REGION,
    vpcId: SEED_VPC,
    zone: 'us-east-1a',
    since: SEED_START,
  };
  const lambdas = SEED_FUNCTIONS.filter(({ address }) => address !== '').map(({ name, address }, index) => ({
    ...common,
    interfaceId: seedInterfaceId(name),
    address,
    subnetId: LAMBDA_SUBNET,
    securityGroups: [seedSecurityGroup(name)],
    type: 'interface',
    description: `AWS Lambda VPC ENI-${name}`,
    requesterId: `${SEED_ACCOUNT}:awslambda_${101 + index}_20170129113000${100 + index}`,
  }));
  const data: readonly (readonly [string, string, string])[] = [
    ['10.0.10.193', 'RDSNetworkInterface', 'amazon-rds'],
    ['10.0.12.134', 'RDSNetworkInterface', 'amazon-rds'],
    ['10.0.12.60', 'ElastiCache redis-stats', 'amazon-elasticache'],
    ['10.0.12.71', 'RedshiftNetworkInterface', 'amazon-redshift'],
    ['10.0.12.72', 'RedshiftNetworkInterface', 'amazon-redshift'],
    ['10.0.255.29', '', ''],
  ];
  const peers = data.map(([address, description, requesterId], index) => ({
    ...common,
    interfaceId: `eni-0a5eed000000002${index}`,
    address,
    subnetId: DATA_SUBNET,
    securityGroups: ['sg-0a5eed00000000200'],
    type: 'interface',
    description,
    requesterId,
  }));
  return [...lambdas, ...peers];
}
