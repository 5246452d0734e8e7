import { child, entriesOf, itemsOf, knownText, type Tree } from '../../tree/tree.ts';
import { refTo, type TreeRecord, type TreeSource } from '../tree-source.ts';
import {
  type CompileEvent,
  grant,
  idPart,
  mainMember,
  member,
  ownership,
  prefixOf,
  type ServerlessEvent,
} from './event.ts';

/** Event sources that Lambda polls: queues, streams and brokers. */
export const POLLED_EVENTS: Readonly<Record<string, CompileEvent>> = {
  sqs: compileQueue,
  stream: compileStream,
  msk: compileKafka,
  kafka: compileSelfManagedKafka,
  activemq: (event) => compileBroker(event, 'ActiveMQ'),
  rabbitmq: (event) => compileBroker(event, 'RabbitMQ'),
};

const NETWORK_ACTIONS = [
  'ec2:CreateNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeVpcs',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeSubnets',
  'ec2:DescribeSecurityGroups',
];

function addMapping(
  event: ServerlessEvent,
  parts: { readonly id: string; readonly source?: string; readonly properties: TreeRecord },
): void {
  event.stack.add(`${prefixOf(event)}EventSourceMapping${parts.id}`, 'AWS::Lambda::EventSourceMapping', {
    properties: {
      FunctionName: refTo(event.fn.logicalId),
      Enabled: member(event, 'enabled') ?? true,
      BatchSize: member(event, 'batchSize'),
      MaximumBatchingWindowInSeconds: member(event, 'maximumBatchingWindow') ?? member(event, 'batchWindow'),
      FunctionResponseTypes: responseTypes(event),
      FilterCriteria: filters(event),
      ...parts.properties,
    },
    ...ownership(event),
    ...(parts.source === undefined ? {} : { source: parts.source }),
  });
}

function responseTypes(event: ServerlessEvent): TreeSource {
  const type = member(event, 'functionResponseType');
  return type === undefined ? undefined : [type];
}

function filters(event: ServerlessEvent): TreeSource {
  const patterns = itemsOf(member(event, 'filterPatterns'));
  return patterns.length === 0 ? undefined : { Filters: patterns.map(() => ({ Pattern: '{}' })) };
}

function pollers(event: ServerlessEvent): TreeSource {
  const config = member(event, 'provisionedPollerConfig') ?? member(event, 'provisionedPollers');
  if (config === undefined) return undefined;
  return {
    MinimumPollers: member(event, 'provisionedPollerConfig', 'minimumPollers'),
    MaximumPollers: member(event, 'provisionedPollerConfig', 'maximumPollers'),
  };
}

function compileQueue(event: ServerlessEvent): void {
  const arn = mainMember(event, 'arn');
  const concurrency = member(event, 'maximumConcurrency');
  addMapping(event, {
    id: `SQS${idPart(arn, `${event.index}`)}`,
    source: 'sqs',
    properties: {
      EventSourceArn: arn,
      ScalingConfig: concurrency === undefined ? undefined : { MaximumConcurrency: concurrency },
      ProvisionedPollerConfig: pollers(event),
    },
  });
  grant(event, ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], arn);
}

/** Kinesis or DynamoDB: by `type`, else by the ARN. */
function compileStream(event: ServerlessEvent): void {
  const arn = mainMember(event, 'arn');
  const text = knownText(arn) ?? '';
  const type = knownText(member(event, 'type')) ?? text.split(':')[2] ?? typeOfAttribute(arn);
  const isTable = type === 'dynamodb';
  addMapping(event, {
    id: `${isTable ? 'Dynamodb' : 'Kinesis'}${idPart(streamName(arn, text), `${event.index}`)}`,
    ...(type === undefined ? {} : { source: isTable ? 'dynamodb' : 'kinesis' }),
    properties: {
      EventSourceArn: arn,
      StartingPosition: member(event, 'startingPosition') ?? 'TRIM_HORIZON',
      ParallelizationFactor: member(event, 'parallelizationFactor'),
      MaximumRetryAttempts: member(event, 'maximumRetryAttempts'),
      MaximumRecordAgeInSeconds: member(event, 'maximumRecordAgeInSeconds'),
      BisectBatchOnFunctionError: member(event, 'bisectBatchOnFunctionError'),
      TumblingWindowInSeconds: member(event, 'tumblingWindowInSeconds'),
      DestinationConfig: failureDestination(event),
    },
  });
  const prefix = isTable ? 'dynamodb' : 'kinesis';
  const actions = ['GetRecords', 'GetShardIterator', 'DescribeStream', 'ListStreams'];
  const consumer = isTable || member(event, 'consumer') === undefined ? [] : ['SubscribeToShard'];
  grant(
    event,
    [...actions, ...consumer].map((action) => `${prefix}:${action}`),
    arn,
  );
}

