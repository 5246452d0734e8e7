import { aSubject } from '../../../model/a-subject.cases.ts';
import { referenceByArn } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { trailUnencrypted } from './trail-unencrypted.ts';

postureCases(trailUnencrypted, [
  { name: 'no key', given: inventoryWith([aSubject({ kind: 'trail', dataEvents: [] })]), expect: 'fail' },
  {
    name: 'a key',
    given: inventoryWith([
      aSubject({ kind: 'trail', dataEvents: [], kmsKey: referenceByArn('alias/trails') }),
    ]),
    expect: 'pass',
  },
  {
    name: 'a key that is not known',
    given: inventoryWith([aSubject({ kind: 'trail', dataEvents: [], kmsKey: unresolved('Ref Key') })]),
    expect: 'unknown',
  },
]);
