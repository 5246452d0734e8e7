import type { LibraryCall, LibrarySpec } from './library-spec.ts';

const TOOLS = '@aws-lambda-powertools';

const getParameter: readonly LibraryCall[] = [
  { service: 'ssm', operation: 'GetParameter', parameters: { Name: '0' } },
];
const getByPath: readonly LibraryCall[] = [
  { service: 'ssm', operation: 'GetParametersByPath', parameters: { Path: '0' } },
];
const getByName: readonly LibraryCall[] = [
  { service: 'ssm', operation: 'GetParameters', parameters: { Names: '0.%' } },
];
const putParameter: readonly LibraryCall[] = [
  { service: 'ssm', operation: 'PutParameter', parameters: { Name: '0' } },
];
const getSecret: readonly LibraryCall[] = [
  { service: 'secrets-manager', operation: 'GetSecretValue', parameters: { SecretId: '0' } },
];

function appConfig(application: string, environment: string): readonly LibraryCall[] {
  const parameters = {
    ApplicationIdentifier: application,
    EnvironmentIdentifier: environment,
    ConfigurationProfileIdentifier: '0',
  };
  return [
    { service: 'appconfigdata', operation: 'StartConfigurationSession', parameters },
    { service: 'appconfigdata', operation: 'GetLatestConfiguration' },
  ];
}

/** What the layer that keeps idempotency records does, whoever wraps what with it. */
function records(store: string): readonly LibraryCall[] {
  return ['PutItem', 'GetItem', 'UpdateItem', 'DeleteItem'].map((operation) => ({
    service: 'dynamodb',
    operation,
    parameters: { TableName: `${store}.tableName` },
  }));
}

const parameters: LibrarySpec = {
  getParameter: { calls: getParameter },
  getParameters: { calls: getByPath },
  getParametersByName: { calls: getByName },
  setParameter: { calls: putParameter },
  SSMProvider: {
    methods: { get: getParameter, getMultiple: getByPath, getParametersByName: getByName, set: putParameter },
  },
  getSecret: { calls: getSecret },
  SecretsProvider: { methods: { get: getSecret } },
  getAppConfig: { calls: appConfig('1.application', '1.environment') },
  AppConfigProvider: { methods: { get: appConfig('new.0.application', 'new.0.environment') } },
  DynamoDBProvider: {
    methods: {
      get: [{ service: 'dynamodb', operation: 'GetItem', parameters: { TableName: 'new.0.tableName' } }],
      getMultiple: [
        { service: 'dynamodb', operation: 'Query', parameters: { TableName: 'new.0.tableName' } },
      ],
    },
  },
};

const idempotency: LibrarySpec = {
  makeIdempotent: { later: records('new.1.persistenceStore') },
  makeHandlerIdempotent: { later: records('new.0.persistenceStore') },
  idempotent: { calls: records('0.persistenceStore') },
};

/** Powertools for AWS Lambda (TypeScript): https://docs.aws.amazon.com/powertools/typescript/latest/ */
export const POWERTOOLS: Readonly<Record<string, LibrarySpec>> = {
  [`${TOOLS}/parameters/ssm`]: parameters,
  [`${TOOLS}/parameters/secrets`]: parameters,
  [`${TOOLS}/parameters/appconfig`]: parameters,
  [`${TOOLS}/parameters/dynamodb`]: parameters,
  [`${TOOLS}/parameters`]: parameters,
  [`${TOOLS}/idempotency`]: idempotency,
  [`${TOOLS}/idempotency/dynamodb`]: { DynamoDBPersistenceLayer: { keeps: true } },
  [`${TOOLS}/idempotency/middleware`]: idempotency,
};
