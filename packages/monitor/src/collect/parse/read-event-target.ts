import { present } from '@watertight/audit/model/present.ts';
import { referenceByArn } from '@watertight/audit/model/reference.ts';
import type { EventTarget } from '@watertight/audit/model/subjects/event-sources.ts';
import type { Fields } from './fields.ts';
import { referenceOf } from './reference-of.ts';

/** A target of an EventBridge rule or schedule; undefined where it names none. */
export function readEventTarget(fields: Fields): EventTarget | undefined {
  const arn = fields.text('Arn');
  if (arn === undefined) return undefined;
  return {
    target: referenceByArn(arn),
    ...present({
      role: referenceOf(fields.text('RoleArn')),
      deadLetterQueue: referenceOf(fields.text('DeadLetterConfig.Arn')),
      maximumRetryAttempts: fields.number('RetryPolicy.MaximumRetryAttempts'),
      maximumEventAge: fields.number('RetryPolicy.MaximumEventAgeInSeconds'),
    }),
  };
}
