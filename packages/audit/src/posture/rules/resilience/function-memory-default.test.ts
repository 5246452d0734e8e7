import { aFunction } from '../../../model/a-subject.cases.ts';
import type { InventorySource } from '../../../model/inventory.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionMemoryDefault } from './function-memory-default.ts';

const of = (source: InventorySource, parts: Partial<LambdaFunction>) =>
  inventoryWith([aFunction(parts)], { source });

postureCases(functionMemoryDefault, [
  { name: 'a template that says nothing', given: of('sam', {}), expect: 'fail' },
  { name: 'an account that has AWS’s default', given: of('account', { memory: 128 }), expect: 'fail' },
  { name: 'a template that chose the same number', given: of('sam', { memory: 128 }), expect: 'pass' },
  { name: 'another size', given: of('account', { memory: 512 }), expect: 'pass' },
  { name: 'a parameter', given: of('sam', { memory: unresolved('Ref Memory') }), expect: 'pass' },
]);
