import { present } from '../../../model/present.ts';
import type {
  Alarm,
  AlarmMetric,
  LogGroup,
  MetricFilter,
  Trail,
  TrailDataEvents,
} from '../../../model/subjects/observability.ts';
import { isUnresolved, unresolved, type Value } from '../../../model/unresolved.ts';
import {
  booleanOf,
  child,
  itemsOf,
  knownText,
  numberOf,
  type Tree,
  textOf,
  textsOf,
} from '../../tree/tree.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { placesOf, referencesOf, type Scope, subjectBase } from '../scope.ts';
import type { ResourceMappers } from './resource-mapper.ts';
import { policyMapper } from './resource-policy.ts';

/** Log groups, metric filters, alarms and trails. */
export const OBSERVABILITY_MAPPERS: ResourceMappers = {
  'AWS::Logs::LogGroup': (resource, scope) => [logGroupOf(resource, scope)],
  'AWS::Logs::MetricFilter': (resource, scope) => [metricFilterOf(resource, scope)],
  'AWS::Logs::ResourcePolicy': policyMapper({
    service: 'logs',
    on: 'LogGroupArns',
    type: 'AWS::Logs::LogGroup',
  }),
  'AWS::CloudWatch::Alarm': (resource, scope) => [alarmOf(resource, scope)],
  'AWS::CloudTrail::Trail': (resource, scope) => [trailOf(resource, scope)],
};

/** The name of a log group names its function, so names that are only partly known count as far as they go. */
function logGroupOf(resource: ResolvedResource, scope: Scope): LogGroup {
  const p = resource.properties;
  const explicit = textOf(child(p, 'LogGroupName'));
  return {
    kind: 'log-group',
    ...subjectBase(resource, scope, {
      name: explicit === undefined ? resource.name : scope.withFunctionAtoms(explicit),
    }),
    ...present({
      retention: numberOf(child(p, 'RetentionInDays')),
      kmsKey: scope.referenceTo(child(p, 'KmsKeyId')),
    }),
    places: placesOf({ retention: child(p, 'RetentionInDays') }),
  };
}

function metricFilterOf(resource: ResolvedResource, scope: Scope): MetricFilter {
  const p = resource.properties;
  return {
    kind: 'metric-filter',
    ...subjectBase(resource, scope),
    logGroup:
      scope.referenceTo(child(p, 'LogGroupName'), 'AWS::Logs::LogGroup') ?? unresolved('no LogGroupName'),
    metrics: itemsOf(child(p, 'MetricTransformations')).map((item) =>
      present({
        namespace: textOf(child(item, 'MetricNamespace')),
        name: textOf(child(item, 'MetricName')) ?? unresolved('no MetricName'),
      }),
    ),
    ...present({ pattern: textOf(child(p, 'FilterPattern')) }),
  };
}

function alarmOf(resource: ResolvedResource, scope: Scope): Alarm {
  const p = resource.properties;
  const queries = itemsOf(child(p, 'Metrics')).flatMap((item) => child(item, 'MetricStat', 'Metric') ?? []);
  const own = child(p, 'MetricName') === undefined ? [] : [p];
  return {
    kind: 'alarm',
    ...subjectBase(resource, scope),
    metrics: [...own, ...queries].map(metricOf),
    actions: ['AlarmActions', 'OKActions', 'InsufficientDataActions'].flatMap((key) =>
      referencesOf(child(p, key), scope),
    ),
    ...present({
      actionsEnabled: booleanOf(child(p, 'ActionsEnabled')),
      threshold: numberOf(child(p, 'Threshold')),
      period: numberOf(child(p, 'Period')),
    }),
    places: placesOf({ actions: child(p, 'AlarmActions') }),
  };
}

function metricOf(tree: Tree): AlarmMetric {
  const dimensions = itemsOf(child(tree, 'Dimensions')).flatMap((item) => {
    const name = knownText(child(item, 'Name'));
    const value = textOf(child(item, 'Value'));
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
  return present({
    namespace: textOf(child(tree, 'Namespace')),
    name: textOf(child(tree, 'MetricName')),
    dimensions: Object.fromEntries(dimensions),
  });
}

function trailOf(resource: ResolvedResource, scope: Scope): Trail {
  const p = resource.properties;
  return {
    kind: 'trail',
    ...subjectBase(resource, scope),
    dataEvents: [
      ...itemsOf(child(p, 'EventSelectors')).flatMap(basicDataEvents),
      ...itemsOf(child(p, 'AdvancedEventSelectors')).flatMap(advancedDataEvents),
    ],
    ...present({
      isMultiRegion: booleanOf(child(p, 'IsMultiRegionTrail')),
      isOrganization: booleanOf(child(p, 'IsOrganizationTrail')),
      isLogging: booleanOf(child(p, 'IsLogging')),
      validatesLogFiles: booleanOf(child(p, 'EnableLogFileValidation')),
      kmsKey: scope.referenceTo(child(p, 'KMSKeyId')),
      logGroup: scope.referenceTo(child(p, 'CloudWatchLogsLogGroupArn')),
      bucket: scope.referenceTo(child(p, 'S3BucketName'), 'AWS::S3::Bucket'),
    }),
    places: placesOf({
      isMultiRegion: child(p, 'IsMultiRegionTrail'),
      validatesLogFiles: child(p, 'EnableLogFileValidation'),
      kmsKey: child(p, 'KMSKeyId'),
      logGroup: child(p, 'CloudWatchLogsLogGroupArn'),
      dataEvents: child(p, 'EventSelectors') ?? child(p, 'AdvancedEventSelectors'),
    }),
  };
}

/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DataResource.html */
function basicDataEvents(selector: Tree): readonly TrailDataEvents[] {
  const readWrite = textOf(child(selector, 'ReadWriteType'));
  return itemsOf(child(selector, 'DataResources')).map((item) =>
    present({
      resourceType: textOf(child(item, 'Type')) ?? unresolved('no Type'),
      arns: allOrSome(textsOf(child(item, 'Values'))),
      readWrite,
    }),
  );
}

/** `arn:aws:lambda` alone is every function. */
function allOrSome(arns: readonly Value<string>[]): readonly Value<string>[] {
  const isAll = arns.some((arn) => typeof arn === 'string' && /^arn:[^:]+:[a-z0-9]+(?::{3})?$/.test(arn));
  return isAll ? [] : arns;
}

/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AdvancedFieldSelector.html */
function advancedDataEvents(selector: Tree): readonly TrailDataEvents[] {
  const fields = itemsOf(child(selector, 'FieldSelectors'));
  const valuesOf = (name: string) =>
    fields
      .filter((each) => knownText(child(each, 'Field')) === name)
      .flatMap((each) => [...textsOf(child(each, 'Equals')), ...textsOf(child(each, 'StartsWith'))]);
  const categories = valuesOf('eventCategory');
  if (!categories.some((each) => each === 'Data' || isUnresolved(each))) return [];
  const [readOnly] = valuesOf('readOnly');
  const readWrite = readOnly === 'true' ? 'ReadOnly' : readOnly === 'false' ? 'WriteOnly' : readOnly;
  return valuesOf('resources.type').map((resourceType) =>
    present({ resourceType, arns: valuesOf('resources.ARN'), readWrite }),
  );
}
