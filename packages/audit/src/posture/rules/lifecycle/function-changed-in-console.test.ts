import { aFunction } from '../../../model/a-subject.cases.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionChangedInConsole } from './function-changed-in-console.ts';
import { aChange, aDeployment } from './lifecycle.cases.ts';

const given = (...changes: readonly ReturnType<typeof aChange>[]) =>
  inventoryWith([aFunction()], { changes });

postureCases(functionChangedInConsole, [
  { name: 'created in the console', given: given(aChange({ event: 'CreateFunction' })), expect: 'fail' },
  { name: 'its code changed in the console', given: given(aDeployment(), aChange()), expect: 'fail' },
  {
    name: 'its configuration changed in the console',
    given: given(aChange({ event: 'UpdateFunctionConfiguration' })),
    expect: 'fail',
  },
  { name: 'deployed by a stack', given: given(aDeployment()), expect: 'pass' },
  {
    name: 'deployed by a stack that was started in the console',
    given: given(aDeployment({ isConsole: true })),
    expect: 'pass',
  },
  { name: 'tried out in the console', given: given(aChange({ event: 'Invoke' })), expect: 'pass' },
  {
    name: 'another function',
    given: given(aChange({ functionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:bills' })),
    expect: 'pass',
  },
  { name: 'no changes', given: given(), expect: 'pass' },
  {
    name: 'the history was not collected',
    given: inventoryWith([aFunction()], { gaps: [{ facet: 'change-history', because: 'access denied' }] }),
    expect: 'unknown',
  },
]);
