import { present } from '../../../model/present.ts';
import type { Queue, Topic, TopicSubscription } from '../../../model/subjects/event-sources.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { WatertightError } from '../../../model/watertight-error.ts';
import { parseTree } from '../../tree/parse-tree.ts';
import { booleanOf, child, itemsOf, numberOf, type Tree, textOf } from '../../tree/tree.ts';
import { targetReference } from '../function-link.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { placesOf, type Scope, subjectBase } from '../scope.ts';
import type { ResourceMappers } from './resource-mapper.ts';
import { policyMapper } from './resource-policy.ts';

const QUEUE = 'AWS::SQS::Queue';
const TOPIC = 'AWS::SNS::Topic';

/** Queues, topics, subscriptions and their policies. */
export const MESSAGING_MAPPERS: ResourceMappers = {
  [QUEUE]: (resource, scope) => [queueOf(resource, scope)],
  'AWS::SQS::QueuePolicy': policyMapper({ service: 'sqs', on: 'Queues', type: QUEUE }),
  'AWS::SQS::QueueInlinePolicy': policyMapper({ service: 'sqs', on: 'Queue', type: QUEUE }),
  [TOPIC]: topicSubjects,
  'AWS::SNS::TopicPolicy': policyMapper({ service: 'sns', on: 'Topics', type: TOPIC }),
  'AWS::SNS::TopicInlinePolicy': policyMapper({ service: 'sns', on: 'TopicArn', type: TOPIC }),
  'AWS::SNS::Subscription': (resource, scope) => [subscriptionOf(resource, scope)],
};

function queueOf(resource: ResolvedResource, scope: Scope): Queue {
  const p = resource.properties;
  const redrive = objectOf(child(p, 'RedrivePolicy'));
  return {
    kind: 'queue',
    ...subjectBase(resource, scope),
    ...present({
      isFifo: booleanOf(child(p, 'FifoQueue')),
      visibilityTimeout: numberOf(child(p, 'VisibilityTimeout')),
      retention: numberOf(child(p, 'MessageRetentionPeriod')),
      deadLetterQueue: scope.referenceTo(child(redrive, 'deadLetterTargetArn'), QUEUE),
      maxReceiveCount: numberOf(child(redrive, 'maxReceiveCount')),
      kmsKey: scope.referenceTo(child(p, 'KmsMasterKeyId')),
      sqsManagedEncryption: booleanOf(child(p, 'SqsManagedSseEnabled')),
    }),
    places: placesOf({ deadLetterQueue: redrive, visibilityTimeout: child(p, 'VisibilityTimeout') }),
  };
}

/** An object that a template may also write as JSON text. */
export function objectOf(tree: Tree | undefined): Tree | undefined {
  if (tree?.kind !== 'scalar' || !tree.text.startsWith('{')) return tree;
  try {
    return parseTree(tree.text, tree.at?.file ?? '').tree;
  } catch (error) {
    if (error instanceof WatertightError) return tree;
    throw error;
  }
}

function topicSubjects(resource: ResolvedResource, scope: Scope): readonly Subject[] {
  const p = resource.properties;
  const topic: Topic = {
    kind: 'topic',
    ...subjectBase(resource, scope),
    ...present({
      isFifo: booleanOf(child(p, 'FifoTopic')),
      kmsKey: scope.referenceTo(child(p, 'KmsMasterKeyId')),
    }),
  };
  const subscriptions = itemsOf(child(p, 'Subscription')).map(
    (item, index): TopicSubscription => ({
      kind: 'subscription',
      ...subjectBase(resource, scope, { part: `subscription/${index + 1}`, at: item.at }),
      topic: scope.reference(resource),
      protocol: textOf(child(item, 'Protocol')) ?? unresolved('no Protocol'),
      ...present({ endpoint: targetReference(child(item, 'Endpoint'), scope) }),
    }),
  );
  return [topic, ...subscriptions];
}

function subscriptionOf(resource: ResolvedResource, scope: Scope): TopicSubscription {
  const p = resource.properties;
  const redrive = objectOf(child(p, 'RedrivePolicy'));
  return {
    kind: 'subscription',
    ...subjectBase(resource, scope),
    topic: scope.referenceTo(child(p, 'TopicArn'), TOPIC) ?? unresolved('no TopicArn'),
    protocol: textOf(child(p, 'Protocol')) ?? unresolved('no Protocol'),
    ...present({
      endpoint: targetReference(child(p, 'Endpoint'), scope),
      deadLetterQueue: scope.referenceTo(child(redrive, 'deadLetterTargetArn'), QUEUE),
    }),
    places: placesOf({ deadLetterQueue: redrive }),
  };
}
