/**
 * How a resource type's name and ARN are told. `{r}` region, `{a}` account, `{n}` the name, `{id}` the id that AWS
 * chooses. Terraform AWS provider 6 documentation, ARN formats of the service authorization reference, November 2026.
 */
export interface NamedType {
  /** Attribute with the physical name; `name` when left out. */
  readonly name?: string;
  readonly arn?: string;
  /** True for services without regions. */
  readonly isGlobal?: true;
}

const TYPES: Readonly<Record<string, NamedType>> = {
  aws_lambda_function: { name: 'function_name', arn: 'arn:aws:lambda:{r}:{a}:function:{n}' },
  aws_lambda_layer_version: { name: 'layer_name', arn: 'arn:aws:lambda:{r}:{a}:layer:{n}:<{address}>' },
  aws_lambda_code_signing_config: { name: 'id', arn: 'arn:aws:lambda:{r}:{a}:code-signing-config:{id}' },
  aws_lambda_capacity_provider: { arn: 'arn:aws:lambda:{r}:{a}:capacity-provider:{n}' },
  aws_iam_role: { arn: 'arn:aws:iam::{a}:role{path}{n}', isGlobal: true },
  aws_iam_user: { arn: 'arn:aws:iam::{a}:user{path}{n}', isGlobal: true },
  aws_iam_group: { arn: 'arn:aws:iam::{a}:group{path}{n}', isGlobal: true },
  aws_iam_policy: { arn: 'arn:aws:iam::{a}:policy{path}{n}', isGlobal: true },
  aws_api_gateway_rest_api: { arn: 'arn:aws:apigateway:{r}::/restapis/{id}' },
  aws_apigatewayv2_api: { arn: 'arn:aws:apigateway:{r}::/apis/{id}' },
  aws_api_gateway_stage: { name: 'stage_name' },
  aws_api_gateway_domain_name: { name: 'domain_name', arn: 'arn:aws:apigateway:{r}::/domainnames/{n}' },
  aws_apigatewayv2_domain_name: { name: 'domain_name', arn: 'arn:aws:apigateway:{r}::/domainnames/{n}' },
  aws_appsync_graphql_api: { arn: 'arn:aws:appsync:{r}:{a}:apis/{id}' },
  aws_lb: { arn: 'arn:aws:elasticloadbalancing:{r}:{a}:loadbalancer/app/{n}/{id}' },
  aws_alb: { arn: 'arn:aws:elasticloadbalancing:{r}:{a}:loadbalancer/app/{n}/{id}' },
  aws_lb_target_group: { arn: 'arn:aws:elasticloadbalancing:{r}:{a}:targetgroup/{n}/{id}' },
  aws_alb_target_group: { arn: 'arn:aws:elasticloadbalancing:{r}:{a}:targetgroup/{n}/{id}' },
  aws_cloudfront_distribution: {
    name: 'id',
    arn: 'arn:aws:cloudfront::{a}:distribution/{id}',
    isGlobal: true,
  },
  aws_wafv2_web_acl: { arn: 'arn:aws:wafv2:{r}:{a}:regional/webacl/{n}/{id}' },
  aws_cognito_user_pool: { arn: 'arn:aws:cognito-idp:{r}:{a}:userpool/{id}' },
  aws_cognito_identity_pool: {
    name: 'identity_pool_name',
    arn: 'arn:aws:cognito-identity:{r}:{a}:identitypool/{id}',
  },
  aws_sqs_queue: { arn: 'arn:aws:sqs:{r}:{a}:{n}' },
  aws_sns_topic: { arn: 'arn:aws:sns:{r}:{a}:{n}' },
  aws_cloudwatch_event_bus: { arn: 'arn:aws:events:{r}:{a}:event-bus/{n}' },
  aws_cloudwatch_event_rule: { arn: 'arn:aws:events:{r}:{a}:rule/{n}' },
  aws_scheduler_schedule: { arn: 'arn:aws:scheduler:{r}:{a}:schedule/default/{n}' },
  aws_pipes_pipe: { arn: 'arn:aws:pipes:{r}:{a}:pipe/{n}' },
  aws_s3_bucket: { name: 'bucket', arn: 'arn:aws:s3:::{n}' },
  aws_dynamodb_table: { arn: 'arn:aws:dynamodb:{r}:{a}:table/{n}' },
  aws_kinesis_stream: { arn: 'arn:aws:kinesis:{r}:{a}:stream/{n}' },
  aws_kinesis_stream_consumer: {},
  aws_kinesis_firehose_delivery_stream: { arn: 'arn:aws:firehose:{r}:{a}:deliverystream/{n}' },
  aws_sfn_state_machine: { arn: 'arn:aws:states:{r}:{a}:stateMachine:{n}' },
  aws_iot_topic_rule: { arn: 'arn:aws:iot:{r}:{a}:rule/{n}' },
  aws_cloudwatch_log_group: { arn: 'arn:aws:logs:{r}:{a}:log-group:{n}' },
  aws_cloudwatch_metric_alarm: { name: 'alarm_name', arn: 'arn:aws:cloudwatch:{r}:{a}:alarm:{n}' },
  aws_cloudtrail: { arn: 'arn:aws:cloudtrail:{r}:{a}:trail/{n}' },
  aws_kms_key: { name: 'key_id', arn: 'arn:aws:kms:{r}:{a}:key/{id}' },
  aws_kms_alias: { arn: 'arn:aws:kms:{r}:{a}:{n}' },
  aws_secretsmanager_secret: { arn: 'arn:aws:secretsmanager:{r}:{a}:secret:{n}-<{address}>' },
  aws_ssm_parameter: { arn: 'arn:aws:ssm:{r}:{a}:parameter{slash}{n}' },
  aws_ecr_repository: { arn: 'arn:aws:ecr:{r}:{a}:repository/{n}' },
  aws_db_instance: { name: 'identifier', arn: 'arn:aws:rds:{r}:{a}:db:{n}' },
  aws_rds_cluster: { name: 'cluster_identifier', arn: 'arn:aws:rds:{r}:{a}:cluster:{n}' },
  aws_msk_cluster: { name: 'cluster_name', arn: 'arn:aws:kafka:{r}:{a}:cluster/{n}/{id}' },
  aws_mq_broker: { name: 'broker_name', arn: 'arn:aws:mq:{r}:{a}:broker:{n}:{id}' },
  aws_vpc: { name: 'id', arn: 'arn:aws:ec2:{r}:{a}:vpc/{id}' },
  aws_subnet: { name: 'id', arn: 'arn:aws:ec2:{r}:{a}:subnet/{id}' },
  aws_security_group: { arn: 'arn:aws:ec2:{r}:{a}:security-group/{id}' },
};

/** What is known of a type's name and ARN; an empty description for the types that are not listed. */
export function namedType(type: string): NamedType {
  return Object.hasOwn(TYPES, type) ? (TYPES[type] ?? {}) : {};
}

/** Fills an ARN's form. */
export function buildArn(
  form: string,
  parts: {
    readonly region: string;
    readonly account: string;
    readonly name: string;
    readonly id: string;
    readonly path: string;
    readonly address: string;
  },
): string {
  const marks: Readonly<Record<string, string>> = {
    r: parts.region,
    a: parts.account,
    n: parts.name,
    id: parts.id,
    path: parts.path,
    address: parts.address,
    slash: parts.name.startsWith('/') ? '' : '/',
  };
  return form.replaceAll(/\{(\w+)\}/g, (mark, name: string) => marks[name] ?? mark);
}
