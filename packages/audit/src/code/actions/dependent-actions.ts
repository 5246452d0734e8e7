import type { AwsCall } from '../aws-call.ts';
import type { CodeValue } from '../code-value.ts';
import type { NeedRow } from './action-need.ts';
import { createdTags } from './created-tags.ts';
import { givenKeys } from './given-keys.ts';
import { PASSED_ROLE_PATHS } from './passed-roles.generated.ts';
import type { ServiceModelRow } from './service-model.ts';

/** A role that an operation hands to a service: parameter path to the service that takes it. */
interface PassedRole {
  readonly parameter: string;
  /** Undefined where the service that takes it is not surely known. */
  readonly to: string | undefined;
}

/**
 * Roles that are passed, by boto3's service and operation.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
const PASSED_ROLES: Readonly<Record<string, readonly PassedRole[]>> = {
  'ecs.RunTask': [
    { parameter: 'taskDefinition', to: 'ecs-tasks.amazonaws.com' },
    { parameter: 'overrides.taskRoleArn', to: 'ecs-tasks.amazonaws.com' },
  ],
  'ecs.StartTask': [{ parameter: 'taskDefinition', to: 'ecs-tasks.amazonaws.com' }],
  'ecs.RegisterTaskDefinition': [
    { parameter: 'taskRoleArn', to: 'ecs-tasks.amazonaws.com' },
    { parameter: 'executionRoleArn', to: 'ecs-tasks.amazonaws.com' },
  ],
  'ecs.CreateService': [{ parameter: 'role', to: 'ecs.amazonaws.com' }],
  'scheduler.CreateSchedule': [{ parameter: 'Target.RoleArn', to: 'scheduler.amazonaws.com' }],
  'scheduler.UpdateSchedule': [{ parameter: 'Target.RoleArn', to: 'scheduler.amazonaws.com' }],
  'mediaconvert.CreateJob': [{ parameter: 'Role', to: 'mediaconvert.amazonaws.com' }],
  'glue.CreateJob': [{ parameter: 'Role', to: 'glue.amazonaws.com' }],
  'glue.UpdateJob': [{ parameter: 'JobUpdate.Role', to: 'glue.amazonaws.com' }],
  'glue.CreateCrawler': [{ parameter: 'Role', to: 'glue.amazonaws.com' }],
  'transcribe.StartTranscriptionJob': [
    { parameter: 'JobExecutionSettings.DataAccessRoleArn', to: 'transcribe.amazonaws.com' },
  ],
  'comprehend.StartEntitiesDetectionJob': [
    { parameter: 'DataAccessRoleArn', to: 'comprehend.amazonaws.com' },
  ],
  'comprehend.StartSentimentDetectionJob': [
    { parameter: 'DataAccessRoleArn', to: 'comprehend.amazonaws.com' },
  ],
  'textract.StartDocumentAnalysis': [
    { parameter: 'NotificationChannel.RoleArn', to: 'textract.amazonaws.com' },
  ],
  'textract.StartDocumentTextDetection': [
    { parameter: 'NotificationChannel.RoleArn', to: 'textract.amazonaws.com' },
  ],
  'lambda.CreateFunction': [{ parameter: 'Role', to: 'lambda.amazonaws.com' }],
  'lambda.UpdateFunctionConfiguration': [{ parameter: 'Role', to: 'lambda.amazonaws.com' }],
  'stepfunctions.CreateStateMachine': [{ parameter: 'roleArn', to: 'states.amazonaws.com' }],
  'stepfunctions.UpdateStateMachine': [{ parameter: 'roleArn', to: 'states.amazonaws.com' }],
  'events.PutTargets': [{ parameter: 'Targets.RoleArn', to: 'events.amazonaws.com' }],
  'pipes.CreatePipe': [{ parameter: 'RoleArn', to: 'pipes.amazonaws.com' }],
  'firehose.CreateDeliveryStream': [
    { parameter: 'ExtendedS3DestinationConfiguration.RoleARN', to: 'firehose.amazonaws.com' },
  ],
  'sagemaker.CreateTrainingJob': [{ parameter: 'RoleArn', to: 'sagemaker.amazonaws.com' }],
  'sagemaker.CreateModel': [{ parameter: 'ExecutionRoleArn', to: 'sagemaker.amazonaws.com' }],
  'sagemaker.CreateProcessingJob': [{ parameter: 'RoleArn', to: 'sagemaker.amazonaws.com' }],
  'sagemaker.CreateNotebookInstance': [{ parameter: 'RoleArn', to: 'sagemaker.amazonaws.com' }],
  'batch.RegisterJobDefinition': [
    { parameter: 'containerProperties.jobRoleArn', to: 'ecs-tasks.amazonaws.com' },
  ],
  'codebuild.CreateProject': [{ parameter: 'serviceRole', to: 'codebuild.amazonaws.com' }],
  'codepipeline.CreatePipeline': [{ parameter: 'pipeline.roleArn', to: 'codepipeline.amazonaws.com' }],
  'cloudformation.CreateStack': [{ parameter: 'RoleARN', to: 'cloudformation.amazonaws.com' }],
  'cloudformation.UpdateStack': [{ parameter: 'RoleARN', to: 'cloudformation.amazonaws.com' }],
  'ec2.RunInstances': [{ parameter: 'IamInstanceProfile', to: 'ec2.amazonaws.com' }],
  'emr.RunJobFlow': [
    { parameter: 'JobFlowRole', to: 'ec2.amazonaws.com' },
    { parameter: 'ServiceRole', to: 'elasticmapreduce.amazonaws.com' },
  ],
  'emr-serverless.StartJobRun': [{ parameter: 'executionRoleArn', to: 'emr-serverless.amazonaws.com' }],
  'ssm.StartAutomationExecution': [{ parameter: 'Parameters.AutomationAssumeRole', to: 'ssm.amazonaws.com' }],
  'iot.CreateTopicRule': [{ parameter: 'topicRulePayload.actions', to: 'iot.amazonaws.com' }],
  'rekognition.StartLabelDetection': [
    { parameter: 'NotificationChannel.RoleArn', to: 'rekognition.amazonaws.com' },
  ],
  'rekognition.StartFaceDetection': [
    { parameter: 'NotificationChannel.RoleArn', to: 'rekognition.amazonaws.com' },
  ],
  'rekognition.StartContentModeration': [
    { parameter: 'NotificationChannel.RoleArn', to: 'rekognition.amazonaws.com' },
  ],
  'rekognition.StartTextDetection': [
    { parameter: 'NotificationChannel.RoleArn', to: 'rekognition.amazonaws.com' },
  ],
  'apigateway.PutIntegration': [{ parameter: 'credentials', to: 'apigateway.amazonaws.com' }],
  'bedrock.CreateModelInvocationJob': [{ parameter: 'roleArn', to: 'bedrock.amazonaws.com' }],
  'datasync.CreateLocationS3': [{ parameter: 'S3Config.BucketAccessRoleArn', to: 'datasync.amazonaws.com' }],
};

/** Who takes the role of an operation that PASSED_ROLES does not list, by boto3's service: only what AWS documents. */
const PRINCIPALS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'amplify appsync backup batch codebuild codedeploy codepipeline comprehend config dax dlm dms ecs firehose',
    'forecast glue greengrass iot iotanalytics iotevents kendra kinesisanalytics lakeformation',
    'lambda lex medialive mediaconvert personalize pipes rekognition sagemaker scheduler textract',
    'transcribe transfer translate',
  ]
    .flatMap((line) => line.split(' '))
    .map((service) => [service, `${service}.amazonaws.com`]),
);

