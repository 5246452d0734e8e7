import { isUnresolved } from '../../model/unresolved.ts';
import { child, knownText, type Tree, textOf, valueTree } from '../tree/tree.ts';
import { normalizedName } from './naming.ts';
import type { ServerlessFunction } from './service.ts';
import type { Stack } from './stack.ts';
import { attributeOf, type TreeSource } from './tree-source.ts';

/** https://www.serverless.com/framework/docs/providers/aws/guide/functions#lambda-function-urls */
export function addUrl(fn: ServerlessFunction, stack: Stack): void {
  const url = child(fn.tree, 'url');
  if (url === undefined || knownText(url) === 'false') return;
  const authorizer = textOf(child(url, 'authorizer'));
  const authType = isUnresolved(authorizer)
    ? child(url, 'authorizer')
    : authorizer === 'aws_iam' || authorizer === 'AWS_IAM'
      ? 'AWS_IAM'
      : 'NONE';
  const options = { at: url.at, owner: fn.key };
  const name = normalizedName(fn.key);
  stack.add(`${name}LambdaFunctionUrl`, 'AWS::Lambda::Url', {
    properties: {
      TargetFunctionArn: attributeOf(fn.logicalId, 'Arn'),
      AuthType: authType,
      InvokeMode: child(url, 'invokeMode'),
      Cors: urlCors(child(url, 'cors')),
    },
    ...options,
  });
  if (authType !== 'NONE') return;
  stack.add(`${name}LambdaPermissionFnUrl`, 'AWS::Lambda::Permission', {
    properties: {
      FunctionName: attributeOf(fn.logicalId, 'Arn'),
      Action: 'lambda:InvokeFunctionUrl',
      Principal: '*',
      FunctionUrlAuthType: 'NONE',
    },
    ...options,
  });
}

const CORS_HEADERS = [
  'Content-Type',
  'X-Amz-Date',
  'Authorization',
  'X-Api-Key',
  'X-Amz-Security-Token',
  'X-Amzn-Trace-Id',
];

function urlCors(cors: Tree | undefined): TreeSource {
  if (cors === undefined || knownText(cors) === 'false') return undefined;
  const isDefault = cors.kind !== 'map';
  return {
    AllowOrigins: isDefault ? [valueTree('*', cors.at)] : (child(cors, 'allowedOrigins') ?? ['*']),
    AllowHeaders: isDefault ? CORS_HEADERS : (child(cors, 'allowedHeaders') ?? CORS_HEADERS),
    AllowMethods: isDefault ? ['*'] : (child(cors, 'allowedMethods') ?? ['*']),
    AllowCredentials: child(cors, 'allowCredentials'),
  };
}
