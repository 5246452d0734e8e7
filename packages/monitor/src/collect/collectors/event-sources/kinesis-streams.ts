import { present } from '@watertight/audit/model/present.ts';
import type { Stream } from '@watertight/audit/model/subjects/event-sources.ts';
import { resourcePolicies } from '../../answers/resource-policy.ts';
import { ownArn, subjectBase } from '../../answers/subject-base.ts';
import { type Collected, type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';

/** Kinesis data streams and their resource policies. */
export const kinesisStreams = defineCollector({
  id: 'kinesis-streams',
  provides: ['streams'],
  scope: 'region',
  calls: ['kinesis:ListStreams', 'kinesis:DescribeStreamSummary', 'kinesis:GetResourcePolicy'],
  async *collect(scope) {
    const names = scope.list('kinesis:ListStreams', {}, { facet: 'streams' });
    for await (const found of mapBounded(names, 5, (name) => readStream(scope, String(name.raw))))
      yield* found;
  },
});

async function readStream(scope: CollectScope, name: string): Promise<readonly Collected[]> {
  const arn = ownArn(scope, 'kinesis', `stream/${name}`);
  const purpose = { facet: 'streams', subjectId: arn } as const;
  const answer = await scope.get('kinesis:DescribeStreamSummary', { StreamName: name }, purpose);
  const policy = await scope.get('kinesis:GetResourcePolicy', { ResourceARN: arn }, purpose);
  const summary = answer?.fields('StreamDescriptionSummary');
  const stream: Stream = {
    kind: 'stream',
    ...subjectBase(scope, arn, name),
    service: 'kinesis',
    ...present({
      encryption: summary?.text('EncryptionType'),
      retention: summary?.number('RetentionPeriodHours'),
    }),
  };
  return [stream, ...resourcePolicies(scope, 'kinesis', { arn, name, policy: policy?.text('Policy') })];
}
