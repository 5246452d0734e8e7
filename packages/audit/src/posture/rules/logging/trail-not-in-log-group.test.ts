import { aSubject } from '../../../model/a-subject.cases.ts';
import { referenceTo } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { trailNotInLogGroup } from './trail-not-in-log-group.ts';

postureCases(trailNotInLogGroup, [
  {
    name: 'a bucket only',
    given: inventoryWith([aSubject({ kind: 'trail', dataEvents: [] })]),
    expect: 'fail',
  },
  {
    name: 'a log group',
    given: inventoryWith([aSubject({ kind: 'trail', dataEvents: [], logGroup: referenceTo('group') })]),
    expect: 'pass',
  },
  {
    name: 'not known',
    given: inventoryWith([aSubject({ kind: 'trail', dataEvents: [], logGroup: unresolved('If HasLogs') })]),
    expect: 'unknown',
  },
]);
