import { child, entriesOf, itemsOf, knownText, type Tree, textOf, valueTree } from '../../tree/tree.ts';
import { alphanumericName } from '../naming.ts';
import { attributeOf, joined, refTo, type TreeRecord, type TreeSource } from '../tree-source.ts';
import {
  addPermission,
  type CompileEvent,
  functionArn,
  idPart,
  isIntrinsic,
  mainMember,
  member,
  ownership,
  prefixOf,
  type ServerlessEvent,
} from './event.ts';
import { localArn } from './scheduled.ts';

/** Topics, buckets, logs, devices and user pools that call the function. */
export const NOTIFIED_EVENTS: Readonly<Record<string, CompileEvent>> = {
  sns: compileTopic,
  s3: compileBucket,
  cloudwatchLog: compileLog,
  iot: compileIotRule,
  iotFleetProvisioning: compileIotProvisioning,
  cognitoUserPool: compileUserPool,
  alexaSkill: compileAlexaSkill,
  alexaSmartHome: compileAlexaSmartHome,
};

/** A name makes a topic; an ARN, in the short form or as `arn`, subscribes to one. */
function compileTopic(event: ServerlessEvent): void {
  const written = mainMember(event, 'arn', 'topicName');
  const name = member(event, 'topicName') ?? written;
  const arn = member(event, 'arn') ?? (isTopicArn(written) ? written : undefined);
  const part = idPart(name, `${event.index}`);
  const topic = `SNSTopic${part}`;
  if (arn === undefined) {
    event.stack.add(topic, 'AWS::SNS::Topic', {
      properties: {
        TopicName: name,
        DisplayName: member(event, 'displayName'),
        KmsMasterKeyId: member(event, 'kmsMasterKeyId'),
      },
      at: event.at,
    });
  }
  const topicArn: TreeSource = arn ?? refTo(topic);
  event.stack.add(`${prefixOf(event)}SnsSubscription${part}`, 'AWS::SNS::Subscription', {
    properties: {
      TopicArn: topicArn,
      Protocol: 'lambda',
      Endpoint: functionArn(event),
      FilterPolicy: member(event, 'filterPolicy'),
      RedrivePolicy: topicRedrive(event),
    },
    ...ownership(event),
  });
  addPermission(event, `${part}SNS`, { principal: 'sns.amazonaws.com', sourceArn: topicArn });
}

function isTopicArn(tree: Tree | undefined): boolean {
  return tree !== undefined && ((knownText(tree) ?? '').startsWith('arn:') || isIntrinsic(tree));
}

function topicRedrive(event: ServerlessEvent): TreeSource {
  const arn = member(event, 'redrivePolicy', 'deadLetterTargetArn');
  const logicalId = knownText(member(event, 'redrivePolicy', 'deadLetterTargetRef'));
  const imported = member(event, 'redrivePolicy', 'deadLetterTargetImport', 'arn');
  if (arn !== undefined) return { deadLetterTargetArn: arn };
  if (logicalId !== undefined) return { deadLetterTargetArn: attributeOf(logicalId, 'Arn') };
  return imported === undefined ? undefined : { deadLetterTargetArn: { 'Fn::ImportValue': imported } };
}

/** The framework makes the bucket unless it says `existing`; keys under `provider.s3` give more properties. */
function compileBucket(event: ServerlessEvent): void {
  const written = mainMember(event, 'bucket');
  const key = knownText(written);
  const settings = key === undefined ? undefined : child(event.service.provider, 's3', key);
  const name = child(settings, 'name') ?? written;
  const events = itemsOf(member(event, 'event'));
  const part = idPart(written, `${event.index}`);
  const isExisting = knownText(member(event, 'existing')) === 'true';
  const permission = {
    principal: 's3.amazonaws.com',
    sourceArn: bucketArn(name),
    sourceAccount: refTo('AWS::AccountId'),
  };
  addPermission(event, `${part}S3${isExisting ? `${event.index}` : ''}`, permission);
  if (isExisting) return;
  const id = `S3Bucket${part}`;
  const more = entriesOf(settings).filter(([name]) => name !== 'name');
  event.stack.add(id, 'AWS::S3::Bucket', {
    properties: {
      BucketName: name,
      ...Object.fromEntries(more.map(([name, value]) => [`${name.slice(0, 1).toUpperCase()}${name.slice(1)}`, value])),
    },
    at: event.at,
  });
  for (const each of events.length > 0 ? events : ['s3:ObjectCreated:*']) {
    const item: TreeRecord = { Event: each, Function: functionArn(event) };
    event.stack.append(id, ['NotificationConfiguration', 'LambdaConfigurations'], item);
  }
}

