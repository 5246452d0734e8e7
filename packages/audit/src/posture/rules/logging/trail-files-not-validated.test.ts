import { aSubject } from '../../../model/a-subject.cases.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { trailFilesNotValidated } from './trail-files-not-validated.ts';

postureCases(trailFilesNotValidated, [
  {
    name: 'the default',
    given: inventoryWith([aSubject({ kind: 'trail', dataEvents: [] })]),
    expect: 'fail',
  },
  {
    name: 'off',
    given: inventoryWith([aSubject({ kind: 'trail', dataEvents: [], validatesLogFiles: false })]),
    expect: 'fail',
  },
  {
    name: 'on',
    given: inventoryWith([aSubject({ kind: 'trail', dataEvents: [], validatesLogFiles: true })]),
    expect: 'pass',
  },
  {
    name: 'not known',
    given: inventoryWith([
      aSubject({ kind: 'trail', dataEvents: [], validatesLogFiles: unresolved('Ref V') }),
    ]),
    expect: 'unknown',
  },
]);
