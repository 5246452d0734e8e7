import { HOUR } from '../clock.ts';
import { ascii, blankFlowRow } from '../flow-format.ts';
import type { SimulatedInterface } from '../interface-answer.ts';
import { Random, streamOf } from '../random.ts';
import { databaseAt } from '../world/destinations.ts';
import type { SimulatedVpc, World } from '../world/world.ts';
import type { FlowLogFiles } from './flow-log-files.ts';

/** Ports that scanners of the internet try. */
const SCANNED_PORTS = [22, 23, 80, 445, 3389, 5900, 6379, 8080, 9200];

/** Interfaces of a VPC that are not Lambda's: databases, endpoints, a NAT gateway, a load balancer. */
export function otherInterfaces(vpc: SimulatedVpc, since: number): SimulatedInterface[] {
  const make = ([address, type, description, requesterId]: readonly [string, string, string, string]) => ({
    account: vpc.account,
    region: vpc.region,
    interfaceId: `eni-0${streamOf(vpc.vpcId).toString(16).padStart(8, '0')}${streamOf(address).toString(16).padStart(8, '0')}`,
    address,
    vpcId: vpc.vpcId,
    subnetId: vpc.subnets[0]?.subnetId ?? '',
    zone: vpc.subnets[0]?.zone ?? '',
    securityGroups: [`sg-0${streamOf(`${vpc.vpcId} data`).toString(16).padStart(16, '0')}`],
    type,
    description,
    requesterId,
    since,
  });
  const databases = [10, 11, 12, 13, 14, 15, 16, 17].flatMap((host) => {
    const { address, port, name } = databaseAt(vpc, host);
    return port === 6379
      ? [make([address, 'interface', `ElastiCache ${name}`, 'amazon-elasticache'])]
      : [make([address, 'interface', 'RDSNetworkInterface', 'amazon-rds'])];
  });
  return [
    ...databases,
    make([`${vpc.prefix}.41.20`, 'vpc_endpoint', 'VPC Endpoint Interface vpce-0secrets', 'aws-vpc-endpoint']),
    make([`${vpc.prefix}.41.21`, 'vpc_endpoint', 'VPC Endpoint Interface vpce-0sqs', 'aws-vpc-endpoint']),
    make([`${vpc.prefix}.0.10`, 'nat_gateway', 'Interface for NAT Gateway nat-0example', 'amazon-aws']),
    make([`${vpc.prefix}.0.20`, 'interface', 'ELB app/public/0example', 'amazon-elb']),
    make([`${vpc.prefix}.40.77`, 'interface', 'Primary network interface', '']),
  ];
}

/** Appends what internet scanners try on the load balancer: rejected, never on a Lambda interface. */
export function writeScanNoise(
  world: World,
  vpc: SimulatedVpc,
  { hour, log }: { hour: number; log: FlowLogFiles },
): void {
  const random = new Random(world.seed ^ streamOf('scan noise')).at(vpc.index, hour);
  const balancer = otherInterfaces(vpc, world.start).find(({ address }) => address.endsWith('.0.20'));
  if (balancer === undefined) return;
  const row = blankFlowRow({
    account: ascii(vpc.account),
    interfaceId: ascii(balancer.interfaceId),
    vpcId: ascii(vpc.vpcId),
    subnetId: ascii(balancer.subnetId),
    region: ascii(vpc.region),
    zone: ascii(vpc.subnets[0]?.zoneId ?? '-'),
  });
  row.accepted = false;
  row.egress = false;
  row.destination = ascii(balancer.address);
  row.tcpFlags = 2;
  for (let count = random.poisson(world.size === 'S' ? 4 : 30); count > 0; count -= 1) {
    row.source = ascii(`203.0.113.${random.integer(1, 120)}`);
    row.sourcePort = random.integer(20_000, 65_000);
    row.destinationPort = random.pick(SCANNED_PORTS);
    row.packets = random.integer(1, 3);
    row.bytes = row.packets * 40;
    row.start = hour + random.integer(0, HOUR - 60);
    row.end = row.start + random.integer(0, 59);
    log.append(row);
  }
}
