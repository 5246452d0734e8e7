import { present } from '@watertight/audit/model/present.ts';
import type { Stack } from '@watertight/audit/model/subjects/account.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import type { Fields } from '../../parse/fields.ts';
import { tagsOf } from '../../parse/tags.ts';

/** Stacks with the resources they made. */
export const cloudformationStacks = defineCollector({
  id: 'cloudformation-stacks',
  provides: ['stacks'],
  scope: 'region',
  calls: ['cloudformation:DescribeStacks', 'cloudformation:ListStackResources'],
  async *collect(scope) {
    const stacks = scope.list('cloudformation:DescribeStacks', {}, { facet: 'stacks' });
    for await (const found of mapBounded(stacks, 3, (stack) => readStack(scope, stack))) yield* found;
  },
});

async function readStack(scope: CollectScope, fields: Fields): Promise<readonly Stack[]> {
  const arn = fields.text('StackId');
  const status = fields.text('StackStatus');
  if (arn === undefined || status === 'DELETE_COMPLETE') return [];
  const resources: Stack['resources'][number][] = [];
  const purpose = { facet: 'stacks', subjectId: arn } as const;
  for await (const each of scope.list('cloudformation:ListStackResources', { StackName: arn }, purpose)) {
    const physicalId = each.text('PhysicalResourceId');
    if (physicalId === undefined || each.text('ResourceStatus') === 'DELETE_COMPLETE') continue;
    const logicalId = each.text('LogicalResourceId') ?? '';
    resources.push({ type: each.text('ResourceType') ?? '', physicalId, logicalId });
  }
  return [
    {
      kind: 'stack',
      ...subjectBase(scope, arn, fields.text('StackName') ?? arn),
      resources,
      ...present({
        status,
        drift: fields.text('DriftInformation.StackDriftStatus'),
        tags: tagsOf(fields),
      }),
    },
  ];
}
