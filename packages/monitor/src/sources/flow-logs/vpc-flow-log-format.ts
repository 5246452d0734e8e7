/**
 * Every field of VPC flow logs, versions 2 to 11, in the order of AWS's table; the first 14 are the default format.
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html
 */
const FLOW_LOG_FIELDS: readonly string[] = `
version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status
vpc-id subnet-id instance-id tcp-flags type pkt-srcaddr pkt-dstaddr
region az-id sublocation-type sublocation-id
pkt-src-aws-service pkt-dst-aws-service flow-direction traffic-path
resource-type tgw-id tgw-attachment-id tgw-src-vpc-account-id tgw-dst-vpc-account-id tgw-src-vpc-id tgw-dst-vpc-id
tgw-src-subnet-id tgw-dst-subnet-id tgw-src-eni tgw-dst-eni tgw-src-az-id tgw-dst-az-id tgw-pair-attachment-id
packets-lost-no-route packets-lost-blackhole packets-lost-mtu-exceeded packets-lost-ttl-expired
ecs-cluster-arn ecs-cluster-name ecs-container-instance-arn ecs-container-instance-id ecs-container-id
ecs-second-container-id ecs-service-name ecs-task-definition-arn ecs-task-arn ecs-task-id
reject-reason resource-id encryption-status
instance-tag instance-tag-2 interface-tag interface-tag-2 asg-tag asg-tag-2 interface-type next-hop-interface-id
next-hop-subnet-id next-hop-az-id next-hop-vpc-id next-hop-interface-type`
  .trim()
  .split(/\s+/);

const KNOWN = new Set(FLOW_LOG_FIELDS);

/** Field names in the order of the columns, with hyphens. */
export type FlowLogFormat = readonly string[];

/** The default format, of records that come without a header. */
export const DEFAULT_FLOW_LOG_FORMAT: FlowLogFormat = FLOW_LOG_FIELDS.slice(0, 14);

const MAX_FIELDS = 256;

/**
 * The format that a header line states, or undefined when the line is none. Unknown names are kept as columns to pass over,
 * as long as most are known.
 */
export function parseHeader(line: string): FlowLogFormat | undefined {
  const names = line
    .trim()
    .split(/\s+/)
    .map((name) => name.toLowerCase().replaceAll('_', '-'));
  if (names.length > MAX_FIELDS || names.some((name) => !/^[a-z][a-z0-9-]*$/.test(name))) return undefined;
  if (new Set(names).size !== names.length) return undefined;
  const known = names.filter((name) => KNOWN.has(name)).length;
  return known * 2 > names.length && (known > 1 || names.length === 1) ? names : undefined;
}

/** Parses `--log-format` and DescribeFlowLogs' LogFormat: `${version} ${account-id} …`; undefined when no field is known. */
export function parseLogFormat(text: string): FlowLogFormat | undefined {
  return parseHeader(text.replace(/\$\{([^{}]*)\}/g, '$1'));
}

/** Names that no version of the format knows. */
export function unknownFields(format: FlowLogFormat): readonly string[] {
  return format.filter((name) => !KNOWN.has(name));
}
