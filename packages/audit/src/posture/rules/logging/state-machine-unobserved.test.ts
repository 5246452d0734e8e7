import { aSubject } from '../../../model/a-subject.cases.ts';
import type { StateMachine } from '../../../model/subjects/event-sources.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { stateMachineUnobserved } from './state-machine-unobserved.ts';

function given(parts: Partial<StateMachine> = {}) {
  return inventoryWith([aSubject({ kind: 'state-machine', functions: [], ...parts })]);
}

function definitionWith(parameters: Readonly<Record<string, string>>) {
  return JSON.stringify({
    StartAt: 'Pay',
    States: { Pay: { Type: 'Task', Parameters: parameters, End: true } },
  });
}

postureCases(stateMachineUnobserved, [
  { name: 'no tracing', given: given(), expect: 'fail' },
  { name: 'tracing off', given: given({ tracing: false, logLevel: 'ALL' }), expect: 'fail' },
  {
    name: 'an express workflow without a log',
    given: given({ tracing: true, type: 'EXPRESS' }),
    expect: 'fail',
  },
  {
    name: 'a password in the definition',
    given: given({ tracing: true, definition: definitionWith({ password: 'Tr4vel-Light!88' }) }),
    expect: 'fail',
  },
  { name: 'a standard workflow with tracing', given: given({ tracing: true }), expect: 'pass' },
  {
    name: 'an express workflow with both',
    given: given({ tracing: true, type: 'EXPRESS', logLevel: 'ERROR' }),
    expect: 'pass',
  },
  {
    name: 'a definition that names where the password is',
    given: given({ tracing: true, definition: definitionWith({ SecretId: 'orders/database' }) }),
    expect: 'pass',
  },
  {
    name: 'tracing that is not known',
    given: given({ tracing: unresolved('Ref Tracing') }),
    expect: 'unknown',
  },
  {
    name: 'a log level that is not known',
    given: given({ tracing: true, type: 'EXPRESS', logLevel: unresolved('Ref Level') }),
    expect: 'unknown',
  },
]);
