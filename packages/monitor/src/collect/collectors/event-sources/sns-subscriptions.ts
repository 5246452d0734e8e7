import { present } from '@watertight/audit/model/present.ts';
import { referenceByArn } from '@watertight/audit/model/reference.ts';
import type { TopicSubscription } from '@watertight/audit/model/subjects/event-sources.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import type { Fields } from '../../parse/fields.ts';
import { redriveOf } from '../../parse/redrive-of.ts';

/** Endpoints that are resources or addresses of machines; mail addresses and telephone numbers are people's. */
const WITH_ENDPOINT = new Set(['lambda', 'sqs', 'firehose', 'http', 'https']);

/** Subscriptions, with the dead-letter queues of those that lead to functions. */
export const snsSubscriptions = defineCollector({
  id: 'sns-subscriptions',
  provides: ['subscriptions'],
  scope: 'region',
  calls: ['sns:ListSubscriptions', 'sns:GetSubscriptionAttributes'],
  async *collect(scope) {
    const subscriptions = scope.list('sns:ListSubscriptions', {}, { facet: 'subscriptions' });
    for await (const found of mapBounded(subscriptions, 10, (each) => readSubscription(scope, each)))
      yield* found;
  },
});

async function readSubscription(scope: CollectScope, fields: Fields): Promise<readonly TopicSubscription[]> {
  const arn = fields.text('SubscriptionArn');
  const topic = fields.text('TopicArn');
  const protocol = fields.text('Protocol');
  // `PendingConfirmation` and `Deleted` stand in place of an ARN: nothing is delivered.
  if (!arn?.startsWith('arn:') || topic === undefined || protocol === undefined) return [];
  const endpoint = WITH_ENDPOINT.has(protocol) ? fields.text('Endpoint') : undefined;
  const redrive = protocol === 'lambda' ? await deadLetterQueue(scope, arn) : undefined;
  return [
    {
      kind: 'subscription',
      ...subjectBase(scope, arn, arn.slice(arn.lastIndexOf(':') + 1)),
      topic: referenceByArn(topic),
      protocol,
      ...present({ endpoint: endpoint === undefined ? undefined : referenceByArn(endpoint) }),
      ...present({ deadLetterQueue: redrive }),
    },
  ];
}

async function deadLetterQueue(scope: CollectScope, arn: string) {
  const purpose = { facet: 'subscriptions', subjectId: arn } as const;
  const answer = await scope.get('sns:GetSubscriptionAttributes', { SubscriptionArn: arn }, purpose);
  return redriveOf(answer?.text('Attributes.RedrivePolicy')).deadLetterQueue;
}
