import { aFunction } from '../../../model/a-subject.cases.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionRecursionAllowed } from './function-recursion-allowed.ts';

const looping = (recursiveLoop: Value<string>) => inventoryWith([aFunction({ recursiveLoop })]);

postureCases(functionRecursionAllowed, [
  { name: 'allowed', given: looping('Allow'), expect: 'fail' },
  { name: 'stopped', given: looping('Terminate'), expect: 'pass' },
  { name: 'AWS’s default', given: inventoryWith([aFunction()]), expect: 'pass' },
  { name: 'a parameter', given: looping(unresolved('Ref Loop')), expect: 'unknown' },
]);
