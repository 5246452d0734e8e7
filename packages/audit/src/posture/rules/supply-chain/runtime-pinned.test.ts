import { aFunction } from '../../../model/a-subject.cases.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { runtimePinned } from './runtime-pinned.ts';

const updated = (mode: Value<string>) => inventoryWith([aFunction({ runtimeManagement: { mode } })]);

postureCases(runtimePinned, [
  { name: 'by hand', given: updated('Manual'), expect: 'fail' },
  { name: 'by AWS', given: updated('Auto'), expect: 'pass' },
  { name: 'at each deployment', given: updated('FunctionUpdate'), expect: 'pass' },
  { name: 'AWS’s default', given: inventoryWith([aFunction()]), expect: 'pass' },
  { name: 'a parameter', given: updated(unresolved('Ref Mode')), expect: 'unknown' },
  { name: 'an image', given: inventoryWith([aFunction({ packageType: 'Image' })]), expect: 'not-applicable' },
  {
    name: 'not collected',
    given: inventoryWith([aFunction()], {
      gaps: [{ facet: 'runtime-management', because: 'access denied' }],
    }),
    expect: 'unknown',
  },
]);
