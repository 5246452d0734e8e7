import { aFunction, aSubject } from '../../../model/a-subject.cases.ts';
import { referenceTo } from '../../../model/reference.ts';
import type { FunctionLogging } from '../../../model/subjects/lambda-function.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionLogSettings } from './function-log-settings.ts';

const logs = (logging: FunctionLogging) => inventoryWith([aFunction({ logging })]);
const GROUP = aSubject({ kind: 'log-group', id: 'group' });
const inGroup = (name: string, id: string) =>
  aFunction({ name, id: name, logging: { format: 'JSON', logGroup: referenceTo(id) } });

postureCases(functionLogSettings, [
  { name: 'AWS’s default', given: inventoryWith([aFunction()]), expect: 'fail' },
  { name: 'text', given: logs({ format: 'Text' }), expect: 'fail' },
  { name: 'level DEBUG', given: logs({ format: 'JSON', applicationLevel: 'DEBUG' }), expect: 'fail' },
  { name: 'system level DEBUG', given: logs({ format: 'JSON', systemLevel: 'DEBUG' }), expect: 'fail' },
  {
    name: 'a shared log group',
    given: inventoryWith([inGroup('orders', 'group'), inGroup('mail', 'group'), GROUP]),
    expect: 'fail',
  },
  {
    name: 'a log group of its own',
    given: inventoryWith([inGroup('orders', 'group'), GROUP]),
    expect: 'pass',
  },
  { name: 'JSON', given: logs({ format: 'JSON', applicationLevel: 'INFO' }), expect: 'pass' },
  { name: 'a format by parameter', given: logs({ format: unresolved('Ref Format') }), expect: 'unknown' },
  {
    name: 'level DEBUG, whatever the format',
    given: logs({ format: unresolved('Ref Format'), applicationLevel: 'TRACE' }),
    expect: 'fail',
  },
]);
