import { present } from '../../../model/present.ts';
import type { Reference } from '../../../model/reference.ts';
import type { TopicSubscription } from '../../../model/subjects/event-sources.ts';
import type { Attributes } from '../attributes.ts';
import {
  functionTarget,
  keyReference,
  pointingAt,
  required,
  type SubjectMappings,
  subjectBase,
} from '../subject-mapping.ts';
import { eventPermission, eventTarget, isEnabled, parsedObject, patternSources } from './event-bridge.ts';
import { guard, ownPolicy } from './resource-policy.ts';

/** Queues, topics, EventBridge, schedules and pipes. Terraform AWS provider 6 documentation, November 2026. */
export const MESSAGING_MAPPINGS: SubjectMappings = {
  aws_sqs_queue: (resource) => [
    {
      kind: 'queue',
      ...subjectBase(resource),
      ...present({
        isFifo: resource.boolean('fifo_queue'),
        visibilityTimeout: resource.number('visibility_timeout_seconds'),
        retention: resource.number('message_retention_seconds'),
        kmsKey: keyReference(resource, 'kms_master_key_id'),
        sqsManagedEncryption: resource.boolean('sqs_managed_sse_enabled'),
      }),
      ...redrive(resource),
    },
    ...ownPolicy(resource, 'sqs'),
  ],
  aws_sqs_queue_policy: (resource) => guard(resource, 'sqs', 'queue_url'),
  aws_sns_topic: (resource) => [
    {
      kind: 'topic',
      ...subjectBase(resource),
      ...present({
        isFifo: resource.boolean('fifo_topic'),
        kmsKey: keyReference(resource, 'kms_master_key_id'),
      }),
    },
    ...ownPolicy(resource, 'sns'),
  ],
  aws_sns_topic_policy: (resource) => guard(resource, 'sns', 'arn'),
  aws_sns_topic_subscription: (resource) => [subscription(resource)],
  aws_cloudwatch_event_bus: (resource) => [{ kind: 'event-bus', ...subjectBase(resource) }],
  aws_cloudwatch_event_bus_policy: (resource) => guard(resource, 'events', 'event_bus_name'),
  aws_cloudwatch_event_permission: (resource) => [eventPermission(resource)],
  aws_cloudwatch_event_rule: (resource) => [
    {
      kind: 'event-rule',
      ...subjectBase(resource),
      targets: pointingAt(resource, 'aws_cloudwatch_event_target', 'rule').map((each) =>
        eventTarget(each, 'arn'),
      ),
      ...present({
        bus: resource.reference('event_bus_name', ['aws_cloudwatch_event_bus']),
        schedule: resource.text('schedule_expression'),
        eventSources: patternSources(resource),
        isEnabled: isEnabled(resource),
      }),
    },
  ],
  aws_scheduler_schedule: (resource) => {
    const target = resource.block('target');
    return [
      {
        kind: 'schedule',
        ...subjectBase(resource),
        target: target === undefined ? { target: resource.unresolved('target') } : eventTarget(target, 'arn'),
      },
    ];
  },
  aws_pipes_pipe: (resource) => [
    {
      kind: 'pipe',
      ...subjectBase(resource),
      ...present({
        source: resource.reference('source'),
        target: functionTarget(resource, 'target') ?? resource.reference('target'),
        enrichment: functionTarget(resource, 'enrichment') ?? resource.reference('enrichment'),
        role: resource.reference('role_arn', ['aws_iam_role']),
      }),
    },
  ],
};

function redrive(resource: Attributes) {
  const split = pointingAt(resource, 'aws_sqs_queue_redrive_policy', 'queue_url')[0];
  const holder =
    resource.has('redrive_policy') && isConfigured(resource, 'redrive_policy') ? resource : split;
  if (holder === undefined) return {};
  const policy = parsedObject(holder.raw('redrive_policy'));
  if (policy === undefined) {
    if (!holder.isUnknown('redrive_policy')) return {};
    const target = holder.target('redrive_policy', ['aws_sqs_queue']);
    return {
      deadLetterQueue: required(
        target === undefined ? undefined : { kind: 'reference', id: target.id },
        holder,
        'redrive_policy',
      ),
      maxReceiveCount: holder.unresolved('redrive_policy'),
    };
  }
  const arn = policy['deadLetterTargetArn'];
  const count = Number(policy['maxReceiveCount']);
  return present({
    deadLetterQueue: typeof arn === 'string' ? referenceToArn(holder, arn) : undefined,
    maxReceiveCount: Number.isFinite(count) ? count : undefined,
  });
}

function isConfigured(resource: Attributes, attribute: string): boolean {
  return attribute in resource.instance.expressions || typeof resource.raw(attribute) === 'string';
}

function referenceToArn({ resources }: Attributes, arn: string): Reference {
  const queue = resources.withIdentity(['aws_sqs_queue'], arn);
  return queue === undefined ? { kind: 'arn', arn } : { kind: 'reference', id: queue.id, arn };
}

function subscription(resource: Attributes): TopicSubscription {
  const redrivePolicy = parsedObject(resource.raw('redrive_policy'));
  const queue = redrivePolicy?.['deadLetterTargetArn'];
  return {
    kind: 'subscription',
    ...subjectBase(resource),
    name: resource.instance.name,
    topic: required(resource.reference('topic_arn', ['aws_sns_topic']), resource, 'topic_arn'),
    protocol: resource.text('protocol') ?? resource.unresolved('protocol'),
    ...present({
      endpoint: functionTarget(resource, 'endpoint') ?? resource.reference('endpoint'),
      deadLetterQueue:
        typeof queue === 'string' ? referenceToArn(resource, queue) : resource.reference('redrive_policy'),
    }),
  };
}
