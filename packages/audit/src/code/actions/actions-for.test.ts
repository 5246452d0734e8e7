import { describe, expect, test } from 'vitest';
import { actionInfo } from '../../access/action-table.ts';
import { aCall, type PlainParameters } from './a-call.cases.ts';
import { actionsFor } from './actions-for.ts';
import { aliasedActions } from './operation-aliases.ts';
import { OPERATION_EXCEPTIONS } from './operation-exceptions.ts';
import { SERVICE_MODELS } from './service-models.generated.ts';

/** Actions of a call: required ones as they are, others in brackets, dependent ones after a plus. */
function actionsOf(name: string, parameters?: PlainParameters): string {
  const found = actionsFor(aCall(name, parameters));
  if (found.kind === 'unknown') return `? ${found.because}`;
  return found.needs
    .map(({ action, source, required }) => {
      const text = source === 'dependent' ? `+${action}` : action;
      return required ? text : `(${text})`;
    })
    .join(' ');
}

describe('actions of a call', () => {
  test.each<[string, PlainParameters, string]>([
    // The twin of the operation, under every name of the service.
    ['dynamodb.PutItem', {}, 'dynamodb:PutItem'],
    ['DocumentClient.PutItem', {}, 'dynamodb:PutItem'],
    ['client-sfn.StartExecution', {}, 'states:StartExecution'],
    ['StepFunctions.StartSyncExecution', {}, 'states:StartSyncExecution'],
    ['stepfunctions.SendTaskSuccess', {}, 'states:SendTaskSuccess'],
    ['CloudWatchEvents.PutEvents', {}, 'events:PutEvents'],
    ['client-eventbridge.PutEvents', {}, 'events:PutEvents'],
    ['sesv2.SendEmail', {}, 'ses:SendEmail'],
    ['client-cognito-identity-provider.AdminGetUser', {}, 'cognito-idp:AdminGetUser'],
    ['efs.DescribeFileSystems', {}, 'elasticfilesystem:DescribeFileSystems'],
    ['opensearch.DescribeDomain', {}, 'es:DescribeDomain'],
    ['cloudcontrol.GetResource', {}, 'cloudformation:GetResource'],
    ['pinpoint.SendMessages', {}, 'mobiletargeting:SendMessages'],
    ['location.SearchPlaceIndexForText', {}, 'geo:SearchPlaceIndexForText'],
    // S3 names its permissions by what they protect.
    ['s3.GetObject', {}, 's3:GetObject (s3:ListBucket)'],
    ['s3.GetObject', { VersionId: 'x' }, 's3:GetObject s3:GetObjectVersion (s3:ListBucket)'],
    ['s3.HeadObject', {}, 's3:GetObject (s3:ListBucket)'],
    ['s3.PutObject', {}, 's3:PutObject'],
    ['s3.PutObject', { ACL: 'public-read' }, 's3:PutObject s3:PutObjectAcl'],
    ['s3.PutObject', { Tagging: 'a=b' }, 's3:PutObject s3:PutObjectTagging'],
    ['s3.CreateMultipartUpload', {}, 's3:PutObject (s3:AbortMultipartUpload)'],
    ['s3.CompleteMultipartUpload', {}, 's3:PutObject'],
    ['s3.CopyObject', {}, 's3:GetObject (s3:GetObjectTagging) (s3:PutObjectTagging) s3:PutObject'],
    ['s3.DeleteObjects', {}, 's3:DeleteObject'],
    ['s3.ListObjectsV2', {}, 's3:ListBucket'],
    ['s3.ListObjectVersions', {}, 's3:ListBucketVersions'],
    ['s3.HeadBucket', {}, 's3:ListBucket'],
    ['s3.ListBuckets', {}, 's3:ListAllMyBuckets'],
    ['s3.ListParts', {}, 's3:ListMultipartUploadParts'],
    ['s3.DeleteBucketCors', {}, 's3:PutBucketCORS'],
    ['s3.GetBucketEncryption', {}, 's3:GetEncryptionConfiguration'],
    ['s3.PutBucketNotificationConfiguration', {}, 's3:PutBucketNotification'],
    ['s3.WriteGetObjectResponse', {}, 's3-object-lambda:WriteGetObjectResponse'],
    ['s3control.PutPublicAccessBlock', {}, 's3:PutAccountPublicAccessBlock'],
    // One permission for several operations.
    ['lambda.Invoke', {}, 'lambda:InvokeFunction'],
    ['lambda.InvokeWithResponseStream', {}, 'lambda:InvokeFunction'],
    ['sqs.SendMessageBatch', {}, 'sqs:SendMessage'],
    ['sqs.DeleteMessageBatch', {}, 'sqs:DeleteMessage'],
    ['sqs.ReceiveMessage', {}, 'sqs:ReceiveMessage'],
    ['sns.PublishBatch', {}, 'sns:Publish'],
    ['kms.ReEncrypt', {}, 'kms:ReEncryptFrom kms:ReEncryptTo'],
    ['kms.Decrypt', {}, 'kms:Decrypt'],
    ['bedrock-runtime.Converse', {}, 'bedrock:InvokeModel'],
    ['bedrock-runtime.ConverseStream', {}, 'bedrock:InvokeModelWithResponseStream'],
    ['verifiedpermissions.BatchIsAuthorized', {}, 'verifiedpermissions:IsAuthorized'],
    // Transactions and PartiQL by what is in them.
    ['dynamodb.TransactGetItems', {}, 'dynamodb:GetItem'],
    [
      'dynamodb.TransactWriteItems',
      { TransactItems: [{ Put: {} }, { Delete: {} }] },
      'dynamodb:PutItem dynamodb:DeleteItem',
    ],
    [
      'dynamodb.TransactWriteItems',
      { TransactItems: { unknown: true } },
      'dynamodb:PutItem dynamodb:UpdateItem dynamodb:DeleteItem dynamodb:ConditionCheckItem',
    ],
    ['dynamodb.ExecuteStatement', { Statement: 'SELECT * FROM "orders"' }, 'dynamodb:PartiQLSelect'],
    [
      'dynamodb.BatchExecuteStatement',
      { Statements: [{ Statement: 'DELETE FROM "a"' }] },
      'dynamodb:PartiQLDelete',
    ],
    // API Gateway goes by HTTP method.
    ['apigateway.GetRestApis', {}, 'apigateway:GET'],
    ['apigatewayv2.CreateApi', {}, 'apigateway:POST'],
    ['apigatewaymanagementapi.PostToConnection', {}, 'execute-api:ManageConnections'],
    // Nothing to grant.
    ['cognito-idp.InitiateAuth', {}, ''],
    ['cognito-idp.SignUp', {}, ''],
    ['sts.GetCallerIdentity', {}, '(sts:GetCallerIdentity)'],
    ['sts.AssumeRoleWithWebIdentity', {}, ''],
    ['connectparticipant.GetTranscript', {}, ''],
    // What a service does with the caller's rights.
    [
      'rekognition.DetectLabels',
      { Image: { S3Object: { Bucket: 'b', Name: 'n' } } },
      'rekognition:DetectLabels +s3:GetObject',
    ],
    ['rekognition.DetectLabels', { Image: { Bytes: 'x' } }, 'rekognition:DetectLabels'],
    ['rekognition.DetectLabels', { Image: { unknown: true } }, 'rekognition:DetectLabels (+s3:GetObject)'],
    ['textract.AnalyzeDocument', { Document: { S3Object: {} } }, 'textract:AnalyzeDocument +s3:GetObject'],
    ['rds-data.ExecuteStatement', {}, 'rds-data:ExecuteStatement +secretsmanager:GetSecretValue'],
    ['ecs.RunTask', { taskDefinition: 'web' }, 'ecs:RunTask +iam:PassRole'],
    [
      'lambda.CreateFunction',
      { Role: 'arn:aws:iam::123456789012:role/x' },
      'lambda:CreateFunction +iam:PassRole',
    ],
    ['lambda.UpdateFunctionConfiguration', { MemorySize: 128 }, 'lambda:UpdateFunctionConfiguration'],
    [
      'scheduler.CreateSchedule',
      { Target: { RoleArn: 'arn:aws:iam::123456789012:role/x' } },
      'scheduler:CreateSchedule +iam:PassRole',
    ],
    [
      'amplify.CreateApp',
      { iamServiceRoleArn: 'arn:aws:iam::123456789012:role/x' },
      'amplify:CreateApp +iam:PassRole',
    ],
    ['amplify.CreateApp', { name: 'x' }, 'amplify:CreateApp'],
    ['ssm.CreateOpsItem', { Tags: [] }, 'ssm:CreateOpsItem +ssm:AddTagsToResource'],
    ['ssm.CreateOpsItem', {}, 'ssm:CreateOpsItem'],
    // Tags on what is made.
    ['iam.CreateRole', { Tags: [] }, 'iam:CreateRole +iam:TagRole'],
    ['iam.CreateRole', {}, 'iam:CreateRole'],
    ['sqs.CreateQueue', { tags: { a: 'b' } }, 'sqs:CreateQueue +sqs:TagQueue'],
    ['dynamodb.CreateTable', { Tags: [] }, 'dynamodb:CreateTable +dynamodb:TagResource'],
    ['ssm.PutParameter', { Tags: [] }, 'ssm:PutParameter +ssm:AddTagsToResource'],
    ['stepfunctions.CreateStateMachine', { tags: [] }, 'states:CreateStateMachine +states:TagResource'],
    ['sts.AssumeRole', { Tags: [] }, 'sts:AssumeRole +sts:TagSession'],
    ['ec2.CreateTags', { Tags: [] }, 'ec2:CreateTags'],
    ['sqs.TagQueue', { Tags: {} }, 'sqs:TagQueue'],
    // Keys that the call names.
    ['s3.PutObject', { SSEKMSKeyId: 'k' }, 's3:PutObject +kms:Decrypt +kms:GenerateDataKey'],
    ['ssm.PutParameter', { KeyId: 'k' }, 'ssm:PutParameter +kms:Encrypt'],
    ['ssm.PutParameter', { KeyId: 'k', Tier: 'Advanced' }, 'ssm:PutParameter +kms:GenerateDataKey'],
    [
      'secretsmanager.CreateSecret',
      { KmsKeyId: 'k' },
      'secretsmanager:CreateSecret +kms:Decrypt +kms:GenerateDataKey',
    ],
    ['s3.GetObject', { SSEKMSKeyId: 'k' }, 's3:GetObject (s3:ListBucket)'],
    // Code in a bucket, and signing in to a database.
    ['lambda.UpdateFunctionCode', { S3Bucket: 'b' }, 'lambda:UpdateFunctionCode +s3:GetObject'],
    ['lambda.UpdateFunctionCode', { ImageUri: 'x' }, 'lambda:UpdateFunctionCode'],
    [
      'lambda.CreateFunction',
      { Code: { S3Bucket: 'b', S3ObjectVersion: '1' } },
      'lambda:CreateFunction +s3:GetObject +s3:GetObjectVersion',
    ],
    [
      'redshift-data.ExecuteStatement',
      { ClusterIdentifier: 'c', DbUser: 'u' },
      'redshift-data:ExecuteStatement +redshift:GetClusterCredentials',
    ],
    [
      'redshift-data.ExecuteStatement',
      { WorkgroupName: 'w' },
      'redshift-data:ExecuteStatement +redshift-serverless:GetCredentials',
    ],
    [
      'redshift-data.ExecuteStatement',
      { WorkgroupName: 'w', SecretArn: 's' },
      'redshift-data:ExecuteStatement +secretsmanager:GetSecretValue',
    ],
    [
      's3.DeleteObjects',
      { Delete: { Objects: [{ Key: 'k', VersionId: '1' }] } },
      's3:DeleteObject s3:DeleteObjectVersion',
    ],
    ['s3.DeleteObjects', { Delete: { Objects: [{ Key: 'k' }] } }, 's3:DeleteObject'],
    // Requests that are signed, and tokens.
    ['execute-api.Invoke', {}, 'execute-api:Invoke'],
    ['rds-db.connect', {}, 'rds-db:connect'],
    ['aoss.APIAccessAll', {}, 'aoss:APIAccessAll'],
    ['es.ESHttpGet', {}, 'es:ESHttpGet'],
    ['execute-api.Frobnicate', {}, '? execute-api is no service of AWS'],
    ['ec2.RunInstances', { TagSpecifications: [] }, 'ec2:RunInstances +ec2:CreateTags'],
    ['s3vectors.QueryVectors', { returnMetadata: true }, 's3vectors:QueryVectors +s3vectors:GetVectors'],
    // Never a guess, never a wildcard.
    ['dynamodb.Frobnicate', {}, '? dynamodb has no operation Frobnicate'],
    ['nonsense.GetIt', {}, '? nonsense is no service of AWS'],
    ['s3.*', {}, '? the name of the method is not known'],
  ])('%s %j: %s', (name, parameters, expected) => {
    expect(actionsOf(name, parameters)).toBe(expected);
  });

  test('calls with the rights of another role need nothing of this one', () => {
    const call = aCall('dynamodb.PutItem', {}, { credentials: 'assumed-role' });
    expect(actionsFor(call)).toEqual({ kind: 'known', needs: [] });
  });

  test('a passed role is limited to the service that takes it', () => {
    const found = actionsFor(aCall('glue.CreateJob', { Role: 'etl' }));
    expect(found.kind === 'known' && found.needs[1]?.condition).toEqual({
      operator: 'StringEquals',
      key: 'iam:PassedToService',
      value: 'glue.amazonaws.com',
    });
  });
});