function bucketArn(name: TreeSource): TreeRecord {
  return joined('arn:', refTo('AWS::Partition'), ':s3:::', name);
}

function compileLog(event: ServerlessEvent): void {
  const group = mainMember(event, 'logGroup');
  const id = `CloudWatchLog${event.index}`;
  event.stack.add(`${prefixOf(event)}LogsSubscriptionFilter${id}`, 'AWS::Logs::SubscriptionFilter', {
    properties: {
      LogGroupName: group,
      FilterPattern: member(event, 'filter') ?? '',
      DestinationArn: functionArn(event),
    },
    ...ownership(event),
  });
  addPermission(event, `LogsSubscriptionFilter${id}`, {
    principal: joined('logs.', refTo('AWS::Region'), '.amazonaws.com'),
    sourceArn: localArn('logs', joined('log-group:', group, ':*')),
  });
}

function compileIotRule(event: ServerlessEvent): void {
  const id = `IotTopicRule${event.index}`;
  const rule = `${prefixOf(event)}${id}`;
  const isOff = knownText(member(event, 'enabled')) === 'false';
  event.stack.add(rule, 'AWS::IoT::TopicRule', {
    properties: {
      RuleName: member(event, 'name'),
      TopicRulePayload: {
        Sql: mainMember(event, 'sql'),
        AwsIotSqlVersion: member(event, 'sqlVersion'),
        RuleDisabled: isOff,
        Actions: [{ Lambda: { FunctionArn: functionArn(event) } }],
      },
    },
    ...ownership(event),
  });
  addPermission(event, id, {
    principal: 'iot.amazonaws.com',
    sourceArn: localArn('iot', joined('rule/', refTo(rule))),
  });
}

function compileIotProvisioning(event: ServerlessEvent): void {
  const template = `${prefixOf(event)}IotProvisioningTemplate`;
  event.stack.add(template, 'AWS::IoT::ProvisioningTemplate', {
    properties: {
      TemplateName: member(event, 'templateName'),
      TemplateBody: member(event, 'templateBody'),
      ProvisioningRoleArn: member(event, 'provisioningRoleArn'),
      Enabled: member(event, 'enabled'),
      PreProvisioningHook: { TargetArn: functionArn(event) },
    },
    ...ownership(event),
  });
  addPermission(event, 'IotFleetProvisioning', {
    principal: 'iot.amazonaws.com',
    sourceArn: localArn('iot', joined('provisioningtemplate/', refTo(template))),
  });
}

/** Version of the trigger's events belongs to the newer triggers. */
const VERSIONED_TRIGGERS = ['CustomSMSSender', 'CustomEmailSender'];

function compileUserPool(event: ServerlessEvent): void {
  const pool = member(event, 'pool');
  const trigger = knownText(member(event, 'trigger')) ?? '';
  const name = textOf(pool);
  const isExisting = knownText(member(event, 'existing')) === 'true';
  const id = `CognitoUserPool${idPart(pool, `${event.index}`)}`;
  const part = `${id}TriggerSource${alphanumericName(trigger)}`;
  if (isExisting) {
    addPermission(event, part, {
      principal: 'cognito-idp.amazonaws.com',
      sourceArn: localArn('cognito-idp', 'userpool/*'),
    });
    return;
  }
  event.stack.add(id, 'AWS::Cognito::UserPool', {
    properties: { UserPoolName: name === undefined ? undefined : valueTree(name, pool?.at) },
    at: event.at,
  });
  const hook: TreeSource = VERSIONED_TRIGGERS.includes(trigger)
    ? { LambdaArn: functionArn(event), LambdaVersion: 'V1_0' }
    : functionArn(event);
  if (trigger !== '') event.stack.set(id, ['LambdaConfig', trigger], hook);
  const key = member(event, 'kmsKeyId');
  if (key !== undefined) event.stack.set(id, ['LambdaConfig', 'KMSKeyID'], key);
  addPermission(event, part, { principal: 'cognito-idp.amazonaws.com', sourceArn: attributeOf(id, 'Arn') });
}

/** The skill's id is the secret that keeps other skills away. */
function compileAlexaSkill(event: ServerlessEvent): void {
  const written = mainMember(event, 'appId');
  const token = knownText(written) === 'alexaSkill' ? undefined : written;
  addPermission(event, `AlexaSkill${event.index}`, { principal: 'alexa-appkit.amazon.com', token });
}

function compileAlexaSmartHome(event: ServerlessEvent): void {
  addPermission(event, `AlexaSmartHome${event.index}`, {
    principal: 'alexa-connectedhome.amazon.com',
    token: mainMember(event, 'appId'),
  });
}
