import {
  arnOr,
  named,
  parameterTexts,
  type ResourceNames,
  type ResourceQuestion,
} from '../resource-names.ts';

/** Queues by URL or name, topics by ARN, event buses by name. */
export function messagingResources(question: ResourceQuestion): ResourceNames | undefined {
  const { action } = question.need;
  if (action.startsWith('sqs:')) return queues(question);
  if (action.startsWith('sns:')) return topics(question);
  if (action === 'events:PutEvents') return buses(question);
  return /Rule$|Targets/.test(question.call.operation) ? rules(question) : undefined;
}

function queues(question: ResourceQuestion): ResourceNames | undefined {
  if (question.need.action === 'sqs:ListQueues') return undefined;
  const texts = parameterTexts(
    question,
    question.need.resourceParameter ?? 'QueueUrl',
    'QueueName',
    'SourceArn',
    'QueueUrlFromName',
  );
  return named(texts, queueArn);
}

/** ARN of `https://sqs.eu-west-1.amazonaws.com/123456789012/orders`, or of a bare name. */
function queueArn(text: string): string {
  const url = /^https?:\/\/(?:sqs\.([^./]+)|([^./]+)\.queue)\.amazonaws\.com(?:\.cn)?\/([^/]+)\/(.+)$/.exec(
    text,
  );
  if (url !== null) return `arn:aws:sqs:${url[1] ?? url[2]}:${url[3]}:${url[4]}`;
  return arnOr(text, (name) => {
    const last = name.slice(name.lastIndexOf('/') + 1);
    return `arn:aws:sqs:<region>:<account>:${last === '' ? '*' : last}`;
  });
}

/**
 * Topics, and for a text message to a telephone number everything: it belongs to no topic.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-using-identity-based-policies.html
 */
function topics(question: ResourceQuestion): ResourceNames | undefined {
  const { call, need } = question;
  const isMessage = call.parameters['PhoneNumber'] !== undefined;
  const hasTopic = call.parameters['TopicArn'] !== undefined || call.parameters['TargetArn'] !== undefined;
  if (isMessage && !hasTopic) return { resources: ['*'] };
  if (need.action === 'sns:ListTopics' || need.action === 'sns:ListSubscriptions') return undefined;
  const texts = parameterTexts(
    question,
    need.resourceParameter ?? 'TopicArn',
    'TargetArn',
    'Name',
    'ResourceArn',
    'SubscriptionArn',
  );
  return named(texts, (text) => arnOr(text, (name) => `arn:aws:sns:<region>:<account>:${name}`));
}

/** Rules by name, on the default bus or another one. */
function rules(question: ResourceQuestion): ResourceNames | undefined {
  const names = parameterTexts(question, 'Rule', 'Name');
  if (names === undefined) return undefined;
  const own = parameterTexts(question, 'EventBusName')?.texts ?? ['default'];
  return named(names, (name) =>
    own.map((bus) => {
      const path = bus === 'default' ? name : `${bus.slice(bus.lastIndexOf('/') + 1)}/${name}`;
      return `arn:aws:events:<region>:<account>:rule/${path}`;
    }),
  );
}

function buses(question: ResourceQuestion): ResourceNames {
  const texts = parameterTexts(question, 'Entries.EventBusName') ?? { texts: ['default'] };
  return named(texts, (text) => arnOr(text, (name) => `arn:aws:events:<region>:<account>:event-bus/${name}`));
}
