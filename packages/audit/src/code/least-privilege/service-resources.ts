import type { ResourceNaming } from './resource-names.ts';
import { bedrockResources } from './services/bedrock-resources.ts';
import { dynamodbResources } from './services/dynamodb-resources.ts';
import { lambdaResources } from './services/lambda-resources.ts';
import { mailResources } from './services/mail-resources.ts';
import { messagingResources } from './services/messaging-resources.ts';
import { roleResources } from './services/role-resources.ts';
import { s3Resources } from './services/s3-resources.ts';
import { secretResources } from './services/secret-resources.ts';
import { systemResources } from './services/system-resources.ts';

/** Services whose resources are not named by the general rule, by IAM prefix. */
export const SERVICE_RESOURCES: Readonly<Record<string, ResourceNaming>> = {
  apigateway: systemResources,
  appconfig: systemResources,
  bedrock: bedrockResources,
  cloudwatch: systemResources,
  dynamodb: dynamodbResources,
  ec2: systemResources,
  ecs: systemResources,
  events: messagingResources,
  'execute-api': systemResources,
  iam: roleResources,
  kms: secretResources,
  lambda: lambdaResources,
  s3: s3Resources,
  secretsmanager: secretResources,
  ses: mailResources,
  sns: messagingResources,
  sqs: messagingResources,
  ssm: secretResources,
  states: lambdaResources,
  sts: roleResources,
};
