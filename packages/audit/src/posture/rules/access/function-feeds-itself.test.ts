import { aFunctionOf, aRoleThatMay, may } from '../../../access/answers/an-account.cases.ts';
import { anEventSourceMapping, aSubject } from '../../../model/a-subject.cases.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { referenceTo } from '../../../model/reference.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionFeedsItself } from './function-feeds-itself.ts';

const STREAM_ARN = 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders';
const QUEUE_ARN = 'arn:aws:sqs:eu-west-1:123456789012:orders';
const STREAM = [
  aSubject({ kind: 'stream', service: 'kinesis', id: STREAM_ARN, arn: STREAM_ARN, name: 'orders' }),
  anEventSourceMapping({ service: 'kinesis', source: referenceTo(STREAM_ARN) }),
];
const QUEUE = [
  aSubject({ kind: 'queue', id: QUEUE_ARN, arn: QUEUE_ARN, name: 'orders' }),
  anEventSourceMapping({ source: referenceTo(QUEUE_ARN) }),
];

function aFunctionFedBy(
  source: readonly Subject[],
  statement: Partial<PolicyStatement>,
  parts: Partial<LambdaFunction> = {},
) {
  return inventoryWith([
    aFunctionOf('orders', 'orders', parts),
    ...aRoleThatMay('orders', [statement]),
    ...source,
  ]);
}

postureCases(functionFeedsItself, [
  { name: 'writes to its stream', given: aFunctionFedBy(STREAM, may('kinesis:*')), expect: 'fail' },
  { name: 'reads its stream', given: aFunctionFedBy(STREAM, may('kinesis:Get*')), expect: 'pass' },
  {
    name: 'writes to another stream',
    given: aFunctionFedBy(STREAM, may('kinesis:PutRecord', `${STREAM_ARN}-done`)),
    expect: 'pass',
  },
  {
    name: 'writes to its queue: Lambda notices',
    given: aFunctionFedBy(QUEUE, may('sqs:SendMessage')),
    expect: 'pass',
  },
  {
    name: 'writes to its queue, and the detection is off',
    given: aFunctionFedBy(QUEUE, may('sqs:SendMessage'), { recursiveLoop: 'Allow' }),
    expect: 'fail',
  },
  {
    name: 'writes to a stream that is not known',
    given: aFunctionFedBy(STREAM, { actions: ['kinesis:PutRecord'], resources: [unresolved('Ref Stream')] }),
    expect: 'unknown',
  },
  { name: 'has no such source', given: aFunctionFedBy([], may('kinesis:*')), expect: 'not-applicable' },
]);
