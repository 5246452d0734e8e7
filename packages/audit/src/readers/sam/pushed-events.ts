import {
  child,
  itemsOf,
  knownText,
  listTree,
  mapTree,
  scalarTree,
  type Tree,
  type TreeTarget,
  textTree,
} from '../tree/tree.ts';
import { allowing, attributeOf, documentOf, picked, refTo, subOf } from './emitter.ts';
import { type EventNeeds, type FunctionEvent, grantInvocation } from './function-event.ts';
import { callerRole } from './function-role.ts';

/** Events that a service pushes to the function, by type. */
export const PUSHED_EVENTS: ReadonlyMap<string, (event: FunctionEvent) => EventNeeds | undefined> = new Map<
  string,
  (event: FunctionEvent) => EventNeeds | undefined
>([
  ['S3', bucketEvent],
  ['SNS', topicEvent],
  ['Schedule', scheduleEvent],
  ['ScheduleV2', scheduleV2Event],
  ['EventBridgeRule', ruleEvent],
  ['CloudWatchEvent', ruleEvent],
  ['CloudWatchLogs', logsEvent],
  ['IoTRule', iotEvent],
  ['Cognito', cognitoEvent],
  ['AlexaSkill', alexaEvent],
]);

/** SAM limits buckets by account alone: by name would be a circle of references. */
function bucketEvent(event: FunctionEvent): undefined {
  const bucket = child(event.properties, 'Bucket');
  grantInvocation(event, 's3.amazonaws.com', { sourceAccount: refTo('AWS::AccountId') });
  const configurations = itemsOf(child(event.properties, 'Events')).map((name) =>
    mapTree(
      { Event: name, Function: event.invoked, Filter: child(event.properties, 'Filter') },
      event.properties.at,
    ),
  );
  const notification = mapTree({ LambdaConfigurations: listTree(configurations) }, event.properties.at);
  event.emitter.amend(targetOf(bucket)?.logicalId, mapTree({ NotificationConfiguration: notification }));
}

/** The resource that a resolved node names. */
function targetOf(tree: Tree | undefined): TreeTarget | undefined {
  return tree?.kind === 'scalar' || tree?.kind === 'unresolved' ? tree.target : undefined;
}

function topicEvent(event: FunctionEvent): EventNeeds | undefined {
  const p = event.properties;
  const topic = child(p, 'Topic');
  const through = child(p, 'SqsSubscription');
  if (through !== undefined && knownText(through) !== 'false') return queuedTopicEvent(event, through);
  const properties = mapTree(
    {
      Protocol: textTree('lambda'),
      Endpoint: attributeOrSelf(event),
      TopicArn: topic,
      FilterPolicy: child(p, 'FilterPolicy'),
      RedrivePolicy: child(p, 'RedrivePolicy'),
    },
    p.at,
  );
  event.emitter.make({ logicalId: event.prefix, type: 'AWS::SNS::Subscription', properties }, event.source);
  grantInvocation(event, 'sns.amazonaws.com', { sourceArn: topic });
  return undefined;
}

/** Subscriptions and rules want an ARN: the alias gives it by `Ref`, the function by attribute. */
function attributeOrSelf(event: FunctionEvent): Tree {
  const id = knownText(child(event.invoked, 'Ref'));
  return id === event.source.logicalId ? attributeOf(id, 'Arn', event.properties.at) : event.invoked;
}

/** A queue between topic and function: the given one, or one that SAM makes. */
function queuedTopicEvent(event: FunctionEvent, through: Tree): EventNeeds {
  const { emitter, prefix, source } = event;
  const queueId = `${prefix}Queue`;
  const given = child(through, 'QueueArn');
  const made = { logicalId: queueId, type: 'AWS::SQS::Queue', properties: mapTree({}, through.at) };
  if (given === undefined) emitter.make(made, source);
  const queue = given ?? attributeOf(queueId, 'Arn');
  const topic = child(event.properties, 'Topic');
  const parts = [
    {
      logicalId: `${prefix}QueuePolicy`,
      type: 'AWS::SQS::QueuePolicy',
      properties: mapTree({
        Queues: listTree([child(through, 'QueueUrl') ?? refTo(queueId)]),
        PolicyDocument: documentOf([topicMaySend(queue, topic)], through.at),
      }),
    },
    {
      logicalId: prefix,
      type: 'AWS::SNS::Subscription',
      properties: mapTree(
        { Protocol: textTree('sqs'), Endpoint: queue, TopicArn: topic },
        event.properties.at,
      ),
    },
    {
      logicalId: `${prefix}EventSourceMapping`,
      type: 'AWS::Lambda::EventSourceMapping',
      properties: mapTree(
        { FunctionName: event.invoked, EventSourceArn: queue, ...picked(through, ['BatchSize', 'Enabled']) },
        through.at,
      ),
    },
  ];
  for (const part of parts) emitter.make(part, source);
  return { managed: ['service-role/AWSLambdaSQSQueueExecutionRole'], statements: [] };
}

function topicMaySend(queue: Tree, topic: Tree | undefined): Tree {
  return mapTree(
    {
      Effect: textTree('Allow'),
      Action: textTree('sqs:SendMessage'),
      Principal: mapTree({ Service: textTree('sns.amazonaws.com') }),
      Resource: queue,
      Condition: mapTree({ ArnEquals: mapTree({ 'aws:SourceArn': topic }) }),
    },
    queue.at,
  );
}

