import { aFunction, aSubject } from '../../../model/a-subject.cases.ts';
import type { Trail, TrailDataEvents } from '../../../model/subjects/observability.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { trailWithoutFunctionEvents } from './trail-without-function-events.ts';

const ALL: TrailDataEvents = { resourceType: 'AWS::Lambda::Function', arns: ['arn:aws:lambda'] };
const OBJECTS: TrailDataEvents = { resourceType: 'AWS::S3::Object', arns: ['arn:aws:s3:::'] };
const TABLES: TrailDataEvents = { resourceType: 'AWS::DynamoDB::Table', arns: ['arn:aws:dynamodb'] };

function aTrail(dataEvents: readonly TrailDataEvents[], parts: Partial<Trail> = {}) {
  return aSubject({ kind: 'trail', dataEvents, ...parts });
}

const ACCOUNT = aSubject({ kind: 'account' });

postureCases(trailWithoutFunctionEvents, [
  { name: 'no data events', given: inventoryWith([aTrail([]), aFunction()]), expect: 'fail' },
  {
    name: 'tables only',
    given: inventoryWith([aTrail([TABLES])], { source: 'cloudformation' }),
    expect: 'fail',
  },
  {
    name: 'objects only, beside a function',
    given: inventoryWith([aTrail([OBJECTS]), aFunction()]),
    expect: 'fail',
  },
  {
    name: 'another function only',
    given: inventoryWith([
      aTrail([{ ...ALL, arns: ['arn:aws:lambda:eu-west-1:123456789012:function:payments'] }]),
      aFunction(),
    ]),
    expect: 'fail',
  },
  {
    name: 'all functions, stopped',
    given: inventoryWith([aTrail([ALL], { isLogging: false }), aFunction()]),
    expect: 'fail',
  },
  { name: 'an account without trails', given: inventoryWith([ACCOUNT, aFunction()]), expect: 'fail' },
  { name: 'all functions', given: inventoryWith([aTrail([OBJECTS, ALL]), aFunction()]), expect: 'pass' },
  {
    name: 'this function',
    given: inventoryWith([aTrail([{ ...ALL, arns: [aFunction().id] }]), aFunction()]),
    expect: 'pass',
  },
  {
    name: 'a selector that is not known',
    given: inventoryWith([aTrail([{ ...ALL, arns: [unresolved('Ref Arns')] }]), aFunction()]),
    expect: 'unknown',
  },
  {
    name: 'objects only, without a function in the template',
    given: inventoryWith([aTrail([OBJECTS])], { source: 'cloudformation' }),
    expect: 'not-applicable',
  },
  {
    name: 'nothing, beside a trail for all',
    given: inventoryWith([aTrail([], { id: 'management' }), aTrail([ALL], { id: 'data' }), aFunction()]),
    subject: 'management',
    expect: 'not-applicable',
  },
  {
    name: 'another Region of an account without trails',
    given: inventoryWith([ACCOUNT, aSubject({ kind: 'account', id: 'second', region: 'eu-north-1' })]),
    subject: 'second',
    expect: 'not-applicable',
  },
  {
    name: 'an account with a trail',
    given: inventoryWith([ACCOUNT, aTrail([ALL])]),
    subject: 'the-account',
    expect: 'not-applicable',
  },
]);
