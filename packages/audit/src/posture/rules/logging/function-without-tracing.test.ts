import { aFunction } from '../../../model/a-subject.cases.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionWithoutTracing } from './function-without-tracing.ts';

postureCases(functionWithoutTracing, [
  { name: 'left at AWS’s default', given: inventoryWith([aFunction()]), expect: 'fail' },
  { name: 'passes through', given: inventoryWith([aFunction({ tracing: 'PassThrough' })]), expect: 'fail' },
  { name: 'active', given: inventoryWith([aFunction({ tracing: 'Active' })]), expect: 'pass' },
  {
    name: 'a parameter',
    given: inventoryWith([aFunction({ tracing: unresolved('Ref Mode') })]),
    expect: 'unknown',
  },
]);
