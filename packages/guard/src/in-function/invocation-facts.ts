import type { InvocationFacts } from '../violation-line.ts';
import type { Environment } from './settings.ts';

/** What the runtime tells of an invocation and its function. */
export function factsOf(context: unknown, environment: Environment, isColdStart: boolean): InvocationFacts {
  const text = (key: string) => {
    const value: unknown =
      typeof context === 'object' && context !== null ? Reflect.get(context, key) : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const functionName = text('functionName') ?? environment['AWS_LAMBDA_FUNCTION_NAME'] ?? '';
  const version = text('functionVersion') ?? environment['AWS_LAMBDA_FUNCTION_VERSION'];
  const arn = text('invokedFunctionArn');
  const requestId = text('awsRequestId');
  const memory = Number(text('memoryLimitInMB') ?? environment['AWS_LAMBDA_FUNCTION_MEMORY_SIZE']);
  const trace = /Root=([\w-]{1,60})/.exec(environment['_X_AMZN_TRACE_ID'] ?? '')?.[1];
  return {
    service: environment['POWERTOOLS_SERVICE_NAME'] ?? functionName,
    functionName,
    isColdStart,
    ...(version === undefined ? {} : { functionVersion: version }),
    ...(arn === undefined ? {} : { functionArn: arn }),
    ...(memory > 0 ? { memorySize: memory } : {}),
    ...(requestId === undefined ? {} : { requestId }),
    ...(trace === undefined ? {} : { traceId: trace }),
  };
}
