import { arnName } from '@watertight/audit/model/arn.ts';
import { present } from '@watertight/audit/model/present.ts';
import { resourcePolicies } from '../../answers/resource-policy.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { type Collected, type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import type { Fields } from '../../parse/fields.ts';
import { keyReference } from '../../parse/key-reference.ts';

/** Topics and their resource policies. */
export const snsTopics = defineCollector({
  id: 'sns-topics',
  provides: ['topics'],
  scope: 'region',
  calls: ['sns:ListTopics', 'sns:GetTopicAttributes'],
  async *collect(scope) {
    const topics = scope.list('sns:ListTopics', {}, { facet: 'topics' });
    for await (const found of mapBounded(topics, 10, (topic) => readTopic(scope, topic))) yield* found;
  },
});

async function readTopic(scope: CollectScope, topic: Fields): Promise<readonly Collected[]> {
  const arn = topic.text('TopicArn');
  if (arn === undefined) return [];
  const purpose = { facet: 'topics', subjectId: arn } as const;
  const answer = await scope.get('sns:GetTopicAttributes', { TopicArn: arn }, purpose);
  const name = arnName(arn);
  return [
    {
      kind: 'topic',
      ...subjectBase(scope, arn, name),
      ...present({
        isFifo: answer?.flag('Attributes.FifoTopic'),
        kmsKey: keyReference(scope, answer?.text('Attributes.KmsMasterKeyId')),
      }),
    },
    ...resourcePolicies(scope, 'sns', { arn, name, policy: answer?.text('Attributes.Policy') }),
  ];
}
