import type { Reference } from '../../../model/reference.ts';
import type { EventTarget, TopicSubscription } from '../../../model/subjects/event-sources.ts';
import type { ResourcePolicy } from '../../../model/subjects/identity.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { present } from '../../present.ts';
import type { Attributes } from '../attributes.ts';
import { isJsonRecord } from '../json-value.ts';
import {
  functionTarget,
  keyReference,
  partBase,
  pointingAt,
  required,
  type SubjectMappings,
  subjectBase,
} from '../subject-mapping.ts';
import { policyOfAttribute } from '../terraform-policy.ts';

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
        target:
          target === undefined
            ? { target: resource.unresolved('target') }
            : { ...eventTarget(target, 'arn'), ...schedulerRole(target) },
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

/** The policy that a resource has in an attribute of its own. */
export function ownPolicy(
  resource: Attributes,
  service: ResourcePolicy['service'],
  attribute = 'policy',
): readonly Subject[] {
  // Computed attributes are unknown on a first plan although nothing sets them.
  const isSet = attribute in resource.instance.expressions || typeof resource.raw(attribute) === 'string';
  const document = isSet ? policyOfAttribute(resource, attribute) : undefined;
  if (document === undefined) return [];
  const { id, arn } = resource.instance;
  const on: Reference = { kind: 'reference', id, ...present({ arn }) };
  return [{ kind: 'resource-policy', ...partBase(resource, attribute), service, on: [on], document }];
}

/** A resource that is nothing but the policy of another. */
export function guard(
  resource: Attributes,
  service: ResourcePolicy['service'],
  attribute: string,
): readonly ResourcePolicy[] {
  const document = policyOfAttribute(resource, 'policy') ?? policyOfAttribute(resource, 'resource_policy');
  if (document === undefined) return [];
  return [
    {
      kind: 'resource-policy',
      ...subjectBase(resource),
      name: resource.instance.name,
      service,
      on: [required(resource.reference(attribute), resource, attribute)],
      document,
    },
  ];
}

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

function parsedObject(text: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return isJsonRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
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

/** `source` of the pattern. */
function patternSources(resource: Attributes) {
  const pattern = parsedObject(resource.raw('event_pattern'));
  if (pattern === undefined) {
    return resource.isUnknown('event_pattern') ? [resource.unresolved('event_pattern')] : undefined;
  }
  const sources = pattern['source'];
  return Array.isArray(sources) ? sources.filter((each) => typeof each === 'string') : undefined;
}

function isEnabled(resource: Attributes) {
  const state = resource.text('state');
  if (state === undefined) return resource.boolean('is_enabled');
  return typeof state === 'string' ? state !== 'DISABLED' : state;
}

function eventTarget(resource: Attributes, attribute: string): EventTarget {
  const retry = resource.block('retry_policy');
  const queue = resource.block('dead_letter_config');
  const target = functionTarget(resource, attribute) ?? resource.reference(attribute);
  return {
    target: required(target, resource, attribute),
    ...present({
      role: resource.reference('role_arn', ['aws_iam_role']),
      deadLetterQueue: queue?.reference('arn', ['aws_sqs_queue']),
      maximumRetryAttempts: retry?.number('maximum_retry_attempts'),
      maximumEventAge: retry?.number('maximum_event_age_in_seconds'),
    }),
  };
}

function schedulerRole(target: Attributes) {
  return present({ role: target.reference('role_arn', ['aws_iam_role']) });
}

/** One account's right to put events. https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutPermission.html */
function eventPermission(resource: Attributes): Subject {
  const condition = resource.block('condition');
  const [type, key, value] = ['type', 'key', 'value'].map((each) => condition?.text(each));
  const bus = resource.reference('event_bus_name', ['aws_cloudwatch_event_bus']);
  return {
    kind: 'resource-policy',
    ...subjectBase(resource),
    name: resource.text('statement_id') ?? resource.instance.name,
    service: 'events',
    on: [bus ?? { kind: 'arn', arn: 'default' }],
    document: {
      problems: [],
      statements: [
        {
          effect: 'Allow',
          actions: [resource.text('action') ?? 'events:PutEvents'],
          principals: [{ type: 'AWS', id: resource.text('principal') ?? resource.unresolved('principal') }],
          conditions:
            typeof type === 'string' && typeof key === 'string' && value !== undefined
              ? [{ operator: type, key, values: [value] }]
              : [],
          index: 0,
          at: resource.instance.at,
        },
      ],
    },
  };
}
