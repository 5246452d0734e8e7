import type { Library, LibraryRow } from './library-row.ts';

const APP_CONFIG = 'StartConfigurationSession GetLatestConfiguration';

function ssm(calls: string, parameter: string): readonly LibraryRow[] {
  const [name = '', argument = ''] = parameter.split(' ');
  return [{ service: 'ssm', calls, parameters: { [name]: argument } }];
}

const GET_SECRET: readonly LibraryRow[] = [
  { service: 'secretsmanager', calls: 'GetSecretValue', parameters: { SecretId: 'name@0' } },
];
const SET_SECRET: readonly LibraryRow[] = [
  { service: 'secretsmanager', calls: 'PutSecretValue', parameters: { SecretId: 'name@0' } },
  { service: 'secretsmanager', calls: 'CreateSecret', parameters: { Name: 'name@0' } },
];
const GET_CONFIG: readonly LibraryRow[] = [
  { service: 'appconfigdata', calls: APP_CONFIG, parameters: { ConfigurationProfileIdentifier: 'name@0' } },
];
const STORE = 'GetItem PutItem UpdateItem DeleteItem';
const KEEPS_CONFIG = { EnvironmentIdentifier: 'environment@0', ApplicationIdentifier: 'application@1' };
const OF_STORE: readonly LibraryRow[] = [{ of: 'store.get_configuration' }];

/** Powertools for AWS Lambda (Python): https://docs.powertools.aws.dev/lambda/python/latest/ */
export const POWERTOOLS: Library = {
  functions: [
    [/\.parameters\.(?:\w+\.)?get_parameter$/, ssm('GetParameter', 'Name name@0')],
    [/\.parameters\.(?:\w+\.)?get_parameters$/, ssm('GetParametersByPath', 'Path path@0')],
    [/\.parameters\.(?:\w+\.)?get_parameters_by_name$/, ssm('GetParameters', 'Names parameters@0%')],
    [/\.parameters\.(?:\w+\.)?set_parameter$/, ssm('PutParameter', 'Name name@0')],
    [/\.parameters\.(?:\w+\.)?get_secret$/, GET_SECRET],
    [/\.parameters\.(?:\w+\.)?set_secret$/, SET_SECRET],
    [
      /\.parameters\.(?:\w+\.)?get_app_config$/,
      [
        {
          service: 'appconfigdata',
          calls: APP_CONFIG,
          parameters: {
            ConfigurationProfileIdentifier: 'name@0',
            EnvironmentIdentifier: 'environment@1',
            ApplicationIdentifier: 'application@2',
          },
        },
      ],
    ],
    [/\.idempotency\.(?:\w+\.)?idempotent(?:_function)?$/, [{ of: 'persistence_store.save' }]],
  ],
  classes: [
    [
      /\.parameters\.(?:\w+\.)?SSMProvider$/,
      {
        methods: {
          get: ssm('GetParameter', 'Name name@0'),
          get_multiple: ssm('GetParametersByPath', 'Path path@0'),
          get_parameters_by_name: ssm('GetParameters', 'Names parameters@0%'),
          set: ssm('PutParameter', 'Name name@0'),
        },
      },
    ],
    [/\.parameters\.(?:\w+\.)?SecretsProvider$/, { methods: { get: GET_SECRET, set: SET_SECRET } }],
    [
      /\.parameters\.(?:\w+\.)?DynamoDBProvider$/,
      {
        keeps: { TableName: 'table_name@0' },
        methods: {
          get: [{ service: 'dynamodb', calls: 'GetItem' }],
          get_multiple: [{ service: 'dynamodb', calls: 'Query' }],
        },
      },
    ],
    [/\.parameters\.(?:\w+\.)?AppConfigProvider$/, { keeps: KEEPS_CONFIG, methods: { get: GET_CONFIG } }],
    [
      /\.feature_flags\.(?:\w+\.)?AppConfigStore$/,
      {
        keeps: {
          EnvironmentIdentifier: 'environment@0',
          ApplicationIdentifier: 'application@1',
          ConfigurationProfileIdentifier: 'name@2',
        },
        methods: { get_configuration: [{ service: 'appconfigdata', calls: APP_CONFIG }] },
      },
    ],
    [
      /\.feature_flags\.(?:\w+\.)?FeatureFlags$/,
      {
        holds: ['store@0'],
        methods: { evaluate: OF_STORE, get_enabled_features: OF_STORE, get_configuration: OF_STORE },
      },
    ],
    [
      /\.idempotency\.(?:\w+\.)*DynamoDBPersistenceLayer$/,
      { keeps: { TableName: 'table_name@0' }, methods: { save: [{ service: 'dynamodb', calls: STORE }] } },
    ],
    [
      /\.streaming\.(?:\w+\.)?S3Object$/,
      {
        keeps: { Bucket: 'bucket@0', Key: 'key@1' },
        methods: { '*': [{ service: 's3', calls: 'HeadObject GetObject' }] },
      },
    ],
  ],
};
