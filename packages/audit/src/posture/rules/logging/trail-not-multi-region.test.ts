import { aSubject } from '../../../model/a-subject.cases.ts';
import type { Trail } from '../../../model/subjects/observability.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { trailNotMultiRegion } from './trail-not-multi-region.ts';

function aTrail(parts: Partial<Trail>) {
  return aSubject({ kind: 'trail', dataEvents: [], ...parts });
}

const ACCOUNT = aSubject({ kind: 'account' });

postureCases(trailNotMultiRegion, [
  { name: 'one Region', given: inventoryWith([aTrail({ isMultiRegion: false })]), expect: 'fail' },
  { name: 'the default', given: inventoryWith([aTrail({})], { source: 'cloudformation' }), expect: 'fail' },
  {
    name: 'every Region, stopped',
    given: inventoryWith([aTrail({ isMultiRegion: true, isLogging: false })]),
    expect: 'fail',
  },
  { name: 'an account without trails', given: inventoryWith([ACCOUNT]), expect: 'fail' },
  {
    name: 'every Region',
    given: inventoryWith([aTrail({ isMultiRegion: true, isLogging: true })]),
    expect: 'pass',
  },
  {
    name: 'not known',
    given: inventoryWith([aTrail({ isMultiRegion: unresolved('Ref All') })]),
    expect: 'unknown',
  },
  {
    name: 'one Region beside one for all',
    given: inventoryWith([aTrail({ id: 'narrow' }), aTrail({ id: 'wide', isMultiRegion: true })]),
    subject: 'narrow',
    expect: 'not-applicable',
  },
  {
    name: 'another Region of an account without trails',
    given: inventoryWith([ACCOUNT, aSubject({ kind: 'account', id: 'second', region: 'eu-north-1' })]),
    subject: 'second',
    expect: 'not-applicable',
  },
  {
    name: 'an account with a trail',
    given: inventoryWith([ACCOUNT, aTrail({})]),
    subject: 'the-account',
    expect: 'not-applicable',
  },
]);
