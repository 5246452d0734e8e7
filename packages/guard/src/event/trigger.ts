import type { Field } from './field.ts';

/** Every trigger that is told apart, and `unrecognised` for the rest. The words of `watertight inspect`. */
export const TRIGGER_KINDS = [
  'api-gateway-rest',
  'api-gateway-http',
  'api-gateway-websocket',
  'api-gateway-authorizer',
  'function-url',
  'alb',
  'vpc-lattice',
  'cloudfront',
  'appsync',
  'sqs',
  'sns',
  's3',
  's3-object-lambda',
  's3-batch',
  'eventbridge',
  'scheduler',
  'dynamodb-stream',
  'kinesis',
  'firehose',
  'kafka',
  'mq',
  'documentdb',
  'cloudwatch-logs',
  'cloudwatch-alarm',
  'cognito',
  'lex',
  'alexa',
  'connect',
  'iot',
  'ses',
  'config',
  'codecommit',
  'codepipeline',
  'cloudformation',
  'step-functions',
  'bedrock-agent',
  'transfer',
  'direct',
  'unrecognised',
] as const;

export type TriggerKind = (typeof TRIGGER_KINDS)[number];

/** Object of unknown content, as events are. */
export type EventObject = Readonly<Record<string, unknown>>;

/** One trigger: is this event mine, what in it is the user's, how is a blocked one answered? */
export interface TriggerReader {
  readonly kind: TriggerKind;
  /** By an exact discriminant; never by the mere presence of `Records`. */
  readonly isMine: (event: EventObject) => boolean;
  /** User-controlled fields as the event holds them, transport encodings (base64 bodies, gzip of logs) taken off. */
  readonly fields: (event: EventObject, work: Work) => Iterable<Field>;
  /**
   * What Lambda gets instead of the handler's answer when the whole event is blocked: a 403 for HTTP, a thrown error
   * elsewhere (`undefined`).
   */
  readonly blockedAnswer?: (event: EventObject) => unknown;
  /** The identifier that a partial batch response names; present only where AWS accepts one. */
  readonly recordId?: (record: EventObject) => string | undefined;
}

/** Bound of one inspection. Everything that copies or scans text asks first. */
export interface Work {
  /** Takes that many characters from the budget; false when it is used up, and then for ever. */
  readonly spend: (characters: number) => boolean;
  readonly isSpent: () => boolean;
  /** Says that something was left out by another bound; what else there is goes on. */
  readonly leaveOut: () => void;
}
