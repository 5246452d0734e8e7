import { aFunction, aSubject } from '../../../model/a-subject.cases.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionWithoutLogGroup } from './function-without-log-group.ts';

const RUNS = { functionArn: aFunction().id, count: 12, days: 90 };

postureCases(functionWithoutLogGroup, [
  { name: 'none', given: inventoryWith([aFunction()]), expect: 'fail' },
  {
    name: 'none, though it ran',
    given: inventoryWith([aFunction()], { invocations: [RUNS] }),
    expect: 'fail',
  },
  {
    name: 'one of its own',
    given: inventoryWith([aFunction(), aSubject({ kind: 'log-group', name: '/aws/lambda/orders' })]),
    expect: 'pass',
  },
  {
    name: 'none declared in a template',
    given: inventoryWith([aFunction()], { source: 'sam' }),
    expect: 'unknown',
  },
  {
    name: 'a log group whose name is not known',
    given: inventoryWith([aFunction({ logging: { logGroup: unresolved('Ref LogGroup') } })]),
    expect: 'unknown',
  },
  {
    name: 'none, and it never ran',
    given: inventoryWith([aFunction()], { invocations: [{ ...RUNS, count: 0 }] }),
    expect: 'not-applicable',
  },
  {
    name: 'a function at the edge',
    given: inventoryWith([aFunction({ isEdge: true })]),
    expect: 'not-applicable',
  },
]);
