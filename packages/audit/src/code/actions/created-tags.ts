import { actionInfo } from '../../access/action-table.ts';
import type { AwsCall } from '../aws-call.ts';
import type { NeedRow } from './action-need.ts';
import type { ServiceModelRow } from './service-model.ts';

/** Names of the parameter that tags what is made. */
const TAGS = ['Tags', 'tags', 'TagSpecifications', 'TagList'] as const;

/** What tagging is called where it is not `TagResource`, by IAM prefix. */
const TAGGING: Readonly<Record<string, string>> = {
  autoscaling: 'autoscaling:CreateOrUpdateTags',
  ec2: 'ec2:CreateTags',
  elasticache: 'elasticache:AddTagsToResource',
  elasticloadbalancing: 'elasticloadbalancing:AddTags',
  elasticmapreduce: 'elasticmapreduce:AddTags',
  firehose: 'firehose:TagDeliveryStream',
  kinesis: 'kinesis:AddTagsToStream',
  rds: 'rds:AddTagsToResource',
  redshift: 'redshift:CreateTags',
  sagemaker: 'sagemaker:AddTags',
  sqs: 'sqs:TagQueue',
  ssm: 'ssm:AddTagsToResource',
};

/** IAM has an action for each kind of thing. */
const IAM: Readonly<Record<string, string>> = {
  CreateRole: 'iam:TagRole',
  CreateUser: 'iam:TagUser',
  CreatePolicy: 'iam:TagPolicy',
  CreateInstanceProfile: 'iam:TagInstanceProfile',
  CreateOpenIDConnectProvider: 'iam:TagOpenIDConnectProvider',
  CreateSAMLProvider: 'iam:TagSAMLProvider',
  UploadServerCertificate: 'iam:TagServerCertificate',
  CreateVirtualMFADevice: 'iam:TagMFADevice',
};

/** Operations that make something; and services, by boto3's name, whose tags the operation itself may put. */
const MAKES = /^(?:Create|Put|Register|Run|Start|Import|Upload|Publish|Request|Allocate|Copy|Restore|Launch)/;
const NO_TAGGING: ReadonlySet<string> = new Set(['cloudformation', 's3', 'xray', 'resourcegroupstaggingapi']);

/**
 * Tags that are given to something as it is made need the right to tag it as well.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html
 */
export function createdTags({ boto3, prefix }: ServiceModelRow, call: AwsCall): readonly NeedRow[] {
  if (!TAGS.some((name) => Object.hasOwn(call.parameters, name))) return [];
  if (prefix === 'sts') return call.operation === 'AssumeRole' ? [dependent('sts:TagSession')] : [];
  if (NO_TAGGING.has(boto3) || !MAKES.test(call.operation)) return [];
  const action = prefix === 'iam' ? IAM[call.operation] : (TAGGING[prefix] ?? `${prefix}:TagResource`);
  const isItself = action === `${prefix}:${call.operation}`;
  return action === undefined || isItself || actionInfo(action) === undefined ? [] : [dependent(action)];
}

function dependent(action: string): NeedRow {
  return { action, source: 'dependent' };
}
