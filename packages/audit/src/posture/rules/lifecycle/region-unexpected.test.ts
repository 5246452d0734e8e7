import { aFunction } from '../../../model/a-subject.cases.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { regionUnexpected } from './region-unexpected.ts';

const settings = { expectedRegions: ['eu-west-1', 'eu-central-1'] };

postureCases(regionUnexpected, [
  {
    name: 'another region',
    given: inventoryWith([aFunction({ region: 'ap-east-1' })]),
    settings,
    expect: 'fail',
  },
  { name: 'an expected region', given: inventoryWith([aFunction()]), settings, expect: 'pass' },
  {
    name: 'a template that goes anywhere',
    given: inventoryWith([aFunction({ region: '<region>' })], { source: 'sam' }),
    settings,
    expect: 'unknown',
  },
  {
    name: 'any region is expected',
    given: inventoryWith([aFunction({ region: 'ap-east-1' })]),
    expect: 'not-applicable',
  },
]);
