import { aSubject } from '../../../model/a-subject.cases.ts';
import { referenceByArn, referenceTo } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { secretWithoutOwnKey } from './secret-without-own-key.ts';

const OWN_KEY = referenceTo('key');

postureCases(secretWithoutOwnKey, [
  { name: 'neither', given: inventoryWith([aSubject({ kind: 'secret' })]), expect: 'fail' },
  {
    name: 'rotated under the key of AWS',
    given: inventoryWith([
      aSubject({ kind: 'secret', rotates: true, kmsKey: referenceByArn('alias/aws/secretsmanager') }),
    ]),
    expect: 'fail',
  },
  {
    name: 'own key, never rotated in the account',
    given: inventoryWith([aSubject({ kind: 'secret', kmsKey: OWN_KEY, rotates: false })]),
    expect: 'fail',
  },
  {
    name: 'own key, and nothing about rotation in the template',
    given: inventoryWith([aSubject({ kind: 'secret', kmsKey: OWN_KEY })], { source: 'cloudformation' }),
    expect: 'unknown',
  },
  {
    name: 'both',
    given: inventoryWith([aSubject({ kind: 'secret', kmsKey: OWN_KEY, rotates: true })]),
    expect: 'pass',
  },
  {
    name: 'a key that is not known, not rotated',
    given: inventoryWith([aSubject({ kind: 'secret', kmsKey: unresolved('If HasKey') })]),
    expect: 'unknown',
  },
]);
