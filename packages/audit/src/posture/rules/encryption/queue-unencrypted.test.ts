import { aSubject } from '../../../model/a-subject.cases.ts';
import { referenceByArn } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { queueUnencrypted } from './queue-unencrypted.ts';

postureCases(queueUnencrypted, [
  {
    name: 'switched off',
    given: inventoryWith([aSubject({ kind: 'queue', sqsManagedEncryption: false })]),
    expect: 'fail',
  },
  { name: 'the default', given: inventoryWith([aSubject({ kind: 'queue' })]), expect: 'pass' },
  {
    name: 'a key of its own in place of it',
    given: inventoryWith([
      aSubject({ kind: 'queue', sqsManagedEncryption: false, kmsKey: referenceByArn('alias/orders') }),
    ]),
    expect: 'pass',
  },
  {
    name: 'not known',
    given: inventoryWith([aSubject({ kind: 'queue', sqsManagedEncryption: unresolved('Ref On') })]),
    expect: 'unknown',
  },
]);
