/**
 * A service as one would wish it: a signed-in API, a queue and a schedule feed functions that keep no secrets, may do
 * little, leave traces and stand back when flooded. Security rules have nothing to say about it.
 */
export const WELL_BUILT_TEMPLATE = `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Key:
    Type: AWS::KMS::Key
    Properties:
      EnableKeyRotation: true
      KeyPolicy:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:root' }
            Action: kms:*
            Resource: '*'
  Signing:
    Type: AWS::Lambda::CodeSigningConfig
    Properties:
      AllowedPublishers:
        SigningProfileVersionArns: [!Sub 'arn:aws:signer:\${AWS::Region}:\${AWS::AccountId}:/signing-profiles/build/abcdefghij']
      CodeSigningPolicies: { UntrustedArtifactOnDeployment: Enforce }
  Table:
    Type: AWS::DynamoDB::Table
    Properties:
      AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
      KeySchema: [{ AttributeName: id, KeyType: HASH }]
      BillingMode: PAY_PER_REQUEST
      SSESpecification: { SSEEnabled: true, SSEType: KMS, KMSMasterKeyId: !GetAtt Key.Arn }
  DeadLetters:
    Type: AWS::SQS::Queue
    Properties: { KmsMasterKeyId: !GetAtt Key.Arn, MessageRetentionPeriod: 1209600 }
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      KmsMasterKeyId: !GetAtt Key.Arn
      VisibilityTimeout: 180
      RedrivePolicy: { deadLetterTargetArn: !GetAtt DeadLetters.Arn, maxReceiveCount: 5 }
  WorkRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }]
      PermissionsBoundary: !Sub 'arn:aws:iam::\${AWS::AccountId}:policy/boundary'
      Policies:
        - PolicyName: work
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - { Effect: Allow, Action: [dynamodb:PutItem], Resource: !GetAtt Table.Arn }
              - Effect: Allow
                Action: [sqs:ReceiveMessage, sqs:DeleteMessage, sqs:GetQueueAttributes]
                Resource: !GetAtt Orders.Arn
              - Effect: Allow
                Action: [logs:CreateLogStream, logs:PutLogEvents]
                Resource: !Sub 'arn:aws:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/lambda/work:*'
              - { Effect: Allow, Action: [xray:PutTraceSegments, xray:PutTelemetryRecords], Resource: '*' }
  Work:
    Type: AWS::Lambda::Function
    Properties:
      FunctionName: work
      Runtime: nodejs24.x
      Handler: index.handler
      Code: { S3Bucket: builds-of-orders, S3Key: work.zip }
      Role: !GetAtt WorkRole.Arn
      Timeout: 30
      MemorySize: 512
      ReservedConcurrentExecutions: 10
      KmsKeyArn: !GetAtt Key.Arn
      CodeSigningConfigArn: !Ref Signing
      TracingConfig: { Mode: Active }
      LoggingConfig: { LogFormat: JSON, ApplicationLogLevel: INFO, SystemLogLevel: INFO, LogGroup: !Ref WorkLog }
      Environment: { Variables: { TABLE: !Ref Table } }
      Tags: [{ Key: owner, Value: orders }]
  WorkLog:
    Type: AWS::Logs::LogGroup
    Properties: { LogGroupName: /aws/lambda/work, RetentionInDays: 90, KmsKeyId: !GetAtt Key.Arn }
  WorkErrors:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: AWS/Lambda
      MetricName: Errors
      Dimensions: [{ Name: FunctionName, Value: !Ref Work }]
      ComparisonOperator: GreaterThanThreshold
      EvaluationPeriods: 1
      Period: 60
      Statistic: Sum
      Threshold: 0
      AlarmActions: [!Ref Calls]
  Calls:
    Type: AWS::SNS::Topic
    Properties: { KmsMasterKeyId: !GetAtt Key.Arn }
  WorkSource:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: !GetAtt Orders.Arn
      FunctionName: !Ref Work
      FunctionResponseTypes: [ReportBatchItemFailures]
      ScalingConfig: { MaximumConcurrency: 5 }
  SweepRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }]
      PermissionsBoundary: !Sub 'arn:aws:iam::\${AWS::AccountId}:policy/boundary'
      Policies:
        - PolicyName: sweep
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - { Effect: Allow, Action: [dynamodb:Query], Resource: !GetAtt Table.Arn }
              - { Effect: Allow, Action: [sqs:SendMessage], Resource: !GetAtt DeadLetters.Arn }
              - Effect: Allow
                Action: [logs:CreateLogStream, logs:PutLogEvents]
                Resource: !Sub 'arn:aws:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/lambda/sweep:*'
              - { Effect: Allow, Action: [xray:PutTraceSegments, xray:PutTelemetryRecords], Resource: '*' }
  Sweep:
    Type: AWS::Lambda::Function
    Properties:
      FunctionName: sweep
      Runtime: python3.13
      Handler: sweep.handler
      Code: { S3Bucket: builds-of-orders, S3Key: sweep.zip }
      Role: !GetAtt SweepRole.Arn
      Timeout: 60
      MemorySize: 256
      ReservedConcurrentExecutions: 1
      KmsKeyArn: !GetAtt Key.Arn
      CodeSigningConfigArn: !Ref Signing
      TracingConfig: { Mode: Active }
      DeadLetterConfig: { TargetArn: !GetAtt DeadLetters.Arn }
      LoggingConfig: { LogFormat: JSON, ApplicationLogLevel: INFO, SystemLogLevel: INFO, LogGroup: !Ref SweepLog }
      Tags: [{ Key: owner, Value: orders }]
  SweepLog:
    Type: AWS::Logs::LogGroup
    Properties: { LogGroupName: /aws/lambda/sweep, RetentionInDays: 90, KmsKeyId: !GetAtt Key.Arn }
  SweepAsync:
    Type: AWS::Lambda::EventInvokeConfig
    Properties:
      FunctionName: !Ref Sweep
      Qualifier: $LATEST
      MaximumRetryAttempts: 1
      MaximumEventAgeInSeconds: 3600
      DestinationConfig: { OnFailure: { Destination: !GetAtt DeadLetters.Arn } }
  Nightly:
    Type: AWS::Events::Rule
    Properties:
      ScheduleExpression: rate(1 day)
      Targets:
        - { Id: sweep, Arn: !GetAtt Sweep.Arn, DeadLetterConfig: { Arn: !GetAtt DeadLetters.Arn } }
  NightlyMayInvoke:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: !Ref Sweep
      Principal: events.amazonaws.com
      SourceArn: !GetAtt Nightly.Arn
      SourceAccount: !Ref AWS::AccountId
`;
