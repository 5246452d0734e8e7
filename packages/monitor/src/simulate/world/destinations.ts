import { DAY, HOUR } from '../clock.ts';
import { type Random, streamOf } from '../random.ts';
import type { ClassBehaviour } from './function-classes.ts';
import type { SimulatedDestination, SimulatedVpc } from './world.ts';

/**
 * AWS's own public ranges (https://ip-ranges.amazonaws.com/ip-ranges.json): flows to S3 and DynamoDB show such
 * addresses even through a gateway endpoint. First two octets and the range of the third.
 */
const AWS_RANGES: Readonly<Record<string, readonly [string, number, number]>> = {
  'S3 us-east-1': ['52.216', 0, 127],
  'S3 eu-west-1': ['52.218', 0, 127],
  'DYNAMODB us-east-1': ['52.94', 0, 3],
  'DYNAMODB eu-west-1': ['52.94', 24, 27],
};

/** SaaS domains of the simulated organisation; `.example` is reserved (RFC 2606). */
const SAAS_DOMAINS = [
  'api.paymentcloud.example',
  'hooks.teamchat.example',
  'ingest.observability.example',
  'api.mailsender.example',
  'geo.mapprovider.example',
  'api.taxservice.example',
  'cdn.assets.example',
  'api.shippinglabels.example',
];

/** Addresses of the CDN in front of all SaaS domains: TEST-NET-1 (RFC 5737). */
export function contentNetworkAddress(slot: number): string {
  return `192.0.2.${1 + (slot % 254)}`;
}

/** Draws what a function talks to: 1-4 databases, 0-3 AWS services, 0-2 SaaS domains. */
export function drawDestinations(
  vpc: SimulatedVpc,
  behaviour: ClassBehaviour,
  random: Random,
): SimulatedDestination[] {
  const scale = (base: number) => Math.round(base * behaviour.bytesFactor * random.lognormal(0.8));
  const make = (part: Omit<SimulatedDestination, 'bytesOut' | 'bytesIn' | 'since' | 'churn'>, churn = 0) => ({
    ...part,
    churn,
    since: 0,
    bytesOut: scale(part.kind === 'internal' ? 900 : 1400),
    bytesIn: scale(part.kind === 'internal' ? 4000 : 2600),
  });
  const internal = random
    .sample([10, 11, 12, 13, 14, 15, 16, 17], random.pick([1, 1, 2, 2, 3, 4]))
    .map((host) => make(databaseAt(vpc, host)));
  const services = random
    .sample(['S3', 'DYNAMODB', 'SECRETSMANAGER', 'SQS'], random.integer(0, 3))
    .map((name) => make(serviceDestination(vpc, name)));
  const saas = random
    .sample(SAAS_DOMAINS, random.pick([0, 0, 1, 1, 2]))
    .map((name) =>
      make({ kind: 'saas', name, port: 443, address: '', pooled: false }, random.between(0.2, 0.6)),
    );
  return [...internal, ...services, ...saas];
}

/** A database of the VPC; hosts 10-13 MySQL, 14-15 PostgreSQL, 16-17 Redis. */
export function databaseAt(
  vpc: SimulatedVpc,
  host: number,
): Pick<SimulatedDestination, 'kind' | 'name' | 'port' | 'address' | 'pooled'> {
  const port = host < 14 ? 3306 : host < 16 ? 5432 : 6379;
  return {
    kind: 'internal',
    name: `database-${host}`,
    port,
    address: `${vpc.prefix}.40.${host}`,
    pooled: true,
  };
}

/** Services with an interface endpoint have a private address; S3 and DynamoDB rotate public ones. */
function serviceDestination(
  vpc: SimulatedVpc,
  name: string,
): Pick<SimulatedDestination, 'kind' | 'name' | 'port' | 'address' | 'pooled'> {
  const address =
    name === 'SECRETSMANAGER' ? `${vpc.prefix}.41.20` : name === 'SQS' ? `${vpc.prefix}.41.21` : '';
  return { kind: 'aws', name, port: 443, address, pooled: false };
}

/** The address of a destination at a time; `slot` tells connections of one moment apart. */
export function addressAt(
  destination: SimulatedDestination,
  vpc: SimulatedVpc,
  { time, slot }: { readonly time: number; readonly slot: number },
): string {
  if (destination.address !== '') return destination.address;
  if (destination.kind === 'saas') {
    const place = slot % 4;
    const era = Math.floor((time / DAY + place * 0.37) * destination.churn);
    return contentNetworkAddress(streamOf(`${destination.name} ${place} ${era}`));
  }
  const [prefix, low, high] = AWS_RANGES[`${destination.name} ${vpc.region}`] ?? ['52.216', 0, 127];
  const hash = streamOf(`${destination.name} ${Math.floor(time / (2 * HOUR))} ${slot % 8}`);
  return `${prefix}.${low + (hash % (high - low + 1))}.${(hash >>> 9) % 256}`;
}
