import { aSubject } from '../../../model/a-subject.cases.ts';
import { referenceTo } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { logGroupUnencrypted } from './log-group-unencrypted.ts';

postureCases(logGroupUnencrypted, [
  { name: 'no key', given: inventoryWith([aSubject({ kind: 'log-group' })]), expect: 'fail' },
  {
    name: 'a key',
    given: inventoryWith([aSubject({ kind: 'log-group', kmsKey: referenceTo('key') })]),
    expect: 'pass',
  },
  {
    name: 'a key that is not known',
    given: inventoryWith([aSubject({ kind: 'log-group', kmsKey: unresolved('Ref KeyArn') })]),
    expect: 'unknown',
  },
]);
