import { present } from '@watertight/audit/model/present.ts';
import { type Reference, referenceByArn } from '@watertight/audit/model/reference.ts';
import { fieldsOf } from './fields.ts';
import { parseJsonText } from './parse-json-text.ts';

/** A redrive policy, JSON text as SQS and SNS give it. */
export function redriveOf(text: string | undefined): {
  deadLetterQueue?: Reference;
  maxReceiveCount?: number;
} {
  const policy = fieldsOf(parseJsonText(text));
  const target = policy.text('deadLetterTargetArn');
  return present({
    deadLetterQueue: target === undefined ? undefined : referenceByArn(target),
    maxReceiveCount: policy.number('maxReceiveCount'),
  });
}
