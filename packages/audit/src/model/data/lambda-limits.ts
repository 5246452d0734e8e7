/** When the numbers below were compared with the AWS pages named beside them. */
export const LAMBDA_LIMITS_AS_OF = '2026-11-01';

const GUIDE = 'https://docs.aws.amazon.com/lambda/latest/dg';

/** Pages of the numbers in {@link LAMBDA_DEFAULTS} and {@link LAMBDA_LIMITS}, by topic. */
export const LAMBDA_LIMIT_PAGES = {
  quotas: `${GUIDE}/gettingstarted-limits.html`,
  scaling: `${GUIDE}/scaling-behavior.html`,
  asynchronous: `${GUIDE}/invocation-async-error-handling.html`,
  queue: `${GUIDE}/services-sqs-scaling.html`,
  queueSettings: `${GUIDE}/services-sqs-configure.html`,
  streams: `${GUIDE}/services-kinesis-parameters.html`,
  recursion: `${GUIDE}/invocation-recursion.html`,
  apiGateway: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html',
  edge: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-functions-restrictions.html',
  cognito:
    'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html',
} as const;

/** What AWS uses where a function or its source says nothing. Times in seconds, sizes in MiB. */
export const LAMBDA_DEFAULTS = {
  memory: 128,
  timeout: 3,
  ephemeralStorage: 512,
  asynchronousRetries: 2,
  asynchronousEventAge: 21_600,
  queueBatchSize: 10,
  streamBatchSize: 100,
  queueVisibilityTimeout: 30,
  queueRetention: 345_600,
  streamRetention: 86_400,
} as const;

/** What the Serverless Framework puts into a function where serverless.yml says nothing. MiB and seconds. */
export const SERVERLESS_FRAMEWORK_DEFAULTS = { memory: 1024, timeout: 6 } as const;

/** Hard limits and scaling steps. Times in seconds, concurrency in invocations at the same time. */
export const LAMBDA_LIMITS = {
  /** Per account and Region, before an increase; new accounts have less. */
  accountConcurrency: 1_000,
  timeout: 900,
  /** Execution environments that one function may add in each step, and the length of the step. */
  scaleUp: 1_000,
  scaleUpSeconds: 10,
  /** SQS standard queue: invocations at the start, added each minute, at most. */
  queueStart: 5,
  queuePerMinute: 300,
  queueConcurrency: 1_250,
  /** SQS in provisioned mode: at most, and per poller. */
  queueProvisionedConcurrency: 20_000,
  queueConcurrencyPerPoller: 10,
  /** Most pollers of provisioned mode where the mapping names none. */
  queuePollers: 200,
  /** AWS's advice: below it, a function throttles its own pollers and messages end in the dead letter queue. */
  queueReservedMinimum: 5,
  /** AWS's advice for a queue that feeds a function. */
  queueVisibilityFactor: 6,
  queueReceiveCountMinimum: 5,
  asynchronousEventAge: 21_600,
  streamParallelizationFactor: 10,
  /** REST APIs (29 s before an increase), HTTP and WebSocket APIs. */
  restApiTimeout: 29,
  httpApiTimeout: 30,
  websocketApiTimeout: 29,
  /** Cognito waits that long for a trigger. */
  cognitoTimeout: 5,
  /** CloudFront: viewer triggers 5, origin triggers 30. */
  edgeTimeout: 30,
  /** Requests per second of all APIs of an account in one Region; smaller in some Regions. */
  apiGatewayRate: 10_000,
  /** Invocations of one chain after which recursive loop detection stops it. */
  recursionTurns: 16,
} as const;

/** Trigger services whose loops recursive loop detection sees; all others run until someone stops them. */
export const RECURSION_DETECTED: readonly string[] = ['sqs', 'sns', 's3', 'lambda'];

/** US dollars in us-east-1, first tier, x86. https://aws.amazon.com/lambda/pricing/ https://aws.amazon.com/sqs/pricing/ */
export const LAMBDA_PRICES = {
  perGigabyteSecond: 0.0000166667,
  perMillionRequests: 0.2,
  perMillionQueueRequests: 0.4,
} as const;
