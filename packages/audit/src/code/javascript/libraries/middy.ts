import type { LibraryCall, LibrarySpec } from './library-spec.ts';

/** Middleware of middy calls once the handler that uses it is called. https://middy.js.org/docs/middlewares/intro */
function middleware(...calls: readonly LibraryCall[]): LibrarySpec {
  return { default: { later: calls } };
}

const EACH = 'new.0.fetchData.*';

export const MIDDY: Readonly<Record<string, LibrarySpec>> = {
  '@middy/ssm': middleware(
    { service: 'ssm', operation: 'GetParameters', parameters: { Names: EACH }, only: 'names' },
    { service: 'ssm', operation: 'GetParametersByPath', parameters: { Path: EACH }, only: 'paths' },
  ),
  '@middy/secrets-manager': middleware({
    service: 'secrets-manager',
    operation: 'GetSecretValue',
    parameters: { SecretId: EACH },
  }),
  '@middy/s3': middleware({ service: 's3', operation: 'GetObject', input: EACH }),
  '@middy/dynamodb': middleware({ service: 'dynamodb', operation: 'GetItem', input: EACH }),
  '@middy/sts': middleware({ service: 'sts', operation: 'AssumeRole', input: EACH }),
  '@middy/appconfig': middleware(
    { service: 'appconfigdata', operation: 'StartConfigurationSession', input: EACH },
    { service: 'appconfigdata', operation: 'GetLatestConfiguration' },
  ),
  '@middy/rds-signer': middleware({ service: 'rds-db', operation: 'Connect', input: EACH }),
  '@middy/service-discovery': middleware({
    service: 'servicediscovery',
    operation: 'DiscoverInstances',
    input: EACH,
  }),
  '@middy/ws-response': middleware({ service: 'apigatewaymanagementapi', operation: 'PostToConnection' }),
  '@middy/s3-object-response': middleware({ service: 's3', operation: 'WriteGetObjectResponse' }),
};
