import type { InvocationKind } from '../trigger.ts';

/**
 * Services by how they invoke. Services that are not listed count as synchronous, so that nobody is asked for a dead
 * letter queue without need.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html
 */
const KINDS: Readonly<Record<string, InvocationKind>> = {
  cloudformation: 'asynchronous',
  codecommit: 'asynchronous',
  codepipeline: 'asynchronous',
  config: 'asynchronous',
  events: 'asynchronous',
  iot: 'asynchronous',
  logs: 'asynchronous',
  s3: 'asynchronous',
  scheduler: 'asynchronous',
  secretsmanager: 'asynchronous',
  ses: 'asynchronous',
  sns: 'asynchronous',
  sqs: 'polled-queue',
  mq: 'polled-queue',
  kinesis: 'polled-stream',
  dynamodb: 'polled-stream',
  kafka: 'polled-stream',
  'self-managed-kafka': 'polled-stream',
  documentdb: 'polled-stream',
};

/** How a service, by the short name of its service principal, runs a function. */
export function invocationKind(service: string): InvocationKind {
  return KINDS[service] ?? 'synchronous';
}
