import { parseArn } from '@watertight/audit/model/arn.ts';
import { present } from '@watertight/audit/model/present.ts';
import type { Trail, TrailDataEvents } from '@watertight/audit/model/subjects/observability.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';
import { mapBounded } from '../../map-bounded.ts';
import { type Fields, NO_FIELDS } from '../../parse/fields.ts';
import { keyReference } from '../../parse/key-reference.ts';
import { referenceOf } from '../../parse/reference-of.ts';

/** Trails that record the region, those of other regions and of the organization among them. */
export const cloudtrailTrails = defineCollector({
  id: 'cloudtrail-trails',
  provides: ['trails'],
  scope: 'region',
  calls: ['cloudtrail:DescribeTrails', 'cloudtrail:GetTrailStatus', 'cloudtrail:GetEventSelectors'],
  async *collect(scope) {
    const input = { includeShadowTrails: true };
    const trails = scope.list('cloudtrail:DescribeTrails', input, { facet: 'trails' });
    for await (const found of mapBounded(trails, 2, (trail) => readTrail(scope, trail))) yield* found;
  },
});

async function readTrail(scope: CollectScope, fields: Fields): Promise<readonly Trail[]> {
  const arn = fields.text('TrailARN');
  if (arn === undefined) return [];
  const purpose = { facet: 'trails', subjectId: arn } as const;
  const status = await scope.get('cloudtrail:GetTrailStatus', { Name: arn }, purpose);
  const selectors = await scope.get('cloudtrail:GetEventSelectors', { TrailName: arn }, purpose);
  // A trail of the organization belongs to the management account.
  const { account = scope.account, region = scope.region } = parseArn(arn) ?? {};
  const bucket = fields.text('S3BucketName');
  return [
    {
      kind: 'trail',
      ...subjectBase({ ...scope, account, region }, arn, fields.text('Name') ?? arn),
      dataEvents: dataEventsOf(selectors ?? NO_FIELDS),
      ...present({
        isMultiRegion: fields.flag('IsMultiRegionTrail'),
        isOrganization: fields.flag('IsOrganizationTrail'),
        isLogging: status?.flag('IsLogging'),
        validatesLogFiles: fields.flag('LogFileValidationEnabled'),
        kmsKey: keyReference(scope, fields.text('KmsKeyId')),
        logGroup: referenceOf(fields.text('CloudWatchLogsLogGroupArn')?.replace(/:\*$/, '')),
        bucket: referenceOf(bucket === undefined ? undefined : `arn:${scope.partition}:s3:::${bucket}`),
      }),
    },
  ];
}

function dataEventsOf(selectors: Fields): readonly TrailDataEvents[] {
  return [
    ...selectors.list('EventSelectors').flatMap(basicSelector),
    ...selectors.list('AdvancedEventSelectors').flatMap(advancedSelector),
  ];
}

/** `arn:aws:lambda` alone stands for all functions, `arn:aws:s3` (with or without colons) for all objects. */
function basicSelector(selector: Fields): readonly TrailDataEvents[] {
  return selector.list('DataResources').map((each) => {
    const arns = each.texts('Values');
    const isAll = arns.some((arn) => /^arn:[\w-]+:[\w-]+:{0,3}$/.test(arn));
    return {
      resourceType: each.text('Type') ?? '',
      arns: isAll ? [] : arns,
      ...present({ readWrite: selector.text('ReadWriteType') }),
    };
  });
}

function advancedSelector(selector: Fields): readonly TrailDataEvents[] {
  const fields = selector.list('FieldSelectors');
  const valuesOf = (field: string, operator: string): readonly string[] =>
    fields.filter((each) => each.text('Field') === field).flatMap((each) => each.texts(operator));
  if (!valuesOf('eventCategory', 'Equals').includes('Data')) return [];
  const arns = [...valuesOf('resources.ARN', 'Equals'), ...valuesOf('resources.ARN', 'StartsWith')];
  const readOnly = valuesOf('readOnly', 'Equals')[0];
  const readWrite = readOnly === undefined ? 'All' : readOnly === 'true' ? 'ReadOnly' : 'WriteOnly';
  return valuesOf('resources.type', 'Equals').map((resourceType) => ({ resourceType, arns, readWrite }));
}
