import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A generated project: the same numbers give the same bytes. */
export interface ProjectSize {
  readonly templates: number;
  /** In each template. */
  readonly functions: number;
}

/** Writes a project of SAM templates: each function with its queue, table rights, route, log group and alarm. */
export function writeProject(folder: string, { templates, functions }: ProjectSize): readonly string[] {
  return Array.from({ length: templates }, (_, index) => {
    const file = join(folder, `services/s${index}/template.yaml`);
    mkdirSync(join(folder, `services/s${index}`), { recursive: true });
    writeFileSync(file, samTemplate(index, functions));
    return file;
  });
}

/** One SAM template with this many functions. */
export function samTemplate(service: number, functions: number): string {
  const head = `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Parameters:
  Stage: { Type: String, Default: prod }
Globals:
  Function: { Runtime: nodejs22.x, Timeout: 20, MemorySize: 256 }
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties: { StageName: !Ref Stage, Auth: { DefaultAuthorizer: AWS_IAM } }
`;
  return head + Array.from({ length: functions }, (_, index) => samFunction(service, index)).join('');
}

function samFunction(service: number, index: number): string {
  const name = `Fn${index}`;
  return `  ${name}Queue:
    Type: AWS::SQS::Queue
    Properties: { VisibilityTimeout: 120, QueueName: !Sub '\${Stage}-s${service}-q${index}' }
  ${name}Table:
    Type: AWS::Serverless::SimpleTable
  ${name}:
    Type: AWS::Serverless::Function
    Properties:
      Handler: src/handler${index}.main
      CodeUri: .
      Environment: { Variables: { TABLE: !Ref ${name}Table, STAGE: !Ref Stage, LEVEL: info } }
      Policies:
        - DynamoDBCrudPolicy: { TableName: !Ref ${name}Table }
        - Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Action: ['s3:GetObject', 's3:PutObject'], Resource: !Sub 'arn:aws:s3:::s${service}-data/\${Stage}/*' }
            - { Effect: Allow, Action: 'sqs:SendMessage', Resource: !GetAtt ${name}Queue.Arn }
      Events:
        Call: { Type: Api, Properties: { RestApiId: !Ref Api, Path: '/fn${index}/{id}', Method: post } }
        Work: { Type: SQS, Properties: { Queue: !GetAtt ${name}Queue.Arn, BatchSize: 5 } }
  ${name}Log:
    Type: AWS::Logs::LogGroup
    Properties: { LogGroupName: !Sub '/aws/lambda/\${${name}}', RetentionInDays: 30 }
  ${name}Errors:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: AWS/Lambda
      MetricName: Errors
      Dimensions: [{ Name: FunctionName, Value: !Ref ${name} }]
      ComparisonOperator: GreaterThanThreshold
      EvaluationPeriods: 1
      Threshold: 0
      Period: 60
      Statistic: Sum
`;
}