/** Services that read or write objects with the caller's rights: parameter that names the object, and the action. */
const OBJECT_ACCESS: Readonly<
  Record<string, readonly { readonly parameter: string; readonly action: string }[]>
> = {
  rekognition: [
    { parameter: 'Image.S3Object', action: 's3:GetObject' },
    { parameter: 'Video.S3Object', action: 's3:GetObject' },
    { parameter: 'SourceImage.S3Object', action: 's3:GetObject' },
    { parameter: 'TargetImage.S3Object', action: 's3:GetObject' },
  ],
  textract: [
    { parameter: 'Document.S3Object', action: 's3:GetObject' },
    { parameter: 'DocumentLocation.S3Object', action: 's3:GetObject' },
    { parameter: 'OutputConfig.S3Bucket', action: 's3:PutObject' },
  ],
  transcribe: [
    { parameter: 'Media.MediaFileUri', action: 's3:GetObject' },
    { parameter: 'OutputBucketName', action: 's3:PutObject' },
  ],
  polly: [{ parameter: 'OutputS3BucketName', action: 's3:PutObject' }],
};

/** What a call needs beside its own action. */
export function dependentRows(service: ServiceModelRow, call: AwsCall): readonly NeedRow[] {
  return [
    ...passedRoles(service, call),
    ...objectAccess(service, call),
    ...givenKeys(service, call),
    ...createdTags(service, call),
    ...others(service, call),
  ];
}

function passedRoles(service: ServiceModelRow, call: AwsCall): readonly NeedRow[] {
  const key = `${service.boto3}.${call.operation}`;
  const to = PRINCIPALS[service.boto3];
  const roles: readonly PassedRole[] =
    PASSED_ROLES[key] ?? (PASSED_ROLE_PATHS[key] ?? []).map((parameter) => ({ parameter, to }));
  return roles
    .filter(({ parameter }) => mayHave(call, parameter))
    .map(({ parameter, to }) => ({
      action: 'iam:PassRole',
      source: 'dependent' as const,
      resourceParameter: parameter,
      ...(to === undefined
        ? {}
        : { condition: { operator: 'StringEquals', key: 'iam:PassedToService', value: to } }),
    }));
}

