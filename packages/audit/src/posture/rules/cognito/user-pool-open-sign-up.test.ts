import { aSubject } from '../../../model/a-subject.cases.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { userPoolOpenSignUp } from './user-pool-open-sign-up.ts';

function pool(adminCreatesUsersOnly: Value<boolean>) {
  return inventoryWith([
    aSubject({ kind: 'user-pool', adminCreatesUsersOnly, triggers: {}, customAttributes: [] }),
  ]);
}

postureCases(userPoolOpenSignUp, [
  { name: 'open', given: pool(false), expect: 'fail' },
  {
    name: 'open by default',
    given: inventoryWith([aSubject({ kind: 'user-pool', triggers: {}, customAttributes: [] })]),
    expect: 'fail',
  },
  { name: 'administrators create users', given: pool(true), expect: 'pass' },
  { name: 'parameter', given: pool(unresolved('Ref Closed')), expect: 'unknown' },
]);
