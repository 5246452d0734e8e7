import { type ResourceService, resourceType } from './resource-type.ts';

/** https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/sqs/service-resource/index.html */
export const SQS_RESOURCES: ResourceService = {
  Service: resourceType({
    actions: { create_queue: 'CreateQueue>Queue', get_queue_by_name: 'GetQueueUrl>Queue' },
    has: 'Queue Message',
    collections: { queues: 'ListQueues>Queue' },
  }),
  Queue: resourceType({
    ids: 'QueueUrl',
    load: 'GetQueueAttributes',
    free: ['url'],
    actions: {
      add_permission: 'AddPermission',
      change_message_visibility_batch: 'ChangeMessageVisibilityBatch',
      delete: 'DeleteQueue',
      delete_messages: 'DeleteMessageBatch',
      purge: 'PurgeQueue',
      receive_messages: 'ReceiveMessage>Message',
      remove_permission: 'RemovePermission',
      send_message: 'SendMessage',
      send_messages: 'SendMessageBatch',
      set_attributes: 'SetQueueAttributes',
    },
    has: 'Message',
    collections: { dead_letter_source_queues: 'ListDeadLetterSourceQueues>Queue' },
  }),
  Message: resourceType({
    ids: 'QueueUrl ReceiptHandle',
    actions: { change_visibility: 'ChangeMessageVisibility', delete: 'DeleteMessage' },
    has: 'Queue',
    batch: { delete: 'DeleteMessageBatch' },
  }),
};

/** https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/sns/service-resource/index.html */
export const SNS_RESOURCES: ResourceService = {
  Service: resourceType({
    actions: { create_topic: 'CreateTopic>Topic', create_platform_application: 'CreatePlatformApplication' },
    has: 'Topic Subscription PlatformEndpoint PlatformApplication',
    collections: {
      topics: 'ListTopics>Topic',
      subscriptions: 'ListSubscriptions>Subscription',
      platform_applications: 'ListPlatformApplications>PlatformApplication',
    },
  }),
  Topic: resourceType({
    ids: 'TopicArn',
    load: 'GetTopicAttributes',
    free: ['arn'],
    actions: {
      publish: 'Publish',
      subscribe: 'Subscribe>Subscription',
      confirm_subscription: 'ConfirmSubscription>Subscription',
      delete: 'DeleteTopic',
      set_attributes: 'SetTopicAttributes',
      add_permission: 'AddPermission',
      remove_permission: 'RemovePermission',
    },
    collections: { subscriptions: 'ListSubscriptionsByTopic>Subscription' },
  }),
  Subscription: resourceType({
    ids: 'SubscriptionArn',
    load: 'GetSubscriptionAttributes',
    free: ['arn'],
    actions: { delete: 'Unsubscribe', set_attributes: 'SetSubscriptionAttributes' },
  }),
  PlatformEndpoint: resourceType({
    ids: 'EndpointArn',
    load: 'GetEndpointAttributes',
    free: ['arn'],
    actions: { publish: 'Publish', delete: 'DeleteEndpoint', set_attributes: 'SetEndpointAttributes' },
  }),
  PlatformApplication: resourceType({
    ids: 'PlatformApplicationArn',
    load: 'GetPlatformApplicationAttributes',
    free: ['arn'],
    actions: {
      create_platform_endpoint: 'CreatePlatformEndpoint>PlatformEndpoint',
      delete: 'DeletePlatformApplication',
      set_attributes: 'SetPlatformApplicationAttributes',
    },
    collections: { endpoints: 'ListEndpointsByPlatformApplication>PlatformEndpoint' },
  }),
};

/** https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/cloudwatch/service-resource/index.html */
export const CLOUDWATCH_RESOURCES: ResourceService = {
  Service: resourceType({
    has: 'Alarm Metric',
    collections: { alarms: 'DescribeAlarms>Alarm', metrics: 'ListMetrics>Metric' },
  }),
  Alarm: resourceType({
    ids: 'AlarmName',
    load: 'DescribeAlarms',
    free: ['name'],
    actions: {
      delete: 'DeleteAlarms',
      describe_history: 'DescribeAlarmHistory',
      disable_actions: 'DisableAlarmActions',
      enable_actions: 'EnableAlarmActions',
      set_state: 'SetAlarmState',
    },
    batch: {
      delete: 'DeleteAlarms',
      disable_actions: 'DisableAlarmActions',
      enable_actions: 'EnableAlarmActions',
    },
  }),
  Metric: resourceType({
    ids: 'Namespace MetricName',
    load: 'ListMetrics',
    actions: {
      get_statistics: 'GetMetricStatistics',
      put_alarm: 'PutMetricAlarm>Alarm',
      put_data: 'PutMetricData',
    },
  }),
};

/** https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/cloudformation/service-resource/index.html */
export const CLOUDFORMATION_RESOURCES: ResourceService = {
  Service: resourceType({
    actions: { create_stack: 'CreateStack>Stack' },
    has: 'Stack StackResource Event',
    collections: { stacks: 'DescribeStacks>Stack' },
  }),
  Stack: resourceType({
    ids: 'StackName',
    load: 'DescribeStacks',
    free: ['name'],
    actions: { cancel_update: 'CancelUpdateStack', delete: 'DeleteStack', update: 'UpdateStack' },
    has: 'Resource=StackResource',
    collections: {
      events: 'DescribeStackEvents>Event',
      resource_summaries: 'ListStackResources>StackResource',
    },
  }),
  StackResource: resourceType({ ids: 'StackName LogicalResourceId', load: 'DescribeStackResource' }),
  Event: resourceType({ ids: 'EventId' }),
};
