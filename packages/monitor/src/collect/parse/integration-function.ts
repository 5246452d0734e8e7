import { type Reference, referenceByArn } from '@watertight/audit/model/reference.ts';
import { unresolved } from '@watertight/audit/model/unresolved.ts';

/**
 * The function behind an integration's or authorizer's address:
 * `arn:aws:apigateway:R:lambda:path/2015-03-31/functions/FUNCTION/invocations`, or the function's ARN itself. A stage
 * variable in it makes it unresolved.
 */
export function integrationFunction(uri: string | undefined): Reference | undefined {
  if (uri === undefined) return undefined;
  const arn =
    /\/functions\/(arn:[^/]{1,300})\/(?:invocations|response-streaming-invocations)/.exec(uri)?.[1] ?? uri;
  if (!/^arn:[\w-]+:lambda:/.test(arn)) return undefined;
  return arn.includes('${') ? unresolved(arn) : referenceByArn(arn);
}