describe('the tables', () => {
  test('every action that is named exists', () => {
    const unknown = SERVICE_MODELS.flatMap(({ boto3, others }) =>
      others.flatMap(([operation]) => aliasedActions(boto3, operation) ?? []),
    ).filter((action) => actionInfo(action) === undefined);
    expect(unknown).toEqual([]);
    for (const [key, rows] of Object.entries(OPERATION_EXCEPTIONS)) {
      const [service, operation] = key.split('.');
      expect(SERVICE_MODELS.some(({ boto3 }) => boto3 === service)).toBe(true);
      const all = typeof rows === 'function' ? rows(aCall(`${service}.${operation}`)) : rows;
      for (const row of all) expect(actionInfo(typeof row === 'string' ? row : row.action)).toBeDefined();
    }
  });

  test('every operation without an action of its name is mapped, needs nothing, or says that it is not known', () => {
    const counts = { mapped: 0, nothing: 0, unknown: 0 };
    for (const { boto3, others } of SERVICE_MODELS) {
      for (const [operation] of others) {
        const found = actionsFor(aCall(`${boto3}.${operation}`));
        if (found.kind === 'unknown') counts.unknown += 1;
        else counts[found.needs.length === 0 ? 'nothing' : 'mapped'] += 1;
      }
    }
    expect(counts.mapped + counts.nothing).toBeGreaterThan(400);
    expect(counts.unknown).toBeLessThan(210);
  });

  test('no service is taken for another one that shares a few names', () => {
    const prefixes = Object.fromEntries(SERVICE_MODELS.map(({ boto3, prefix }) => [boto3, prefix]));
    expect(prefixes).toMatchObject({
      apigateway: 'apigateway',
      codecatalyst: 'codecatalyst',
      docdb: 'rds',
      'bedrock-runtime': 'bedrock',
      stepfunctions: 'states',
    });
  });
});
