import { aSubject } from '../../../model/a-subject.cases.ts';
import { referenceTo } from '../../../model/reference.ts';
import type { UserPoolClient } from '../../../model/subjects/front-door.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { userPoolClientWritesRights } from './user-pool-client-writes-rights.ts';

function client(parts: Partial<Omit<UserPoolClient, 'kind'>>, ...customAttributes: readonly string[]) {
  return inventoryWith([
    aSubject({ kind: 'user-pool', id: 'pool', triggers: {}, customAttributes }),
    aSubject({ kind: 'user-pool-client', userPool: referenceTo('pool'), ...parts }),
  ]);
}

postureCases(userPoolClientWritesRights, [
  { name: 'role', given: client({ writeAttributes: ['email', 'custom:role'] }), expect: 'fail' },
  { name: 'tenant', given: client({ writeAttributes: ['custom:tenant_id'] }), expect: 'fail' },
  { name: 'flag', given: client({ writeAttributes: ['custom:isAdmin'] }), expect: 'fail' },
  { name: 'camel case', given: client({ writeAttributes: ['custom:userRole'] }), expect: 'fail' },
  { name: 'default, with a role', given: client({}, 'role'), expect: 'fail' },
  { name: 'taste', given: client({ writeAttributes: ['email', 'custom:theme'] }), expect: 'pass' },
  { name: 'a word within a word', given: client({ writeAttributes: ['custom:brightness'] }), expect: 'pass' },
  { name: 'default, with a taste', given: client({}, 'theme'), expect: 'pass' },
  { name: 'default, nothing of its own', given: client({}), expect: 'not-applicable' },
  { name: 'parameter', given: client({ writeAttributes: [unresolved('Ref A')] }), expect: 'unknown' },
  {
    name: 'a pool elsewhere',
    given: inventoryWith([aSubject({ kind: 'user-pool-client', userPool: referenceTo('elsewhere') })]),
    expect: 'unknown',
  },
]);
