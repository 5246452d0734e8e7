import { present } from '../../../model/present.ts';
import type { EventTarget } from '../../../model/subjects/event-sources.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import type { Attributes } from '../attributes.ts';
import { isJsonRecord } from '../json-value.ts';
import { functionTarget, required, subjectBase } from '../subject-mapping.ts';

/** The object of a JSON text; undefined for anything else. */
export function parsedObject(text: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return isJsonRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** `source` of the pattern. */
export function patternSources(resource: Attributes) {
  const pattern = parsedObject(resource.raw('event_pattern'));
  if (pattern === undefined) {
    return resource.isUnknown('event_pattern') ? [resource.unresolved('event_pattern')] : undefined;
  }
  const sources = pattern['source'];
  return Array.isArray(sources) ? sources.filter((each) => typeof each === 'string') : undefined;
}

/** Whether a rule is on: `state`, or the older `is_enabled`. */
export function isEnabled(resource: Attributes) {
  const state = resource.text('state');
  if (state === undefined) return resource.boolean('is_enabled');
  return typeof state === 'string' ? state !== 'DISABLED' : state;
}

/** Where a rule or schedule sends its events. */
export function eventTarget(resource: Attributes, attribute: string): EventTarget {
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

/** One account's right to put events. https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutPermission.html */
export function eventPermission(resource: Attributes): Subject {
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
