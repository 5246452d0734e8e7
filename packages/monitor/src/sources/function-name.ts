/** A function as a request or ARN names it. */
export interface FunctionReference {
  readonly name: string;
  /** Version or alias, '' when none is named. */
  readonly qualifier: string;
  /** '' when only the name is given. */
  readonly account: string;
  readonly region: string;
}

// https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html (FunctionName)
const REFERENCE =
  /^(?:arn:[a-z-]{1,20}:lambda:([a-z0-9-]{0,30}):(\d{12})?:function:|(\d{12}):(?:function:)?|function:)?([A-Za-z0-9_-]{1,140})(?::(\$LATEST|[A-Za-z0-9_-]{1,128}))?$/;

/**
 * Reads the forms in which Lambda's API takes a function: name, `name:alias`, partial ARN
 * (`123456789012:function:name`) and ARN, each with or without a version or alias. Undefined for anything else.
 */
export function parseFunctionReference(text: string): FunctionReference | undefined {
  if (text.length > 400) return undefined;
  const parts = REFERENCE.exec(text);
  if (parts === null) return undefined;
  const [, region = '', account = '', partialAccount = '', name = '', qualifier = ''] = parts;
  return { name, qualifier, account: account || partialAccount, region };
}
