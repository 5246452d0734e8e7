import type { LibrarySpec } from './library-spec.ts';

const put = { service: 's3', operation: 'PutObject', input: 'new.0.params', client: 'new.0.client' };

/** The SDK's own helper packages, and libraries that do one thing on AWS. */
export const OTHER_LIBRARIES: Readonly<Record<string, LibrarySpec>> = {
  '@aws-sdk/lib-storage': { Upload: { methods: { done: [put] } } },
  '@smithy/protocol-http': { HttpRequest: { keeps: true } },
  '@aws-sdk/protocol-http': { HttpRequest: { keeps: true } },
  '@aws-sdk/s3-presigned-post': {
    createPresignedPost: {
      calls: [{ service: 's3', operation: 'PutObject', input: '1', client: '0', isPresigned: true }],
    },
  },
  '@aws-sdk/polly-request-presigner': {
    getSynthesizeSpeechUrl: {
      calls: [
        {
          service: 'polly',
          operation: 'SynthesizeSpeech',
          input: '0.params',
          client: '0.client',
          isPresigned: true,
        },
      ],
    },
  },
  '@aws-sdk/dsql-signer': {
    DsqlSigner: {
      methods: {
        getDbConnectAuthToken: [{ service: 'dsql', operation: 'DbConnect', input: 'new.0' }],
        getDbConnectAdminAuthToken: [{ service: 'dsql', operation: 'DbConnectAdmin', input: 'new.0' }],
      },
    },
  },
  'data-api-client': {
    default: {
      methods: {
        query: [
          {
            service: 'rds-data',
            operation: 'ExecuteStatement',
            parameters: { resourceArn: 'new.0.resourceArn', secretArn: 'new.0.secretArn' },
          },
        ],
        transaction: ['BeginTransaction', 'ExecuteStatement', 'CommitTransaction', 'RollbackTransaction'].map(
          (operation) => ({
            service: 'rds-data',
            operation,
            parameters: { resourceArn: 'new.0.resourceArn', secretArn: 'new.0.secretArn' },
          }),
        ),
      },
    },
  },
  'sqs-producer': {
    Producer: {
      members: {
        create: {
          methods: {
            send: [
              { service: 'sqs', operation: 'SendMessageBatch', parameters: { QueueUrl: 'new.0.queueUrl' } },
            ],
            queueSize: [
              { service: 'sqs', operation: 'GetQueueAttributes', parameters: { QueueUrl: 'new.0.queueUrl' } },
            ],
          },
        },
      },
    },
  },
};
