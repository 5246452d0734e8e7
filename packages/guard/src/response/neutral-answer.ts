import type { TriggerKind } from '../event/trigger.ts';
import { isHttpAnswer } from './response-texts.ts';

const HTTP: readonly TriggerKind[] = [
  'api-gateway-rest',
  'api-gateway-http',
  'api-gateway-websocket',
  'function-url',
  'alb',
  'vpc-lattice',
];

/**
 * What takes the place of a blocked answer; undefined where the caller gets an error instead. It says nothing of the
 * reason.
 */
export function neutralAnswer(answer: unknown, trigger: TriggerKind, status: number): unknown {
  if (!HTTP.includes(trigger) && !isHttpAnswer(answer)) return undefined;
  return {
    statusCode: status,
    ...(trigger === 'alb' || trigger === 'vpc-lattice' ? { statusDescription: `${status} Error` } : {}),
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: '{"message":"Internal Server Error"}',
    isBase64Encoded: false,
  };
}

/**
 * Triggers of which nobody reads the answer but the service itself: a leak in it is told, but replacing the answer
 * would run the batch again.
 */
export function isAnswerToService(trigger: TriggerKind): boolean {
  return ['sqs', 'kinesis', 'dynamodb-stream', 'kafka', 'mq', 'documentdb', 'firehose'].includes(trigger);
}
