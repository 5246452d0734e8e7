import { child, entriesOf, knownText, mapTree, mapTreeOf, type Tree, textTree } from '../tree/tree.ts';
import { allowing, without } from './emitter.ts';
import type { EventNeeds, FunctionEvent } from './function-event.ts';
import { sendingStatement } from './policy-entries.ts';

/** A service that Lambda polls for a function. */
interface PolledType {
  /** Property that names the source; absent for self-managed Kafka. */
  readonly source?: string;
  /** IAM prefix in the source's ARN. */
  readonly service: string;
  /** Managed policy for the function's role. */
  readonly managed?: string;
}

/** Polled event types of SAM. */
export const POLLED_TYPES: ReadonlyMap<string, PolledType> = new Map<string, PolledType>([
  ['SQS', { source: 'Queue', service: 'sqs', managed: 'service-role/AWSLambdaSQSQueueExecutionRole' }],
  [
    'Kinesis',
    { source: 'Stream', service: 'kinesis', managed: 'service-role/AWSLambdaKinesisExecutionRole' },
  ],
  [
    'DynamoDB',
    { source: 'Stream', service: 'dynamodb', managed: 'service-role/AWSLambdaDynamoDBExecutionRole' },
  ],
  ['MSK', { source: 'Stream', service: 'kafka', managed: 'service-role/AWSLambdaMSKExecutionRole' }],
  ['MQ', { source: 'Broker', service: 'mq' }],
  ['DocumentDB', { source: 'Cluster', service: 'rds' }],
  ['SelfManagedKafka', { service: '' }],
]);

/** Properties that are not those of the mapping. */
const SOURCES: ReadonlySet<string> = new Set([
  'Queue',
  'Stream',
  'Broker',
  'Cluster',
  'KafkaBootstrapServers',
  'DestinationConfig',
  'DatabaseName',
  'CollectionName',
  'FullDocument',
  'SecretsManagerKmsKeyId',
]);

/** An event source mapping, and what the function's role needs to poll. */
export function polledEvent(type: PolledType, event: FunctionEvent): EventNeeds {
  const p = event.properties;
  const source = type.source === undefined ? undefined : child(p, type.source);
  const failure = child(p, 'DestinationConfig', 'OnFailure');
  const destination = child(failure, 'Destination');
  const added = mapTree({
    FunctionName: event.invoked,
    EventSourceArn: source,
    SelfManagedEventSource: selfManaged(p, type),
    DocumentDBEventSourceConfig: documentSettings(p, type),
    DestinationConfig:
      destination === undefined
        ? undefined
        : mapTree({ OnFailure: mapTree({ Destination: destination }) }, failure?.at),
  });
  const entries = new Map([...entriesOf(without(p, SOURCES)), ...entriesOf(added)]);
  event.emitter.make(
    {
      logicalId: event.prefix,
      type: 'AWS::Lambda::EventSourceMapping',
      properties: mapTreeOf(entries, p.at),
    },
    event.source,
    { metadata: mapTree({ 'watertight:source': textTree(type.service) }) },
  );
  const sending =
    destination === undefined
      ? undefined
      : sendingStatement(knownText(child(failure, 'Type')) ?? 'SQS', destination);
  return {
    managed: type.managed === undefined ? [] : [type.managed],
    statements: [...brokerStatements(type, source), ...(sending === undefined ? [] : [sending])],
  };
}

function selfManaged(p: Tree, type: PolledType): Tree | undefined {
  if (type.service !== '') return undefined;
  return mapTree({ Endpoints: mapTree({ KafkaBootstrapServers: child(p, 'KafkaBootstrapServers') }) }, p.at);
}

function documentSettings(p: Tree, type: PolledType): Tree | undefined {
  if (type.service !== 'rds') return undefined;
  return mapTree(
    { DatabaseName: child(p, 'DatabaseName'), CollectionName: child(p, 'CollectionName') },
    p.at,
  );
}

/** Brokers and document databases have no managed policy: SAM writes the statements. */
function brokerStatements(type: PolledType, source: Tree | undefined): readonly Tree[] {
  if (source === undefined) return [];
  if (type.service === 'mq')
    return [allowing(['mq:DescribeBroker'], [source]), allowing(NETWORK, [textTree('*')])];
  if (type.service === 'rds')
    return [
      allowing(['rds:DescribeDBClusterParameters'], [textTree('*')]),
      allowing(['rds:DescribeDBSubnetGroups'], [textTree('*')]),
      allowing(['rds:DescribeDBClusters'], [source]),
      allowing(NETWORK, [textTree('*')]),
    ];
  return [];
}

const NETWORK = [
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeVpcs',
];
