import type { Inventory } from '../../model/inventory.ts';
import type { Reference } from '../../model/reference.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import type { EventSourceMapping } from '../../model/subjects/lambda-parts.ts';
import { isUnresolved, known, valueText } from '../../model/unresolved.ts';
import { mergeNeeds } from './merge-needs.ts';
import { physicalName } from './physical-name.ts';
import type { NeedCondition } from './resource-names.ts';
import type { RoleNeed } from './role-need.ts';

/** What Lambda itself does with a function's role, as the template declares it; never what the code does. */
export function platformNeeds(inventory: Inventory, fn: LambdaFunction): readonly RoleNeed[] {
  const needs: RoleNeed[] = [...logNeeds(inventory, fn)];
  const place = { file: fn.at?.file ?? '', ...(fn.at?.line === undefined ? {} : { line: fn.at.line }) };
  const add = (
    what: string,
    actions: readonly string[],
    resources: readonly string[],
    condition?: NeedCondition,
  ) => {
    for (const action of actions)
      needs.push({
        action,
        resources,
        source: 'platform',
        required: true,
        ...(condition === undefined ? {} : { condition }),
        evidence: [{ ...place, call: what }],
      });
  };
  if (fn.vpc !== undefined && fn.vpc.subnets.length > 0) add('VPC', VPC_ACTIONS, ['*']);
  if (known(fn.tracing) === 'Active') add('active tracing', TRACING_ACTIONS, ['*']);
  for (const target of failureTargets(inventory, fn)) addTarget(add, target);
  for (const mapping of mappingsOf(inventory, fn))
    addMapping(add, mapping, textOf(inventory, mapping.source));
  for (const { arn } of fn.fileSystems ?? []) addFileSystem(add, isUnresolved(arn) ? undefined : arn);
  if (fn.durable === true)
    add('durable execution', DURABLE_ACTIONS, [
      `${fn.arn ?? 'arn:aws:lambda:<region>:<account>:function:*'}:*`,
    ]);
  return mergeNeeds(needs);
}

type Add = (
  what: string,
  actions: readonly string[],
  resources: readonly string[],
  condition?: NeedCondition,
) => void;

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-permissions */
const VPC_ACTIONS = [
  'ec2:AssignPrivateIpAddresses',
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSubnets',
  'ec2:UnassignPrivateIpAddresses',
];
const TRACING_ACTIONS = ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'];
const DURABLE_ACTIONS = ['lambda:CheckpointDurableExecution', 'lambda:GetDurableExecutionState'];
/** https://docs.aws.amazon.com/lambda/latest/dg/with-msk-permissions.html */
const BROKER_VPC_ACTIONS = [
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeVpcs',
];

function logNeeds(inventory: Inventory, fn: LambdaFunction): readonly RoleNeed[] {
  const group = fn.logging?.logGroup;
  const own = `/aws/lambda/${physicalName(fn) ?? '*'}`;
  const name = group === undefined ? own : logGroupName(inventory, group);
  const arn = `arn:aws:logs:<region>:<account>:log-group:${name}`;
  const isDeclared = inventory
    .ofKind('log-group')
    .some((each) => each.arn === `${arn}:*` || valueText(each.name) === name);
  const call = 'log group of the function';
  const file = fn.at?.file ?? '';
  const need = (action: string, resource: string): RoleNeed => ({
    action,
    resources: [resource],
    source: 'platform',
    required: true,
    evidence: [{ file, ...(fn.at?.line === undefined ? {} : { line: fn.at.line }), call }],
  });
  return [
    // A group that the template declares needs not be made by the function.
    ...(isDeclared ? [] : [need('logs:CreateLogGroup', `${arn}:*`)]),
    need('logs:CreateLogStream', `${arn}:*`),
    need('logs:PutLogEvents', `${arn}:*`),
  ];
}

function logGroupName(inventory: Inventory, group: Reference): string {
  const subject = inventory.resolve(group);
  if (subject !== undefined) return isUnresolved(subject.name) ? '*' : subject.name;
  if (isUnresolved(group)) return group.text ?? '*';
  const text = group.kind === 'arn' ? group.arn : '*';
  return /:log-group:([^:]+)/.exec(text)?.[1] ?? text;
}

/** ARN of what a reference leads to, with atoms; undefined where nothing of it is known. */
function textOf(inventory: Inventory, reference: Reference | undefined): string | undefined {
  if (reference === undefined) return undefined;
  const subject = inventory.resolve(reference);
  if (subject?.arn !== undefined) return subject.arn;
  if (isUnresolved(reference)) return reference.text?.startsWith('arn:') ? reference.text : undefined;
  return reference.arn;
}

