import { present } from '../../../model/present.ts';
import type { Alarm, Trail, TrailDataEvents } from '../../../model/subjects/observability.ts';
import type { Attributes } from '../attributes.ts';
import { keyReference, required, type SubjectMappings, subjectBase } from '../subject-mapping.ts';
import { guard } from './resource-policy.ts';

const LOG_GROUP = ['aws_cloudwatch_log_group'];

/** Logs, alarms and trails. Terraform AWS provider 6 documentation, November 2026. */
export const OBSERVABILITY_MAPPINGS: SubjectMappings = {
  aws_cloudwatch_log_group: (resource) => {
    const retention = resource.number('retention_in_days');
    return [
      {
        kind: 'log-group',
        ...subjectBase(resource),
        ...present({
          // 0 is Terraform's spelling of: for ever.
          retention: retention === 0 ? undefined : retention,
          kmsKey: keyReference(resource, 'kms_key_id'),
        }),
      },
    ];
  },
  aws_cloudwatch_log_resource_policy: (resource) =>
    guard(resource, 'logs', 'policy_name').map((each) => ({ ...each, on: [] })),
  aws_cloudwatch_log_metric_filter: (resource) => [
    {
      kind: 'metric-filter',
      ...subjectBase(resource),
      logGroup: required(resource.reference('log_group_name', LOG_GROUP), resource, 'log_group_name'),
      metrics: resource.blocks('metric_transformation').map((each) => ({
        name: each.text('name') ?? each.unresolved('name'),
        ...present({ namespace: each.text('namespace') }),
      })),
      ...present({ pattern: resource.text('pattern') }),
    },
  ],
  aws_cloudwatch_metric_alarm: (resource) => [alarm(resource)],
  aws_cloudtrail: (resource) => [trail(resource)],
};

function alarm(resource: Attributes): Alarm {
  const own = {
    dimensions: resource.textMap('dimensions') ?? {},
    ...present({ namespace: resource.text('namespace'), name: resource.text('metric_name') }),
  };
  const queried = resource
    .blocks('metric_query')
    .flatMap((each) => each.blocks('metric'))
    .map((each) => ({
      dimensions: each.textMap('dimensions') ?? {},
      ...present({ namespace: each.text('namespace'), name: each.text('metric_name') }),
    }));
  const actions = ['alarm_actions', 'ok_actions', 'insufficient_data_actions'].flatMap((each) =>
    resource.references(each),
  );
  return {
    kind: 'alarm',
    ...subjectBase(resource),
    metrics: queried.length > 0 ? queried : [own],
    actions,
    ...present({
      actionsEnabled: resource.boolean('actions_enabled'),
      threshold: resource.number('threshold'),
      period: resource.number('period'),
    }),
  };
}

function trail(resource: Attributes): Trail {
  return {
    kind: 'trail',
    ...subjectBase(resource),
    dataEvents: [
      ...resource.blocks('event_selector').flatMap((each) => basicSelector(each)),
      ...resource.blocks('advanced_event_selector').flatMap((each) => advancedSelector(each)),
    ],
    ...present({
      isMultiRegion: resource.boolean('is_multi_region_trail'),
      isOrganization: resource.boolean('is_organization_trail'),
      isLogging: resource.boolean('enable_logging'),
      validatesLogFiles: resource.boolean('enable_log_file_validation'),
      kmsKey: keyReference(resource, 'kms_key_id'),
      logGroup: resource.reference('cloud_watch_logs_group_arn', LOG_GROUP),
      bucket: resource.reference('s3_bucket_name', ['aws_s3_bucket']),
    }),
  };
}

function basicSelector(selector: Attributes): readonly TrailDataEvents[] {
  const readWrite = selector.text('read_write_type');
  return selector.blocks('data_resource').map((each) => {
    const values = each.texts('values') ?? [];
    const isAll = values.some((value) => value === 'arn:aws:lambda' || value === 'arn:aws:s3');
    return {
      resourceType: each.text('type') ?? each.unresolved('type'),
      arns: isAll ? [] : values,
      ...present({ readWrite }),
    };
  });
}

function advancedSelector(selector: Attributes): readonly TrailDataEvents[] {
  const fields = new Map(selector.blocks('field_selector').map((each) => [each.raw('field'), each]));
  const category = fields.get('eventCategory')?.texts('equals') ?? [];
  if (!category.includes('Data')) return [];
  const resourceArn = fields.get('resources.ARN');
  const arns = [...(resourceArn?.texts('equals') ?? []), ...(resourceArn?.texts('starts_with') ?? [])];
  const readOnly = fields.get('readOnly')?.texts('equals')?.[0];
  const readWrite = readOnly === undefined ? 'All' : readOnly === 'true' ? 'ReadOnly' : 'WriteOnly';
  return (fields.get('resources.type')?.texts('equals') ?? []).map((resourceType) => ({
    resourceType,
    arns,
    readWrite,
  }));
}