function objectAccess(service: ServiceModelRow, call: AwsCall): readonly NeedRow[] {
  return (OBJECT_ACCESS[service.boto3] ?? [])
    .filter(({ parameter }) => mayHave(call, parameter))
    .map(({ parameter, action }) => ({
      action,
      source: 'dependent' as const,
      resourceParameter: parameter,
      // The image may be bytes as well: only what is surely an object needs it.
      required: has(call, parameter) || ALWAYS_OBJECTS.has(parameter),
    }));
}

/** Parameters that take nothing but an object in a bucket. */
const ALWAYS_OBJECTS = new Set(['Video.S3Object', 'DocumentLocation.S3Object', 'Media.MediaFileUri']);

/** Rows that hold for one operation each. */
function others(service: ServiceModelRow, call: AwsCall): readonly NeedRow[] {
  switch (`${service.boto3}.${call.operation}`) {
    case 'polly.StartSpeechSynthesisTask':
      return has(call, 'SnsTopicArn')
        ? [{ action: 'sns:Publish', source: 'dependent', resourceParameter: 'SnsTopicArn' }]
        : [];
    case 'lambda.UpdateFunctionCode':
      return deployedObject(call, '');
    case 'lambda.CreateFunction':
      return deployedObject(call, 'Code.');
    case 'lambda.PublishLayerVersion':
      return deployedObject(call, 'Content.');
    case 'redshift-data.ExecuteStatement':
    case 'redshift-data.BatchExecuteStatement':
      return databaseSignIn(call);
    case 's3vectors.QueryVectors':
      return has(call, 'returnMetadata') || has(call, 'filter')
        ? [{ action: 's3vectors:GetVectors', source: 'dependent' }]
        : [];
    case 'athena.StartQueryExecution':
      return [
        ...['glue:GetTable', 'glue:GetPartitions', 'glue:GetDatabase'].map((action) => ({
          action,
          source: 'dependent' as const,
        })),
        ...['s3:GetObject', 's3:ListBucket', 's3:GetBucketLocation', 's3:PutObject'].map((action) => ({
          action,
          source: 'dependent' as const,
          resourceParameter: 'ResultConfiguration.OutputLocation',
        })),
      ];
    default:
      return [];
  }
}

/** Code that lies in a bucket is read with the rights of who deploys it. */
function deployedObject(call: AwsCall, path: string): readonly NeedRow[] {
  const resourceParameter = `${path}S3Bucket`;
  if (!has(call, resourceParameter)) return [];
  const row = { source: 'dependent', resourceParameter } as const;
  const version = { action: 's3:GetObjectVersion', ...row };
  return [{ action: 's3:GetObject', ...row }, ...(has(call, `${path}S3ObjectVersion`) ? [version] : [])];
}

/**
 * How the Data API signs in: by a secret, or by credentials that it asks for as the caller.
 * https://docs.aws.amazon.com/redshift/latest/mgmt/data-api-access.html
 */
function databaseSignIn(call: AwsCall): readonly NeedRow[] {
  if (has(call, 'SecretArn'))
    return [{ action: 'secretsmanager:GetSecretValue', source: 'dependent', resourceParameter: 'SecretArn' }];
  if (has(call, 'WorkgroupName'))
    return [{ action: 'redshift-serverless:GetCredentials', source: 'dependent' }];
  if (!has(call, 'ClusterIdentifier')) return [];
  const action = has(call, 'DbUser')
    ? 'redshift:GetClusterCredentials'
    : 'redshift:GetClusterCredentialsWithIAM';
  return [{ action, source: 'dependent' }];
}

/** True when the call gives the parameter at a path like `Target.RoleArn`. */
function has({ parameters }: AwsCall, path: string): boolean {
  return find(parameters, path) === 'given';
}

/** True also when the object that would hold it is not known. */
function mayHave({ parameters }: AwsCall, path: string): boolean {
  return find(parameters, path) !== 'absent';
}

function find(fields: Readonly<Record<string, CodeValue>>, path: string): 'given' | 'absent' | 'unknown' {
  const [first = '', ...rest] = path.split('.');
  const value = fields[first];
  if (value === undefined) return 'absent';
  if (rest.length === 0) return 'given';
  if (value.kind === 'object') {
    const inside = find(value.fields, rest.join('.'));
    return inside === 'absent' && !value.isComplete ? 'unknown' : inside;
  }
  if (value.kind === 'list') {
    const inside = value.items.map((item) =>
      item.kind === 'object' ? find(item.fields, rest.join('.')) : 'unknown',
    );
    return inside.includes('given') ? 'given' : (inside.find((each) => each === 'unknown') ?? 'absent');
  }
  return 'unknown';
}
