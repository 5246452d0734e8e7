import type { ResourceNaming } from './resource-names.ts';
import { addressResources } from './services/address-resources.ts';
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
  aoss: addressResources,
  apigateway: systemResources,
  appconfig: systemResources,
  bedrock: bedrockResources,
  cloudwatch: systemResources,
  dsql: addressResources,
  dynamodb: dynamodbResources,
  ec2: systemResources,
  ecs: systemResources,
  es: addressResources,
  events: messagingResources,
  'execute-api': (question) => addressResources(question) ?? systemResources(question),
  iam: roleResources,
  kms: secretResources,
  lambda: lambdaResources,
  'rds-db': addressResources,
  'redshift-data': systemResources,
  'redshift-serverless': systemResources,
  s3: s3Resources,
  secretsmanager: secretResources,
  ses: mailResources,
  sns: messagingResources,
  sqs: messagingResources,
  ssm: secretResources,
  states: lambdaResources,
  sts: roleResources,
};
