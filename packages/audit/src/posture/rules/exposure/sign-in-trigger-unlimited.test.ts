import { ORDERS } from '../../../access/triggers/front-doors.cases.ts';
import { aFunction, aSubject } from '../../../model/a-subject.cases.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { signInTriggerUnlimited } from './sign-in-trigger-unlimited.ts';

function poolWith(trigger: string, parts: Partial<LambdaFunction> = {}) {
  const pool = aSubject({ kind: 'user-pool', triggers: { [trigger]: ORDERS }, customAttributes: [] });
  return inventoryWith([aFunction(parts), pool]);
}

postureCases(signInTriggerUnlimited, [
  { name: 'before sign-up', given: poolWith('PreSignUp'), expect: 'fail' },
  { name: 'messages', given: poolWith('CustomMessage'), expect: 'fail' },
  {
    name: 'before sign-in, reserved',
    given: poolWith('PreAuthentication', { reservedConcurrency: 50 }),
    expect: 'pass',
  },
  {
    name: 'reserved by parameter',
    given: poolWith('PreSignUp', { reservedConcurrency: unresolved('Ref Reserved') }),
    expect: 'unknown',
  },
  { name: 'after confirmation', given: poolWith('PostConfirmation'), expect: 'not-applicable' },
  { name: 'no user pool', given: inventoryWith([aFunction()]), expect: 'not-applicable' },
]);
