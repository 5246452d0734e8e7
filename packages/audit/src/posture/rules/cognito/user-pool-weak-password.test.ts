import { aSubject } from '../../../model/a-subject.cases.ts';
import type { UserPool } from '../../../model/subjects/front-door.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { userPoolWeakPassword } from './user-pool-weak-password.ts';

const ALL = {
  requiresLowercase: true,
  requiresUppercase: true,
  requiresNumbers: true,
  requiresSymbols: true,
};

function pool(passwordPolicy: NonNullable<UserPool['passwordPolicy']>) {
  return inventoryWith([aSubject({ kind: 'user-pool', passwordPolicy, triggers: {}, customAttributes: [] })]);
}

postureCases(userPoolWeakPassword, [
  { name: 'six characters', given: pool({ ...ALL, minimumLength: 6 }), expect: 'fail' },
  { name: 'eight of some classes', given: pool({ minimumLength: 8, requiresNumbers: true }), expect: 'fail' },
  { name: 'eight of all classes', given: pool({ ...ALL, minimumLength: 8 }), expect: 'pass' },
  { name: 'twenty of any class', given: pool({ minimumLength: 20 }), expect: 'pass' },
  {
    name: "Cognito's default",
    given: inventoryWith([aSubject({ kind: 'user-pool', triggers: {}, customAttributes: [] })]),
    expect: 'pass',
  },
  {
    name: 'length of a parameter',
    given: pool({ ...ALL, minimumLength: unresolved('Ref L') }),
    expect: 'unknown',
  },
  {
    name: 'class of a parameter',
    given: pool({ ...ALL, minimumLength: 8, requiresSymbols: unresolved('Ref S') }),
    expect: 'unknown',
  },
]);
