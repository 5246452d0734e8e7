import type { Library, LibraryRow } from './library-row.ts';

function s3(calls: string, parameters: Readonly<Record<string, string>> = {}): readonly LibraryRow[] {
  return [{ service: 's3', calls, parameters }];
}

const READ = s3('ListObjectsV2 HeadObject GetObject', { Path: 'path@0' });
const ATHENA: readonly LibraryRow[] = [
  { service: 'athena', calls: 'StartQueryExecution GetQueryExecution GetQueryResults GetWorkGroup' },
  { service: 'glue', calls: 'GetTable GetDatabase GetPartitions' },
  { service: 's3', calls: 'GetObject PutObject ListObjectsV2 GetBucketLocation' },
];

/** awswrangler: https://aws-sdk-pandas.readthedocs.io/ */
export const AWS_WRANGLER: Library = {
  functions: [
    [/^awswrangler\.s3\.read_\w+$/, READ],
    [/^awswrangler\.s3\.to_\w+$/, s3('PutObject', { Path: 'path@1' })],
    [/^awswrangler\.s3\.(?:list_objects|list_directories)$/, s3('ListObjectsV2', { Path: 'path@0' })],
    [
      /^awswrangler\.s3\.(?:does_object_exist|describe_objects|size_objects)$/,
      s3('HeadObject', { Path: 'path@0' }),
    ],
    [/^awswrangler\.s3\.delete_objects$/, s3('ListObjectsV2 DeleteObjects', { Path: 'path@0' })],
    [/^awswrangler\.s3\.download$/, s3('HeadObject GetObject', { Path: 'path@0' })],
    [/^awswrangler\.s3\.upload$/, s3('PutObject', { Path: 'path@1' })],
    [/^awswrangler\.athena\.(?:read_sql_query|read_sql_table|start_query_execution)$/, ATHENA],
    [
      /^awswrangler\.secretsmanager\.get_secret(?:_json)?$/,
      [{ service: 'secretsmanager', calls: 'GetSecretValue', parameters: { SecretId: 'name@0' } }],
    ],
    [
      /^awswrangler\.dynamodb\.put_(?:items|df|json|csv)$/,
      [
        {
          service: 'dynamodb',
          calls: 'BatchWriteItem DescribeTable',
          parameters: { TableName: 'table_name@1' },
        },
      ],
    ],
  ],
  classes: [],
};

/** Files of S3 by path: s3fs and smart_open. */
export const S3_FILES: Library = {
  functions: [
    [
      /^smart_open\.(?:s3\.)?(?:open|smart_open)$/,
      [
        { service: 's3', calls: 'GetObject', parameters: { Path: 'uri@0' }, mode: 'read' },
        { service: 's3', calls: 'PutObject', parameters: { Path: 'uri@0' }, mode: 'write' },
      ],
    ],
  ],
  classes: [
    [
      /^s3fs\.(?:core\.)?S3FileSystem$/,
      {
        methods: {
          open: [
            { service: 's3', calls: 'HeadObject GetObject', parameters: { Path: 'path@0' }, mode: 'read' },
            { service: 's3', calls: 'PutObject', parameters: { Path: 'path@0' }, mode: 'write' },
          ],
          ls: s3('ListObjectsV2', { Path: 'path@0' }),
          glob: s3('ListObjectsV2', { Path: 'path@0' }),
          find: s3('ListObjectsV2', { Path: 'path@0' }),
          exists: s3('HeadObject ListObjectsV2', { Path: 'path@0' }),
          info: s3('HeadObject ListObjectsV2', { Path: 'path@0' }),
          get: s3('ListObjectsV2 HeadObject GetObject', { Path: 'rpath@0' }),
          cat: s3('GetObject', { Path: 'path@0' }),
          put: s3('PutObject', { Path: 'rpath@1' }),
          rm: s3('ListObjectsV2 DeleteObjects', { Path: 'path@0' }),
          copy: s3('CopyObject', { Path: 'path1@0' }),
        },
      },
    ],
  ],
};