function scheduleEvent(event: FunctionEvent): undefined {
  rule(event, { ScheduleExpression: child(event.properties, 'Schedule') });
}

function ruleEvent(event: FunctionEvent): undefined {
  const p = event.properties;
  rule(event, { EventPattern: child(p, 'Pattern'), EventBusName: child(p, 'EventBusName') });
}

function rule(event: FunctionEvent, trigger: Readonly<Record<string, Tree | undefined>>): void {
  const p = event.properties;
  const target = mapTree(
    {
      Arn: attributeOrSelf(event),
      Id: textTree(`${event.prefix}LambdaTarget`),
      DeadLetterConfig: deadLetters(event),
      RetryPolicy: child(p, 'RetryPolicy'),
    },
    p.at,
  );
  const enabled = child(p, 'Enabled');
  const state =
    enabled === undefined
      ? child(p, 'State')
      : textTree(knownText(enabled) === 'false' ? 'DISABLED' : 'ENABLED');
  const properties = mapTree(
    { Name: child(p, 'Name'), State: state, ...trigger, Targets: listTree([target]) },
    p.at,
  );
  event.emitter.make({ logicalId: event.prefix, type: 'AWS::Events::Rule', properties }, event.source);
  grantInvocation(event, 'events.amazonaws.com', { sourceArn: attributeOf(event.prefix, 'Arn') });
}

/** `DeadLetterConfig` names a queue, or asks for one. */
function deadLetters(event: FunctionEvent): Tree | undefined {
  const config = child(event.properties, 'DeadLetterConfig');
  if (config === undefined || child(config, 'Arn') !== undefined) return config;
  const logicalId = knownText(child(config, 'QueueLogicalId')) ?? `${event.prefix}Queue`;
  event.emitter.make(
    { logicalId, type: 'AWS::SQS::Queue', properties: mapTree({}, config.at) },
    event.source,
  );
  return mapTree({ Arn: attributeOf(logicalId, 'Arn') }, config.at);
}

function scheduleV2Event(event: FunctionEvent): undefined {
  const p = event.properties;
  const arn = attributeOrSelf(event);
  const role =
    child(p, 'RoleArn') ??
    callerRole(
      {
        logicalId: `${event.prefix}Role`,
        service: 'scheduler.amazonaws.com',
        statement: allowing(['lambda:InvokeFunction'], [arn], p.at),
      },
      event.source,
      event.emitter,
    );
  const target = mapTree(
    { Arn: arn, RoleArn: role, DeadLetterConfig: deadLetters(event), RetryPolicy: child(p, 'RetryPolicy') },
    p.at,
  );
  const properties = mapTree(
    {
      Name: child(p, 'Name'),
      ScheduleExpression: child(p, 'ScheduleExpression'),
      State: child(p, 'State'),
      Target: target,
    },
    p.at,
  );
  event.emitter.make({ logicalId: event.prefix, type: 'AWS::Scheduler::Schedule', properties }, event.source);
}

function logsEvent(event: FunctionEvent): undefined {
  const group = child(event.properties, 'LogGroupName');
  const sourceArn = subOf(
    'arn:{Partition}:logs:{Region}:{AccountId}:log-group:{LogGroup}:*',
    { LogGroup: group },
    event.properties.at,
  );
  const properties = mapTree(
    {
      DestinationArn: attributeOrSelf(event),
      FilterPattern: child(event.properties, 'FilterPattern'),
      LogGroupName: group,
    },
    event.properties.at,
  );
  event.emitter.make(
    { logicalId: event.prefix, type: 'AWS::Logs::SubscriptionFilter', properties },
    event.source,
  );
  grantInvocation(event, 'logs.amazonaws.com', { sourceArn });
}

function iotEvent(event: FunctionEvent): undefined {
  const action = mapTree({ Lambda: mapTree({ FunctionArn: attributeOrSelf(event) }) });
  const payload = mapTree({
    Sql: child(event.properties, 'Sql'),
    Actions: listTree([action]),
    RuleDisabled: scalarTree(false),
  });
  const properties = mapTree({ TopicRulePayload: payload }, event.properties.at);
  event.emitter.make({ logicalId: event.prefix, type: 'AWS::IoT::TopicRule', properties }, event.source);
  grantInvocation(event, 'iot.amazonaws.com', { sourceArn: attributeOf(event.prefix, 'Arn') });
}

function cognitoEvent(event: FunctionEvent): undefined {
  const pool = targetOf(child(event.properties, 'UserPool'))?.logicalId;
  const sourceArn = pool === undefined ? undefined : attributeOf(pool, 'Arn');
  grantInvocation(event, 'cognito-idp.amazonaws.com', { sourceArn, suffix: 'Cognito' });
  const triggers = itemsOf(child(event.properties, 'Trigger')).flatMap((trigger) => knownText(trigger) ?? []);
  const config = Object.fromEntries(triggers.map((trigger) => [trigger, attributeOrSelf(event)]));
  event.emitter.amend(pool, mapTree({ LambdaConfig: mapTree(config, event.properties.at) }));
}

function alexaEvent(event: FunctionEvent): undefined {
  grantInvocation(event, 'alexa-appkit.amazon.com', { eventSourceToken: child(event.properties, 'SkillId') });
}