/** `!GetAtt Table.StreamArn`: only tables have that attribute. */
function typeOfAttribute(arn: Tree | undefined): string | undefined {
  const target = child(arn, 'Fn::GetAtt');
  const attribute = target?.kind === 'list' ? knownText(target.items[1]) : knownText(target)?.split('.')[1];
  return attribute === 'StreamArn' ? 'dynamodb' : undefined;
}

/** `table/orders/stream/2020` is told apart by the table. */
function streamName(arn: Tree | undefined, text: string): Tree | undefined {
  const table = /:table\/([^/]+)\//.exec(text)?.[1];
  return table === undefined || arn?.kind !== 'scalar' ? arn : { ...arn, text: table, value: table };
}

/** An ARN, or a type and an ARN, or the logical id of a topic or queue in the service. */
function failureDestination(event: ServerlessEvent): TreeSource {
  const target = member(event, 'destinations', 'onFailure');
  if (target === undefined) return undefined;
  const arn = member(event, 'destinations', 'onFailure', 'arn') ?? target;
  const type =
    knownText(member(event, 'destinations', 'onFailure', 'type')) ?? (knownText(arn) ?? '').split(':')[2];
  grant(event, [type === 'sns' ? 'sns:Publish' : 'sqs:SendMessage'], arn);
  return { OnFailure: { Destination: arn } };
}

function compileKafka(event: ServerlessEvent): void {
  const arn = mainMember(event, 'arn');
  const topic = member(event, 'topic');
  addMapping(event, {
    id: `MSK${idPart(arn, '')}${idPart(topic, `${event.index}`)}`,
    source: 'kafka',
    properties: {
      EventSourceArn: arn,
      Topics: topic === undefined ? undefined : [topic],
      StartingPosition: member(event, 'startingPosition') ?? 'TRIM_HORIZON',
      ProvisionedPollerConfig: pollers(event),
      SourceAccessConfigurations: mskAccess(event),
      DestinationConfig: failureDestination(event),
    },
  });
  grant(event, ['kafka:DescribeCluster', 'kafka:DescribeClusterV2', 'kafka:GetBootstrapBrokers'], arn);
  grant(event, NETWORK_ACTIONS, '*');
}

function mskAccess(event: ServerlessEvent): TreeSource {
  const secret = member(event, 'saslScram512');
  return secret === undefined ? undefined : [{ Type: 'SASL_SCRAM_512_AUTH', URI: secret }];
}

/** Types of `SourceAccessConfigurations` by the framework's names. */
const ACCESS_TYPES: Readonly<Record<string, string>> = {
  vpcSubnet: 'VPC_SUBNET',
  vpcSecurityGroup: 'VPC_SECURITY_GROUP',
  saslPlainAuth: 'BASIC_AUTH',
  saslScram256Auth: 'SASL_SCRAM_256_AUTH',
  saslScram512Auth: 'SASL_SCRAM_512_AUTH',
  clientCertificateTlsAuth: 'CLIENT_CERTIFICATE_TLS_AUTH',
  serverRootCaCertificate: 'SERVER_ROOT_CA_CERTIFICATE',
};

function compileSelfManagedKafka(event: ServerlessEvent): void {
  const topic = member(event, 'topic');
  const access = entriesOf(member(event, 'accessConfigurations'));
  const configurations = access.flatMap(([name, value]) =>
    itemsOf(value).map((URI): TreeSource => ({ Type: ACCESS_TYPES[name] ?? name, URI })),
  );
  addMapping(event, {
    id: `Kafka${idPart(topic, `${event.index}`)}`,
    properties: {
      SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers: member(event, 'bootstrapServers') } },
      SourceAccessConfigurations: configurations,
      Topics: topic === undefined ? undefined : [topic],
      StartingPosition: member(event, 'startingPosition') ?? 'TRIM_HORIZON',
    },
  });
  for (const [name, value] of access) {
    if (name.startsWith('vpc')) grant(event, NETWORK_ACTIONS, '*');
    else for (const secret of itemsOf(value)) grant(event, ['secretsmanager:GetSecretValue'], secret);
  }
}

function compileBroker(event: ServerlessEvent, product: 'ActiveMQ' | 'RabbitMQ'): void {
  const arn = mainMember(event, 'arn');
  const queue = member(event, 'queue');
  const secret = member(event, 'basicAuthArn');
  const host = member(event, 'virtualHost');
  addMapping(event, {
    id: `${product}${idPart(arn, '')}${idPart(queue, `${event.index}`)}`,
    source: 'mq',
    properties: {
      EventSourceArn: arn,
      Queues: queue === undefined ? undefined : [queue],
      SourceAccessConfigurations: [
        ...(secret === undefined ? [] : [{ Type: 'BASIC_AUTH', URI: secret }]),
        ...(host === undefined ? [] : [{ Type: 'VIRTUAL_HOST', URI: host }]),
      ],
    },
  });
  grant(event, ['secretsmanager:GetSecretValue'], secret);
  grant(event, ['mq:DescribeBroker'], arn);
  grant(event, NETWORK_ACTIONS, '*');
}
