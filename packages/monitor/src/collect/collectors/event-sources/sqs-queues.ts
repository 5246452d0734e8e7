import { arnName } from '@watertight/audit/model/arn.ts';
import { present } from '@watertight/audit/model/present.ts';
import type { Queue } from '@watertight/audit/model/subjects/event-sources.ts';
import { resourcePolicies } from '../../answers/resource-policy.ts';
import { ownArn, subjectBase } from '../../answers/subject-base.ts';
import { type Collected, type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import { type Fields, fieldsOf } from '../../parse/fields.ts';
import { keyReference } from '../../parse/key-reference.ts';
import { redriveOf } from '../../parse/redrive-of.ts';

/** Queues and their resource policies. */
export const sqsQueues = defineCollector({
  id: 'sqs-queues',
  provides: ['queues'],
  scope: 'region',
  calls: ['sqs:ListQueues', 'sqs:GetQueueAttributes'],
  async *collect(scope) {
    const urls = scope.list('sqs:ListQueues', { MaxResults: 1000 }, { facet: 'queues' });
    for await (const found of mapBounded(urls, 10, (url) => readQueue(scope, url.raw))) yield* found;
  },
});

async function readQueue(scope: CollectScope, url: unknown): Promise<readonly Collected[]> {
  if (typeof url !== 'string') return [];
  const arn = ownArn(scope, 'sqs', arnName(url));
  const input = { QueueUrl: url, AttributeNames: ['All'] };
  const answer = await scope.get('sqs:GetQueueAttributes', input, { facet: 'queues', subjectId: arn });
  const attributes = answer?.fields('Attributes') ?? fieldsOf({});
  const name = arnName(arn);
  return [
    describeQueue(scope, arn, attributes),
    ...resourcePolicies(scope, 'sqs', { arn, name, policy: attributes.text('Policy') }),
  ];
}

function describeQueue(scope: CollectScope, arn: string, attributes: Fields): Queue {
  return {
    kind: 'queue',
    ...subjectBase(scope, arn, arnName(arn)),
    ...present({
      isFifo: attributes.flag('FifoQueue'),
      visibilityTimeout: attributes.number('VisibilityTimeout'),
      retention: attributes.number('MessageRetentionPeriod'),
      kmsKey: keyReference(scope, attributes.text('KmsMasterKeyId')),
      sqsManagedEncryption: attributes.flag('SqsManagedSseEnabled'),
    }),
    ...redriveOf(attributes.text('RedrivePolicy')),
  };
}
