import { textOf } from './json-value.ts';
import { namedType } from './physical-name.ts';
import type { TrailTarget } from './reference-trail.ts';

/** Types whose `id` is their ARN. */
const ARN_IDS = new Set([
  'aws_sns_topic',
  'aws_sfn_state_machine',
  'aws_iam_policy',
  'aws_secretsmanager_secret',
  'aws_lb',
  'aws_alb',
  'aws_lb_target_group',
  'aws_lb_listener',
  'aws_cloudwatch_log_destination',
  'aws_kinesis_stream',
  'aws_kinesis_firehose_delivery_stream',
  'aws_lambda_layer_version',
]);

/**
 * What an attribute of another resource reads: its known value, or one built from atoms. Undefined when nothing can
 * be said of it.
 */
export function attributeText({ instance, attribute }: TrailTarget): string | undefined {
  const name = attribute.replace(/\[.*$/, '');
  const value = textOf(instance.values[name]);
  if (value !== undefined) return value;
  if (instance.mode === 'data') return undefined;
  const atom = `<${instance.address}>`;
  const isArn = name === 'arn' || (name === 'id' && ARN_IDS.has(instance.type));
  if (isArn) return instance.arn;
  if (name === (namedType(instance.type).name ?? 'name')) return instance.physicalName;
  if (name === 'id' || name === 'key_id') return hasNameId(instance.type) ? instance.physicalName : atom;
  if (name === 'execution_arn') return executionArn(instance, atom);
  if (name === 'stream_arn' && instance.arn !== undefined) return `${instance.arn}/stream/${atom}`;
  return undefined;
}

function executionArn(
  instance: {
    readonly values: Readonly<Record<string, unknown>>;
    readonly region: string;
    readonly account: string;
  },
  atom: string,
): string {
  const id = textOf(instance.values['id']) ?? atom;
  return `arn:aws:execute-api:${instance.region}:${instance.account}:${id}`;
}

/** Types whose `id` is the physical name. */
function hasNameId(type: string): boolean {
  return (
    type.startsWith('aws_iam_') ||
    type.startsWith('aws_cloudwatch_') ||
    [
      'aws_s3_bucket',
      'aws_dynamodb_table',
      'aws_lambda_function',
      'aws_ssm_parameter',
      'aws_ecr_repository',
    ].includes(type)
  );
}
