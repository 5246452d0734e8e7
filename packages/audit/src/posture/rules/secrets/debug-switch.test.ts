import { aFunction } from '../../../model/a-subject.cases.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { debugSwitch } from './debug-switch.ts';

const given = (environment: Readonly<Record<string, Value<string>>>) =>
  inventoryWith([aFunction({ environment })]);

postureCases(debugSwitch, [
  { name: 'DEBUG', given: given({ DEBUG: 'true' }), expect: 'fail' },
  { name: 'DEBUG of a package', given: given({ DEBUG: 'express:*' }), expect: 'fail' },
  {
    name: 'a debugger',
    given: given({ NODE_OPTIONS: '--max-old-space-size=512 --inspect=0.0.0.0:9229' }),
    expect: 'fail',
  },
  {
    name: 'a debugger of Java',
    given: given({ JAVA_TOOL_OPTIONS: '-agentlib:jdwp=transport=dt_socket,address=5005' }),
    expect: 'fail',
  },
  { name: 'Flask', given: given({ FLASK_DEBUG: '1' }), expect: 'fail' },
  { name: 'the log level', given: given({ LOG_LEVEL: 'DEBUG' }), expect: 'fail' },
  { name: 'whole events', given: given({ POWERTOOLS_LOGGER_LOG_EVENT: 'true' }), expect: 'fail' },
  { name: 'a development environment', given: given({ NODE_ENV: 'development' }), expect: 'fail' },
  {
    name: 'DEBUG off',
    given: given({ DEBUG: 'false', FLASK_DEBUG: '0', LOG_LEVEL: 'info' }),
    expect: 'pass',
  },
  {
    name: 'other options',
    given: given({ NODE_OPTIONS: '--enable-source-maps', NODE_ENV: 'production' }),
    expect: 'pass',
  },
  {
    name: 'a level that is not known',
    given: given({ LOG_LEVEL: unresolved('Ref LogLevel') }),
    expect: 'unknown',
  },
  {
    name: 'an environment that is not known',
    given: inventoryWith([aFunction({ hasUnknownEnvironment: true })]),
    expect: 'unknown',
  },
  { name: 'no environment', given: inventoryWith([aFunction()]), expect: 'not-applicable' },
]);