interface FailureTarget {
  readonly what: string;
  readonly arn: string;
}

function failureTargets(inventory: Inventory, fn: LambdaFunction): readonly FailureTarget[] {
  const all: readonly (readonly [string, Reference | undefined])[] = [
    ['dead letter queue', fn.deadLetterTarget],
    ...(fn.asyncInvokeConfigs ?? []).flatMap(
      (config): readonly (readonly [string, Reference | undefined])[] => [
        ['failure destination', config.onFailure],
        ['success destination', config.onSuccess],
      ],
    ),
    ...mappingsOf(inventory, fn).map((each): readonly [string, Reference | undefined] => [
      'failure destination of the event source mapping',
      each.onFailure,
    ]),
  ];
  return all.flatMap(([what, reference]) => {
    const arn = textOf(inventory, reference);
    return arn === undefined ? [] : [{ what, arn }];
  });
}

/** https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html */
const TARGET_ACTIONS: Readonly<Record<string, string>> = {
  sqs: 'sqs:SendMessage',
  sns: 'sns:Publish',
  lambda: 'lambda:InvokeFunction',
  events: 'events:PutEvents',
};

function addTarget(add: Add, { what, arn }: FailureTarget): void {
  const service = arn.split(':')[2] ?? '';
  if (service === 's3') {
    add(what, ['s3:ListBucket'], [arn]);
    add(what, ['s3:PutObject'], [`${arn}/*`]);
  }
  const action = TARGET_ACTIONS[service];
  if (action !== undefined) add(what, [action], [arn]);
}

function mappingsOf(inventory: Inventory, fn: LambdaFunction): readonly EventSourceMapping[] {
  return inventory
    .ofKind('event-source-mapping')
    .filter((each) => inventory.resolve(each.function)?.id === fn.id);
}

type Row = readonly [actions: readonly string[], resource: string];

function addMapping(add: Add, mapping: EventSourceMapping, source: string | undefined): void {
  for (const [actions, resource] of mappingRows(mapping.service, source))
    add(`${mapping.service} event source mapping`, actions, [resource]);
}

/** https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html, by service */
function mappingRows(service: EventSourceMapping['service'], source: string | undefined): readonly Row[] {
  const here = (name: string, resource: string) => source ?? `arn:aws:${name}:<region>:<account>:${resource}`;
  switch (service) {
    case 'sqs':
      return [[['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'], here('sqs', '*')]];
    case 'dynamodb':
      return [
        [['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], streamArn(source)],
        [['dynamodb:ListStreams'], '*'],
      ];
    case 'kinesis':
      return kinesisRows(here('kinesis', 'stream/*'));
    case 'kafka':
      return [
        [['kafka:DescribeClusterV2', 'kafka:GetBootstrapBrokers'], here('kafka', 'cluster/*')],
        [BROKER_VPC_ACTIONS, '*'],
      ];
    case 'mq':
      return [
        [['mq:DescribeBroker'], here('mq', 'broker:*')],
        [BROKER_VPC_ACTIONS, '*'],
      ];
    case 'self-managed-kafka':
      return [[BROKER_VPC_ACTIONS, '*']];
    case 'documentdb':
      return [
        [['rds:DescribeDBClusterParameters', 'rds:DescribeDBClusters', 'rds:DescribeDBSubnetGroups'], '*'],
        [BROKER_VPC_ACTIONS, '*'],
      ];
    case 'unknown':
      return [];
  }
}

function kinesisRows(source: string): readonly Row[] {
  const stream = source.replace(/\/consumer\/.*$/, '');
  const reads = [
    'kinesis:DescribeStreamSummary',
    'kinesis:GetRecords',
    'kinesis:GetShardIterator',
    'kinesis:ListShards',
  ];
  // Enhanced fan-out reads through a consumer.
  return stream === source
    ? [[reads, stream]]
    : [
        [reads, stream],
        [['kinesis:SubscribeToShard'], source],
      ];
}

/** The stream of a table; an ARN of the table alone means any stream of it. */
function streamArn(source: string | undefined): string {
  if (source === undefined) return 'arn:aws:dynamodb:<region>:<account>:table/*/stream/*';
  return source.includes('/stream/') ? source.replace(/\/stream\/<.*>$/, '/stream/*') : `${source}/stream/*`;
}

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem.html */
function addFileSystem(add: Add, arn: string | undefined): void {
  const condition =
    arn === undefined
      ? undefined
      : ({ operator: 'StringEquals', key: 'elasticfilesystem:AccessPointArn', value: arn } as const);
  add(
    'mounted file system',
    ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'],
    ['arn:aws:elasticfilesystem:<region>:<account>:file-system/*'],
    condition,
  );
}
