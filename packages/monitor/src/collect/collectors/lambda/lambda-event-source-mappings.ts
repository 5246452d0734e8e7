import { parseArn } from '@watertight/audit/model/arn.ts';
import { present } from '@watertight/audit/model/present.ts';
import { referenceByArn } from '@watertight/audit/model/reference.ts';
import type { EventSourceMapping } from '@watertight/audit/model/subjects/lambda-parts.ts';
import { withoutQualifier } from '../../answers/function-names.ts';
import { ownArn, subjectBase } from '../../answers/subject-base.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';
import type { Fields } from '../../parse/fields.ts';
import { referenceOf } from '../../parse/reference-of.ts';

/** Queues, streams and brokers that feed functions. */
export const lambdaEventSourceMappings = defineCollector({
  id: 'lambda-event-source-mappings',
  provides: ['event-source-mappings'],
  scope: 'region',
  calls: ['lambda:ListEventSourceMappings'],
  async *collect(scope) {
    const purpose = { facet: 'event-source-mappings' } as const;
    for await (const fields of scope.list('lambda:ListEventSourceMappings', {}, purpose)) {
      const functionArn = fields.text('FunctionArn');
      if (functionArn !== undefined) yield describeMapping(scope, fields, functionArn);
    }
  },
});

const SERVICES: Readonly<Record<string, EventSourceMapping['service']>> = {
  sqs: 'sqs',
  kinesis: 'kinesis',
  dynamodb: 'dynamodb',
  kafka: 'kafka',
  mq: 'mq',
  rds: 'documentdb',
};

function describeMapping(scope: CollectScope, fields: Fields, functionArn: string): EventSourceMapping {
  const sourceArn = fields.text('EventSourceArn');
  // The UUID names a mapping; a hand-written document may have none, source and function name it as well.
  const name = fields.text('UUID') ?? `${sourceArn ?? ''}>${functionArn}`;
  const arn = fields.text('EventSourceMappingArn') ?? ownArn(scope, 'lambda', `event-source-mapping:${name}`);
  const state = fields.text('State');
  return {
    kind: 'event-source-mapping',
    ...subjectBase(scope, arn, name),
    function: referenceByArn(withoutQualifier(functionArn)),
    service: serviceOf(sourceArn, fields),
    ...present({
      source: referenceOf(sourceArn),
      isEnabled: state === undefined ? undefined : !/^Disabl/i.test(state),
      batchSize: fields.number('BatchSize'),
      maximumRetryAttempts: fields.number('MaximumRetryAttempts'),
      maximumRecordAge: fields.number('MaximumRecordAgeInSeconds'),
      bisectBatchOnError: fields.flag('BisectBatchOnFunctionError'),
      parallelizationFactor: fields.number('ParallelizationFactor'),
      reportsBatchItemFailures: fields.has('FunctionResponseTypes')
        ? fields.texts('FunctionResponseTypes').includes('ReportBatchItemFailures')
        : undefined,
      onFailure: referenceOf(fields.text('DestinationConfig.OnFailure.Destination')),
      maximumConcurrency: fields.number('ScalingConfig.MaximumConcurrency'),
      provisionedPollers: fields.has('ProvisionedPollerConfig') ? pollersOf(fields) : undefined,
      startingPosition: fields.text('StartingPosition'),
      hasFilter: fields.list('FilterCriteria.Filters').length > 0,
      accessTypes: fields.list('SourceAccessConfigurations').flatMap((each) => each.text('Type') ?? []),
    }),
  };
}

function serviceOf(sourceArn: string | undefined, fields: Fields): EventSourceMapping['service'] {
  if (sourceArn !== undefined) return SERVICES[parseArn(sourceArn)?.service ?? ''] ?? 'unknown';
  return fields.has('SelfManagedEventSource') ? 'self-managed-kafka' : 'unknown';
}

function pollersOf(fields: Fields): NonNullable<EventSourceMapping['provisionedPollers']> {
  return present({
    minimum: fields.number('ProvisionedPollerConfig.MinimumPollers'),
    maximum: fields.number('ProvisionedPollerConfig.MaximumPollers'),
  });
}
