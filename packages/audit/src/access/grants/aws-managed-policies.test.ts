import { describe, expect, test } from 'vitest';
import {
  awsManagedPolicyName,
  broadManagedPolicy,
  grantsLogging,
  isAdministratorPolicy,
} from './aws-managed-policies.ts';

const AWS = 'arn:aws:iam::aws:policy';

test.each([
  [`${AWS}/service-role/AWSLambdaRole`, 'AWSLambdaRole'],
  ['arn:aws-us-gov:iam::aws:policy/job-function/ViewOnlyAccess', 'ViewOnlyAccess'],
  ['AWSLambdaRole', 'AWSLambdaRole'],
  ['service-role/AWSLambdaRole', 'AWSLambdaRole'],
  ['arn:aws:iam::123456789012:policy/AWSLambdaRole', undefined],
  ['arn:aws:s3:::uploads', undefined],
  ['', undefined],
])('%s is %s', (arn, name) => expect(awsManagedPolicyName(arn)).toBe(name));

describe('broadManagedPolicy', () => {
  test.each([
    ['AmazonS3FullAccess', 'every action of S3'],
    ['AWSLambda_FullAccess', 'every action of Lambda'],
    ['CloudWatchFullAccessV2', 'every action of CloudWatch'],
    ['IAMFullAccess', 'every IAM action, and so everything'],
    ['AdministratorAccess-Amplify', 'administering a service'],
    ['AWSLambdaBasicExecutionRole', undefined],
    ['AWSXRayDaemonWriteAccess', undefined],
    ['AdministratorAccess', undefined],
  ])('%s grants %s', (name, grants) => expect(broadManagedPolicy(`${AWS}/${name}`)?.grants).toBe(grants));
});

test('administrators and logging, by name', () => {
  expect(isAdministratorPolicy(`${AWS}/AdministratorAccess`)).toBe(true);
  expect(isAdministratorPolicy(`${AWS}/AdministratorAccess-Amplify`)).toBe(false);
  expect(grantsLogging(`${AWS}/service-role/AWSLambdaVPCAccessExecutionRole`)).toBe(true);
  expect(grantsLogging(`${AWS}/AmazonS3FullAccess`)).toBe(false);
});
