import { aFunction } from '../../../model/a-subject.cases.ts';
import { unresolved, type Value } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { codeLoadingVariable } from './code-loading-variable.ts';

const given = (environment: Readonly<Record<string, Value<string>>>) =>
  inventoryWith([aFunction({ environment })]);

postureCases(codeLoadingVariable, [
  { name: 'a wrapper in /tmp', given: given({ AWS_LAMBDA_EXEC_WRAPPER: '/tmp/run.sh' }), expect: 'fail' },
  {
    name: 'a wrapper on a shared file system',
    given: given({ AWS_LAMBDA_EXEC_WRAPPER: '/mnt/efs/run' }),
    expect: 'fail',
  },
  { name: 'a preloaded library', given: given({ LD_PRELOAD: '/opt/lib/hook.so' }), expect: 'fail' },
  {
    name: 'a module that Node.js requires',
    given: given({ NODE_OPTIONS: '--require /tmp/hook.js' }),
    expect: 'fail',
  },
  {
    name: 'a module from the network',
    given: given({ NODE_OPTIONS: '--import=https://code.example.com/hook.mjs' }),
    expect: 'fail',
  },
  {
    name: 'Python modules from /tmp first',
    given: given({ PYTHONPATH: '/tmp/site:/var/task' }),
    expect: 'fail',
  },
  {
    name: 'a Java agent in /tmp',
    given: given({ JAVA_TOOL_OPTIONS: '-javaagent:/tmp/agent.jar=port=1' }),
    expect: 'fail',
  },
  {
    name: 'the wrapper of a tracing layer',
    given: given({ AWS_LAMBDA_EXEC_WRAPPER: '/opt/otel-handler' }),
    expect: 'pass',
  },
  {
    name: 'modules of layer and package',
    given: given({
      PYTHONPATH: '/opt/python:/var/task/vendor',
      NODE_OPTIONS: '--enable-source-maps --require ./tracing.js',
    }),
    expect: 'pass',
  },
  {
    name: 'an agent from a layer',
    given: given({ JAVA_TOOL_OPTIONS: '-javaagent:/opt/java/agent.jar -XX:+TieredCompilation' }),
    expect: 'pass',
  },
  { name: 'other variables', given: given({ TABLE: '/tmp/orders' }), expect: 'pass' },
  {
    name: 'a wrapper that is not known',
    given: given({ AWS_LAMBDA_EXEC_WRAPPER: unresolved('Ref Wrapper') }),
    expect: 'unknown',
  },
  {
    name: 'an environment that is not known',
    given: inventoryWith([aFunction({ hasUnknownEnvironment: true })]),
    expect: 'unknown',
  },
  { name: 'no environment', given: inventoryWith([aFunction()]), expect: 'not-applicable' },
]);
